# The newest Node with long-term support; --build-arg NODE=24 pins one.
ARG NODE=lts

FROM node:${NODE}-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src src
RUN npm run build

FROM node:${NODE}-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:${NODE}-slim
# The options are those of npm start: V8 lets its heap grow by less at a time the less it may grow in all.
ENV NODE_ENV=production HOST=0.0.0.0 NODE_OPTIONS="--max-old-space-size=1536 --enable-source-maps"
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY drizzle drizzle
COPY openapi openapi
# The only folder that is written to: files, and the local issuer's key.
RUN install -d -o node -g node data
VOLUME /app/data
USER node
EXPOSE 3000
HEALTHCHECK --start-period=30s --interval=15s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server.js"]
