//! Rules about the site as a whole: its pages together, its councils as data.

pub mod link_broken;
pub mod page_out_of_reach;
pub mod page_title_twice;
