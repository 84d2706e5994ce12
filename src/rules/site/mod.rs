//! Rules about the site as a whole: its pages together, its councils as data.

pub mod address_published;
pub mod council_id_not_folder;
pub mod date_impossible;
pub mod email_not_registered;
pub mod file_misplaced;
pub mod frames_with_one_name;
pub mod id_duplicate;
pub mod id_malformed;
pub mod key_missing;
pub mod key_under_two_names;
pub mod key_unknown;
pub mod link_broken;
pub mod links_with_one_name;
pub mod links_with_one_name_together;
pub mod meeting_date_not_file_name;
pub mod page_out_of_reach;
pub mod page_title_twice;
pub mod phone_not_registered;
pub mod reference_unknown;
pub mod repeated_content_unavoidable;
pub mod repeated_content_without_heading;
pub mod repeated_content_without_jump;
pub mod repeated_content_without_landmark;
pub mod time_impossible;
pub mod value_of_wrong_type;
pub mod value_unknown;
