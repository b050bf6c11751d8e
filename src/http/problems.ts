import type { OpenMatter } from '../domain/case-ending.ts'
import type { DayName } from '../domain/days.ts'
import type { Named } from '../domain/participant.ts'
import type { Rejection, RejectionCode } from '../domain/rejection.ts'
import { stockholmDate } from '../domain/calendar.ts'
import { longDate } from '../domain/wording.ts'
import { actionWords, whoMay } from './permission-words.ts'
import type { ProblemEntry } from './problem.ts'

type Entries = { readonly [Code in RejectionCode]: ProblemEntry<Extract<Rejection, { code: Code }>> }

const list = (words: readonly (string | number)[]) => words.join(', ')

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })

/** An instant as a clerk reads it: kl. 18.00 den 20 november 2026, by the clock in Sweden. */
const clockTime = (at: string) => `kl. ${clock.format(new Date(at)).replace(':', '.')} den ${longDate(stockholmDate(at))}`

const names = (persons: readonly Named[]) => list(persons.map(({ name }) => name ?? 'en person vars namn inte visas'))

const meetingStates = { planned: 'planerat', open: 'öppet', adjourned: 'ajournerat', closed: 'avslutat', cancelled: 'inställt' } as const
const meetingSteps = { open: 'öppnas', adjourn: 'ajourneras', resume: 'återupptas', close: 'avslutas', cancel: 'ställas in', move: 'flyttas eller ändras' } as const
const meetingWays = {
  planned: 'Öppna det först.', open: 'Det pågår redan.', adjourned: 'Återuppta det först.',
  closed: 'Det som hände vid det ändras inte efteråt; närvaro, rubriker, bilagor och mottagare kan rättas tills protokollet är justerat.', cancelled: 'Planera ett nytt.',
} as const

const majorities = { simpleMajority: 'enkel majoritet', twoThirds: 'två tredjedelar av de närvarande', oneThird: 'en tredjedel av de närvarande' }

const acts: Readonly<Record<string, string>> = {
  contribution: 'delta i överläggningen', support: 'instämma', nonParticipation: 'avstå från att delta i beslutet', proposal: 'lägga förslag', motion: 'yrka', voteRequest: 'begära omröstning', reservation: 'reservera sig',
  protocolNote: 'lämna protokollsanteckning',
}

const caseStates = { open: 'öppet', closed: 'avslutat', voided: 'makulerat' }
const caseSteps = { close: 'avslutas', reopen: 'återupptas', void: 'makuleras', cancelVoiding: 'få sin makulering hävd' }
const caseUses = { documents: 'handlingar', items: 'punkter på föredragningslistor', assignments: 'uppdrag', handovers: 'överlämnanden' }
const lacking = { decision: 'beslut', attestation: 'justering', delivery: 'expediering' }
const openMatter = ({ lacks, body, heldOn, paragraph }: OpenMatter) => `${lacking[lacks]}, ${body} ${heldOn}${paragraph === null ? '' : ` § ${paragraph}`}`

const days: Readonly<Record<DayName, string>> = {
  year: 'Årets första dag', openedOn: 'Dagen då ärendet öppnades', receivedOn: 'Dagen då handlingen kom in', drawnUpOn: 'Dagen då handlingen upprättades',
  registeredOn: 'Dagen då handlingen registrerades', heldOn: 'Sammanträdesdagen', signedAt: 'Dagen för underskriften', postedOn: 'Dagen då anslaget sattes upp',
  takenDownOn: 'Dagen då anslaget togs ned', givenOn: 'Dagen då uppdraget gavs', dueOn: 'Dagen då uppdraget ska vara utfört', closedOn: 'Dagen då uppdraget avslutades',
  filedOn: 'Dagen då reservationen kom in',
}

/** What each refusal is called and how it is told to a clerk: what is wrong and what would be right. */
export const problems = {
  'not-permitted': { status: 403, title: 'Behörighet saknas', detail: ({ action }) => `Du får inte ${actionWords[action].sv}. ${whoMay(action)} Be administratören om rollen.` },
  'not-found': { status: 404, title: 'Finns inte', detail: ({ resource, id }) => `${resource} ${id} finns inte, eller inte där du har behörighet.` },
  'unknown-reference': { status: 422, title: 'Hänvisningen leder ingenstans', detail: ({ resource, id, pointer }) => `${pointer} pekar på ${resource} ${id}, som inte finns, eller inte där du har behörighet. Rätta hänvisningen, eller registrera det som saknas.` },
  'precondition-required': { status: 428, title: 'If-Match krävs', detail: () => 'Ange i If-Match den ETag du senast såg, så att ingen annans ändring skrivs över.' },
  'stale': { status: 412, title: 'Någon annan hann före', detail: ({ current }) => `Resursen är nu version ${current}. Läs den på nytt och gör om ändringen.` },
  'idempotency-key-reused': { status: 422, title: 'Idempotency-Key är redan använd', detail: () => 'Nyckeln har använts för en annan begäran. Använd en ny nyckel för ny begäran.' },
  'external-id-taken': { status: 409, title: 'externalId är upptaget', detail: ({ externalId }) => `Du har redan en resurs med externalId ${externalId}. Sök fram den i stället för att skapa en ny.` },
  'code-taken': { status: 409, title: 'Upptaget', detail: ({ taken }) => `${taken} finns redan. Välj en annan beteckning.` },
  'office-of-other-authority': { status: 422, title: 'Uppdraget tillsätts av ett annat organ', detail: ({ body }) => `Till ${body} väljer fullmäktige, eller ett organ inom samma myndighet. Ange ett organ som detta organ väljer till.` },
  'protection-stands': { status: 409, title: 'Identiteten är skyddad', detail: () => 'Skyddet tas inte bort genom att uppgifterna ändras. Häv det för sig, med skäl.' },
  'identity-not-protected': { status: 409, title: 'Identiteten är inte skyddad', detail: () => 'Namnet visas som vanligt, och det finns inget skydd att häva.' },
  'already-recorded': { status: 409, title: 'Det är redan antecknat', detail: () => 'Samma sak står redan antecknad. Du behöver inte anteckna den en gång till; blev den fel, ta tillbaka den om det går.' },
  'day-not-come': { status: 422, title: 'Dagen har inte kommit', detail: ({ field, day, today }) => `${days[field]} är angiven som ${day}, men i dag är det ${today}. Rätta dagen, eller vänta tills den är inne.` },
  'day-before-other': { status: 422, title: 'Dagarna står i fel ordning', detail: ({ field, day, other, otherDay }) => `${days[field]} är angiven som ${day}, före ${days[other].toLowerCase()}, ${otherDay}. Rätta den av dagarna som är fel.` },
  'acts-depend': { status: 409, title: 'Andra steg bygger på detta', detail: ({ acts }) => `${acts.length} senare steg faller om detta tas tillbaka. Ta tillbaka dem först, det sista först.` },

  'seat-out-of-range': { status: 422, title: 'Platsen finns inte', detail: ({ seat, seats }) => `Plats ${seat ?? 'saknas'}: organet har plats 1–${seats}; bara ledamöter har plats.` },
  'seat-occupied': { status: 409, title: 'Platsen är besatt', detail: ({ seat, seats }) => `Plats ${seat} innehas eller ska tillträdas av någon och ryms inte bland ${seats} platser. Avsluta det uppdraget först eller behåll fler platser.` },
  'appointment-overlaps': { status: 409, title: 'Uppdraget är redan besatt', detail: ({ role, seat }) => `Någon har redan uppdraget (${role}${seat === null ? '' : `, plats ${seat}`}) under perioden. Avsluta det uppdraget först.` },
  'period-backwards': { status: 422, title: 'Perioden slutar innan den börjar', detail: ({ from, to }) => `Från ${from} till ${to}. Byt plats på dagarna eller rätta dem.` },

  'appointment-begun': { status: 409, title: 'Uppdraget har börjat', detail: ({ from }) => `Uppdraget började den ${longDate(from)}. Ett val kan ändras bara före den dagen; avsluta uppdraget i stället.` },
  'appointment-undone': { status: 409, title: 'Uppdraget är återtaget', detail: () => 'Valet är redan ändrat och uppdraget gäller inte. Registrera ett nytt uppdrag i stället.' },
  'noted-as-serving': { status: 409, title: 'Personen är antecknad i närvaron', detail: ({ heldOn }) => `Personen är antecknad som tjänstgörande vid sammanträdet den ${longDate(heldOn)}, som ligger efter den nya sista dagen (KL 5:66). Rätta närvaron först, eller ange en senare dag.` },

  'invalid-number-template': { status: 422, title: 'Nummermallen går inte att använda', detail: ({ reason }) => `Mallen behöver ett år och ett löpnummer och får bara innehålla kända delar (${reason}).` },
  'case-step-refused': { status: 409, title: 'Ärendet kan inte byta läge så', detail: ({ state, step }) => `Ärendet är ${caseStates[state]} och kan inte ${caseSteps[step]}. Läs det på nytt: någon annan kan ha hunnit före.` },
  'case-in-use': { status: 409, title: 'Numret används', detail: ({ diarienummer, uses }) => `${diarienummer} har ${list(uses.map((use) => caseUses[use]))}, som då inte skulle höra till något ärende. Avsluta ärendet i stället för att makulera det.` },
  'case-unfinished': { status: 409, title: 'Något i ärendet är öppet', detail: ({ diarienummer, open }) => `${diarienummer} avslutas när allt i det är klart. Kvar: ${open.map(openMatter).join('; ')}. Fatta beslut eller dra tillbaka punkten, låt justera protokollet och expediera besluten.` },
  'case-closed': { status: 409, title: 'Ärendet är avslutat', detail: ({ diarienummer }) => `${diarienummer} är avslutat. Återuppta ärendet först, om det ska behandlas igen.` },
  'case-voided': { status: 409, title: 'Numret är makulerat', detail: ({ diarienummer }) => `${diarienummer} är makulerat och kan inte användas. Öppna ett nytt ärende.` },
  'series-year-closed': { status: 409, title: 'Serien är stängd för året', detail: ({ series, year }) => `Serien ${series} är stängd för ${year}. Registrera i årets serie.` },
  'number-taken': { status: 409, title: 'Numret är upptaget', detail: ({ series, year, number }) => `${series} ${year}/${number} finns redan. Ett diarienummer ges bara en gång.` },
  'diarienummer-unreadable': { status: 422, title: 'Diarienumret går inte att tolka', detail: ({ text, template }) => `”${text}” stämmer inte med seriens form ${template}.` },
  'diarienummer-contradicted': { status: 422, title: 'Diarienumret säger något annat', detail: ({ field, stated, inNumber }) => `${field} är ${stated} men numret säger ${inNumber}. Rätta det ena eller utelämna ${field}.` },
  'case-related-to-itself': { status: 422, title: 'Ärendet hör redan ihop med sig självt', detail: ({ diarienummer }) => `${diarienummer} kan inte kopplas till sig självt. Ange ett annat ärende.` },
  'handover-to-owner': { status: 422, title: 'Ärendet är redan myndighetens eget', detail: ({ diarienummer, authority }) => `${diarienummer} hör till ${authority}. Ange en annan myndighet att lämna över ärendet till.` },
  'nothing-to-correct': { status: 422, title: 'Inget att rätta', detail: () => 'De nya uppgifterna är desamma som de gamla.' },
  'register-day-missing': { status: 422, title: 'Datum saknas', detail: ({ direction, field }) => `${field} behövs när direction är ${direction}: en handling registreras alltid med dagen då den kom in eller upprättades (OSL 5:2).` },
  'document-in-case': { status: 409, title: 'Handlingen hör redan till ett ärende', detail: ({ diarienummer }) => `Handlingen är registrerad i ${diarienummer} och behåller sitt nummer där. Hamnade den fel, flytta den med skäl; hör den till båda, registrera en kopia som ny handling i det andra ärendet.` },
  'document-of-other-authority': { status: 409, title: 'Handlingen hör till en annan myndighet', detail: ({ pointer }) => `${pointer} pekar över en myndighetsgräns. Det som en myndighet sänder en annan är utgående hos den ena och inkommet hos den andra (OSL 8:1); registrera det hos båda.` },
  'document-unplaced': { status: 409, title: 'Handlingen ligger i inkorgen', detail: () => 'Den hör inte till något ärende än. Lägg den i ett ärende i stället för att flytta den.' },
  'document-struck': { status: 409, title: 'Handlingen är struken', detail: () => 'Den registrerades två gånger. Använd den som står kvar, eller häv strykningen om den blev fel.' },
  'document-not-struck': { status: 409, title: 'Handlingen är inte struken', detail: () => 'Det finns ingen strykning att häva.' },
  'duplicate-of-itself': { status: 422, title: 'En handling är inte dubblett av sig själv', detail: () => 'Peka ut den andra handlingen, som ska stå kvar.' },
  'annex-of-itself': { status: 422, title: 'En handling är inte bilaga till sig själv', detail: () => 'Peka ut en annan handling som bilaga.' },

  'meeting-step-refused': { status: 409, title: 'Sammanträdet kan inte ta det steget', detail: ({ state, step }) => `Sammanträdet är ${meetingStates[state]} och kan därför inte ${meetingSteps[step]}. ${meetingWays[state]}` },
  'meeting-not-open': { status: 409, title: 'Sammanträdet pågår inte', detail: ({ phase }) => `Sammanträdet är ${meetingStates[phase]}. ${meetingWays[phase]}` },
  'chair-not-serving': { status: 409, title: 'Ordföranden tjänstgör inte', detail: () => 'Ordföranden finns inte bland de tjänstgörande. Rätta närvaron eller välj en annan ordförande.' },
  'attester-not-serving': { status: 409, title: 'Justeraren kan inte väljas', detail: ({ persons }) => `Justerare ska tjänstgöra och vara någon annan än ordföranden. Välj om: ${list(persons)}.` },
  'attesters-too-few': { status: 409, title: 'För få justerare', detail: ({ chosen, required }) => `${chosen} valda, ${required} krävs enligt organets inställning.` },
  'items-undecided': { status: 409, title: 'Det finns ärenden utan beslut', detail: ({ items }) => `Fatta beslut i eller dra tillbaka: ${list(items.map(({ title }) => title))}.` },
  'not-appointed': { status: 409, title: 'Uppdraget saknas', detail: ({ person, capacity }) => `${person} har inget uppdrag som ${capacity} i organet den dagen. Registrera uppdraget eller rätta närvaron.` },
  'seat-taken': { status: 409, title: 'Platsen är redan besatt', detail: ({ seat }) => `Någon annan tjänstgör på plats ${seat} under samma paragrafer. Rätta den raden först.` },
  'already-serving': { status: 409, title: 'Personen tjänstgör redan', detail: ({ person }) => `${person} tjänstgör redan på en annan plats under samma paragrafer.` },
  'already-excused': { status: 409, title: 'Redan anmäld som frånvarande', detail: () => 'Personen har redan anmält förhinder till sammanträdet. Ta bort den anmälan först.' },
  'seat-not-vacant': { status: 409, title: 'Platsen är inte vakant', detail: ({ seat }) => `Plats ${seat} innehas av en ledamot. Ange vem som ersätts.` },
  'remote-not-allowed': { status: 409, title: 'Distansdeltagande är inte tillåtet', detail: ({ statute }) => `Fullmäktige har inte beslutat att deltagande på distans får ske i organet (${statute}). Ändra organets inställning om beslutet finns.` },
  'sound-only': { status: 409, title: 'Enbart ljud är inte närvaro', detail: ({ statute }) => `Den som tjänstgör på distans ska delta med ljud och bild i realtid (${statute}). Ta bort platsen eller rätta formen.` },
  'seat-from-next-item': { status: 409, title: 'Ledamoten inträder från nästa ärende', detail: ({ seat }) => `Ersättaren på plats ${seat} tjänstgör ärendet ut; ledamoten tar plats från nästa (KL 5:19).` },
  'late-member': { status: 409, title: 'Ersättaren behåller platsen', detail: ({ seat, statute }) => `Enligt organets inställning tar en sen ledamot inte plats ${seat} från den ersättare som har börjat tjänstgöra (${statute}).` },
  'service-broken-off': { status: 409, title: 'Tjänstgöringen är avbruten', detail: ({ person, statute }) => `${names([person])} har avbrutit sin tjänstgöring av annat skäl än jäv och får inte tjänstgöra igen samma dag (${statute}). Var det jäv: anteckna jävet under ärendet först.` },
  'out-of-turn': { status: 409, title: 'En annan ersättare står i tur', detail: ({ person, next, statute }) => `${names([person])} står inte i tur att tjänstgöra på platsen (${statute}). I tur står ${next === null ? 'ingen som är närvarande' : names([next])}.` },
  'item-not-announced': { status: 409, title: 'Ärendet är inte tillkännagivet', detail: ({ against }) => `${against === null ? 'Alla närvarande ska tillfrågas' : `${against} är emot`}; fullmäktige får ta upp det bara om samtliga närvarande är med på det (KL 5:52).` },
  'raiser-not-serving': { status: 409, title: 'Den som väcker ärendet tjänstgör inte', detail: () => 'Bara den som tjänstgör får väcka ett ärende på sammanträdet (KL 4:20). Rätta närvaron eller vem som väckte det.' },
  'paragraph-taken': { status: 409, title: 'Paragrafnumret är upptaget', detail: ({ paragraph }) => `§ ${paragraph} finns redan.` },
  'paragraph-only-from-minutes': { status: 422, title: 'Paragrafnumret sätts av systemet', detail: () => 'Nummer anges bara när ett sammanträde registreras från protokoll. Utelämna numret.' },
  'meeting-of-day-taken': { status: 409, title: 'Ett annat sammanträde lades upp samtidigt', detail: () => 'Försök igen; sammanträdet blir då dagens nästa.' },
  'numbered-in-year': { status: 409, title: 'Paragraferna har nummer i ett annat år', detail: ({ year }) => `Sammanträdets paragrafer är numrerade i serien för ${year}. Välj en dag det året.` },
  'agenda-fixed': { status: 409, title: 'Föredragningslistan är låst', detail: () => 'Sammanträdet är avslutat, eller platsen ligger före en paragraf vars nummer är fastställt. Lägg ärendet efter den.' },
  'times-backwards': { status: 422, title: 'Sluttiden ligger före starttiden', detail: ({ from, to }) => `Från ${clockTime(from)} till ${clockTime(to)}. Rätta tiderna.` },
  'planned-on-another-day': { status: 422, title: 'Tiden ligger på en annan dag', detail: ({ plannedOn, heldOn }) => `Sammanträdet är satt till den ${longDate(heldOn)}, men den planerade tiden ligger den ${longDate(plannedOn)} i svensk tid. Ändra dagen eller tiden, eller båda på en gång.` },
  'opened-on-another-day': { status: 422, title: 'Sammanträdet öppnas på sin egen dag', detail: ({ openedOn, heldOn }) => `Sammanträdet hålls den ${longDate(heldOn)}, men öppnandet är antecknat till den ${longDate(openedOn)}. Ange när sammanträdet öppnades (openedAt), eller flytta det till den dagen först.` },
  'meeting-day-not-come': { status: 409, title: 'Sammanträdets dag har inte kommit', detail: ({ heldOn }) => `Sammanträdet hålls den ${longDate(heldOn)} och kan inte öppnas före den dagen. Flytta det om det hålls tidigare.` },
  'time-not-come': { status: 422, title: 'Tidpunkten har inte kommit', detail: ({ at }) => `Det är inte ${clockTime(at)} än. Rätta tiden, eller anteckna när det har hänt.` },
  'outside-meeting': { status: 422, title: 'Tidpunkten ligger utanför sammanträdet', detail: ({ at }) => `Sammanträdet pågick inte ${clockTime(at)}. Rätta tiden, så att den ligger mellan öppnandet och avslutandet och inte under en ajournering.` },
  'another-meeting-open': { status: 409, title: 'Organet har redan ett öppet sammanträde', detail: () => 'Ett organ håller ett sammanträde i taget. Avsluta eller ajournera det andra först.' },
  'present-twice': { status: 409, title: 'Personen är redan antecknad', detail: ({ person }) => `${names([person])} är redan antecknad vid samma ärende på ett annat sätt eller för andra ärenden. Kommer eller går någon under sammanträdet: anteckna hela närvaron på nytt, med en rad för varje sammanhängande följd av ärenden.` },
  'attendance-settled': { status: 409, title: 'Ändringen rör redan beslutade ärenden', detail: ({ items }) => `Ändringen skulle ändra vilka som tjänstgjorde, var närvarande eller ledde ordet i ${items.length === 1 ? 'ett ärende' : `${items.length} ärenden`} där beslut redan är fattat (KL 5:67). Är det en rättelse av vad som antecknats fel, ange skälet (reason); annars ange från vilket ärende ändringen gäller.` },
  'order-settled': { status: 409, title: 'Ordningen ligger fast för beslutade ärenden', detail: () => 'Närvaron är antecknad från ett ärende till ett annat, och i den nya ordningen skulle andra ha deltagit i ärenden där beslut redan är fattat (KL 5:67). Låt de beslutade ärendena stå, eller rätta närvaron först.' },
  'meeting-under-way': { status: 409, title: 'Organet sammanträder', detail: ({ heldOn }) => `Organets sammanträde den ${longDate(heldOn)} pågår, och vad som gäller där följer av antalet platser och inställningarna. Ändra dem när sammanträdet är avslutat.` },
  'items-backwards': { status: 422, title: 'Sista ärendet ligger före det första', detail: ({ fromPosition, toPosition }) => `Från ärende nummer ${fromPosition} på listan till nummer ${toPosition}. Byt plats på dem eller rätta dem.` },
  'not-quorate': { status: 409, title: 'Organet är inte beslutsfört', detail: ({ present, required, statute }) => `${present} tjänstgör, minst ${required} krävs (${statute}). Kalla in ersättare eller ajournera.` },

  'deliberation-open': { status: 409, title: 'Överläggningen pågår', detail: () => 'Förklara överläggningen avslutad först (KL 5:53).' },
  'deliberation-closed': { status: 409, title: 'Överläggningen är avslutad', detail: () => 'Återuppta överläggningen om något mer ska föras fram före klubban (KL 5:53).' },
  'item-withdrawn': { status: 409, title: 'Ärendet har utgått', detail: () => 'Under ett ärende som har utgått antecknas inget. Sätt upp det på nytt om det ändå ska behandlas.' },
  'item-decided': { status: 409, title: 'Beslut är redan fattat', detail: () => 'Klubban har fallit. Ta tillbaka beslutet om det registrerades av misstag.' },
  'not-entitled': { status: 403, title: 'Den rätten saknas i ärendet', detail: ({ act, persons, statute }) => `${names(persons)} kan inte ${acts[act] ?? act}: personen tjänstgör inte i ärendet eller är jävig (${statute}). Rätta närvaron om den är fel.` },
  'proposal-required': { status: 422, title: 'Yrkandet saknar förslag', detail: ({ motionKind }) => `Ett yrkande av slaget ${motionKind} måste peka på det förslag det gäller.` },
  'mover-required': { status: 422, title: 'Vem som yrkar saknas', detail: () => 'Ange personerna, eller det parti eller den grupp som protokollet nämner.' },
  'tabled-to-earlier-day': { status: 422, title: 'Ärendet bordläggs till en senare dag', detail: ({ until, heldOn }) => `Sammanträdet hålls den ${longDate(heldOn)}; dit hör inte den ${longDate(until)}. Ange en senare dag, eller utelämna dagen för att bordlägga till nästa sammanträde (KL 5:51).` },
  'reasons-required': { status: 422, title: 'Motivering saknas', detail: () => 'Den som vill ha ärendet återremitterat anger varför (KL 5:50). Skriv motiveringen i text eller foga en handling.' },
  'order-departed': { status: 409, title: 'Frågan avviker från propositionsordningen', detail: ({ options }) => `${list(options)} står inte mot varandra i den godkända ordningen. Redovisa en ny ordning och få den godkänd först.` },
  'refusal-only-in-assembly': { status: 409, title: 'Propositionsvägran finns bara i fullmäktige', detail: () => 'I en nämnd ställs proposition på varje förslag; bara fullmäktiges ordförande kan vägra (KL 5:57).' },
  'refusal-not-overruled': { status: 409, title: 'Vägran kan inte upphävas', detail: () => 'Ett förslag som väcker ett nytt ärende får inte ställas under proposition, inte heller om fullmäktige vill det (KL 5:57).' },
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
  'left-off-roll': { status: 409, title: 'Någon tjänstgör men står inte på röstlängden', detail: ({ persons }) => `${names(persons)} tjänstgör i ärendet men stod inte på röstlängden (KL 5:67). Ta tillbaka omröstningen först, eller rätta närvaron.` },
  'already-voted': { status: 409, title: 'Har redan röstat', detail: ({ person }) => `${person} har redan röstat; var och en har en röst (KL 4:24).` },
  'ballots-missing': { status: 409, title: 'Röster saknas', detail: ({ missing }) => `Alla i röstlängden ska redovisas (KL 5:67). Saknas: ${names(missing)}. Den som avstår eller är frånvarande registreras så.` },
  'chair-must-vote': { status: 409, title: 'Ordföranden måste avgöra', detail: ({ yes, no }) => `Rösterna är lika, ${yes}–${no}. Ordförandens utslagsröst krävs (KL 4:25, 5:56).` },
  'casting-vote-not-by-chair': { status: 409, title: 'Utslagsrösten är ordförandens', detail: () => 'Bara den som för ordet i ärendet har utslagsröst (KL 5:56).' },
  'casting-vote-contradicts-ballot': { status: 409, title: 'Utslagsrösten strider mot ordförandens röst', detail: ({ ballot }) => `Ordföranden har röstat ${ballot === 'yes' ? 'ja' : 'nej'}; utslagsrösten är samma röst (KL 5:56). Rätta den ena.` },
  'no-tie': { status: 409, title: 'Rösterna är inte lika', detail: ({ yes, no }) => `${yes}–${no}: ingen utslagsröst behövs (KL 5:56).` },
  'tie-by-lot': { status: 409, title: 'Lotten avgör', detail: ({ yes, no }) => `De slutna rösterna är lika, ${yes}–${no}. Dra lott och ange svaret i lot (KL 5:56).` },
  'vote-form-wrong': { status: 409, title: 'Omröstningen har fel form', detail: ({ expected }) => `Omröstningen ska vara ${expected === 'closed' ? 'sluten: val och anställning av personal' : 'öppen: bara val och anställning är slutna'} (KL 5:54).` },
  'ballots-not-named': { status: 409, title: 'Rösterna är slutna', detail: () => 'Av slutna röster sparas bara antalen; ange dem i counts när omröstningen avslutas (KL 5:54).' },
  'counter-proposal-required': { status: 409, title: 'Motförslaget är inte utsett', detail: ({ options }) => `${options.length} förslag står mot varandra. Utse först motförslag till det förslag som ordföranden fann bifallet, två i taget.` },
  'totals-differ': { status: 409, title: 'Röstetalen går inte ihop', detail: ({ counted, expected }) => `Röstetalen summerar till ${counted}, röstlängden har ${expected} (KL 5:67). Rätta det ena.` },
  'majority-rule-other': { status: 409, title: 'En annan majoritet krävs', detail: ({ expected, statute }) => `Frågan avgörs med ${majorities[expected]} (${statute}). Utelämna rule, så väljs den rätta.` },
  'outcome-differs': { status: 409, title: 'Utfallet är ett annat', detail: ({ declared, counted }) => `${declared} är antecknat, men röstetalen leder till ${counted ?? 'inget avgörande'}.` },
  'must-take-part': { status: 409, title: 'Skyldig att delta i beslutet', detail: ({ persons }) => `${names(persons)} har deltagit i handläggningen av myndighetsutövning mot enskild och måste delta i avgörandet (KL 4:26).` },
  'declared-not-participating': { status: 409, title: 'Deltar inte i beslutet', detail: ({ person }) => `${names([person])} har anmält att hen inte deltar i beslutet, och registreras som avstående. Ta tillbaka anmälan om den är fel.` },
  'must-be-tabled': { status: 409, title: 'Ärendet ska bordläggas', detail: () => 'Ett ärende om extra val bordläggs första gången det behandlas (KL 5:50).' },
  'points-contrary': { status: 409, title: 'Beslutet är ett annat än utfallet', detail: ({ proposalId, prevailing }) => `Punkterna är de i förslaget ${proposalId}, men ${prevailing} bifölls. Rätta punkterna eller propositionen.` },
  'candidate-repeated': { status: 422, title: 'Samma namn står två gånger', detail: ({ persons }) => `${names(persons)} står mer än en gång. Varje kandidat anges en gång, på varje lista en gång.` },
  'office-of-one': { status: 422, title: 'Uppdraget innehas av en', detail: ({ role, seats }) => `Valet gäller ${seats} platser som ${role}; organet har en. Välj en i taget.` },
  'nominees-too-many': { status: 409, title: 'Fler föreslagna än platser', detail: ({ nominees, seats }) => `${nominees} är föreslagna till ${seats} platser. Förrätta valet med slutna sedlar (KL 5:54) och registrera rösterna.` },
  'proportional-not-demanded': { status: 409, title: 'För få begär proportionellt val', detail: ({ demandedBy, required }) => `${demandedBy ?? 'Inget antal'} begär proportionellt val, minst ${required} krävs (2022:629 2 §). Välj med relativ majoritet eller ange hur många som begär det.` },
  'members-not-proportional': { status: 409, title: 'Ledamöterna valdes inte proportionellt', detail: () => 'Ersättare väljs proportionellt bara om ledamöterna valdes så (2022:629 3 §). Ange i membersElected hur de valdes, eller välj med relativ majoritet.' },
  'votes-not-stated': { status: 422, title: 'Rösterna saknas', detail: () => 'Ange hur många röster varje kandidat eller lista fick; rösterna och hur de fallit ut ska stå i protokollet (KL 5:67).' },
  'ballots-exceed-roll': { status: 409, title: 'Fler valsedlar än väljande', detail: ({ ballots, roll }) => `Rösterna kräver minst ${ballots} valsedlar, men ${roll} väljer; var och en har en röst (KL 4:24). Räkna om eller rätta närvaron.` },
  'lot-malformed': { status: 422, title: 'Lottdragningen går inte ihop', detail: ({ options }) => `Lotten dras bland nummer 1–${options}, och den som dras ska vara en av dem som lotten gällde.` },
  'lot-required': { status: 409, title: 'Lotten måste avgöra', detail: ({ tied, seats, statute }) => `Nummer ${list(tied)} är lika om ${seats} ${seats === 1 ? 'plats' : 'platser'}. Dra lott mellan dem och ange utfallet (${statute}).` },
  'lot-differs': { status: 409, title: 'Lotten drogs inte mellan dem som är lika', detail: ({ tied, seats, statute }) => `Lotten dras en gång mellan nummer ${list(tied)} och ger ${seats} av dem plats (${statute}). Rätta lottdragningen.` },
  'lot-not-needed': { status: 409, title: 'Ingen lott behövs', detail: ({ statute }) => `Ingen är lika med någon annan om sista platsen; rösterna avgör (${statute}). Utelämna lottdragningen.` },
  'elected-differ': { status: 409, title: 'Rösterna valde andra', detail: ({ counted }) => `Enligt rösterna och lotten är de valda: ${names(counted)}. Utelämna elected eller rätta rösterna.` },
  'no-seat-free': { status: 409, title: 'Ingen plats är ledig', detail: ({ body, seats }) => `Varje plats i ${body} (1–${seats}) är besatt under någon del av tiden som valet gäller. Avsluta uppdragen som upphör och avsluta sammanträdet igen.` },
  'proposition-required': { status: 409, title: 'Proposition saknas', detail: ({ notPut }) => `Flera förslag står mot varandra eller ett yrkande har inte prövats. Ställ proposition på: ${list(notPut)}.` },
  'points-not-consecutive': { status: 422, title: 'Beslutspunkterna är fel numrerade', detail: ({ numbers }) => `Numrera 1, 2, 3 … i ordning; nu står ${list(numbers)}.` },
  'decision-missing': { status: 422, title: 'Beslutet saknar text', detail: () => 'Det förslag som vann har inga att-satser. Skriv beslutspunkterna.' },
  'reservation-before-decision': { status: 409, title: 'Inget beslut att reservera sig mot', detail: () => 'En reservation anmäls när beslutet är fattat och innan sammanträdet avslutas (KL 4:27).' },
  'reservation-for-outcome': { status: 409, title: 'Reservationen gäller det som beslutades', detail: () => 'En reservation är till förmån för något annat än beslutet (KL 4:27). Anteckna i stället en protokollsanteckning.' },
  'chair-recused': { status: 409, title: 'Ordföranden är jävig', detail: ({ statute }) => `Den som leder ordet är jävig i ärendet och kan inte leda det (${statute}). Välj en annan ordförande för ärendet först.` },
  'recusal-after-vote': { status: 409, title: 'Omröstningen är redan hållen', detail: ({ persons }) => `Omröstningen är gjord, och ${names(persons)} kan inte läggas till eller tas bort bland de röstande efteråt (KL 5:67). Ta tillbaka omröstningen först, om jävet ska gälla den.` },
  'not-recused': { status: 409, title: 'Inte jäv', detail: () => 'Ett uppdrag i styrelsen för kommunens eget bolag är inte ensamt jäv, utom vid myndighetsutövning mot enskild (KL 6:31).' },
  'ground-required': { status: 422, title: 'Jävsgrunden saknas', detail: ({ statute }) => `Ange på vilken grund ledamoten är jävig (${statute}).` },
  'ground-of-other-body': { status: 422, title: 'Jävsgrunden gäller inte här', detail: ({ ground, statute }) => `Grunden ${ground} gäller inte i det här organet (${statute}).` },
  'annex-number-taken': { status: 409, title: 'Bilagenumret är upptaget', detail: ({ number }) => `Bilaga ${number} finns redan. Välj ett annat nummer.` },

  'meeting-not-closed': { status: 409, title: 'Sammanträdet är inte avslutat', detail: () => 'Protokollet justeras efter sammanträdet; enskilda paragrafer kan justeras omedelbart.' },
  'minutes-attested': { status: 409, title: 'Protokollet är justerat', detail: () => 'Ett justerat protokoll ändras inte. En rättelse är en ny handling.' },
  'minutes-superseded': { status: 409, title: 'Protokollet är ersatt', detail: () => 'Något har ändrats sedan protokollet sattes samman. Läs och underteckna den nya versionen; finns ingen, be sekreteraren sätta samman protokollet på nytt.' },
  'minutes-not-attested': { status: 409, title: 'Protokollet är inte justerat', detail: () => 'Det här görs när ordföranden och justerarna har undertecknat.' },
  'not-an-attester': { status: 403, title: 'Inte justerare av protokollet', detail: () => 'Bara ordföranden och de valda justerarna undertecknar (KL 5:69).' },
  'already-attested': { status: 409, title: 'Redan undertecknat', detail: () => 'Du har redan justerat det här protokollet.' },
  'hash-differs': { status: 409, title: 'Det är inte det du har läst', detail: () => 'Det du undertecknar är inte protokollet som det nu står. Läs det på nytt och underteckna det.' },
  'nothing-to-compose': { status: 409, title: 'Inget att justera', detail: () => 'Alla paragrafer är redan justerade eller saknar beslut.' },
  'unknown-sentence': { status: 422, title: 'Meningen finns inte', detail: ({ sentence, sentences }) => `${sentence} finns inte i protokollet. Meningarna är: ${list(sentences)}.` },
  'unknown-phrase-set': { status: 422, title: 'Frassamlingen finns inte', detail: ({ phraseSet, known }) => `${phraseSet} finns inte. Välj en av ${list(known)}.` },

  'notice-incomplete': { status: 422, title: 'Anslaget är ofullständigt', detail: ({ field }) => `${field} saknas. Anslaget ska ange dagen och var protokollet finns (KL 8:12).` },
  'posted-before-attestation': { status: 409, title: 'Anslag före justering', detail: () => 'Anslaget tillkännager justeringen och sätts upp samma dag eller senare (KL 8:12).' },
  'already-posted': { status: 409, title: 'Redan anslaget', detail: () => 'Justeringen av protokollet är redan tillkännagiven.' },
  'notice-corrected': { status: 409, title: 'Anslaget är redan rättat', detail: () => 'Ett annat anslag gäller i stället för det här. Läs vilket, och gå vidare med det.' },
  'already-taken-down': { status: 409, title: 'Redan nedtaget', detail: ({ takenDownOn }) => `Anslaget togs ned ${takenDownOn}.` },
  'notice-taken-down-early': { status: 409, title: 'Anslaget får inte tas ned än', detail: ({ lastAppealDay }) => `Sista dag att överklaga är ${lastAppealDay}; anslaget tas ned tidigast dagen efter (KL 8:12).` },
  'dispatch-step-refused': { status: 409, title: 'Expedieringen kan inte ta det steget', detail: ({ state, step }) => `En expediering i läget ${state} kan inte ta steget ${step}.` },
  'already-a-recipient': { status: 409, title: 'Mottagaren finns redan', detail: ({ label }) => `${label} får redan beslutet. Se bland expedieringarna, och frisläpp på nytt om leveransen misslyckades.` },
  'assignment-step-refused': { status: 409, title: 'Uppdraget kan inte ta det steget', detail: ({ state, step }) => `Ett uppdrag i läget ${state} kan inte ta steget ${step}.` },
  'assignment-of-other-body': { status: 409, title: 'Uppdraget är ett annat organs', detail: ({ givenBy }) => `Bara ${givenBy}, som gav uppdraget, kan avsluta det.` },
} satisfies Entries
