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
    ansatt avslått avtalt bedt bestemt brakt brutt bundet bygd bygget båret drevet dømt erstattet
    fastsatt foreslått foretatt forstått fremsatt fulgt funnet ført gitt gjort holdt igangsatt
    inngått innsatt iverksatt krevd lagt latt løst mottatt nevnt nådd opprettet oversatt prøvd sagt
    satt sett skrevet skutt slått solgt spurt stjålet sunget tatt tilbudt truffet utsatt valgt
    vedtatt vunnet
        ",
    ),
    (
        l::NOT_PARTICIPLE,
        "
    aktuelt alt annet arbeidet at barnet bedre best bevisst blått bra dessert det dette ditt
    dårlig ekspert eldst enkelt et ett flatt flott forbudt formelt fort fortsatt først glad godt
    gratis grønt hardt helt huset hvert hvitt kaldt kjent klart konsert kort kvitt landet leddet
    lenge lett litt livet lyst mest mindre minst mitt mot mulig mulighet målet mørkt møtet nytt
    nøkternt raskt redd resultat resultatet rett rødt senest sint sist sitt slutt snart spesielt
    stort størst svart svært såkalt tett tidligst tilfelle trygt trøtt unikt vanskelig varmt
    vedtak verdt viktig vondt vårt yngst året
        ",
    ),
    (
        l::NOT_S_PASSIVE,
        "
    airlines aldeles aldres alles anderledes andres annerledes ansattes arbeidslediges asparges
    avdødes avsides barnes begges behøvdes behøves blindes blues bones brødres caries cookies dages
    deadlines dennes deres dettes diabetes dødes døves eldes eldres eldtes elles enes enkeltes entes
    fantes fattiges fedres felles ferdedes ferdes finnes fjes fleres foreldres forgjeves framdeles
    framsides fremdeles fremsides fries frites fulgtes føles følges føltes games gamles godes
    gremmes gremtes grues gruppes guidelines gulnes halvtimes headlines helvetes hendes hennes
    herpes hilses hinsides homofiles homoseksuelles hverandres hvites hvorledes høres hørtes images
    innbyrdes innsattes innsides innvortes intellektuelles kappes keiserrikes kjekles kjennes
    kjentes kommunes kongerikes krangles kriminelles kysses languages lates lengtes lesbiskes
    likeledes likes lines linjes lykkes lyktes makes manges minnes mintes minutes mislykkes
    mislyktes misslykkes moses movies munnhugges mødres møtes møttes nettsides noens nyttes nådes
    nøydes nøyes omgåes omgås områdes ondes oppholdes pages parentes partes permittertes pictures
    pommes rabies rikes rules ryktes samles sees selfies services ses singles skammes skamtes
    skilles skiltes skjemmes skjemtes skyldes skyldtes sloss slåss smilefjes spørres spørs stedes
    svartes sykes synes syns syntes således sås særdeles tales tilfelles tilstedes times traffes
    treffes trenges trengtes trivdes trives trivs types uføres ukes undredes undres unges utsides
    utvortes vies voksnes våres yngres yrkes årsakes
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
    bevegelse bygning bygningen bygninger dronning fengsel forbindelse forestilling forestillinger
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
    føles følges hilses høres kjennes kysses minnes møtes nyttes oppholdes samles sees ses skilles
    treffes vies
        ",
    ),
    (
        l::S_PASSIVE,
        "
    ales anbys andras anes anforeslås anforstås anfås angis annås anpåstås anses anslås antas avbys
    avdras avforeslås avforstås avfås avgis avgjøres avhendes avnås avpåstås avslås avtas bebys
    bedras beforeslås beforstås befås begis benås bepåstås bes beslås betas brytes bys delbys
    deldras delfås delgis delnås delslås deltas dikteres dras driftes drikkes eies etes etterbys
    etterdras etterfås ettergis etternås etterslås ettertas fastbys fastdras fastfås fastgis fastnås
    fastslås fasttas forbys fordras forebys foredras forefås foregis foreldes forenås foreslås
    foretas forforeslås forforstås forfås forgis forledes fornås forpåstås forslås forstås fortas
    forutses frabys fradras frafås fragis frambys framdras framforeslås framforstås framfås framgis
    framnås frampåstås framslås framtas franås fraranes fraslås fratas frembys fremdras fremforeslås
    fremforstås fremfås fremgis fremnås frempåstås fremslås fremtas fås følges gis gjenbys gjendras
    gjenfås gjengis gjennås gjenslås gjentas gjøres godbys goddras godfås godgis godnås godslås
    godtas godtgjøres hilses hjelpes innbys inndras innforeslås innforstås innfås inngis innnås
    innpåstås innses innslås inntas knekkes legges luftes medbys meddras medfås medgis mednås
    medslås medtas misforeslås misforstås mispåstås motbys motdras motfås motgis motnås motslås
    mottas nedbys neddras nedforeslås nedforstås nedfås nedgis nednås nedpåstås nedslås nedtas
    nyttes nås offentliggjøres ombys omdras omfås omgis omgjøres omnås omslås omtas oppbys oppdras
    oppforeslås oppforstås oppfås oppgis oppholdes oppnås opppåstås opprettbys opprettdras
    opprettfås opprettgis opprettnås opprettslås oppretttas oppslås opptas overbys overdras
    overforeslås overforstås overfås overgis overnås overpåstås overses overslås overstiges overtas
    prekes påbys pådras påforeslås påforstås påfås pågis pånås påpåstås påslås påstås påtas ranes
    rømmes samles samtales sees ses sies skilles slås spes spøkes stemmes streikes synliggjøres taes
    tas tilbakebys tilbakedras tilbakefås tilbakegis tilbakenås tilbakeslås tilbaketas tilbys
    tildras tilforeslås tilforstås tilfås tilgis tilgjengeliggjøres tilnås tilpåstås tilslås tiltas
    treffes tydeliggjøres underbys underdras underforeslås underforstås underfås undergis undernås
    underpåstås underslås undertas unnbys unndras unnfås unngis unnnås unnslås unntas utbys utdras
    utforeslås utforstås utfås utgis utklasses utnås utpåstås utslås uttas vedbys veddras
    vedforeslås vedforstås vedfås vedgis vednås vedpåstås vedslås vedtas vies ytes æres ødes økes
    øses øves
        ",
    ),
    (l::ADDRESS, "du deg din ditt dine vi oss vår vårt våre"),
    (l::SUBJECT, "jeg du han hun vi dere de det den man dette disse"),
];
