//! The difference of two bags of lines.

use std::cmp::Ordering;

/// The lines that are wanted and did not come (`- `) and those that came and were not wanted (`+ `), in order of the
/// lines, so that a line that changed stands next to what it became. Empty if nothing differs.
pub fn difference(wanted: &[String], got: &[String]) -> Vec<String> {
    let (mut wanted, mut got) = (wanted.to_vec(), got.to_vec());
    wanted.sort();
    got.sort();
    let (mut w, mut g) = (wanted.iter().peekable(), got.iter().peekable());
    let mut lines = Vec::new();
    loop {
        let order = match (w.peek(), g.peek()) {
            (Some(w), Some(g)) => w.cmp(g),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return lines,
        };
        let (gone, new) = match order {
            Ordering::Less => (w.next(), None),
            Ordering::Greater => (None, g.next()),
            Ordering::Equal => {
                w.next();
                g.next();
                continue;
            }
        };
        lines.extend(gone.map(|line| format!("- {line}")));
        lines.extend(new.map(|line| format!("+ {line}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_does_not_matter_and_number_does() {
        let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(difference(&lines("b a"), &lines("a b")), Vec::<String>::new());
        assert_eq!(difference(&lines("a a c"), &lines("a b c")), ["- a", "+ b"]);
    }
}
