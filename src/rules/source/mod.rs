//! Rules about files as written, and about exceptions from rules.

pub mod file_not_utf8;
pub mod file_too_large;
pub mod file_unreadable;
pub mod front_matter_open;
pub mod front_matter_without_start;
pub mod hard_space_in_yaml;
pub mod health_word_in_member;
pub mod individual_case_wording;
pub mod key_duplicate;
pub mod link_out_of_site;
pub mod person_named_in_minutes;
pub mod personal_number_published;
pub mod placeholder_left;
pub mod private_key_in_member;
pub mod protected_address_mentioned;
pub mod remuneration_tied_to_seat;
pub mod script_in_content;
pub mod second_document;
pub mod tab_in_yaml;
pub mod waiver_of_unknown_rule;
pub mod waiver_without_effect;
pub mod waiver_without_reason;
pub mod yaml_broken;
pub mod yaml_feature_not_used;
