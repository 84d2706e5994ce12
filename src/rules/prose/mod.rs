//! Rules about language: readability, plain language, respect.

pub mod abbreviation_in_text;
pub mod acronym_unexplained;
pub mod bureaucratic_word;
pub mod comma_missing;
pub mod heading_too_long;
pub mod language_mismatch;
pub mod language_unmarked;
pub mod negation_doubled;
pub mod noun_instead_of_verb;
pub mod number_hard_to_read;
pub mod nynorsk_form;
pub mod paragraph_too_long;
pub mod parenthesis_heavy;
pub mod passive_verb;
pub mod reader_in_third_person;
pub mod respectful_terms;
pub mod sentence_too_long;
pub mod summary_missing;
pub mod summary_too_long;
pub mod term_inconsistent;
pub mod text_hard_to_read;
pub mod text_in_capitals;
pub mod word_rare;
pub mod word_repeated;
pub mod word_very_long;
