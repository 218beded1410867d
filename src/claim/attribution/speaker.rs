//! From the words of a source to the full name of who it is.
