/**
 * The description of the API itself: for whom, on what terms, with which limits (the national REST profile, DOK and
 * VER).
 */
export const apiVersion = '0.1.0'
export const apiReleased = '2026-11-22'

export const description = {
  openapi: '3.1.0',
  info: {
    title: 'Rådslag: ärenden, sammanträden och beslut',
    version: apiVersion,
    description: `Rådslag håller kommunala nämnders diarium, sammanträden, protokoll och beslut. API:et är till för registratorer,
nämndsekreterare, verksamhetssystem och allmänheten.

Rådslag keeps the register, meetings, minutes and decisions of Swedish municipal boards. Numbers, deadlines and refusals follow the
law; a refusal is application/problem+json and cites its statute.

Kända begränsningar (limits): högst 100 poster per sida, 1 MiB JSON per anrop, 100 MiB per fil. Known limitations: at most 100 records
a page, 1 MiB of JSON a request, 100 MiB a file.

Livscykel (life cycle): API:et är i version 0 och kan ändras; från version 1 gäller SemVer, och en utfasad version aviseras tolv
månader i förväg.`,
    termsOfService: 'https://radslag.example.se/villkor',
    contact: { name: 'Rådslag', url: 'https://radslag.example.se', email: 'kontakt@radslag.example.se' },
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/sv/' },
    'x-sla': { availability: '99.5%', responseTime: '500 ms', support: 'vardagar 8-16' },
  },
  externalDocs: { description: 'Dokumentation med servicenivå (SLA)', url: 'https://radslag.example.se/docs' },
  tags: [
    ['about', 'Om API:et. / About the API.'],
    [
      'bodies',
      'Organisation: myndigheter, organ, personer, uppdrag. / The organisation: authorities, bodies, persons, appointments.',
    ],
    ['register', 'Diarium: ärenden och handlingar. / The register: cases and documents.'],
    ['meetings', 'Sammanträden, föredragningslista och närvaro. / Meetings, agenda and attendance.'],
    [
      'deliberation',
      'Överläggning: förslag, yrkanden, propositioner, omröstningar, beslut. / The deliberation: proposals, motions, propositions, votes, decisions.',
    ],
    ['minutes', 'Protokoll och justering. / Minutes and attestation.'],
    ['decisions', 'Beslut och publicering. / Decisions and publication.'],
    ['notices', 'Anslagstavla. / The notice board.'],
    ['dispatch', 'Expediering. / Dispatch of decisions.'],
    [
      'assignments',
      'Uppdrag som organ ger, och vad det blir av dem. / Assignments that bodies give, and what becomes of them.',
    ],
    ['audit', 'Logg. / The trail.'],
  ].map(([name, text]) => ({ name: name ?? '', description: text ?? '' })),
}
