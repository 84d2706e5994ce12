//! What site.toml may say, and what is said of what it may not.

use super::Known;
use super::read::config;
use crate::lang::Lang;

fn known() -> Known<'static> {
    Known {
        rules: vec![("sentence-too-long", vec!["max-words"]), ("link-broken", vec![])],
        kinds: vec!["minutes", "page"],
    }
}

/// The one fault in a text whose wrong part stands between ⟦ and ⟧.
fn fault(marked: &str) -> String {
    let start = marked.find('⟦').expect("an opening mark");
    let text = marked.replacen('⟦', "", 1);
    let end = text.find('⟧').expect("a closing mark");
    let text = text.replacen('⟧', "", 1);
    let faults = config(&text, &known()).expect_err("a fault");
    let [fault] = faults.as_slice() else { panic!("one fault, not {faults:#?}") };
    assert_eq!(&text[fault.span.clone()], &text[start..end], "{}", fault.message);
    assert!(fault.span == (start..end), "{:?}", fault.span);
    fault.message.nb.clone()
}

#[test]
fn a_whole_file_is_read() {
    let text = "\u{feff}[site]\r\nname = \" Brukerutvalg \"\r\nbase_url = 'https://www.nav.no/utvalg/'\nlanguages = ['nn', \"se\"]\n\
        today = 2026-03-12\ntheme = \"nav\"\nfeedback = \"/tilbakemelding/\"\n[decorator]\nmode = \"off\"\n\
        [retention]\nminutes_years = 0\n[rules.sentence-too-long]\nlevel = \"tip\"\nmax-words = 30\nreason = \"a\"\n\
        [rules.sentence-too-long.kind.minutes]\nmax-words = 40\nreason = \"b\"\n\
        [rules.sentence-too-long.lang.se]\nlevel = \"off\"\nreason = \"c\"\n";
    let config = config(text, &known()).expect("no faults");
    assert_eq!(config.site.name, "Brukerutvalg");
    assert_eq!(config.site.base_url.as_deref(), Some("https://www.nav.no/utvalg"));
    assert_eq!(config.site.languages, [Lang::Nn, Lang::Se]);
    assert_eq!(config.site.today.map(|d| d.to_string()).as_deref(), Some("2026-03-12"));
    assert_eq!(config.retention.minutes_years, 0);
    let rule = &config.rules["sentence-too-long"];
    assert_eq!((rule.level.as_deref(), rule.limits["max-words"]), (Some("tip"), 30));
    assert_eq!(rule.kinds["minutes"].limits["max-words"], 40);
    assert_eq!(rule.langs["se"].level.as_deref(), Some("off"));
    assert_eq!(&text[config.spans["site.feedback"].clone()], "\"/tilbakemelding/\"");
}

#[test]
fn a_name_is_enough() {
    let config = config("site.name = \"Utvalg\"", &known()).expect("no faults");
    assert_eq!((config.site.theme.as_str(), config.retention.minutes_years), ("nav", 4));
    assert_eq!(config.site.languages, [Lang::Nb]);
}

#[test]
fn every_fault_is_found_at_its_place() {
    let cases = [
        ("⟦⟧", "Delen [site] mangler."),
        ("⟦[site]⟧\n", "Navnet på nettstedet mangler."),
        ("[site]\nname = \"A\"\n⟦nmae⟧ = \"B\"", "Ukjent innstilling «nmae». Mente du «name»?"),
        ("[site]\nname = \"A\"\n[⟦stie⟧]\nx = 1", "Ukjent innstilling «stie». Mente du «site»?"),
        ("⟦theme⟧ = \"nav\"\n[site]\nname = \"A\"", "Ukjent innstilling «theme»."),
        ("site = ⟦\"A\"⟧", "«site» skal være en egen del, ikke en enkelt verdi."),
        ("[site]\nname = ⟦12⟧", "«name» skal være en tekst, men er et tall."),
        ("[site]\nname = ⟦\" \"⟧", "«name» er tom."),
        ("[site]\nname = \"A\"\nbase_url = ⟦\"nav.no\"⟧", "«nav.no» er ikke adressen til et nettsted."),
        (
            "[site]\nname = \"A\"\nprivacy = ⟦\"personvern\"⟧",
            "«personvern» er ikke en adresse vi kan lenke til.",
        ),
        ("[site]\nname = \"A\"\ntheme = ⟦\"../nav\"⟧", "«../nav» er ikke navnet på et tema."),
        ("[site]\nname = \"A\"\ntoday = ⟦\"2026-02-30\"⟧", "Datoen «2026-02-30» finnes ikke."),
        ("[site]\nname = \"A\"\ntoday = ⟦12⟧", "«today» skal være en dato, men er et tall."),
        ("[site]\nname = \"A\"\nlanguages = ⟦\"nb\"⟧", "«languages» skal være en liste, men er en tekst."),
        ("[site]\nname = \"A\"\nlanguages = ⟦[]⟧", "Listen over språk er tom."),
        ("[site]\nname = \"A\"\nlanguages = [\"nb\", ⟦\"sv\"⟧]", "Vi kjenner ikke språket «sv»."),
        ("[site]\nname = \"A\"\nlanguages = [\"nb\", ⟦\"nb\"⟧]", "Språket «nb» er nevnt to ganger."),
        ("[site]\nname = \"A\"\nsearch = ⟦\"off\"⟧", "«search» skal være ja eller nei, men er en tekst."),
        (
            "[site]\nname = \"A\"\n[decorator]\nmode = ⟦\"ssi\"⟧",
            "«ssi» er ikke en måte å hente topp og bunn på.",
        ),
        (
            "[site]\nname = \"A\"\n[decorator]\nmode = \"ssr\"\nurl = ⟦\"https://nav.no.example/x\"⟧",
            "«https://nav.no.example/x» er ikke en adresse vi henter topp og bunn fra.",
        ),
        (
            "[site]\nname = \"A\"\n[decorator]\ncontext = ⟦\"alle\"⟧",
            "«alle» er ikke en gruppe lesere som nav.no kjenner.",
        ),
        (
            "[site]\nname = \"A\"\n[retention]\nminutes_years = ⟦-1⟧",
            "«minutes_years» skal være et helt tall fra 0 og oppover, men er mindre enn null.",
        ),
        (
            "[site]\nname = \"A\"\n[retention]\nminutes_years = ⟦4.5⟧",
            "«minutes_years» skal være et helt tall fra 0 og oppover, men er et desimaltall.",
        ),
        (
            "[site]\nname = \"A\"\n[rules.⟦link-borken⟧]\nlevel = \"tip\"",
            "Det er ingen regel som heter «link-borken». Mente du «link-broken»?",
        ),
        (
            "[site]\nname = \"A\"\n[rules.⟦link-broken⟧]\nlevel = \"tip\"",
            "[rules.link-broken] endrer en regel uten å si hvorfor.",
        ),
        (
            "[site]\nname = \"A\"\n[rules.⟦link-broken⟧]\nreason = \"a\"",
            "[rules.link-broken] endrer ingenting.",
        ),
        (
            "[site]\nname = \"A\"\n[rules.link-broken]\nlevel = ⟦\"info\"⟧\nreason = \"a\"",
            "«info» er ikke et nivå.",
        ),
        (
            "[site]\nname = \"A\"\n[rules.sentence-too-long]\n⟦max-word⟧ = 3\nlevel = \"tip\"\nreason = \"a\"",
            "Ukjent innstilling «max-word». Mente du «max-words»?",
        ),
        (
            "[site]\nname = \"A\"\n[rules.sentence-too-long]\nmax-words = ⟦\"30\"⟧\nreason = \"a\"",
            "«max-words» skal være et helt tall fra 0 og oppover, men er en tekst.",
        ),
        (
            "[site]\nname = \"A\"\n[rules.sentence-too-long.kind.⟦minuts⟧]\nmax-words = 3\nreason = \"a\"",
            "Ukjent innstilling «minuts». Mente du «minutes»?",
        ),
        (
            "[site]\nname = \"A\"\n[rules.sentence-too-long.lang.⟦nn⟧]\nmax-words = 3",
            "[rules.sentence-too-long.lang.nn] endrer en regel uten å si hvorfor.",
        ),
        ("[site]\nname = \"A\"\n⟦name⟧ = \"B\"", "«name» står to ganger."),
    ];
    for (text, message) in cases {
        assert_eq!(fault(text), message, "{text}");
    }
}

#[test]
fn what_is_not_toml_is_explained() {
    let words = |text: &str| {
        let faults = config(text, &known()).expect_err("a fault");
        faults.iter().map(|f| f.message.nb.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(words("[site]\nname = Brukerutvalg"), "Tekst må stå i anførselstegn.");
    assert_eq!(words("[site]\nname = «Brukerutvalg»"), "Tekst må stå i anførselstegn.");
    assert_eq!(words("[site]\nname ="), "Innstillingen har ingen verdi.");
    assert_eq!(words("[site]\nname"), "Innstillingen har ingen verdi.");
    assert_eq!(words("[site\nname = \"A\""), "Her mangler det en parentes eller et komma.");
    assert_eq!(words("[site]\nlanguages = [\"nb\" \"nn\"]"), "Her mangler det en parentes eller et komma.");
    let quotes = "Teksten har et anførselstegn for mye eller for lite, eller et tegn som ikke kan stå der.";
    assert_eq!(words("[site]\nname = \"A\ntheme = \"nav\""), quotes);
    assert_eq!(words("[site]\nname: A"), "Her står det kolon der det skal være likhetstegn.");
}

#[test]
fn nothing_makes_it_panic() {
    let nested = format!("a = {}", "[".repeat(100_000));
    let tables = format!("[{}]", "a.".repeat(100_000));
    for text in
        [nested.as_str(), &tables, "\0", "=", "[[site]]\nname = 1", "\u{feff}\u{feff}[", "site.name.x = 1"]
    {
        assert!(config(text, &known()).is_err(), "{text:.40}");
    }
}
