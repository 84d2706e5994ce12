//! Norwegian Bokmål: word lists.

use super::lexicon as l;

/// What each list says of its words.
pub(crate) const LISTS: &[(u64, &str)] = &[
    (
        l::MODAL_NB,
        "
    burde bør fikk får kan kunne må måtte skal skulle vil ville å
        ",
    ),
    (
        l::BLI_NB,
        "
    ble bli blir blitt
        ",
    ),
    (
        l::STOP_NB,
        "
    altfor at av blant da den denne disse ei eller en enn et etter for fordi fra før ganske gjennom
    hos hvis i innen like litt med mellom men mer mest mot når og om over på rundt siden som svært
    så til under uten ved veldig
        ",
    ),
    (
        l::PARTICIPLE,
        "
    anmeldt ansatt avgitt avmeldt avsatt avslått avtalt bedt bestemt brakt brutt bundet bygd bygget
    båret drevet dømt erstattet fastsatt foreslått foretatt forstått framlagt fremlagt fremsatt
    frigitt fulgt funnet født ført gitt gjort hengt holdt igangsatt inngått innlagt innsatt
    innsendt inntatt iverksatt kledt krevd lagt latt løst meldt mottatt nedlagt nevnt nådd oppdaget
    oppgitt opprettet oppsagt oversatt oversendt overtatt prøvd pålagt påmeldt sagt satt
    sendt sett skrevet skutt slått solgt sprengt spurt stengt stjålet sunget tatt tent tilbudt
    tilmeldt truffet unntatt utgitt utsatt utsendt valgt vedtatt vendt vunnet
        ",
    ),
    (
        l::NOT_PARTICIPLE,
        "
    aktivt aktuelt alt annet arbeidet at barnet bedre best bevisst blått bra brunt dessert det
    dette ditt dumt dyrt dårlig effektivt ekspert eldst elegant enkelt et ett falskt fint flatt
    flott forbudt formelt fort fortsatt friskt fullt først galt glad godt gratis grønt gult hardt
    helt hult huset hvert hvitt intelligent interessant jevnt kaldt kjent klart konsekvent konsert
    kort kvitt landet leddet lenge lengst lett litt livet lunt lyst mest mindre minst mitt mot
    mulig mulighet mørkt møtet målet negativt nytt nøkternt pent permanent populært positivt rart
    raskt redd relevant rent resultat resultatet rett rundt rødt sant senest sent sint sist sitt
    skarpt skjønt slapt slutt smalt snart spesielt sterkt stort stumt størst sunt surt svart svært
    sykt såkalt sårt tamt tett tidligst tilfelle tomt trist trygt trøtt tynt tørt uavgjort unikt
    vanskelig varmt vedtak verdt viktig vondt vårt yngst ømt året
        ",
    ),
    (
        l::NOT_S_PASSIVE,
        "
    airlines aldeles aldres alles anderledes andres annerledes ansattes arbeidslediges asparges
    avdødes avsides barnes begges behøvdes behøves beltes bestes bikes bildes blindes blues
    bones bridges brownies brødres cakes cares caries comes cookies cruises dages deadlines
    dennes deres dettes diabetes doubles dødes døves eagles eldes eldres eldstes eldtes elles
    enes enkeltes enterprises entes eples europas fantes fattiges features fedres felles
    ferdedes ferdes finnes fjes fleres foreldres forfedres forgjeves framdeles framsides
    fremdeles fremsides fries frites fulgtes futures føles følges føltes førstes games gamles
    gates gives godes gremmes gremtes grues gruppes guidelines gulnes halvtimes headlines
    helvetes hendes hennes heroes herpes hilses hinsides hjørnes hodes homes homofiles
    homoseksuelles houses hverandres hvites hvorledes høres hørtes images innbyrdes innsattes
    innsides innvortes intellektuelles issues jeans kappes keiserrikes kjekles kjennes kjentes
    knives kommunes kongerikes krangles kriminelles kysses languages lates lengtes lesbiskes
    likeledes likes lines linjes lives lykkes lyktes majones makes manges measures miles minnes
    minstes mintes minutes mislykkes mislyktes misslykkes moses moves movies munnhugges mødres
    mørknes møtes møttes names nestes nettsides noens norges notes nudes nyttes nådes
    nøydes nøyes omgikkes omgåes omgås områdes ondes oppholdes overhodes pages parentes partes
    parties peoples permittertes pictures pilates pines pirates pommes rabies races rates
    refugees rikes rules ryktes sales samles samples scores sees selfies series services ses
    shades shoes singles sistes sites skammes skamtes skates skilles skiltes skjemmes skjemtes
    skyldes skyldtes sloss slåss smilefjes smiles sometimes spørres spørs stedes sterkestes
    stones stores studies stykkes størstes svakestes svartes sveriges sykes synes syns syntes
    således sås særdeles takes tales tapes tilfelles tilstedes times tires traffes trees treffes
    trenges trengtes trivdes trives trivs types uføres ukes undredes undres unges utsides
    utvortes values vies voksnes våres wives yngres yngstes yrkes årsakes
        ",
    ),
    (
        l::MARKS_NB,
        "
    allerede annen annet bare bedre ble blitt brukere brukeren brukerne brukes dager deltagelse dem
    dere deres egen egne en enklere enn et flere fortelle fra gis gjelder gjennomføre gjorde gjør
    gjøre gjøres hennes hun hva hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor
    hvorvidt ikke imidlertid jeg kommer kommunene kontorene ledelse leder ledere lettere mer mulig
    mulighet muligheter mye møtene noe noen nå påvirke rettigheter sammen selv selve sendes senere
    siden sier spørre tas tidligere tjeneste tjenester tydelig uke uker uten utvalg utvalget vanlig
    vet viktigste virker virksomhet være øke øvrige
        ",
    ),
    (
        l::MARKS_NORWEGIAN,
        "
    alle at av blir de deg den denne det dette du ein eit eller en er et etter for fra frå får før
    gir gjennom har hjelp i ikke ikkje kan kommune kontor med må møte møter når og også om over på
    råd sak saker seg sin skal skriv som så til under var ved vi vil
        ",
    ),
    (
        l::EMPTY_VERB,
        "
    foreta foretar foretas foretatt foretok gjennomføre gjennomfører gjennomføres gjennomført
    gjennomførte iverksatt iverksette iverksetter iverksettes utføre utfører utføres utført utførte
        ",
    ),
    (
        l::HAPPENS,
        "
    skje skjedd skjedde skjer sted
        ",
    ),
    (
        l::VERB_NOUN,
        "
    avslag bruk bruken innkalling innkjøp innkjøpet kjøp kjøpet oppgjør opphør opphøret opprykk oppstart opptak opptaket salg salget uttak uttaket valg valget
        ",
    ),
    (
        l::THING_NOUN,
        "
    anledning anledningen anledninger avdeling avdelingen avdelinger begivenhet beskrivelse
    bevegelse bygning bygningen bygninger dronning erfaring erfaringen
    erfaringene erfaringer fengsel forbindelse forestilling forestillinger
    forsamling forskning følelse generasjon handling handlinger helse hilsen høring høringen
    høringene høringer informasjonen innstilling ledelse ledelsen leilighet lidelse lønning løsning
    løsningen løsningene løsninger melding meldingen meldinger mening meninger næring næringen
    nødløsning opplæring opplæringen ordning ordningen ordninger organisasjon organisasjonen
    organisasjoner pensjon pensjonen redning regning retning retninger rettelse samling samlingen
    samlingene samlinger situasjon situasjonen stasjon stasjonen stilling stillingen stillinger
    størrelse ting tingene undervisning utdanning utdanningen utdanninger utstilling
        ",
    ),
    (
        l::NEGATION,
        "
    aldri ikke ingen intet verken
        ",
    ),
    (
        l::SPLITS,
        "
    derfor dersom eller fordi hvis men mens når og samt slik som så
        ",
    ),
    (
        l::DUTY,
        "
    bør kan må plikter skal
        ",
    ),
    (
        l::THIRD_PERSON,
        "
    brukeren klageren mottakeren stønadsmottakeren søker søkeren vedkommende
        ",
    ),
    (
        l::ABBREVIATION,
        "
    bl.a ca dvs e.l ekskl ev evt f.eks f.o.m fom forf hhv ifb ifbm ifm ift iht inkl istf jf jfr m.fl
    m.h.t m.m m.v mfl mht mm mnd mtp mv o.a o.l ofl osv pga pkt spm t.o.m tidl tilsv vedr vha vs
        ",
    ),
    (
        l::KNOWN_ACRONYM,
        "
    abc as asa cd covid dnb dvd em eu eøs fn gps html id ii iii it iv ix lo nato nav nho nm nrk nsb
    oecd ok os pc pdf pst sms sos tv uk unesco unicef url usa usb vg vi vii viii vm who wifi xi xii
    xiii xiv xv xx xxi
        ",
    ),
    (
        l::SOMETIMES_PASSIVE,
        "
    føles følges hilses høres kjennes kysses minnes møtes nyttes oppholdes samles sees ses skilles spørres
    treffes vies
        ",
    ),
    (
        l::S_PASSIVE,
        "
    befris betros forutsis frarås frasis gjenopptas iakttas innfris ivaretas motsis oppsis strøs tilrås tilsis utbes
    videreselges ales anbys andras anes anforeslås anforstås anfås angis annås anpåstås anses anslås antas avbys
    avdras avforeslås avforstås avfås avgis avgjøres avhendes avnås avpåstås avslås avtas bebys
    bedras beforeslås beforstås befås begis begås benås bepåstås bes beslås betas brytes bys delbys
    deldras delfås delgis delnås delslås deltas dikteres dras driftes drikkes eies etes etterbys
    etterdras etterfås ettergis etterkommes etternås etterslås ettertas fastbys fastdras fastfås
    fastgis fastnås fastslås fasttas forbigås forbys fordras forebys foredras forefås foregis
    foregripes foreldes forenås foreslås foretas forforeslås forforstås forfås forgis forledes
    fornås forpåstås forslås forstås fortas forutses frabys fradras frafås fragis frambys framdras
    framforeslås framforstås framfås framgis framnås frampåstås framslås framtas franås fraranes
    fraslås fratas frembys fremdras fremforeslås fremforstås fremfås fremgis fremnås frempåstås
    fremslås fremtas frigis følges fås gis gjenbys gjendras gjenfås gjengis gjennomgås gjennås
    gjenslås gjentas gjøres godbys goddras godfås godgis godnås godslås godtas godtgjøres hilses
    hjelpes imøtekommes imøteses innbys inndras innforeslås innforstås innfås inngis inngås innnås
    innpåstås innses innslås inntas kles knekkes legges luftes medbys meddras medfås medgis mednås
    medslås medtas misforeslås misforstås mispåstås motbys motdras motfås motgis motnås motslås
    mottas nedbys neddras nedforeslås nedforstås nedfås nedgis nednås nedpåstås nedslås nedtas
    nyttes nås offentliggjøres ombys omdras omfås omgis omgjerdes omgjøres omnås omslås omtas
    oppbys oppdras oppforeslås oppforstås oppfås oppgis oppholdes oppnås opppåstås opprettbys
    opprettdras opprettfås opprettgis opprettnås opprettslås oppretttas oppslås opptas overbys
    overdras overforeslås overforstås overfås overgis overgås overnås overpåstås overses overslås
    overstiges overtas prekes påbys pådras påforeslås påforstås påfås pågis pånås påpåstås påslås
    påstås påtas ranes roses rømmes samles samtales sees ses sies skilles skrus slås spes spørres spøkes
    spås stemmes streikes synliggjøres sys taes tas tilbakebys tilbakedras tilbakefås tilbakegis
    tilbakenås tilbakeslås tilbaketas tilbys tildras tilforeslås tilforstås tilfås tilgis
    tilgjengeliggjøres tilnås tilpåstås tilslås tiltas treffes tydeliggjøres underbys underdras
    underforeslås underforstås underfås undergis undernås underpåstås underslås undertas unnbys
    unndras unnfås unngis unngås unnnås unnslås unntas utbys utdras utforeslås utforstås utfås
    utgis utklasses utnås utpåstås utslås uttas vedbys veddras vedforeslås vedforstås vedfås vedgis
    vednås vedpåstås vedslås vedtas vies vris ytes æres ødes økes øses øves
        ",
    ),
    (l::ADDRESS, "du deg din ditt dine vi oss vår vårt våre"),
    (l::SUBJECT, "jeg du han hun vi dere de det den man dette disse"),
];
