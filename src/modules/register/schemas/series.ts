import { z } from 'zod'
import { instant, text, uuid } from '../../../http/wire.ts'

const seriesCode = text(20).regex(/^\p{Lu}[\p{Lu}\d]*(?:[ /.+-][\p{Lu}\d]+)*$/u, {
  error: 'Skriv seriens kod med versaler och siffror, till exempel KS eller KS/KF.',
})
const words = {
  authority: 'Id för myndigheten som serien hör till. / The id of the authority that has the series.',
  code: 'Seriens kod, till exempel KS; unik i kommunen. / The code of the series, such as KS; unique in the municipality.',
  template:
    'Hur numren skrivs: delarna {series}, {year} eller {yy}, {number} eller {number:4} (minst fyra siffror) och {class}. / How its numbers are written: {series}, {year} or {yy}, {number} or {number:4} (at least four digits), and {class}.',
}
export const openSeriesBody = z.strictObject({
  authority: uuid.describe(words.authority),
  code: seriesCode.describe(words.code),
  template: text(100).describe(words.template),
})
export const seriesResource = z
  .object({
    id: uuid.describe('Seriens id, för årsavslut. / The id of the series, for closing its years.'),
    authority: uuid.describe(words.authority),
    code: z.string().describe(words.code),
    template: z.string().describe(words.template),
    closedYears: z
      .array(z.int())
      .describe('Åren som är stängda för nya ärenden. / The years that are closed to new cases.'),
  })
  .meta({
    id: 'Series',
    description:
      'Nummerserie: hur en myndighets diarienummer skrivs. / A number series: how the registration numbers of an authority are written.',
  })

export const closeYearBody = z.strictObject({
  year: z
    .int()
    .min(1000)
    .max(2999)
    .describe('Året som stängs, till exempel 2020. / Which year is closed, such as 2020.'),
})
export const yearClosingResource = z
  .object({
    series: z.string().describe('Seriens kod. / The code of the series.'),
    year: z.int().describe('Året som har stängts. / Which year was closed.'),
    last: z
      .int()
      .describe(
        'Det sist givna numret det året; 0 om inget gavs. / The last number given that year; 0 where none was.',
      ),
    closedAt: instant.describe('När året stängdes (UTC). / When it was closed (UTC).'),
  })
  .meta({
    id: 'YearClosing',
    description:
      'Årsavslut: seriens år är stängt för nya ärenden. / The closing of a year: it takes no new cases in the series.',
  })
