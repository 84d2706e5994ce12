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
    aldeles aldres alles andres annerledes ansattes arbeidslediges asparges avdødes avsides
    barnes begges behøvdes behøves blindes blues brytes brødres caries cookies dages dennes
    deres dettes diabetes døves eldes eldres eldtes elles enes enkeltes entes fantes fattiges
    fedres felles ferdedes ferdes finnes fjes fleres foreldres forgjeves framdeles fremdeles
    fries frites fulgtes føles følges føltes games gremmes gremtes grues gruppes gulnes
    halvtimes helvetes hendes hennes herpes hilses hinsides homofiles homoseksuelles hverandres
    hvorledes høres hørtes innbyrdes innsattes innvortes intellektuelles kappes keiserrikes
    kjekles kjennes kjentes kommunes kongerikes krangles kriminelles kysses lates lengtes
    lesbiskes likeledes likes linjes lykkes lyktes manges minnes mintes mislykkes mislyktes
    misslykkes movies munnhugges mødres møtes møttes noens nyttes nøydes nøyes omgåes omgås
    oppholdes parentes partes permittertes pommes rabies rikes ryktes samles sees selfies ses
    singles skammes skamtes skilles skiltes skjemmes skjemtes skyldes skyldtes sloss slåss
    smilefjes spørres spørs stedes sykes synes syns syntes således sås særdeles tilstedes times
    traffes treffes trenges trengtes trivdes trives trivs types uføres ukes undredes undres
    unges utvortes vies voksnes yngres yrkes
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
        l::S_PASSIVE,
        "
    ales anbys andras anes anforeslås anforstås anfås angis annås anpåstås anses anslås antas
    avbys avdras avforeslås avforstås avfås avgis avgjøres avnås avpåstås avslås avtas bebys
    bedras beforeslås beforstås befås begis benås bepåstås bes beslås betas bys delbys deldras
    delfås delgis delnås delslås deltas dras eies etes etterbys etterdras etterfås ettergis
    etternås etterslås ettertas fastbys fastdras fastfås fastgis fastnås fastslås fasttas forbys
    fordras forebys foredras forefås foregis forenås foreslås foretas forforeslås forforstås
    forfås forgis fornås forpåstås forslås forstås fortas forutses frabys fradras frafås fragis
    frambys framdras framforeslås framforstås framfås framgis framnås frampåstås framslås
    framtas franås fraslås fratas frembys fremdras fremforeslås fremforstås fremfås fremgis
    fremnås frempåstås fremslås fremtas fås gis gjenbys gjendras gjenfås gjengis gjennås
    gjenslås gjentas gjøres godbys goddras godfås godgis godnås godslås godtas godtgjøres innbys
    inndras innforeslås innforstås innfås inngis innnås innpåstås innses innslås inntas legges
    medbys meddras medfås medgis mednås medslås medtas misforeslås misforstås mispåstås motbys
    motdras motfås motgis motnås motslås mottas nedbys neddras nedforeslås nedforstås nedfås
    nedgis nednås nedpåstås nedslås nedtas nås offentliggjøres ombys omdras omfås omgis omgjøres
    omnås omslås omtas oppbys oppdras oppforeslås oppforstås oppfås oppgis oppnås opppåstås
    opprettbys opprettdras opprettfås opprettgis opprettnås opprettslås oppretttas oppslås
    opptas overbys overdras overforeslås overforstås overfås overgis overnås overpåstås overses
    overslås overtas påbys pådras påforeslås påforstås påfås pågis pånås påpåstås påslås påstås
    påtas sies slås synliggjøres tas tilbakebys tilbakedras tilbakefås tilbakegis tilbakenås
    tilbakeslås tilbaketas tilbys tildras tilforeslås tilforstås tilfås tilgis
    tilgjengeliggjøres tilnås tilpåstås tilslås tiltas tydeliggjøres underbys underdras
    underforeslås underforstås underfås undergis undernås underpåstås underslås undertas unnbys
    unndras unnfås unngis unnnås unnslås unntas utbys utdras utforeslås utforstås utfås utgis
    utnås utpåstås utslås uttas vedbys veddras vedforeslås vedforstås vedfås vedgis vednås
    vedpåstås vedslås vedtas ytes æres økes øses øves
        ",
    ),
    (l::ADDRESS, "du deg din ditt dine vi oss vår vårt våre"),
    (l::SUBJECT, "jeg du han hun vi dere de det den man dette disse"),
];
