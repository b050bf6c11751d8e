export const entry = {
  id: '01900000-0000-7000-8000-000000000801',
  at: '2021-06-16T13:00:00.000Z',
  actor: 'local:clerk',
  client: 'local:clerk',
  operation: 'makeMotion',
  event: 'motion.recorded',
  resource: 'act',
  resourceId: '01900000-0000-7000-8000-000000000802',
  before: null,
  after: { motionKind: 'bifall' },
  reason: null,
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00',
}
