import { html, type Markup } from './html.ts'
import { pageStyle } from './page-style.ts'

/** A whole page in Swedish around its content, with what styles it needs besides those of every page. */
export function sheet(title: string, content: Markup, style: Markup = html``): string {
  return html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<div class="sheet">
${content}</div>
</body>
</html>
`.text
}
