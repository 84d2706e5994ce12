//! Rules that read one finished page.

pub(super) mod button_without_name;
pub(super) mod decoration_exposed;
pub(super) mod field_kind_without_label;
pub(super) mod field_without_label;
pub(super) mod frame_out_of_reach;
pub(super) mod frame_without_name;
pub(super) mod heading_empty;
pub(super) mod image_button_without_name;
pub(super) mod image_without_alt;
pub(super) mod link_without_name;
pub(super) mod menu_item_without_name;
pub(super) mod object_without_name;
pub(super) mod summary_without_name;
pub(super) mod svg_without_name;
