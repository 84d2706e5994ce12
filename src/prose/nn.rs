//! Norwegian Nynorsk: word lists.

use super::lexicon as l;

/// What each list says of its words.
pub(crate) const LISTS: &[(u64, &str)] = &[
    (
        l::MODAL_NN,
        "
    burde bør fekk får kan kunne lyt må måtte skal skulle vil ville å
        ",
    ),
    (
        l::VERTE_NN,
        "
    blei bli blir blitt vart vert verta verte vorte vorten
        ",
    ),
    (
        l::STOP_NN,
        "
    altfor at av blant da dei den denne desse dette då ei ein eit eller enn etter for fordi framfor
    før frå ganske gjennom hos i innan kvar kven litt med mellom men meir mest mot når og om over på
    rundt sidan som svært så til under utan ved veldig viss
        ",
    ),
    (
        l::PARTICIPLE_NN,
        "
    attvald attvalde attvalt avgjord avgjorde avgjort avlyst avlyste avsett avslått avslåtte
    avtalt avtalte avvist avviste bedd bede beden bedne bestemt bestemte bestilt bestilte betalt
    betalte bode bodne brote broten brotne brukt brukte bunde bunden bundne bygd bygde bygt dekt
    dekte delt delte drege dregen dregne drepe drepen drepne dreve driven drivne dømd dømde dømt
    endra fastsett fastsette fastslått flytt flytte foreslått foreslåtte fortald fortalde
    fortalt framlagd framlagde framlagt fremja funne funnen fylgd fødd fødde følgd følgde følgt
    ført førte gitt gitte gjennomført gjennomførte gjeve gjeven gjevne gjord gjorde gjort gløymd
    gløymde gløymt godkjend godkjende godkjent halde halden haldne handsama henta høyrd høyrde
    høyrt innført innførte innkalla innkalt innlagd innlagt innsett innvilga kjøpt kjøpte kravd
    kravde kravt lagd lagde lagt leia leigd leigde leigt lese lesen lesne lest leste levert lova
    lukka lært lærte løyst løyste meld melde meldt motteke motteken mottekne møtt møtte nekta
    nemnd nemnde nemnt nytta opna oppheva oppløyst oppløyste oppnemnd oppnemnde oppnemnt
    oppretta overført overførte oversett oversette overteke overteken pålagd pålagde pålagt
    reist reiste rekna retta rådført sagd sagde sagt sagte samla seld selde selt send sende
    sendt sett sette skada skrive skriven skrivne slutta slått spard sparde spart spurd spurde
    spurt stansa starta stilt stilte stoppa styrt styrte støtta søkt søkte teke teken tekne
    tilført tilsett tilsette trekt trekte tvinga underskrive underskriven unntatt utført utførte
    utgitt utpeika utsett utsette utstyrt utvikla vald valde valt varsla vedteke vedteken
    vedtekne vist viste vrake vunne vunnen vurdert vurderte ytt økt økte
        ",
    ),
    (
        l::NOT_PARTICIPLE_NN,
        "
    arbeida barna bruka dagsa dela dessert ekspert forma greia halda handa heimla huga kjerna
    konsert krava livsa måla møta opera planta råda saka sama sida slutta stilla svara talla
    tenesta tida tinga trua åra
        ",
    ),
    (
        l::NOT_ST_PASSIVE,
        "
    angrast armast austast avkast bakast ballast billigast bioplast bitast blautast blidast
    blygjast boltrast breiast brydast dagast djupast dummast dyrast dårlegast einast eldast
    enast enklast ergrast ertast fagnast fantast fattigast feitast ferdast finast finnast
    flinkast flokkast forlikast forsonast fortonast forundrast framast framkast frekkast
    friskast fælast følast følgjast giftast gildast gjævast gladast gledast gleddast gledjast
    gramast greiast gremjast gremmast grovast gruast grunast grønast gymnast hardast hardplast
    harmast heimast helsast hendast herjast hevnast hissigast hjelpast hyggjast høgast høyrast
    innbillast innkast jamnast kaldast kappast keiast kivast kjappast kjedast kjeklast kjempast
    kjennast kjærast kjæraste klarast klemmast klengast klokast knivast kontrast kortast kosast
    kranglast kvassast kvikkast kvilast kvitast kyssast leiast lenast lengast lengjast lengtast
    lettast likast livnast ljosast lukkast lykkast lykkelegast lysast lågast magrast midtast
    mikroplast mildast minkast minnast mislukkast mislykkast mjukast mjukplast modnast mødast
    mørkast møtast narrast nedast nedkast nordast nyast nærast nærmast nøyast oftast omfamnast
    omgåast ordast ottast overkast overlast parast penast plagast plast podkast påkast rarast
    raskast raudast reddast reinast rikast rimelegast rundast råkast ræddast samlast samrådast
    seinast semjast simpelast sjeldnast sjukast sjåast skammast skarpast skiljast skitnast
    skjelvast skjemmast skjerast skuldast slankast slåast smalast smartast snarast snillast
    spissast sterkast stillast stimast stoltast stridast styggast sunnast svakast svartast
    synast synest syrgast sårast sørast tettast tevlast tjukkast toast toppast trengjast
    trettast trivast trongast tryggast tykjast tykkast tykkjast tyktast tyngst tynnast tøffast
    tørrast ulikast undrast utkast vakrast vanslektast varmast vedkjennast venast vestast
    viktigast vindkast vitjast vonast vondast våtast ørskast
        ",
    ),
    (
        l::MARKS_NN,
        "
    anna annan arbeidar auke berre betre blei brukar brukarane brukarar brukaren brukarmedverknad
    dagleg dei deira deltek difor dykk dykkar eg eigen eigne ein einskild einskilde eit enklare
    finnast finst fleire fortelje framlegg frå fyrst følgje følgjer gjeld gjer gjera gjere
    heile heimen hennar ho høg høgare høve ikkje innspel kjem kommunane kontora kor korkje korleis
    kva kvar kvarandre kvart kven kvifor kyrkje leiar leiing lettare medlemer medlemmane medlemmar
    medverknad meiner meir mogleg moglegheit moglegheiter mykje møta noko nokolunde nokon nokre
    påverke saman samstundes seier seinare sidan sjølv skule spørje syner særleg søkjer teneste
    tenester tidlegare tilrådingar trengs trengst tydeleg utan utval utvalet vanleg vart veit veke
    veker vera vere verksemd vert verte viktigaste viss vore vorte vorten ynskjer ønskjer
        ",
    ),
    (
        l::NOT_NYNORSK,
        "
    allerede annen annet arbeidsgiver arbeidsgivere bedre behandles ble brukere brukeren
    brukermedvirkning brukerne brukerutvalg brukerutvalgene brukerutvalget brukes daglig dem dere
    deres egen eget en enklere et flere fortelle fra frem fremgå fremgår fremme fremtid
    fremtiden følges gammel gis gjelder gjør gjøre gjøres hennes hjelpemidlene hjem hjemme
    hovedsak hovedsakelig hun hva hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor
    ikke innspillet jeg kommer kommunene kontorene ledelse ledelsen leder ledere lederen
    lettere lykkes medvirke medvirkning mener mer mulig mulige mulighet muligheten muligheter
    målene møtene møtets navn noe noen nyheter påvirke raskere rettigheter rådene sammen
    sammenheng selv sendes senere sier spørre svarene særlig tallene tas tidligere tiltakene
    tjeneste tjenesten tjenestene tjenester trengs tydelig tydelige uke uken ukene uker uten utvalg
    utvalgene utvalget vanlig vanlige vanskelig vanskelige vet viktigste virksomhet virksomheten
    vurderes være vært
        ",
    ),
    (
        l::MARKS_NORWEGIAN,
        "
    alle at av blir deg denne det dette du eller er etter for før har i kan med må når og også om
    over på seg sin skal som så til under var ved vi vil
        ",
    ),
    (
        l::EMPTY_VERB,
        "
    foreta foretek føreta føretaka føretakast føretake føretek føreteke føretok gjennomførast
    gjennomføre gjennomfører gjennomført utførast utføre utfører utført
        ",
    ),
    (
        l::HAPPENS,
        "
    skje skjedd skjedde skjer stad
        ",
    ),
    (
        l::VERB_NOUN,
        "
    avslag bruk bruken kjøp kjøpet opphøyr opptak opptaket sal salet svar uttak val valet
        ",
    ),
    (
        l::THING_NOUN,
        "
    avdeling avdelinga avdelingar bygning bygningen høyring høyringa høyringar leiing leiinga
    løysing løysinga løysingar meining meiningar melding meldinga opplæring opplæringa ordning
    ordninga ordningar organisasjonar organisasjonen retning retningar samling samlinga samlingar
    stilling stillinga utdanning utdanninga
        ",
    ),
    (
        l::NEGATION,
        "
    aldri ikkje inga ingen inkje korkje
        ",
    ),
    (
        l::SPLITS,
        "
    derfor dersom difor eller fordi medan men mens når og slik som så viss
        ",
    ),
    (
        l::DUTY,
        "
    bør kan lyt må pliktar skal
        ",
    ),
    (
        l::THIRD_PERSON,
        "
    brukaren klagaren mottakaren søkjar søkjaren vedkomande
        ",
    ),
    (
        l::ABBREVIATION,
        "
    i.h.t m.a mellom.anna o.a osb t.d
        ",
    ),
    (l::ADDRESS, "du deg di din ditt dine vi oss vår vårt våre dykk dykkar"),
    (l::SUBJECT, "eg du han ho vi de dei det den ein dette desse"),
];
