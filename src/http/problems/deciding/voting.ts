import type { MajorityRejection } from '../../../domain/deciding/majority.ts'
import type { RoundRejection } from '../../../domain/deciding/round.ts'
import type { VoteClosingRejection } from '../../../domain/deciding/vote-closing.ts'
import type { VoteRejection } from '../../../domain/deciding/vote.ts'
import { capitalised } from '../../../domain/wording.ts'
import type { ProblemEntries } from '../../problem.ts'
import { allCalled, ballotChoices, called, majorities, nameOf, names, sides, voteForms } from '../words.ts'

type Refusal = MajorityRejection | RoundRejection | VoteClosingRejection | VoteRejection

/** Refusals of the vote, from its opening to its outcome. */
export const voting = {
  'vote-after-gavel': {
    status: 409,
    title: 'Omröstning begärs före klubban',
    detail: () => 'Beslutet är bekräftat med klubbslag; omröstning kan inte längre begäras (KL 5:53).',
  },
  'vote-open': { status: 409, title: 'En omröstning pågår', detail: () => 'Avsluta den pågående omröstningen först.' },
  'vote-closed': {
    status: 409,
    title: 'Omröstningen är avslutad',
    detail: () => 'Inga röster tas emot efter att omröstningen avslutats. En felaktig röst rättas med en anteckning.',
  },
  'vote-already-held': {
    status: 409,
    title: 'Omröstning är redan hållen',
    detail: () => 'Det hålls högst en omröstning om varje proposition.',
  },
  'vote-sides-wrong': {
    status: 422,
    title: 'Ja och nej är fel valda',
    detail: ({ options, inWords }) =>
      `Ja och nej ska vara två olika av propositionens alternativ: ${allCalled(inWords, options)}.`,
  },
  'not-on-roll': {
    status: 403,
    title: 'Står inte i röstlängden',
    detail: () => 'Bara den som tjänstgjorde när omröstningen öppnades får rösta (KL 4:22).',
  },
  'ballot-off-roll': {
    status: 422,
    title: 'Står inte i röstlängden',
    detail: () =>
      'Protokollet visar bara hur de röstade som står i röstlängden. Rätta närvaron och öppna omröstningen på nytt, eller registrera hela paragrafen på en gång med rösterna.',
  },
  'correction-of-nothing': {
    status: 409,
    title: 'Anteckningen ändrar inget',
    detail: ({ person, choice }) =>
      `${capitalised(names([person]))} har redan ${ballotChoices[choice]}. Anteckna vad rösten skulle ha varit i stället.`,
  },
  'left-off-roll': {
    status: 409,
    title: 'Någon tjänstgör men står inte i röstlängden',
    detail: ({ persons }) =>
      `${capitalised(names(persons))} tjänstgör i ärendet men stod inte i röstlängden (KL 5:67). Ta tillbaka omröstningen först, eller rätta närvaron.`,
  },
  'already-voted': {
    status: 409,
    title: 'Har redan röstat',
    detail: ({ person }) => `${capitalised(nameOf(person))} har redan röstat; var och en har en röst (KL 4:24).`,
  },
  'ballots-missing': {
    status: 409,
    title: 'Röster saknas',
    detail: ({ missing }) =>
      `Alla i röstlängden ska redovisas (KL 5:67). Saknas: ${names(missing)}. Den som avstår eller är frånvarande registreras så.`,
  },
  'chair-must-vote': {
    status: 409,
    title: 'Ordföranden måste avgöra',
    detail: ({ yes, no }) => `Rösterna är lika, ${yes}–${no}. Ordförandens utslagsröst krävs (KL 4:25, 5:56).`,
  },
  'casting-vote-not-by-chair': {
    status: 409,
    title: 'Utslagsrösten är ordförandens',
    detail: () => 'Bara den som för ordet i ärendet har utslagsröst (KL 5:56).',
  },
  'casting-vote-contradicts-ballot': {
    status: 409,
    title: 'Utslagsrösten strider mot ordförandens röst',
    detail: ({ ballot }) =>
      `Ordföranden har röstat ${sides[ballot]}; utslagsrösten är samma röst (KL 5:56). Rätta den ena.`,
  },
  'no-tie': {
    status: 409,
    title: 'Rösterna är inte lika',
    detail: ({ yes, no }) => `Rösterna är ${yes}–${no}, så ingen utslagsröst behövs (KL 5:56). Utelämna den.`,
  },
  'tie-by-lot': {
    status: 409,
    title: 'Lotten avgör',
    detail: ({ yes, no }) =>
      `De slutna rösterna är lika, ${yes}–${no}. Dra lott och ange vilket svar den gav (KL 5:56).`,
  },
  'side-not-qualified': {
    status: 422,
    title: 'Inget svar kräver kvalificerad majoritet',
    detail: () =>
      'Omröstningen avgörs med enkel majoritet. Utelämna vilket svar som kräver den kvalificerade majoriteten, eller ange vilken majoritet som gäller.',
  },
  'vote-form-wrong': {
    status: 409,
    title: 'Omröstningen har fel form',
    detail: ({ expected }) =>
      `Omröstningen ska vara ${voteForms[expected]}: bara val och anställning av personal är slutna (KL 5:54).`,
  },
  'ballots-not-named': {
    status: 409,
    title: 'Rösterna är slutna',
    detail: () => 'Av slutna röster sparas bara antalen; ange dem när omröstningen avslutas (KL 5:54).',
  },
  'counter-proposal-required': {
    status: 409,
    title: 'Motförslaget är inte utsett',
    detail: ({ options }) =>
      `${options.length} förslag står mot varandra. Utse först motförslag till det förslag som ordföranden fann bifallet, två i taget.`,
  },
  'counter-proposal-chosen': {
    status: 409,
    title: 'Motförslag är utsett',
    detail: ({ main, counter, inWords }) =>
      `Begär omröstning om frågan där huvudförslaget, ${called(inWords, main)}, ställs mot motförslaget, ${called(inWords, counter)}. Ställ den frågan först, om det inte är gjort.`,
  },
  'totals-differ': {
    status: 409,
    title: 'Röstetalen går inte ihop',
    detail: ({ counted, expected }) =>
      counted === expected
        ? 'Röstetalen är andra än de antecknade rösterna ger (KL 5:67). Rätta det som är fel.'
        : `Röstetalen är sammanlagt ${counted}, men ${expected} ska redovisas (KL 5:67). Rätta det som är fel.`,
  },
  'majority-rule-other': {
    status: 409,
    title: 'En annan majoritet krävs',
    detail: ({ expected, statute }) =>
      `Frågan avgörs med ${majorities[expected]} (${statute}). Utelämna regeln, så väljs den rätta.`,
  },
  'outcome-not-a-side': {
    status: 422,
    title: 'Utfallet är inget av svaren',
    detail: ({ stated, sides: answers, inWords }) =>
      `Antecknat är ${called(inWords, stated)}, men omröstningen stod mellan ${allCalled(inWords, answers)}. Välj ett av de svaren.`,
  },
  'outcome-differs': {
    status: 409,
    title: 'Utfallet är ett annat',
    detail: ({ declared, counted, inWords }) =>
      `Antecknat är ${called(inWords, declared)}, men röstetalen ${counted === null ? 'avgör inget' : `leder till ${called(inWords, counted)}`}. Rätta rösterna eller det som är antecknat.`,
  },
} satisfies ProblemEntries<Refusal>
