//! Every kind of mistake in rules, with the whole message that it gives. `factlint rules check` tells all of them at once;
//! here each stands alone.

mod desk;

use desk::Desk;

/// A mistake: what it is, the file, its text, everything that is said of it.
struct Mistake(&'static str, &'static str, &'static str, &'static str);

const GOOD_TESTS: &str = "tests:\n  - {name: one, given: It killed 3 cows., want: [{value: \"3\"}]}\n  - {name: none, given: It killed cows., want: []}\n";

const MISTAKES: &[Mistake] = &[
    Mistake(
        "unknown key",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatern: []\npatterns: [\"killed {value:count}\"]\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:4:1: unknown key `patern`; did you mean `patterns`? The keys here are `about`, `claim`, `confidence`, `id`, `next-sentence`, `only-in`, `patterns`, `sentence-before`, `suggested-check`, `tests`, `unless`
  |
4 | patern: []
  | ^^^^^^
",
    ),
    Mistake(
        "wrong type",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: no list\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:4:11: `patterns` wants a list, and this is text; write a list: [one, two]
  |
4 | patterns: no list
  |           ^^^^^^^
",
    ),
    Mistake(
        "wrong type in a test",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\ntests: [{name: one, given: [It killed 3 cows.], want: [], published: Monday}]\n",
        r#"
desk/en/claims/mine.yaml:5:28: `given` wants text, and this is a list; put it in quotation marks: "..."
  |
5 | tests: [{name: one, given: [It killed 3 cows.], want: [], published: Monday}]
  |                            ^^^^^^^^^^^^^^^^^^
desk/en/claims/mine.yaml:5:70: `published` wants a day of the calendar, and this is `Monday`; write it as 2025-10-30
  |
5 | tests: [{name: one, given: [It killed 3 cows.], want: [], published: Monday}]
  |                                                                      ^^^^^^
"#,
    ),
    Mistake(
        "missing key",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:1:1: missing key `patterns`; add it: What it matches; one of them is enough
  |
1 | id: mine
  | ^^
",
    ),
    Mistake(
        "unknown value",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figrue\npatterns: [\"killed {value:count}\"]\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:3:8: unknown value `figrue` for `claim`; did you mean `figure`? The values here are `figure`, `date`, `quote`, `statement`, `name`, `pronoun`, `title`, `place`
  |
3 | claim: figrue
  |        ^^^^^^
",
    ),
    Mistake(
        "a key twice",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\nabout: y\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:5:1: the key `about` is there twice; put what belongs to it into one place
  |
5 | about: y
  | ^^^^^
",
    ),
    Mistake(
        "no quotation marks round a pattern",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns:\n  - {value:count} were killed\n",
        r#"
desk/en/claims/mine.yaml:5:5: this does not fit: patterns[0]: invalid type: map, expected a string; text that starts with a sign needs quotation marks: "{value:percent} of ..."
  |
5 |   - {value:count} were killed
  |     ^
"#,
    ),
    Mistake(
        "a tab",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns:\n\t- killed\n",
        r"
desk/en/claims/mine.yaml:5:1: this is not YAML: found character that cannot start any token; indent with spaces, not with tabs
  |
5 |     - killed
  | ^^^^
",
    ),
    Mistake(
        "an open bracket",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"\ntests: []\n",
        r"
desk/en/claims/mine.yaml:5:1: this is not YAML: did not find expected ',' or ']'; check the indentation, the quotation marks and the brackets up to here
  |
5 | tests: []
  | ^^^^^
",
    ),
    Mistake(
        "bad pattern: a group is not closed",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed (about|some {value:count}\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:20: this `(` is never closed; close it with `)`, or write `\(` for the mark itself
  |
4 | patterns: ["killed (about|some {value:count}"]
  |                    ^
"#,
    ),
    Mistake(
        "bad pattern: a slot is not closed",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:20: this `{` is never closed; close it with `}`, or write `\{` for the mark itself
  |
4 | patterns: ["killed {value:count"]
  |                    ^
"#,
    ),
    Mistake(
        "bad pattern: a slot without a type",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value}\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:20: a slot needs a type; write `{value:TYPE}`, or `{:value}` for a word list
  |
4 | patterns: ["killed {value}"]
  |                    ^^^^^^^
"#,
    ),
    Mistake(
        "bad pattern: too long a gap",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed ...99 {value:count}\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:23: a gap is 1 to 30 words long
  |
4 | patterns: ["killed ...99 {value:count}"]
  |                       ^^
"#,
    ),
    Mistake(
        "bad pattern: an optional nothing",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"? killed {value:count}\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:13: `?` stands after nothing that could be optional
  |
4 | patterns: ["? killed {value:count}"]
  |             ^
"#,
    ),
    Mistake(
        "bad pattern: it matches the empty text",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\", \"({value:count} killed)?\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:36: the pattern matches the empty text; make at least one part of it required
  |
4 | patterns: ["killed {value:count}", "({value:count} killed)?"]
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^
"#,
    ),
    Mistake(
        "unknown slot type",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns:\n  - \"killed \\\"{value:cuont}\\\"\"\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:5:22: there is no slot type or word list `cuont`; did you mean `count`?
  |
5 |   - "killed \"{value:cuont}\""
  |                      ^^^^^
"#,
    ),
    Mistake(
        "unknown slot type in a folded pattern",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns:\n  - >-\n    killed\n    {value:cuont} cows\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:7:12: there is no slot type or word list `cuont`; did you mean `count`?
  |
7 |     {value:cuont} cows
  |            ^^^^^
",
    ),
    Mistake(
        "unknown word list",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: ['don''t {:verbs-of-sayin} {value:count}']\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:4:22: there is no slot type or word list `verbs-of-sayin`; did you mean `verbs-of-saying`?
  |
4 | patterns: ['don''t {:verbs-of-sayin} {value:count}']
  |                      ^^^^^^^^^^^^^^
",
    ),
    Mistake(
        "a slot that the kind of rule needs",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [killed]\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:4:12: a figure rule needs the slot `value` in every pattern; write `{value:TYPE}`
  |
4 | patterns: [killed]
  |            ^^^^^^
",
    ),
    Mistake(
        "duplicate id of a rule",
        "en/claims/mine.yaml",
        "id: figure\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:1:5: the rule `figure` is already defined in builtin:en/claims/figure.yaml; give it another id, or name the file en/claims/figure.yaml to replace that one
  |
1 | id: figure
  |     ^^^^^^
",
    ),
    Mistake(
        "duplicate id of a word list",
        "en/words/mine.yaml",
        "id: titles\nabout: x\nwords: [king]\n",
        r"
desk/en/words/mine.yaml:1:5: the word list `titles` is already defined in builtin:en/words/titles.yaml; give it another id, or name the file en/words/titles.yaml to replace that one
  |
1 | id: titles
  |     ^^^^^^
",
    ),
    Mistake(
        "unknown word list to include",
        "en/words/mine.yaml",
        "id: mine\nabout: x\ninclude: [verbs-of-sayin]\n",
        r"
desk/en/words/mine.yaml:3:11: there is no word list `verbs-of-sayin`; did you mean `verbs-of-saying`?
  |
3 | include: [verbs-of-sayin]
  |           ^^^^^^^^^^^^^^
",
    ),
    Mistake(
        "a circle of word lists",
        "en/words/mine.yaml",
        "id: mine\nabout: x\ninclude: [mine]\n",
        r"
desk/en/words/mine.yaml:3:11: word lists include each other in a circle: mine -> mine; remove one of the includes
  |
3 | include: [mine]
  |           ^^^^
",
    ),
    Mistake(
        "bad regular expression",
        "en/reading.yaml",
        "about: x\nboilerplate:\n  - fine\n  - 'not (fine'\ncut: ['it''s [z-a]', \"\\\\d{3,1}\"]\n",
        r#"
desk/en/reading.yaml:4:10: wrong regular expression: unclosed group; a mark that stands for itself has a backslash before it
  |
4 |   - 'not (fine'
  |          ^
desk/en/reading.yaml:5:15: wrong regular expression: invalid character class range, the start must be <= the end; a mark that stands for itself has a backslash before it
  |
5 | cut: ['it''s [z-a]', "\\d{3,1}"]
  |               ^^^
desk/en/reading.yaml:5:26: wrong regular expression: invalid repetition count range, the start must be <= the end; a mark that stands for itself has a backslash before it
  |
5 | cut: ['it''s [z-a]', "\\d{3,1}"]
  |                          ^^^^^
"#,
    ),
    Mistake(
        "bad severity",
        "compare/mine.yaml",
        "id: mine\nabout: x\ncode: figure-mismatch\nseverity: eror\ncompare: {speaker: {same-words: 8, whole: 5, slogan: 3, go-betweens: [], beside: 2, confidence: {least: 1, each-word: 0, most: 1}}}\nmessage: \"{a}\"\nwhy: x\ncheck: x\ntests: [{name: a, given: [x, y], want: [[a, b]]}, {name: b, given: [x, y], want: []}]\n",
        r"
desk/compare/mine.yaml:4:11: unknown value `eror` for `severity`; did you mean `error`? The values here are `note`, `warning`, `error`
  |
4 | severity: eror
  |           ^^^^
",
    ),
    Mistake(
        "unknown limit and unknown word list",
        "compare/mine.yaml",
        "id: mine\nabout: x\ncode: speaker-mismatch\nseverity: error\ncompare: {speaker: {same-words: 8, whole: many, slogn: 3, go-betweens: [], beside: 2, confidence: {least: 1, each-word: 0, most: 1}}}\nmessage: \"{a}\"\nwhy: x\ncheck: x\ntests: [{name: a, given: [x, y], want: [[a, b]]}, {name: b, given: [x, y], want: []}]\n",
        r"
desk/compare/mine.yaml:5:43: `whole` wants a whole number, and this is `many`; write a number without a point
  |
5 | compare: {speaker: {same-words: 8, whole: many, slogn: 3, go-betweens: [], beside: 2, confidence: {least: 1, each-word: 0, most: 1}}}
  |                                           ^^^^
desk/compare/mine.yaml:5:49: unknown key `slogn`; did you mean `slogan`? The keys here are `beside`, `confidence`, `go-betweens`, `same-words`, `slogan`, `whole`
  |
5 | compare: {speaker: {same-words: 8, whole: many, slogn: 3, go-betweens: [], beside: 2, confidence: {least: 1, each-word: 0, most: 1}}}
  |                                                 ^^^^^
",
    ),
    Mistake(
        "a word list that no language has",
        "compare/mine.yaml",
        "id: mine\nabout: x\ncode: speaker-mismatch\nseverity: error\ncompare: {speaker: {same-words: 8, whole: 5, slogan: 3, go-betweens: [go-betwens], beside: 2, confidence: {least: 1, each-word: 0, most: 1}}}\nmessage: \"{a}\"\nwhy: x\ncheck: x\ntests: [{name: a, given: [x, y], want: [[a, b]]}, {name: b, given: [x, y], want: []}]\n",
        r"
desk/compare/mine.yaml:5:71: there is no word list `go-betwens`; did you mean `go-betweens`?
  |
5 | compare: {speaker: {same-words: 8, whole: 5, slogan: 3, go-betweens: [go-betwens], beside: 2, confidence: {least: 1, each-word: 0, mo...
  |                                                                       ^^^^^^^^^^
",
    ),
    Mistake(
        "bad message",
        "compare/mine.yaml",
        "id: mine\nabout: x\ncode: speaker-mismatch\nseverity: error\ncompare: {speaker: {same-words: 8, whole: 5, slogan: 3, go-betweens: [], beside: 2, confidence: {least: 1, each-word: 0, most: 1}}}\nmessage: \"{a} and {B}\"\nwhy: \"it is {a\"\ncheck: x\ntests: [{name: a, given: [x, y], want: [[a, b]]}, {name: b, given: [x, y], want: []}]\n",
        r#"
desk/compare/mine.yaml:6:19: `{B}` does not name a fact
  |
6 | message: "{a} and {B}"
  |                   ^^^
desk/compare/mine.yaml:7:13: this `{` is never closed
  |
7 | why: "it is {a"
  |             ^
"#,
    ),
    Mistake(
        "two comparisons in one rule",
        "compare/mine.yaml",
        "id: mine\nabout: x\ncode: speaker-mismatch\nseverity: error\ncompare: {}\nmessage: x\nwhy: x\ncheck: x\ntests: [{name: a, given: [x, y], want: [[a, b]]}, {name: b, given: [x, y], want: []}]\n",
        r"
desk/compare/mine.yaml:5:10: a comparison rule sets exactly one comparison; split it into one rule for each
  |
5 | compare: {}
  |          ^
",
    ),
    Mistake(
        "an alignment rule: unknown kind, limit, place",
        "align/mine.yaml",
        "id: mine\nabout: x\nonly-in: headlines\nalign:\n  figures: {}\n  quote: {run: many, allike: 0.1}\n",
        r"
desk/align/mine.yaml:3:10: unknown value `headlines` for `only-in`; did you mean `headline`? The values here are `headline`, `outside-quotations`, `anywhere`, `body`, `quotation`
  |
3 | only-in: headlines
  |          ^^^^^^^^^
desk/align/mine.yaml:5:3: unknown key `figures`; did you mean `figure`? The keys here are `date`, `figure`, `group`, `name`, `pronoun`, `quote`, `sentence`, `statement`, `story`, `title`
  |
5 |   figures: {}
  |   ^^^^^^^
desk/align/mine.yaml:6:10: missing keys `common`, `short`, `candidates`; add them
  |
6 |   quote: {run: many, allike: 0.1}
  |          ^
desk/align/mine.yaml:6:16: `run` wants a whole number, and this is `many`; write a number without a point
  |
6 |   quote: {run: many, allike: 0.1}
  |                ^^^^
desk/align/mine.yaml:6:22: unknown key `allike`; did you mean `alike`? The keys here are `alike`, `candidates`, `common`, `run`, `short`
  |
6 |   quote: {run: many, allike: 0.1}
  |                      ^^^^^^
",
    ),
    Mistake(
        "alignment rules: nothing aligned, a language without rules, a place that articles do not have",
        "align/mine.yaml",
        "id: mine\nabout: x\nlanguage: en-GB\nonly-in: body\nalign: {}\ntests: [{name: a, given: [a b c, d], want: [[a, d]]}, {name: b, given: [x, y], want: []}]\n",
        r"
desk/align/mine.yaml:3:11: there are no rules for the language `en-GB`; there are rules for de, en
  |
3 | language: en-GB
  |           ^^^^^
desk/align/mine.yaml:4:1: only a rule that aligns claims has an `only-in`; remove it
  |
4 | only-in: body
  | ^^^^^^^
desk/align/mine.yaml:5:8: an alignment rule aligns exactly one kind of thing; split it into one rule for each
  |
5 | align: {}
  |        ^
",
    ),
    Mistake(
        "two alignment rules for the same things; a test that quotes what is not there, or several times",
        "align/mine.yaml",
        "id: mine\nabout: x\nalign: {title: {most: 3}}\ntests: [{name: a, given: [a b a, c], want: [[a, d]]}, {name: b, given: [x, y], want: []}]\n",
        r"
desk/align/mine.yaml:3:1: the rule `same-title` aligns the same already: title; replace that rule with a file of its name, switch it off, or say for which `language` this one is
  |
3 | align: {title: {most: 3}}
  | ^^^^^
desk/align/mine.yaml:4:46: these words stand in 2 places; quote more of them; `want` quotes the texts under `given` word for word
  |
4 | tests: [{name: a, given: [a b a, c], want: [[a, d]]}, {name: b, given: [x, y], want: []}]
  |                                              ^
desk/align/mine.yaml:4:49: these words stand in none of the texts; `want` quotes the texts under `given` word for word
  |
4 | tests: [{name: a, given: [a b a, c], want: [[a, d]]}, {name: b, given: [x, y], want: []}]
  |                                                 ^
",
    ),
    Mistake(
        "settings of alignment rules",
        "factlint.yaml",
        "rules:\n  same-sentence: {limits: {alik: 1}}\n  same-quote: {severity: note}\n  same-name: {limits: {edits: -1}}\n",
        r"
factlint.yaml:2:28: unknown key `alik`; did you mean `alike`? The keys here are `alike`, `alike-within`, `candidates`, `common`, `rarest`, `shared-words`
  |
2 |   same-sentence: {limits: {alik: 1}}
  |                            ^^^^
factlint.yaml:3:16: `same-quote` is an alignment rule, which has no `severity`; an alignment rule can be switched off, and its `only-in` and `limits` changed
  |
3 |   same-quote: {severity: note}
  |                ^^^^^^^^
factlint.yaml:4:31: `edits` wants a number from 0 on, and this is a number; write a larger one
  |
4 |   same-name: {limits: {edits: -1}}
  |                               ^^
",
    ),
    Mistake(
        "settings of where rules look",
        "factlint.yaml",
        "rules:\n  same-story: {only-in: headline}\n  figure-mismatch: {only-in: body}\n  title: {only-in: anywhere}\n",
        r"
factlint.yaml:2:16: only a rule that aligns claims has an `only-in`; remove it
  |
2 |   same-story: {only-in: headline}
  |                ^^^^^^^
factlint.yaml:3:21: `figure-mismatch` is a comparison rule, which has no `only-in`; say it of the extraction rule or the alignment rule whose claims it compares
  |
3 |   figure-mismatch: {only-in: body}
  |                     ^^^^^^^
",
    ),
    Mistake(
        "settings: a key by its old name, and one with its words turned round",
        "factlint.yaml",
        "rules:\n  same-story: {limits: {apart-days: 3}}\n  same-figure: {limits: {words-shared: 1}}\n",
        r"
factlint.yaml:2:25: unknown key `apart-days`; did you mean `days-apart`? The keys here are `alike`, `alike-chosen`, `alike-through`, `candidates`, `chosen`, `common`, `copied`, `days-apart`, `prior-sentences`, `rarest`, `sentences-weight`, `shared-words`
  |
2 |   same-story: {limits: {apart-days: 3}}
  |                         ^^^^^^^^^^
factlint.yaml:3:26: unknown key `words-shared`; did you mean `shared-words`? The keys here are `alike`, `apart`, `candidates`, `common`, `equal-first`, `events`, `fade`, `left`, `most`, `near`, `near-weight`, `near-words`, `other-years`, `past-days`, `rarest`, `reach`, `sentence-weight`, `shared-words`, `slips`
  |
3 |   same-figure: {limits: {words-shared: 1}}
  |                          ^^^^^^^^^^^^
",
    ),
    Mistake(
        "settings: a place that articles do not have, in a misspelt key and value",
        "factlint.yaml",
        "rules:\n  title: {only-in: headlines}\n  figure: {onlyin: body}\n",
        r"
factlint.yaml:2:20: unknown value `headlines` for `only-in`; did you mean `headline`? The values here are `headline`, `outside-quotations`, `anywhere`, `body`, `quotation`
  |
2 |   title: {only-in: headlines}
  |                    ^^^^^^^^^
factlint.yaml:3:12: unknown key `onlyin`; did you mean `only-in`? The keys here are `check`, `limits`, `message`, `off`, `only-in`, `severity`, `why`
  |
3 |   figure: {onlyin: body}
  |            ^^^^^^
",
    ),
    Mistake(
        "messages: unknown keys, an open hole",
        "messages/de.yaml",
        "about: x\nrules:\n  figure-mismatch: {mesage: x, why: \"{a\"}\nwords:\n  labels: {warum: x}\n  markdown: {columns: [a, b]}\n",
        r#"
desk/messages/de.yaml:3:21: unknown key `mesage`; did you mean `message`? The keys here are `check`, `explanations`, `message`, `why`
  |
3 |   figure-mismatch: {mesage: x, why: "{a"}
  |                     ^^^^^^
desk/messages/de.yaml:3:38: this `{` is never closed
  |
3 |   figure-mismatch: {mesage: x, why: "{a"}
  |                                      ^
desk/messages/de.yaml:5:12: unknown key `warum`; the keys here are `check`, `confidence`, `could-be`, `reopened`, `why`
  |
5 |   labels: {warum: x}
  |            ^^^^^
desk/messages/de.yaml:6:23: `columns`: a list of 5 is wanted, and this has 2
  |
6 |   markdown: {columns: [a, b]}
  |                       ^^^^^
"#,
    ),
    Mistake(
        "messages: rules, explanations, facts and words that are not there",
        "messages/de.yaml",
        "about: x\nrules:\n  figure-mismach: {message: x}\n  date-mismatch: {message: \"{a} {valus}\"}\n  title-mismatch: {explanations: {bothe: x}}\nwords:\n  summary: {found: \"{articels}\"}\n  counts: {notes: {one: \"{n} note\", other: \"{m}\"}}\n",
        r#"
desk/messages/de.yaml:3:3: there is no comparison rule `figure-mismach`; did you mean `figure-mismatch`? The rules here are `age-and-birth`, `age-mismatch`, `change-and-level`, `date-mismatch`, `figure-mismatch`, `name-mismatch`, `pronoun-mismatch`, `quote-altered`, `share-and-count`, `speaker-mismatch`, `strength-shift`, `sum-mismatch`, `tally-mismatch`, `time-mismatch`, `title-mismatch`, `weekday-slip`
  |
3 |   figure-mismach: {message: x}
  |   ^^^^^^^^^^^^^^
desk/messages/de.yaml:4:33: there is no fact `valus` here; did you mean `values`? The facts here are `a`, `b`, `a-source`, `b-source`, `values`, `topic`, `sentence`, `event`, `past-day`, `told`, `days-apart`
  |
4 |   date-mismatch: {message: "{a} {valus}"}
  |                                 ^^^^^^^
desk/messages/de.yaml:5:35: the rule has no explanation when `bothe`; did you mean `both`? The explanations here are `both`
  |
5 |   title-mismatch: {explanations: {bothe: x}}
  |                                   ^^^^^
desk/messages/de.yaml:7:21: nothing is put in for `articels`; did you mean `articles`? The words here are `found`, `articles`
  |
7 |   summary: {found: "{articels}"}
  |                     ^^^^^^^^^^
desk/messages/de.yaml:8:45: nothing is put in for `m`; did you mean `n`? The words here are `n`
  |
8 |   counts: {notes: {one: "{n} note", other: "{m}"}}
  |                                             ^^^
"#,
    ),
    Mistake(
        "settings: limits that name word lists which are not there, at any depth",
        "factlint.yaml",
        "rules:\n  figure-mismatch: {limits: {earlier: [scope-erlier], base: {ends: [prepositions, figure-verbs]}}}\n",
        r"
factlint.yaml:2:40: there is no word list `scope-erlier`; did you mean `scope-earlier`?
  |
2 |   figure-mismatch: {limits: {earlier: [scope-erlier], base: {ends: [prepositions, figure-verbs]}}}
  |                                        ^^^^^^^^^^^^
factlint.yaml:2:83: there is no word list `figure-verbs`; did you mean `figure-verb`?
  |
2 |   figure-mismatch: {limits: {earlier: [scope-erlier], base: {ends: [prepositions, figure-verbs]}}}
  |                                                                                   ^^^^^^^^^^^^
",
    ),
    Mistake(
        "settings of a pack",
        "pack.yaml",
        "id: x\nabout: x\nrules:\n  figure-mismach: {off: true}\n  same-title: {limits: {most: few}}\nwords:\n  titels: {add: [reeve]}\n",
        r"
desk/pack.yaml:4:3: there is no rule `figure-mismach`; did you mean `figure-mismatch`?
  |
4 |   figure-mismach: {off: true}
  |   ^^^^^^^^^^^^^^
desk/pack.yaml:5:31: `most` wants a whole number, and this is `few`; write a number without a point
  |
5 |   same-title: {limits: {most: few}}
  |                               ^^^
desk/pack.yaml:7:3: there is no word list `titels`; did you mean `titles`?
  |
7 |   titels: {add: [reeve]}
  |   ^^^^^^
",
    ),
    Mistake(
        "the id of a rule of another kind",
        "en/claims/mine.yaml",
        "id: same-figure\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\nGOOD_TESTS",
        r"
desk/en/claims/mine.yaml:1:5: the id `same-figure` is taken by an alignment rule, in builtin:align/same-figure.yaml; give it another id
  |
1 | id: same-figure
  |     ^^^^^^^^^^^
",
    ),
    Mistake(
        "unknown pack",
        "pack.yaml",
        "id: x\nabout: x\nextends: [builtin, nowhere]\n",
        r"
desk/pack.yaml:3:20: there is no pack `nowhere`; name a folder relative to this one, or `builtin`
  |
3 | extends: [builtin, nowhere]
  |                    ^^^^^^^
",
    ),
    Mistake(
        "a circle of packs",
        "pack.yaml",
        "id: x\nabout: x\nextends: [../desk]\n",
        r"
desk/pack.yaml:3:11: packs extend each other in a circle through `../desk`; remove one of the extends
  |
3 | extends: [../desk]
  |           ^^^^^^^
",
    ),
    Mistake(
        "settings of rules that are not there",
        "factlint.yaml",
        "rules:\n  dat-mismatch: {off: true}\n  title: {severity: note}\n",
        r"
factlint.yaml:2:3: there is no rule `dat-mismatch`; did you mean `date-mismatch`?
  |
2 |   dat-mismatch: {off: true}
  |   ^^^^^^^^^^^^
factlint.yaml:3:11: `title` is an extraction rule, which has no `severity`; an extraction rule can be switched off, and its `only-in` changed
  |
3 |   title: {severity: note}
  |           ^^^^^^^^
",
    ),
    Mistake(
        "settings: bad severity",
        "factlint.yaml",
        "rules:\n  figure-mismatch:\n    severity: eror\n",
        r"
factlint.yaml:3:15: unknown value `eror` for `severity`; did you mean `error`? The values here are `note`, `warning`, `error`
  |
3 |     severity: eror
  |               ^^^^
",
    ),
    Mistake(
        "settings: unknown limit, list, names",
        "factlint.yaml",
        "names: [people.yaml]\nrules:\n  figure-mismatch: {limits: {suer: 1.2, same-unit: {topic: high}}}\n  name-mismatch: {message: \"{a} {\"}\nwords:\n  titels: {add: [reeve]}\n",
        r#"
factlint.yaml:1:9: there is no file `people.yaml`; name a file relative to this one
  |
1 | names: [people.yaml]
  |         ^^^^^^^^^^^
factlint.yaml:3:30: unknown key `suer`; did you mean `sure`? The keys here are `apart`, `as-of`, `base`, `beside`, `by-chance`, `contrasts-within`, `days-apart`, `directions`, `directions-within`, `earlier`, `earlier-within`, `forecast`, `forecast-within`, `happened`, `in-year`, `left`, `listed`, `long-slip`, `long-slip-digits`, `magnitude-digits`, `moving`, `no-unit`, `other-case`, `owner-reach`, `part-words`, `positions`, `ranked`, `ranked-within`, `running-tolls`, `same-unit`, `same-words`, `scope-reach`, `scope-words`, `slip`, `slip-confidence`, `so-far`, `so-far-within`, `sole`, `sure`, `surely-no-chance`, `surveys`, `to-come`, `toll-reach`, `topic-words`, `total-words`, `unnamed-age`, `within`
  |
3 |   figure-mismatch: {limits: {suer: 1.2, same-unit: {topic: high}}}
  |                              ^^^^
factlint.yaml:3:60: `topic` wants a number, and this is `high`; write a number, without quotation marks
  |
3 |   figure-mismatch: {limits: {suer: 1.2, same-unit: {topic: high}}}
  |                                                            ^^^^
factlint.yaml:4:33: this `{` is never closed
  |
4 |   name-mismatch: {message: "{a} {"}
  |                                 ^
factlint.yaml:6:3: there is no word list `titels`; did you mean `titles`?
  |
6 |   titels: {add: [reeve]}
  |   ^^^^^^
"#,
    ),
    Mistake(
        "warning: settings take out a word that is not there",
        "factlint.yaml",
        "words:\n  titles: {remove: [host, reeve]}\n",
        r"
factlint.yaml:2:27: `reeve` is not in the list `titles` itself; see which of the lists that it includes has it: factlint rules show LIST
  |
2 |   titles: {remove: [host, reeve]}
  |                           ^^^^^
",
    ),
    Mistake(
        "warning: a slot that nothing uses",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count} {what:phrase}\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:34: nothing uses the slot `what`; the slots of a figure rule are `value`; write `{:TYPE}` for what need not be remembered, instead of `{what:TYPE}`
  |
4 | patterns: ["killed {value:count} {what:phrase}"]
  |                                  ^^^^^^^^^^^^^
"#,
    ),
    Mistake(
        "warning: a slot of which no claim comes",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:phrase}\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:20: no claim comes of this: the slot `value` of a figure rule is of type `figure`, `percent`, `money`, `count`
  |
4 | patterns: ["killed {value:phrase}"]
  |                    ^^^^^^^^^^^^^^
"#,
    ),
    Mistake(
        "warning: a pattern that never matches",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\", \"$ killed {value:count}\", \"killed ^ {value:count}\", \"killed {value:count}\"]\nGOOD_TESTS",
        r#"
desk/en/claims/mine.yaml:4:36: this pattern can never match; nothing can stand before `^`, nothing after `$`, and a word list must have words
  |
4 | patterns: ["killed {value:count}", "$ killed {value:count}", "killed ^ {value:count}", "killed {value:count}"]
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^^
desk/en/claims/mine.yaml:4:62: this pattern can never match; nothing can stand before `^`, nothing after `$`, and a word list must have words
  |
4 | patterns: ["killed {value:count}", "$ killed {value:count}", "killed ^ {value:count}", "killed {value:count}"]
  |                                                              ^^^^^^^^^^^^^^^^^^^^^^^^
desk/en/claims/mine.yaml:4:88: this pattern is the same as number 1; remove one of them
  |
4 | patterns: ["killed {value:count}", "$ killed {value:count}", "killed ^ {value:count}", "killed {value:count}"]
  |                                                                                        ^^^^^^^^^^^^^^^^^^^^^^
"#,
    ),
    Mistake(
        "warning: no tests",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\n",
        r"
desk/en/claims/mine.yaml:1:1: no test of this rule makes it fire, and none has it stay silent; add one under `tests`: a text (`given`) and what is wanted (`want`, [] for silence)
  |
1 | id: mine
  | ^^
",
    ),
    Mistake(
        "warning: no silent test",
        "en/claims/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\ntests: [{name: one, given: It killed 3 cows., want: [{value: \"3\"}]}]\n",
        r#"
desk/en/claims/mine.yaml:5:1: no test of this rule has it stay silent; add one under `tests`: a text (`given`) and what is wanted (`want`, [] for silence)
  |
5 | tests: [{name: one, given: It killed 3 cows., want: [{value: "3"}]}]
  | ^^^^^
"#,
    ),
    Mistake(
        "warning: words twice",
        "en/words/mine.yaml",
        "id: mine\nabout: x\nwords: [one, two, One, two]\n",
        r"
desk/en/words/mine.yaml:3:19: `One` is the same to a list as `one`, which it has already; remove it
  |
3 | words: [one, two, One, two]
  |                   ^^^
desk/en/words/mine.yaml:3:24: `two` is in this list twice; remove it
  |
3 | words: [one, two, One, two]
  |                        ^^^
",
    ),
    Mistake(
        "warning: a list without words",
        "en/words/mine.yaml",
        "id: mine\nabout: x\nwords: []\n",
        r"
desk/en/words/mine.yaml:1:1: this list has no words; add some under `words`
  |
1 | id: mine
  | ^^
",
    ),
    Mistake(
        "warning: facts that are not there",
        "compare/mine.yaml",
        "id: mine\nabout: x\ncode: speaker-mismatch\nseverity: error\ncompare: {speaker: {same-words: 8, whole: 5, slogan: 3, go-betweens: [], beside: 2, confidence: {least: 1, each-word: 0, most: 1}}}\nmessage: \"{a} and {shard} words\"\nwhy: x\ncheck: x\nexplanations: [{when: withn, say: x}]\ntests: [{name: a, given: [x, y], want: [[a, b]]}, {name: b, given: [x, y], want: []}]\n",
        r#"
desk/compare/mine.yaml:6:19: there is no fact `shard` here; did you mean `shared`? The facts here are `a`, `b`, `a-source`, `b-source`, `values`, `shared`, `within`, `inferred`
  |
6 | message: "{a} and {shard} words"
  |                   ^^^^^^^
desk/compare/mine.yaml:9:23: this never holds: there is no fact `withn` here; did you mean `within`? The facts here are `a`, `b`, `a-source`, `b-source`, `values`, `shared`, `within`, `inferred`
  |
9 | explanations: [{when: withn, say: x}]
  |                       ^^^^^
"#,
    ),
    Mistake(
        "warning: a file that nothing reads",
        "en/claim/mine.yaml",
        "id: mine\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\nGOOD_TESTS",
        r"
desk/en/claim/mine.yaml: nothing reads this file; extraction rules stand in en/claims/, word lists in en/words/, alignment rules in align/, comparison rules in compare/
",
    ),
];

/// What `factlint rules check` says of a file, without what is said of tests that are missing; and its exit status.
fn said(file: &str, text: &str) -> (String, Option<i32>) {
    let path = if file == "factlint.yaml" { file.to_owned() } else { format!("desk/{file}") };
    let text = text.replace("GOOD_TESTS", GOOD_TESTS);
    let desk = Desk::new().article("desk/pack.yaml", "id: desk\nabout: x\n").article(&path, &text);
    let output = desk.run(["rules", "check", "--rules", "desk"]).output().expect("it runs");
    (String::from_utf8(output.stderr).expect("UTF-8"), output.status.code())
}

#[test]
fn every_mistake_has_its_message() {
    for Mistake(name, file, text, message) in MISTAKES {
        let (said, status) = said(file, text);
        let message = message.trim_start_matches('\n');
        assert_eq!(said, message, "{name}\n--- said:\n{said}\n--- wanted:\n{message}");
        let warning_only = name.starts_with("warning: ");
        assert_eq!(status, Some(if warning_only { 0 } else { 2 }), "{name}");
    }
}

#[test]
fn all_mistakes_of_all_files_are_told_at_once_and_the_good_rules_run() {
    let desk = Desk::new()
        .article("a.txt", "The town paid $5 million for it. It killed 3 cows.\n")
        .article("desk/en/claims/one.yaml", "id: one\nabaut: x\nclaim: figrue\npatterns: no list\n")
        .article("desk/en/claims/two.yaml", "id: two\nabout: x\nclaim: figure\npatterns: [\"{value:cuont}\", \"(a\"]\n")
        .article(
            "desk/en/claims/good.yaml",
            "id: good\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\"]\n",
        );
    let output = desk.run(["check", "--format", "json", "--rules", "desk", "a.txt"]).output().expect("it runs");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    for place in ["one.yaml:2:1", "one.yaml:3:8", "one.yaml:4:11", "two.yaml:4:20", "two.yaml:4:30"] {
        assert!(said.contains(place), "{place}: {said}");
    }
    assert_eq!(output.status.code(), Some(2));
    let claims = desk.run(["extract", "--format", "jsonl", "--rules", "desk", "a.txt"]).output().expect("it runs");
    let claims = String::from_utf8(claims.stdout).expect("UTF-8");
    assert!(claims.contains("\"rule\":\"good\"") && claims.contains("$5 million"), "{claims}");
}

#[test]
fn more_words_than_can_be_told_apart_are_a_mistake() {
    use std::fmt::Write as _;
    let mut list = "id: many\nabout: x\nwords:\n".to_owned();
    for word in 0..u32::from(u16::MAX) {
        let _ = writeln!(list, "- zz{word}");
    }
    let (said, status) = said("en/words/many.yaml", &list);
    assert!(said.contains("en/words: the rules know ") && said.contains("at most 65535 can be told apart"), "{said}");
    assert_eq!(status, Some(2));
}
