//! Text that is safe to print: what an article or a file name holds must never steer a terminal.

/// The longest escape sequence that is removed as a whole, in characters; of longer ones the beginning is removed.
const LONGEST_ESCAPE: usize = 256;
const ESCAPE: char = '\u{1b}';

/// The text without escape sequences, control characters and invisible characters that reorder or hide text; every run
/// of white space is one space. Takes time linear in the text.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        match letter {
            ESCAPE => skip_escape(&mut rest),
            '\u{9b}' => skip_parameters(&mut rest),
            _ if letter.is_whitespace() => {
                if !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            _ if letter.is_control() || is_invisible(letter) => {}
            _ => clean.push(letter),
        }
    }
    clean
}

/// Characters without a shape of their own that change how others are shown. The joiners U+200C and U+200D stay:
/// scripts and emoji need them.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn skip_escape(rest: &mut std::str::Chars<'_>) {
    let mut ahead = rest.clone();
    match ahead.next() {
        Some('[') => {
            *rest = ahead;
            skip_parameters(rest);
        }
        // A command to the terminal (its title, a link) ends with a bell or `ESC \`.
        Some(']' | 'P' | 'X' | '^' | '_') => {
            *rest = ahead.clone();
            for _ in 0..LONGEST_ESCAPE {
                match ahead.next() {
                    Some('\u{7}' | '\u{9c}') => {
                        *rest = ahead;
                        return;
                    }
                    Some(ESCAPE) => {
                        ahead.next();
                        *rest = ahead;
                        return;
                    }
                    Some(_) => {}
                    None => return,
                }
            }
        }
        Some(' '..='~') => *rest = ahead,
        _ => {}
    }
}

/// Skips what follows `ESC [`: parameters and the letter that ends them.
fn skip_parameters(rest: &mut std::str::Chars<'_>) {
    for _ in 0..LONGEST_ESCAPE {
        let mut ahead = rest.clone();
        match ahead.next() {
            Some(' '..='?') => *rest = ahead,
            Some('@'..='~') => {
                *rest = ahead;
                return;
            }
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        let cases = [
            ("a \u{1b}[31mred\u{1b}[0m word", "a red word"),
            ("\u{1b}]0;title\u{7}kept", "kept"),
            ("\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
            ("\u{1b}]never closed", "never closed"),
            ("\u{9b}2Jcleared", "cleared"),
            ("\u{1b}cfull reset", "full reset"),
            ("bell\u{7}, back\u{8}space, nul\0", "bell, backspace, nul"),
            ("over\u{202e}ride\u{202c}", "override"),
            ("two\r\n\tlines\u{a0}here", "two lines here"),
            ("\u{1b}", ""),
            ("کتاب\u{200c}ها 漢字 👩\u{200d}🚒", "کتاب\u{200c}ها 漢字 👩\u{200d}🚒"),
        ];
        for (given, want) in cases {
            assert_eq!(plain(given), want, "{given:?}");
        }
    }

    #[test]
    fn many_escapes_take_linear_time() {
        let hostile = "\u{1b}]".repeat(400_000);
        assert_eq!(plain(&hostile), "");
    }
}
