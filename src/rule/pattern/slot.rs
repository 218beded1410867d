use crate::rule::ListId;

/// What a slot of a pattern accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SlotType {
    /// An entry of a word list.
    List(ListId),
    /// Something that an annotator has found.
    Kind(SlotKind),
}

macro_rules! kinds {
    ($($name:ident $text:literal $about:literal,)*) => {
        /// The built-in types of slots.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum SlotKind { $(#[doc = $about] $name,)* }

        impl SlotKind {
            /// All of them, in the order of the documentation.
            pub const ALL: &'static [SlotKind] = &[$(SlotKind::$name,)*];

            /// The name by which patterns know the type.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(SlotKind::$name => $text,)* }
            }

            /// One line on what it accepts.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(SlotKind::$name => $about,)* }
            }
        }
    };
}

kinds! {
    Figure "figure" "any figure: a number with its unit, hedge and bound",
    Percent "percent" "a percentage",
    Money "money" "an amount of money",
    Count "count" "a figure that counts things or has no unit",
    Date "date" "a date, weekday or period",
    Name "name" "a proper name of a person, organisation or place",
    Person "person" "a name that is known to be a person's: by a title, a first name or a verb of saying",
    Quote "quote" "a quotation with its marks",
    Pronoun "pronoun" "a personal pronoun of the third person",
    Source "source" "somebody who can say something: a name with title and role, a pronoun, officials, a report",
    Subject "subject" "a source that is the subject of a clause: not what follows a preposition",
    Possessor "possessor" "whose something is, with the 's: the mayor's, her",
    Adjunct "adjunct" "where, when or to whom something was said: on ABC, in a statement, Sunday",
    Glued "glued" "a name that runs into the verb of saying after it: `BellSaid`",
    Phrase "phrase" "a noun phrase: up to the next verb, mark or preposition other than of",
    Clause "clause" "the rest of the clause, up to its closing mark",
    Word "word" "any one word",
    Title "title" "a title or role as printed before or after a name",
}

impl SlotKind {
    /// The type of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}
