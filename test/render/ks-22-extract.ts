/** The published extract, with its misprint. */
export const ks22Extract = `
Kommunstyrelsen

Sammanträdesdatum

16 juni 2021

Paragraf

§ 22

Diarienummer KS-2020/2134.142

Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid
pandemin Covid19

Kommunstyrelsens beslut

1. Kommunstyrelsen godkänner utvärderingen Huddinge kommuns hantering av Covid-19 pandemin, som återfinns som
bilaga 1 till kommunstyrelsens förvaltnings tjänsteutlåtande daterat den 26 maj 2021.
2. Det av fullmäktige givna uppdraget (dnr KS-2020/1035) om att anlita en oberoende part för utvärdering av
kommunens förmåga att hantera och leverera det kommunala uppdraget under coronapandemin anses slutfört.

Sammanfattning

Huddinge kommun har i likhet med andra kommuner, regioner och samhället i stort granskat de insatser som gjorts
under pandemin för att lära och förbättra sin krisberedskapsförmåga. Under det gångna året har utvärderingar
genomförts på ett professionellt och strukturerat sätt i syfte att kontinuerligt förbättras.

Kommunstyrelsen har getts i uppdrag att med oberoende konsultstöd utvärdera krisarbetet under pågående Covid-19
pandemi. Utvärderingarna har gett Huddinge kommun ett underlag för att stärka och utveckla den kommunala
verksamheten genom att fånga och dela resultat och lärdomar från hantering av pandemin så här långt.

Överläggning

Karin Hovlin, Beda Andersson och Rebecca Hagberg, samtliga konsulter från Governo, informerar om ärendet.

I ärendet yttrar sig även Sara Heelge Vikmång (S), Nujin Alacabek (V), Jenny Bejker, stabschef, Lina
Blombergsson, biträdande socialdirektör, Karl Henriksson (KD), Anders Lönroth (MP) och Daniel Dronjak (M).

Nujin Alacabek (V), med instämmande av Sara Heelge Vikmång (S) och Anders Lönroth (MP), yrkar att
kommunstyrelsen ska bifalla Vänsterpartiets förslag till beslut i ärendet, se bilaga till detta protokoll.

Daniel Dronjak (M) yrkar att kommunstyrelsen ska besluta i enlighet med förvaltningens förslag.

Härefter förklaras överläggningen avslutad.

Propositioner

Ordförande ställer propositioner mot varandra, om bifall till förvaltningen förslag mot bifall till
Vänsterpartiets förslag. Ordförande finner härvid att kommunstyrelsen beslutar i enlighet med förvaltningens
förslag.

Reservationer

Nujin Alacabek (V) reserverar sig mot beslutet till förmån för eget förslag, vilket återfinns som bilaga till
detta protokoll.

Protokollsanteckningar

Sara Heelge Vikmång (S) anmäler protokollsanteckning, se bilaga till detta protokoll.

Beslutet ska skickas till

Samtliga nämnder
Huddinge Samhällsfastigheter AB
Huge Bostäder AB`
