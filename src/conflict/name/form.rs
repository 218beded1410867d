use crate::rule::NameForms;
use crate::text::fold_word;

/// A printed name, taken apart: folded parts without suffixes, particles, marks and the possessive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameForm {
    /// At least one; the last is the surname.
    pub parts: Vec<String>,
}

impl NameForm {
    /// `None` for what is not a name to compare: no letters, or a number in it.
    pub fn read(name: &str, forms: &NameForms) -> Option<Self> {
        if name.len() > 256 || name.chars().any(char::is_numeric) {
            return None;
        }
        let folded = fold_word(name);
        let mut parts: Vec<String> = folded
            .split(|c: char| c.is_whitespace() || c == '-')
            .map(|part| part.trim_matches(|c: char| c != '.' && !c.is_alphabetic()))
            .map(|part| forms.without_genitive(part))
            .flat_map(initials)
            .filter(|part| !part.is_empty())
            .collect();
        while parts.len() > 1 && parts.last().is_some_and(|last| forms.is_suffix(last)) {
            parts.pop();
        }
        if parts.len() > 1 {
            let kept: Vec<String> = parts.iter().filter(|part| !forms.is_particle(part)).cloned().collect();
            parts = if kept.is_empty() { parts } else { kept };
        }
        (!parts.is_empty()).then_some(Self { parts })
    }

    pub fn surname(&self) -> &str {
        self.parts.last().map_or("", String::as_str)
    }

    /// Everything before the surname.
    pub fn given(&self) -> &[String] {
        &self.parts[..self.parts.len() - 1]
    }

    pub fn full(&self) -> bool {
        self.parts.len() > 1
    }

    /// Whether the first given names can be one person's: equal, an initial of the other, a nickname.
    pub fn given_fits(&self, other: &Self, forms: &NameForms) -> bool {
        let (Some(a), Some(b)) = (self.given().first(), other.given().first()) else { return true };
        let initial = (a.chars().count() == 1 || b.chars().count() == 1) && a.chars().next() == b.chars().next();
        a == b || initial || forms.nicknames(a, b) || forms.transliterations(a, b) || forms.plain(a) == forms.plain(b)
    }
}

/// `j.d.` as `j` and `d`; any other part without its full stops.
fn initials(part: &str) -> Vec<String> {
    let pieces: Vec<&str> = part.split('.').filter(|piece| !piece.is_empty()).collect();
    if pieces.iter().all(|piece| piece.chars().count() == 1) {
        return pieces.into_iter().map(str::to_owned).collect();
    }
    vec![part.replace('.', "")]
}

/// How alike the surnames of two names are, 0 to 1: 1 where one person can go by both; `None` where one is no name.
#[must_use]
pub fn same_bearer(a: &str, b: &str, forms: &NameForms) -> Option<f64> {
    let (a, b) = (NameForm::read(a, forms)?, NameForm::read(b, forms)?);
    let (x, y) = (a.surname(), b.surname());
    let part_of = |short: &NameForm, long: &NameForm| !short.full() && long.parts.contains(&short.parts[0]);
    let one = (x == y && a.given_fits(&b, forms)) || part_of(&a, &b) || part_of(&b, &a);
    if one || forms.transliterations(x, y) || forms.plain(x) == forms.plain(y) {
        return Some(1.0);
    }
    if x == y {
        return Some(0.0);
    }
    Some(strsim::jaro_winkler(x, y).min(0.99))
}
