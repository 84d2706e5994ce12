//! Everything we check.
pub mod page;

use crate::check::Rule;
/// Every rule, in the order reports list them: the only list.
pub static ALL: &[&Rule] = &[
    &page::button_without_name::RULE,
    &page::decoration_exposed::RULE,
    &page::field_kind_without_label::RULE,
    &page::field_without_label::RULE,
    &page::frame_out_of_reach::RULE,
    &page::frame_without_name::RULE,
    &page::heading_empty::RULE,
    &page::image_button_without_name::RULE,
    &page::image_without_alt::RULE,
    &page::link_without_name::RULE,
    &page::menu_item_without_name::RULE,
    &page::object_without_name::RULE,
    &page::summary_without_name::RULE,
    &page::svg_without_name::RULE,
    &page::aria_attribute_not_allowed::RULE,
    &page::aria_attribute_unknown::RULE,
    &page::aria_hidden_with_focus::RULE,
    &page::aria_popup_missing::RULE,
    &page::aria_reference_missing::RULE,
    &page::aria_role_unknown::RULE,
    &page::aria_state_missing::RULE,
    &page::aria_value_unknown::RULE,
    &page::focus_inside_control::RULE,
    &page::role_outside_its_place::RULE,
    &page::role_without_its_parts::RULE,
];
