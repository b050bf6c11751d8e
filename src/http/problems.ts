import type { Named } from '../domain/participant.ts'
import type { Rejection, RejectionCode } from '../domain/rejection.ts'
import type { ProblemEntry } from './problem.ts'

type Entries = { readonly [Code in RejectionCode]: ProblemEntry<Extract<Rejection, { code: Code }>> }

const list = (words: readonly (string | number)[]) => words.join(', ')

const names = (persons: readonly Named[]) => list(persons.map(({ name }) => name ?? 'en person vars namn inte visas'))

const acts: Readonly<Record<string, string>> = {
  proposal: 'lägga förslag', motion: 'yrka', voteRequest: 'begära omröstning', reservation: 'reservera sig',
  protocolNote: 'lämna protokollsanteckning',
}

/** What each refusal is called and how it is told to a clerk: what is wrong and what would be right. */
export const problems = {
  'not-permitted': { status: 403, title: 'Behörighet saknas', detail: ({ action }) => `Rollen ger inte rätt till ${action}. Be administratören om en roll som har den rätten.` },
  'not-found': { status: 404, title: 'Finns inte', detail: ({ resource, id }) => `${resource} ${id} finns inte, eller inte där du har behörighet.` },
  'unknown-reference': { status: 422, title: 'Hänvisningen leder ingenstans', detail: ({ resource, id, pointer }) => `${pointer} pekar på ${resource} ${id}, som inte finns. Registrera den först eller rätta hänvisningen.` },
  'precondition-required': { status: 428, title: 'If-Match krävs', detail: () => 'Ange i If-Match den ETag du senast såg, så att ingen annans ändring skrivs över.' },
  'stale': { status: 412, title: 'Någon annan hann före', detail: ({ current }) => `Resursen är nu version ${current}. Läs den på nytt och gör om ändringen.` },
  'idempotency-key-reused': { status: 422, title: 'Idempotency-Key är redan använd', detail: () => 'Nyckeln har använts för en annan begäran. Använd en ny nyckel för ny begäran.' },
  'external-id-taken': { status: 409, title: 'externalId är upptaget', detail: ({ externalId }) => `Du har redan en resurs med externalId ${externalId}. Sök fram den i stället för att skapa en ny.` },
  'code-taken': { status: 409, title: 'Upptaget', detail: ({ taken }) => `${taken} finns redan. Välj en annan beteckning.` },
  'acts-depend': { status: 409, title: 'Andra steg bygger på detta', detail: ({ acts }) => `${acts.length} senare steg faller om detta tas tillbaka. Ta tillbaka dem först, det sista först.` },

  'seat-out-of-range': { status: 422, title: 'Platsen finns inte', detail: ({ seat, seats }) => `Plats ${seat ?? 'saknas'}: organet har plats 1–${seats}; bara ledamöter har plats.` },
  'seat-occupied': { status: 409, title: 'Platsen är besatt', detail: ({ seat, seats }) => `Plats ${seat} innehas eller ska tillträdas av någon och ryms inte bland ${seats} platser. Avsluta det uppdraget först eller behåll fler platser.` },
  'appointment-overlaps': { status: 409, title: 'Uppdraget är redan besatt', detail: ({ role, seat }) => `Någon har redan uppdraget (${role}${seat === null ? '' : `, plats ${seat}`}) under perioden. Avsluta det uppdraget först.` },
  'period-backwards': { status: 422, title: 'Perioden slutar innan den börjar', detail: ({ from, to }) => `Från ${from} till ${to}. Byt plats på dagarna eller rätta dem.` },

  'invalid-number-template': { status: 422, title: 'Nummermallen går inte att använda', detail: ({ reason }) => `Mallen behöver ett år och ett löpnummer och får bara innehålla kända delar (${reason}).` },
  'case-step-refused': { status: 409, title: 'Ärendet kan inte byta läge så', detail: ({ state, step }) => `Ett ärende i läget ${state} kan inte ta steget ${step}.` },
  'case-voided': { status: 409, title: 'Numret är makulerat', detail: ({ diarienummer }) => `${diarienummer} är makulerat och kan inte användas. Öppna ett nytt ärende.` },
  'series-year-closed': { status: 409, title: 'Serien är stängd för året', detail: ({ series, year }) => `Serien ${series} är stängd för ${year}. Registrera i årets serie.` },
  'number-taken': { status: 409, title: 'Numret är upptaget', detail: ({ series, year, number }) => `${series} ${year}/${number} finns redan. Ett diarienummer ges bara en gång.` },
  'diarienummer-unreadable': { status: 422, title: 'Diarienumret går inte att tolka', detail: ({ text, template }) => `”${text}” stämmer inte med seriens form ${template}.` },
  'diarienummer-contradicted': { status: 422, title: 'Diarienumret säger något annat', detail: ({ field, stated, inNumber }) => `${field} är ${stated} men numret säger ${inNumber}. Rätta det ena eller utelämna ${field}.` },
  'case-related-to-itself': { status: 422, title: 'Ärendet hör redan ihop med sig självt', detail: ({ diarienummer }) => `${diarienummer} kan inte kopplas till sig självt. Ange ett annat ärende.` },
  'nothing-to-correct': { status: 422, title: 'Inget att rätta', detail: () => 'De nya uppgifterna är desamma som de gamla.' },
  'register-day-missing': { status: 422, title: 'Datum saknas', detail: ({ direction, field }) => `${field} behövs när direction är ${direction}: en handling registreras alltid med dagen då den kom in eller upprättades (OSL 5:2).` },
  'document-in-case': { status: 409, title: 'Handlingen hör redan till ett ärende', detail: ({ diarienummer }) => `Handlingen är registrerad i ${diarienummer} och behåller sitt nummer där. Registrera en kopia som ny handling i det andra ärendet.` },
  'document-of-other-authority': { status: 409, title: 'Handlingen hör till en annan myndighet', detail: ({ pointer }) => `${pointer} pekar över en myndighetsgräns. Det som en myndighet sänder en annan är utgående hos den ena och inkommet hos den andra (OSL 8:1); registrera det hos båda.` },
  'annex-of-itself': { status: 422, title: 'En handling är inte bilaga till sig själv', detail: () => 'Peka ut en annan handling som bilaga.' },

  'meeting-step-refused': { status: 409, title: 'Sammanträdet kan inte ta det steget', detail: ({ state, step }) => `Ett sammanträde i läget ${state} kan inte ta steget ${step}.` },
  'meeting-not-open': { status: 409, title: 'Sammanträdet pågår inte', detail: ({ phase }) => `Sammanträdets läge är ${phase}. Det här görs medan sammanträdet pågår; öppna det först.` },
  'chair-not-serving': { status: 409, title: 'Ordföranden tjänstgör inte', detail: () => 'Ordföranden finns inte bland de tjänstgörande. Rätta närvaron eller välj en annan ordförande.' },
  'attester-not-serving': { status: 409, title: 'Justeraren kan inte väljas', detail: ({ persons }) => `Justerare ska tjänstgöra och vara någon annan än ordföranden. Välj om: ${list(persons)}.` },
  'attesters-too-few': { status: 409, title: 'För få justerare', detail: ({ chosen, required }) => `${chosen} valda, ${required} krävs enligt organets inställning.` },
  'items-undecided': { status: 409, title: 'Det finns ärenden utan beslut', detail: ({ items }) => `Fatta beslut i eller dra tillbaka: ${list(items.map(({ title }) => title))}.` },
  'not-appointed': { status: 409, title: 'Uppdraget saknas', detail: ({ person, capacity }) => `${person} har inget uppdrag som ${capacity} i organet den dagen. Registrera uppdraget eller rätta närvaron.` },
  'seat-taken': { status: 409, title: 'Platsen är redan besatt', detail: ({ seat }) => `Någon annan tjänstgör på plats ${seat} under samma paragrafer. Rätta den raden först.` },
  'already-serving': { status: 409, title: 'Personen tjänstgör redan', detail: ({ person }) => `${person} tjänstgör redan på en annan plats under samma paragrafer.` },
  'paragraph-taken': { status: 409, title: 'Paragrafnumret är upptaget', detail: ({ paragraph }) => `§ ${paragraph} finns redan.` },
  'paragraph-only-from-minutes': { status: 422, title: 'Paragrafnumret sätts av systemet', detail: () => 'Nummer anges bara när ett sammanträde registreras från protokoll. Utelämna numret.' },
  'meeting-of-day-taken': { status: 409, title: 'Ett annat sammanträde lades upp samtidigt', detail: () => 'Försök igen; sammanträdet blir då dagens nästa.' },
  'agenda-fixed': { status: 409, title: 'Föredragningslistan är låst', detail: () => 'Sammanträdet är avslutat, eller platsen ligger före en paragraf vars nummer är fastställt. Lägg ärendet efter den.' },
  'times-backwards': { status: 422, title: 'Sluttiden ligger före starttiden', detail: ({ from, to }) => `Från ${from} till ${to}. Rätta tiderna.` },
  'not-quorate': { status: 409, title: 'Organet är inte beslutsfört', detail: ({ present, required, statute }) => `${present} tjänstgör, minst ${required} krävs (${statute}). Kalla in ersättare eller ajournera.` },

  'deliberation-open': { status: 409, title: 'Överläggningen pågår', detail: () => 'Förklara överläggningen avslutad först (KL 5:53).' },
  'deliberation-closed': { status: 409, title: 'Överläggningen är avslutad', detail: () => 'Återuppta överläggningen om något mer ska föras fram före klubban (KL 5:53).' },
  'item-withdrawn': { status: 409, title: 'Ärendet har utgått', detail: () => 'Under ett ärende som har utgått antecknas inget. Sätt upp det på nytt om det ändå ska behandlas.' },
  'item-decided': { status: 409, title: 'Beslut är redan fattat', detail: () => 'Klubban har fallit. Ta tillbaka beslutet om det registrerades av misstag.' },
  'not-entitled': { status: 403, title: 'Den rätten saknas i ärendet', detail: ({ act, persons, statute }) => `${names(persons)} kan inte ${acts[act] ?? act}: personen tjänstgör inte i ärendet eller är jävig (${statute}). Rätta närvaron om den är fel.` },
  'proposal-required': { status: 422, title: 'Yrkandet saknar förslag', detail: ({ motionKind }) => `Ett yrkande av slaget ${motionKind} måste peka på det förslag det gäller.` },
  'unknown-act': { status: 422, title: 'Hänvisningen leder ingenstans', detail: ({ kind, id }) => `${kind} ${id} finns inte under paragrafen. Registrera det först.` },
  'unknown-option': { status: 422, title: 'Alternativet står inte mot något', detail: ({ option, standing }) => `${option} är inte ett förslag eller yrkande som står. De som står: ${list(standing)}.` },
  'options-too-few': { status: 422, title: 'För få alternativ', detail: ({ options, required }) => `${options} alternativ, minst ${required} behövs för den formen av proposition.` },
  'finding-not-an-option': { status: 422, title: 'Fyndet är inget av alternativen', detail: ({ finding, options }) => `${finding} ställdes inte under proposition. Välj ett av ${list(options)}.` },

  'vote-after-gavel': { status: 409, title: 'Omröstning begärs före klubban', detail: () => 'Beslutet är bekräftat med klubbslag; omröstning kan inte längre begäras (KL 5:53).' },
  'vote-open': { status: 409, title: 'En omröstning pågår', detail: () => 'Avsluta den pågående omröstningen först.' },
  'vote-closed': { status: 409, title: 'Omröstningen är avslutad', detail: () => 'Inga röster tas emot efter att omröstningen avslutats. En felaktig röst rättas med en anteckning.' },
  'vote-already-held': { status: 409, title: 'Omröstning är redan hållen', detail: () => 'På varje proposition hålls högst en omröstning.' },
  'vote-sides-wrong': { status: 422, title: 'Ja och nej är fel valda', detail: ({ options }) => `Ja och nej ska vara två olika av propositionens alternativ: ${list(options)}.` },
  'not-on-roll': { status: 403, title: 'Står inte i röstlängden', detail: () => 'Bara den som tjänstgjorde när omröstningen öppnades får rösta (KL 4:22).' },
  'already-voted': { status: 409, title: 'Har redan röstat', detail: ({ person }) => `${person} har redan röstat; var och en har en röst (KL 4:24).` },
  'ballots-missing': { status: 409, title: 'Röster saknas', detail: ({ missing }) => `Alla i röstlängden ska redovisas (KL 5:67). Saknas: ${names(missing)}. Den som avstår eller är frånvarande registreras så.` },
  'chair-must-vote': { status: 409, title: 'Ordföranden måste avgöra', detail: ({ yes, no }) => `Rösterna är lika, ${yes}–${no}. Ordförandens utslagsröst krävs (KL 4:25, 5:56).` },
  'casting-vote-not-by-chair': { status: 409, title: 'Utslagsrösten är ordförandens', detail: () => 'Bara den som för ordet i ärendet har utslagsröst (KL 5:56).' },
  'casting-vote-contradicts-ballot': { status: 409, title: 'Utslagsrösten strider mot ordförandens röst', detail: ({ ballot }) => `Ordföranden har röstat ${ballot === 'yes' ? 'ja' : 'nej'}; utslagsrösten är samma röst (KL 5:56). Rätta den ena.` },
  'no-tie': { status: 409, title: 'Rösterna är inte lika', detail: ({ yes, no }) => `${yes}–${no}: ingen utslagsröst behövs (KL 5:56).` },
  'proposition-required': { status: 409, title: 'Proposition saknas', detail: ({ notPut }) => `Flera förslag står mot varandra eller ett yrkande har inte prövats. Ställ proposition på: ${list(notPut)}.` },
  'points-not-consecutive': { status: 422, title: 'Beslutspunkterna är fel numrerade', detail: ({ numbers }) => `Numrera 1, 2, 3 … i ordning; nu står ${list(numbers)}.` },
  'decision-missing': { status: 422, title: 'Beslutet saknar text', detail: () => 'Det förslag som vann har inga att-satser. Skriv beslutspunkterna.' },
  'reservation-before-decision': { status: 409, title: 'Inget beslut att reservera sig mot', detail: () => 'En reservation anmäls när beslutet är fattat och innan sammanträdet avslutas (KL 4:27).' },
  'ground-of-other-body': { status: 422, title: 'Jävsgrunden gäller inte här', detail: ({ ground, statute }) => `Grunden ${ground} gäller inte i det här organet (${statute}).` },
  'annex-number-taken': { status: 409, title: 'Bilagenumret är upptaget', detail: ({ number }) => `Bilaga ${number} finns redan. Välj ett annat nummer.` },

  'meeting-not-closed': { status: 409, title: 'Sammanträdet är inte avslutat', detail: () => 'Protokollet justeras efter sammanträdet; enskilda paragrafer kan justeras omedelbart.' },
  'minutes-attested': { status: 409, title: 'Protokollet är justerat', detail: () => 'Ett justerat protokoll ändras inte. En rättelse är en ny handling.' },
  'minutes-superseded': { status: 409, title: 'Protokollet är ersatt', detail: () => 'Protokollet har satts samman på nytt. Läs och underteckna den nya versionen.' },
  'minutes-not-attested': { status: 409, title: 'Protokollet är inte justerat', detail: () => 'Det här görs när ordföranden och justerarna har undertecknat.' },
  'not-an-attester': { status: 403, title: 'Inte justerare av protokollet', detail: () => 'Bara ordföranden och de valda justerarna undertecknar (KL 5:69).' },
  'already-attested': { status: 409, title: 'Redan undertecknat', detail: () => 'Du har redan justerat det här protokollet.' },
  'hash-differs': { status: 409, title: 'Det är inte det du har läst', detail: ({ signed, actual }) => `Du undertecknar ${signed} men protokollet är ${actual}. Läs det på nytt.` },
  'nothing-to-compose': { status: 409, title: 'Inget att justera', detail: () => 'Alla paragrafer är redan justerade eller saknar beslut.' },
  'unknown-sentence': { status: 422, title: 'Meningen finns inte', detail: ({ sentence, sentences }) => `${sentence} finns inte i protokollet. Meningarna är: ${list(sentences)}.` },
  'unknown-phrase-set': { status: 422, title: 'Frassamlingen finns inte', detail: ({ phraseSet, known }) => `${phraseSet} finns inte. Välj en av ${list(known)}.` },

  'notice-incomplete': { status: 422, title: 'Anslaget är ofullständigt', detail: ({ field }) => `${field} saknas. Anslaget ska ange dagen och var protokollet finns (KL 8:12).` },
  'posted-before-attestation': { status: 409, title: 'Anslag före justering', detail: () => 'Anslaget tillkännager justeringen och sätts upp samma dag eller senare (KL 8:12).' },
  'already-posted': { status: 409, title: 'Redan anslaget', detail: () => 'Justeringen av protokollet är redan tillkännagiven.' },
  'already-taken-down': { status: 409, title: 'Redan nedtaget', detail: ({ takenDownOn }) => `Anslaget togs ned ${takenDownOn}.` },
  'notice-taken-down-early': { status: 409, title: 'Anslaget får inte tas ned än', detail: ({ lastAppealDay }) => `Sista dag att överklaga är ${lastAppealDay}; anslaget tas ned tidigast dagen efter (KL 8:12).` },
  'dispatch-step-refused': { status: 409, title: 'Expedieringen kan inte ta det steget', detail: ({ state, step }) => `En expediering i läget ${state} kan inte ta steget ${step}.` },
  'assignment-step-refused': { status: 409, title: 'Uppdraget kan inte ta det steget', detail: ({ state, step }) => `Ett uppdrag i läget ${state} kan inte ta steget ${step}.` },
  'assignment-of-other-body': { status: 409, title: 'Uppdraget är ett annat organs', detail: ({ givenBy }) => `Bara ${givenBy}, som gav uppdraget, kan avsluta det.` },
} satisfies Entries
