//! Writes JSON straight into bytes: what `serde_json` would write, in a fifth of the time, since whatever needs no escape
//! is copied many bytes at a time.

use crate::text::find_byte;
use std::io::Write as _;

/// An object that is being written. Its keys must need no escape.
pub(super) struct Object<'a> {
    out: &'a mut Vec<u8>,
    empty: bool,
}

impl<'a> Object<'a> {
    pub(super) fn open(out: &'a mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, empty: true }
    }

    // Keys and words are known where these functions are called: inlined, they are copied without a call.

    /// Writes a key; its value is to be written to what is returned.
    #[inline]
    pub(super) fn key(&mut self, name: &str) -> &mut Vec<u8> {
        self.out.extend_from_slice(if self.empty { b"\"" } else { b",\"" });
        self.empty = false;
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        self.out
    }

    #[inline]
    pub(super) fn string(&mut self, name: &str, value: &str) {
        string(self.key(name), value);
    }

    /// A word of the program, which needs no escape.
    #[inline]
    pub(super) fn word(&mut self, name: &str, value: &'static str) {
        let out = self.key(name);
        out.push(b'"');
        out.extend_from_slice(value.as_bytes());
        out.push(b'"');
    }

    /// A value that was written before.
    #[inline]
    pub(super) fn written(&mut self, name: &str, value: &[u8]) {
        self.key(name).extend_from_slice(value);
    }

    /// A string, or `null`.
    pub(super) fn maybe(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.string(name, value),
            None => null(self.key(name)),
        }
    }

    #[inline]
    pub(super) fn whole(&mut self, name: &str, value: usize) {
        whole(self.key(name), value);
    }

    pub(super) fn close(self) {
        self.out.push(b'}');
    }
}

pub(super) fn null(out: &mut Vec<u8>) {
    out.extend_from_slice(b"null");
}

/// A number without a fraction.
pub(super) fn whole(out: &mut Vec<u8>, mut value: usize) {
    let mut digits = [0; 20];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + u8::try_from(value % 10).unwrap_or(0);
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}

pub(super) fn string(out: &mut Vec<u8>, value: &str) {
    out.reserve(value.len() + 2);
    out.push(b'"');
    let mut rest = value.as_bytes();
    while let Some(at) = find_byte(rest, is_special) {
        out.extend_from_slice(&rest[..at]);
        escaped(out, rest[at]);
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

fn escaped(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0C => b'f',
        0..0x20 => {
            // Writing to memory does not fail.
            let _ = write!(out, "\\u{byte:04x}");
            return;
        }
        mark => mark,
    };
    out.extend_from_slice(&[b'\\', short]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn strings_and_numbers_are_written_as_serde_json_writes_them(value in "(?s)([ -~]|[\"\\\\]|\\PC|.){0,80}", number: usize) {
            let mut out = Vec::new();
            string(&mut out, &value);
            prop_assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&value).unwrap());
            let mut out = Vec::new();
            whole(&mut out, number);
            prop_assert_eq!(String::from_utf8(out).unwrap(), number.to_string());
        }
    }

    #[test]
    fn every_control_character_is_escaped() {
        let all: String = (0..=0x7F).map(char::from).collect();
        let mut out = Vec::new();
        string(&mut out, &all);
        assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&all).unwrap());
    }
}
