//! Rules that read one finished page.

pub mod button_without_name;
pub mod decoration_exposed;
pub mod field_kind_without_label;
pub mod field_without_label;
pub mod frame_out_of_reach;
pub mod frame_without_name;
pub mod heading_empty;
pub mod image_button_without_name;
pub mod image_without_alt;
pub mod link_without_name;
pub mod menu_item_without_name;
pub mod object_without_name;
pub mod summary_without_name;
pub mod svg_without_name;
