//! English: word lists.

use super::lexicon as l;

/// What each list says of its words.
pub(crate) const LISTS: &[(u64, &str)] = &[
    (
        l::MARKS_EN,
        "
    about advice after also an and any are be because been before between by can come could council
    does down each find from get give good has have help how if into is it its just know last like
    look make many means meeting members more much name need not now of only or other our out people
    place right said same say services she should some such tell than that the their them there
    these think this three through too us use user users very want way we went were what when which
    who why will with work would write year you your
        ",
    ),
    (
        l::KNOWN_ACRONYM,
        "
    bbc eu faq id it ok pdf tv uk un usa
        ",
    ),
    (
        l::ABBREVIATION,
        "
    approx cf e.g etc i.e viz
        ",
    ),
    (
        l::EMPTY_VERB,
        "
    conduct conducted conducts perform performed performs undertake undertakes undertook
        ",
    ),
    (
        l::NEGATION_EN,
        "
    never no not
        ",
    ),
    (
        l::SPLITS,
        "
    and because but if or so when which while
        ",
    ),
    (l::SUBJECT, "you he she we they it this these"),
];
