//! Character references: `&amp;`, `&#8217;`.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// The longest name of a character reference, with room for leading zeros.
const LONGEST_REFERENCE: usize = 48;

/// The length of the character reference that the text starts with, and what it stands for.
pub(super) fn reference(text: &str) -> Option<(usize, String)> {
    let name = text.bytes().skip(1).take(LONGEST_REFERENCE).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#');
    let mut length = 1 + name.count();
    length += usize::from(text.as_bytes().get(length) == Some(&b';'));
    let piece = &text[..length];
    let mut decoded = String::new();
    let on_event = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        if let CallbackEvent::String { value } = event {
            decoded.push_str(&String::from_utf8_lossy(value));
        }
        None
    };
    let Ok(()) = Tokenizer::new_with_emitter(piece, CallbackEmitter::new(on_event)).finish();
    if decoded == piece || decoded.is_empty() {
        return None;
    }
    // `&copyright` is a reference without its semicolon and the rest of a word.
    let tail = decoded.bytes().rev().zip(piece.bytes().rev()).take_while(|(a, b)| a == b && a.is_ascii()).count();
    let tail = tail.min(decoded.len().saturating_sub(1));
    decoded.truncate(decoded.len() - tail);
    Some((length - tail, decoded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_with_their_length() {
        for (text, length, decoded) in [
            ("&amp;amp;", 5, "&"),
            ("&#8217;s", 7, "’"),
            ("&#x201C;Go", 8, "“"),
            ("&copy2026", 5, "©"),
            ("&eacute;", 8, "é"),
            ("&nbsp;x", 6, "\u{a0}"),
        ] {
            assert_eq!(reference(text), Some((length, decoded.to_owned())), "{text}");
        }
        assert_eq!(reference("& so"), None);
        assert_eq!(reference("&unheard;"), None);
    }
}
