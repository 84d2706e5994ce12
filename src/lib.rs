//! klarside.

pub mod check;
pub mod cli;
pub mod commands;
pub mod config;
pub mod lang;
pub mod output;
pub mod page;
pub mod prose;
pub mod publish;
pub mod render;
pub mod report;
pub mod rules;
pub mod site;
pub mod source;
pub mod suggest;
