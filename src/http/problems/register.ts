import type { OpenMatter } from '../../domain/register/case-ending.ts'
import { templateTokens as tokens, type TemplateToken } from '../../domain/register/diarienummer.ts'
import { capitalised, inSentence } from '../../domain/wording.ts'
import type { RegisterRejection } from '../../domain/rejection.ts'
import type { ProblemEntries } from '../problem.ts'
import { caseStates, caseSteps, caseWays } from './states.ts'
import { caseUses, days, directions, lacking, list, numberFields, templateFlaws, templateTokens } from './words.ts'

const openMatter = ({ lacks, body, heldOn, paragraph }: OpenMatter) =>
  `${lacking[lacks]} (${body} ${heldOn}${paragraph === null ? '' : ` § ${paragraph}`})`

/** The parts that a template may have, and what each stands for. */
const templateParts = list(tokens.map((token) => `{${token}} (${templateTokens[token]})`))

/** The form of a number as it is read: KS [år]/[löpnummer]. */
const formInWords = (template: string) =>
  template.replace(/\{(\w+)(?::\d)?\}/g, (_, token: TemplateToken) => `[${templateTokens[token]}]`)

/** Refusals of the register: numbers, cases, documents and handovers. */
export const register = {
  'invalid-number-template': {
    status: 422,
    title: 'Nummermallen går inte att använda',
    detail: ({ reason }) =>
      `Så går det inte: ${templateFlaws[reason]}. Mallen behöver ett år och ett löpnummer. Delarna är ${templateParts}; {number:4} ger löpnumret minst fyra siffror.`,
  },
  'case-step-refused': {
    status: 409,
    title: 'Ärendet kan inte byta läge så',
    detail: ({ state, step }) =>
      `Ärendet är ${caseStates[state]} och kan inte ${caseSteps[step]}. ${caseWays[state]} Läs det på nytt: någon annan kan ha hunnit före.`,
  },
  'case-in-use': {
    status: 409,
    title: 'Numret används',
    detail: ({ diarienummer, uses }) =>
      `${diarienummer} har ${list(uses.map((use) => caseUses[use]))}, som efter en makulering inte skulle höra till något ärende. Avsluta ärendet i stället för att makulera det.`,
  },
  'case-unfinished': {
    status: 409,
    title: 'Något i ärendet är öppet',
    detail: ({ diarienummer, open }) =>
      `${diarienummer} avslutas när allt i det är klart. Kvar: ${open.map(openMatter).join('; ')}. Fatta beslut eller låt punkten utgå, låt justera protokollet och expediera besluten.`,
  },
  'case-closed': {
    status: 409,
    title: 'Ärendet är avslutat',
    detail: ({ diarienummer }) => `${diarienummer} är avslutat. Återuppta ärendet först, om det ska behandlas igen.`,
  },
  'case-voided': {
    status: 409,
    title: 'Numret är makulerat',
    detail: ({ diarienummer }) => `${diarienummer} är makulerat och kan inte användas. Öppna ett nytt ärende.`,
  },
  'series-year-closed': {
    status: 409,
    title: 'Serien är stängd för året',
    detail: ({ series, year }) => `Serien ${series} är stängd för ${year}. Registrera i årets serie.`,
  },
  'number-taken': {
    status: 409,
    title: 'Numret är upptaget',
    detail: ({ series, year, number }) =>
      `${series} ${year}/${number} finns redan. Ett diarienummer ges bara en gång. Ange ett annat.`,
  },
  'diarienummer-unreadable': {
    status: 422,
    title: 'Diarienumret går inte att tolka',
    detail: ({ text, template }) => `”${text}” stämmer inte med seriens form ${formInWords(template)}.`,
  },
  'diarienummer-contradicted': {
    status: 422,
    title: 'Diarienumret säger något annat',
    detail: ({ field, stated, inNumber }) =>
      `${capitalised(numberFields[field])} är ${stated} men numret säger ${inNumber}. Rätta det ena eller utelämna ${numberFields[field]}.`,
  },
  'case-related-to-itself': {
    status: 422,
    title: 'Ärendet hör redan ihop med sig självt',
    detail: ({ diarienummer }) => `${diarienummer} kan inte kopplas till sig självt. Ange ett annat ärende.`,
  },
  'handover-to-owner': {
    status: 422,
    title: 'Ärendet är redan myndighetens eget',
    detail: ({ diarienummer, authority }) =>
      `${diarienummer} hör till ${inSentence(authority)}. Ange en annan myndighet att lämna över ärendet till.`,
  },
  'nothing-to-correct': {
    status: 422,
    title: 'Inget att rätta',
    detail: () => 'De nya uppgifterna är desamma som de gamla.',
  },
  'register-day-missing': {
    status: 422,
    title: 'Datum saknas',
    detail: ({ direction, field }) =>
      `${capitalised(days[field])} behövs för en ${directions[direction]} handling: en handling registreras alltid med dagen då den kom in eller upprättades (OSL 5:2).`,
  },
  'document-in-case': {
    status: 409,
    title: 'Handlingen hör redan till ett ärende',
    detail: ({ diarienummer }) =>
      `Handlingen är registrerad i ${diarienummer} och behåller sitt nummer där. Hamnade den fel, flytta den med skäl; hör den till båda, registrera en kopia som ny handling i det andra ärendet.`,
  },
  'document-of-other-authority': {
    status: 409,
    title: 'Handlingen hör till en annan myndighet',
    detail: () =>
      'Hänvisningen går över en myndighetsgräns. Det som en myndighet sänder en annan är utgående hos den ena och inkommet hos den andra (OSL 8:1); registrera det hos båda.',
  },
  'document-unplaced': {
    status: 409,
    title: 'Handlingen ligger i inkorgen',
    detail: () => 'Den hör inte till något ärende än. Lägg den i ett ärende i stället för att flytta den.',
  },
  'document-struck': {
    status: 409,
    title: 'Handlingen är struken',
    detail: () => 'Den registrerades två gånger. Använd den som står kvar, eller häv strykningen om den blev fel.',
  },
  'document-not-struck': {
    status: 409,
    title: 'Handlingen är inte struken',
    detail: () => 'Det finns ingen strykning att häva.',
  },
  'duplicate-of-itself': {
    status: 422,
    title: 'En handling är inte dubblett av sig själv',
    detail: () => 'Peka ut den andra handlingen, som ska stå kvar.',
  },
  'annex-of-itself': {
    status: 422,
    title: 'En handling är inte bilaga till sig själv',
    detail: () => 'Peka ut en annan handling som bilaga.',
  },
} satisfies ProblemEntries<RegisterRejection>
