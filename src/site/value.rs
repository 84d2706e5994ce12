//! A value and where a writer wrote it.

use std::ops::Deref;

use crate::source::Place;

/// Something read from YAML, with its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Value<T> {
    pub value: T,
    pub place: Place,
}

impl<T> Value<T> {
    pub fn new(value: T, place: Place) -> Value<T> {
        Value { value, place }
    }

    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Value<U> {
        Value { value: f(self.value), place: self.place }
    }
}

impl<T> Deref for Value<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
