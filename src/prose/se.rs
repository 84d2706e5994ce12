//! Northern Sami: word lists. No rules about style: those would need speakers.

use super::lexicon as l;

/// What each list says of its words.
pub(crate) const LISTS: &[(u64, &str)] = &[(
    l::MARKS_SE,
    "
    ahte badjel bargat barggu bargu beaivvi birra buohkat buot dahje dahkat dahká daid daidda dain
    dan das dasa dat de dearvvašvuohta dego diehtu dien diet dieđut dihte dii don dutnje dušše dáid
    dáin dál dán dáppe dás dát eaba eai ean eará earát eat ehpet ferte fertet galget galggat galgá
    gaskkas geavaheaddji geavaheddjiid gielda gieldda gii go golbma guhte guokte haga háliidat iežas
    ii in it ja jagi jagis juohke jus lea leahkit leamaš leat ledje lei leš livčče lávdegoddi maid
    maiddái man mas mat maŋŋel maŋŋá midjiide mielde mii minguid minguin muhto mun máinnašit nappo
    norgga nu oažžu oažžut oktan oktavuođa olbmot olbmuid olmmoš ovdal ovdamearkka ovddas ovtta
    ovttas rádjai rájes rávvagat ráđđi sidjiide sii sin singuin sis son stáhta su suohkan sáhttet
    sáhttá sáhtát sámegiella sámegillii vai veahki veahkki vuolde vuostá váldde ášši áššiid áššit
    čoahkkimis čoahkkin
        ",
)];
