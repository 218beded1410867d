use crate::rule::word_flags::word_flags;

word_flags! {
    /// The word lists by which names are recognised.
    pub(super) struct NameWords {
        common "common-words",
        honorifics "honorifics",
        courtesy "courtesy-titles",
        titles "titles",
        surnames_like_titles "surnames-like-titles",
        surnames_first "surnames-before-given-names",
        roles "roles",
        particles "name-particles",
        suffixes "name-suffixes",
        organisations "organisation-words",
        joining "joining-organisation-words",
        joints "organisation-joints",
        adjectives "name-adjectives",
        times "weekday-and-time",
        articles "articles",
        prepositions "prepositions",
        auxiliaries "auxiliaries",
        conjunctions "conjunctions",
        relative "relative-pronouns-of-people",
        saying "verbs-of-saying",
        thinking "verbs-of-thinking",
        judging "verbs-of-judging",
        nouns "nouns-like-verbs-of-saying",
        telling "verbs-of-telling",
        determiners "determiners",
        and "and-words",
        of "of-words",
        given "given-names",
        known "known-names",
        between "between-adverbs",
    }
}
