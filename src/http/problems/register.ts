import type { CaseEndingRejection, OpenMatter } from '../../domain/register/case-ending.ts'
import type { CaseFileRejection } from '../../domain/register/case-file.ts'
import type { NumberTemplateRejection } from '../../domain/register/diarienummer.ts'
import type { DocumentRejection } from '../../domain/register/document.ts'
import type { HandoverRejection } from '../../domain/register/handover.ts'
import type { ProblemEntries } from '../problem.ts'
import { list } from './words.ts'

type Refusal = CaseEndingRejection | CaseFileRejection | DocumentRejection | HandoverRejection | NumberTemplateRejection

const caseStates = { open: 'öppet', closed: 'avslutat', voided: 'makulerat' }
const caseSteps = {
  close: 'avslutas',
  reopen: 'återupptas',
  void: 'makuleras',
  cancelVoiding: 'få sin makulering hävd',
}
const caseUses = {
  documents: 'handlingar',
  items: 'punkter på föredragningslistor',
  assignments: 'uppdrag',
  handovers: 'överlämnanden',
}
const lacking = { decision: 'beslut', attestation: 'justering', delivery: 'expediering' }
const openMatter = ({ lacks, body, heldOn, paragraph }: OpenMatter) =>
  `${lacking[lacks]}, ${body} ${heldOn}${paragraph === null ? '' : ` § ${paragraph}`}`

/** Refusals of the register: numbers, cases, documents and handovers. */
export const register = {
  'invalid-number-template': {
    status: 422,
    title: 'Nummermallen går inte att använda',
    detail: ({ reason }) => `Mallen behöver ett år och ett löpnummer och får bara innehålla kända delar (${reason}).`,
  },
  'case-step-refused': {
    status: 409,
    title: 'Ärendet kan inte byta läge så',
    detail: ({ state, step }) =>
      `Ärendet är ${caseStates[state]} och kan inte ${caseSteps[step]}. Läs det på nytt: någon annan kan ha hunnit före.`,
  },
  'case-in-use': {
    status: 409,
    title: 'Numret används',
    detail: ({ diarienummer, uses }) =>
      `${diarienummer} har ${list(uses.map((use) => caseUses[use]))}, som då inte skulle höra till något ärende. Avsluta ärendet i stället för att makulera det.`,
  },
  'case-unfinished': {
    status: 409,
    title: 'Något i ärendet är öppet',
    detail: ({ diarienummer, open }) =>
      `${diarienummer} avslutas när allt i det är klart. Kvar: ${open.map(openMatter).join('; ')}. Fatta beslut eller dra tillbaka punkten, låt justera protokollet och expediera besluten.`,
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
    detail: ({ series, year, number }) => `${series} ${year}/${number} finns redan. Ett diarienummer ges bara en gång.`,
  },
  'diarienummer-unreadable': {
    status: 422,
    title: 'Diarienumret går inte att tolka',
    detail: ({ text, template }) => `”${text}” stämmer inte med seriens form ${template}.`,
  },
  'diarienummer-contradicted': {
    status: 422,
    title: 'Diarienumret säger något annat',
    detail: ({ field, stated, inNumber }) =>
      `${field} är ${stated} men numret säger ${inNumber}. Rätta det ena eller utelämna ${field}.`,
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
      `${diarienummer} hör till ${authority}. Ange en annan myndighet att lämna över ärendet till.`,
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
      `${field} behövs när direction är ${direction}: en handling registreras alltid med dagen då den kom in eller upprättades (OSL 5:2).`,
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
    detail: ({ pointer }) =>
      `${pointer} pekar över en myndighetsgräns. Det som en myndighet sänder en annan är utgående hos den ena och inkommet hos den andra (OSL 8:1); registrera det hos båda.`,
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
} satisfies ProblemEntries<Refusal>
