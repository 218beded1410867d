//! Colour. Layout counts columns, so styles travel through it as characters without width around every letter and
//! become escape sequences at the very end, line by line: a style never runs over a line's end or a table's border.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthChar as _;

/// What a run of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Words that differ.
    Mark,
    /// Names that the eye looks for.
    Strong,
    /// Places and labels.
    Dim,
    Error,
    Warning,
    Note,
}

/// Deprecated format characters, which have no width and which [`super::plain`] removes from all text.
const ROLES: [(char, Role); 6] = [
    ('\u{206a}', Role::Mark),
    ('\u{206b}', Role::Strong),
    ('\u{206c}', Role::Dim),
    ('\u{206d}', Role::Error),
    ('\u{206e}', Role::Warning),
    ('\u{206f}', Role::Note),
];
const END: char = '\u{2064}';
/// Stands around words that differ where there is no colour: read in mails and chats as bold.
const PLAIN_MARK: &str = "**";

impl Role {
    fn style(self) -> Style {
        let color = |color: AnsiColor| Style::new().bold().fg_color(Some(color.into()));
        match self {
            // Underlined as well, for those who cannot tell the colour.
            Role::Mark => color(AnsiColor::Yellow).underline(),
            Role::Strong => Style::new().bold(),
            Role::Dim => Style::new().dimmed(),
            Role::Error => color(AnsiColor::Red),
            Role::Warning => color(AnsiColor::Magenta),
            Role::Note => color(AnsiColor::Cyan),
        }
    }

    fn start(self) -> char {
        ROLES.iter().find(|(_, role)| *role == self).map_or(END, |(start, _)| *start)
    }
}

/// Styles text, or leaves it as it is.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    pub color: bool,
}

impl Paint {
    /// The text in its role, ready for layout.
    pub fn text(self, role: Role, text: &str) -> String {
        if !self.color {
            return if role == Role::Mark { format!("{PLAIN_MARK}{text}{PLAIN_MARK}") } else { text.to_owned() };
        }
        let mut painted = String::with_capacity(text.len() * 4);
        for letter in text.chars() {
            // Lines break at spaces: a space with a style would leave half of it on each line.
            if letter == ' ' || letter.width() == Some(0) {
                painted.push(letter);
            } else {
                painted.extend([role.start(), letter, END]);
            }
        }
        painted
    }
}

/// A line after layout, with escape sequences for styles and without white space at its end.
pub fn finish(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let (mut now, mut wanted) = (None, None);
    let mut spaces = 0;
    for letter in line.trim_end().chars() {
        match ROLES.iter().find(|(start, _)| *start == letter) {
            Some((_, role)) => wanted = Some(*role),
            None if letter == END => wanted = None,
            None if letter == ' ' => spaces += 1,
            None => {
                // The space between two words of one style belongs to it.
                let joined = wanted == now && spaces == 1;
                let between = if joined { now } else { None };
                if spaces > 0 {
                    switch(&mut out, &mut now, between);
                    out.extend(std::iter::repeat_n(' ', spaces));
                    spaces = 0;
                }
                if letter.width() != Some(0) {
                    switch(&mut out, &mut now, wanted);
                }
                out.push(letter);
            }
        }
    }
    switch(&mut out, &mut now, None);
    out
}

fn switch(out: &mut String, now: &mut Option<Role>, to: Option<Role>) {
    if *now == to {
        return;
    }
    if let Some(role) = *now {
        out.push_str(&role.style().render_reset().to_string());
    }
    if let Some(role) = to {
        out.push_str(&role.style().render().to_string());
    }
    *now = to;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_end_with_the_words_they_belong_to() {
        let paint = Paint { color: true };
        let line = format!("by {} votes   ", paint.text(Role::Strong, "27 to 21"));
        assert_eq!(finish(&line), "by \u{1b}[1m27 to 21\u{1b}[0m votes");
        let (first, second) = line.split_at(line.find(" \u{206b}t").expect("the second word"));
        assert_eq!(finish(first), "by \u{1b}[1m27\u{1b}[0m", "a style is closed where the line breaks");
        assert_eq!(finish(second), " \u{1b}[1mto 21\u{1b}[0m votes");
        let cell = format!("│ {}      │", paint.text(Role::Dim, "also: two"));
        assert_eq!(finish(&cell), "│ \u{1b}[2malso: two\u{1b}[0m      │");
    }

    #[test]
    fn without_colour_only_marks_show() {
        let paint = Paint { color: false };
        assert_eq!(finish(&paint.text(Role::Mark, "27-21")), "**27-21**");
        assert_eq!(finish(&paint.text(Role::Error, "error")), "error");
    }
}
