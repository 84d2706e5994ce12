//! The abbreviations of counting profile NO-LIX-1, for all languages.

use super::lexicon as l;

/// Without their last full stop.
pub(crate) const LISTS: &[(u64, &str)] = &[
    // Never end a sentence.
    (
        l::NEVER_FINAL,
        "
    adm adr avd bl.a bnr ca cand chr d.e dr dvs e.g ekskl ev evt f.eks f.kr f.o.m fhv fnr forf forts
    frk fvl gnr gč h.h.v henh hhv hr i.e ib ibid ifb ifm ift iht inkl istf jf jfr jnr kap kfr
    kgl.res kl kst kto lnr m.a m.a.o m.h.t maks mht mr mrs ms nr off offl omd org.nr orgnr ot.prp
    pga ph.d pkt pnr pr prof prop red.anm ref sml spm st st.meld st.prp stk str t.d t.eks t.o.m tidl
    tlf utg vedr vha vs
        ",
    ),
    // End a sentence only before a capital.
    (
        l::BEFORE_CAPITAL,
        "
    a.m a.s alt apr art aug bd d.m d.y d.å des e.kr e.l el et etc f feb fig jan jed jna jnv jr jul
    jun kr l m.fl m.m m.o.h m.v mar max md mfl mill min mm mnd mrd mv mva n.å no nov o.a o.l ofl okt
    osb osv p.m pst ru s sek sep sept sr t.h t.v tab tils u.å v vgs vol
        ",
    ),
];
