//! The word lists that a stage asks for, by names that Rust knows.

/// Makes a struct of [`crate::rule::Flags`] with a field for each of its lists.
macro_rules! word_flags {
    ($(#[$about:meta])* $visibility:vis struct $name:ident { $($field:ident $id:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone)]
        $visibility struct $name {
            flags: crate::rule::Flags,
            $($visibility $field: crate::rule::Flag,)*
        }

        impl $name {
            const LISTS: &'static [&'static str] = &[$($id),*];

            $visibility fn new(language: &crate::rule::Language) -> Self {
                const { assert!(Self::LISTS.len() <= crate::rule::Flag::MOST) }
                let mut numbers = 0..;
                let mut next = || crate::rule::Flag::of(numbers.next().unwrap_or_default());
                Self { flags: language.flags(Self::LISTS), $($field: next(),)* }
            }

            /// Whether the word stands in one of the lists.
            $visibility fn has(
                &self,
                lexicon: &crate::rule::Lexicon,
                lists: crate::rule::Flag,
                word: crate::text::WordId,
            ) -> bool {
                self.flags.has(lexicon, lists, word)
            }
        }
    };
}
pub(crate) use word_flags;
