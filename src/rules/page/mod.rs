//! Rules that read one finished page.

pub mod aria_attribute_not_allowed;
pub mod aria_attribute_unknown;
pub mod aria_hidden_with_focus;
pub mod aria_popup_missing;
pub mod aria_reference_missing;
pub mod aria_role_unknown;
pub mod aria_state_missing;
pub mod aria_value_unknown;
pub mod button_without_name;
pub mod decoration_exposed;
pub mod field_kind_without_label;
pub mod field_without_label;
pub mod focus_inside_control;
pub mod frame_out_of_reach;
pub mod frame_without_name;
pub mod heading_empty;
pub mod image_button_without_name;
pub mod image_without_alt;
pub mod link_without_name;
pub mod menu_item_without_name;
pub mod object_without_name;
pub mod role_outside_its_place;
pub mod role_without_its_parts;
pub mod summary_without_name;
pub mod svg_without_name;
