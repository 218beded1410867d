//! Reading: bytes to [`Article`].

use super::decode::{Decoded, decode};
use super::discover::MOST_BYTES;
use super::format::{Drafted, Format};
use super::language::Choice;
use super::mojibake::{self, Repaired};
use super::offset_map::OffsetMap;
use super::sentence::{Sentence, StopWords, split};
use super::{Article, Block, BlockKind, Origin, Quotation, arrange, clean, date_line, lost_marks, quotation};
use crate::problem::Problem;
use crate::rule::{Language, Pack};
use crate::text::{Token, tokenize_money};

/// What pages of the program say of themselves, within so many bytes of their beginning.
const MADE_BY: &[u8] = b"<meta name=\"generator\" content=\"factlint ";
const HEAD: usize = 512;

/// Reads one file, in the language that its page or its words tell. Warnings (an empty file, repaired text, a date that
/// is none) go to `problems`.
///
/// # Errors
/// The bytes are not an article: binary, or too large. The pack has no language.
pub fn read(path: &str, bytes: Vec<u8>, pack: &Pack, problems: &mut Vec<Problem>) -> Result<Article, Problem> {
    read_in(None, path, bytes, pack, problems)
}

/// The same in the language of that code, if one is given and the pack has it.
///
/// # Errors
/// As [`read`].
pub fn read_in(
    language: Option<&str>,
    path: &str,
    bytes: Vec<u8>,
    pack: &Pack,
    problems: &mut Vec<Problem>,
) -> Result<Article, Problem> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Problem::error(path, format!("the file is larger than {} MiB", MOST_BYTES >> 20)));
    }
    let Decoded { text: decoded, map: encoding } = decode(path, bytes, problems)?;
    if is_report(&decoded) {
        let problem = Problem::warning(path, "this is a report of factlint, not an article: left out");
        return Err(problem.help("save reports outside the folder of the articles"));
    }
    let mut levels = Vec::new();
    let repaired = repair(path, &decoded, &mut levels, problems);
    let source = repaired.as_deref().unwrap_or(&decoded);
    let usual = pack
        .languages
        .usual()
        .ok_or_else(|| Problem::error(path, "the rules have no language to read articles with"))?;
    let choice = Choice { languages: &pack.languages, given: language, usual };
    let (Drafted { mut woven, mut metadata, sifted, wrong_dates }, language) =
        Format::of(path, source).read(source, |text, declared| choice.of(text, declared));
    problems.extend(choice.warning(path, language, metadata.language.as_deref()));
    let cuts = arrange::cut(&mut woven, &language.reading);
    let sifted = sifted && cuts.is_none();
    levels.push(woven.map);
    levels.extend(cuts);
    levels.reverse();
    let origin = Origin::new(levels, &decoded, encoding);
    // Everything from here on works on the woven text.
    drop((decoded, repaired));
    let text = woven.text;
    let mut blocks = arrange::arrange(&text, woven.blocks, sifted, &language.reading);

    problems.extend(wrong_dates.iter().map(|date| wrong_date(path, date)));
    let tokens = tokenize_money(&text, &language.lexicon, |code| language.tables.units.is_code(code));
    date_line::take_out(&mut blocks, &mut metadata, (&text, &tokens), language);
    if metadata.title.is_none() {
        metadata.title = title(&text, &blocks);
    }
    if tokens.is_empty() {
        problems.push(Problem::warning(path, "the file has no text").help("check that it was saved completely"));
    }
    let (sentences, quotations) = cut_up(&text, &blocks, &tokens, language);
    Ok(Article {
        path: path.to_owned(),
        metadata,
        language: language.code.clone(),
        blocks,
        tokens,
        sentences,
        quotations,
        origin,
        text,
    })
}

/// Whether a file is a page that the program wrote: it quotes its articles, and would agree with all of them.
fn is_report(text: &str) -> bool {
    let start = text.as_bytes().get(..HEAD).unwrap_or(text.as_bytes());
    start.starts_with(b"<!doctype html>") && start.windows(MADE_BY.len()).any(|part| part == MADE_BY)
}

/// Repairs damaged characters and takes out unseen ones; `None` when the text is sound. Adds the way back to `levels`.
fn repair(path: &str, decoded: &str, levels: &mut Vec<OffsetMap>, problems: &mut Vec<Problem>) -> Option<String> {
    let mut text: Option<String> = None;
    let mut take = |found: Repaired, text: &mut Option<String>| {
        problems.push(
            Problem::warning(path, format!("damaged characters: {}", found.note))
                .help("check quotations against the original"),
        );
        levels.push(found.map);
        *text = Some(found.text);
    };
    for _ in 0..mojibake::MOST_ROUNDS {
        let Some(found) = mojibake::repair(text.as_deref().unwrap_or(decoded)) else { break };
        take(found, &mut text);
    }
    if let Some(found) = lost_marks::repair(text.as_deref().unwrap_or(decoded)) {
        take(found, &mut text);
    }
    if let Some((cleaned, map)) = clean::clean(text.as_deref().unwrap_or(decoded)) {
        levels.push(map);
        text = Some(cleaned);
    }
    text
}

fn wrong_date(path: &str, printed: &str) -> Problem {
    let printed: String = printed.chars().take(40).collect();
    Problem::warning(path, format!("the date `{printed}` was not understood and is left out"))
        .help("write it as 2026-03-02 or 2026-03-02T12:00:00Z")
}

fn title(text: &str, blocks: &[Block]) -> Option<String> {
    blocks.iter().find(|block| block.kind == BlockKind::Headline).map(|block| block.span.of(text).to_owned())
}

/// The sentences and quotations of every block but boilerplate.
fn cut_up(text: &str, blocks: &[Block], tokens: &[Token], language: &Language) -> (Vec<Sentence>, Vec<Quotation>) {
    let mut numbers = Vec::with_capacity(blocks.len());
    let mut paragraphs = Vec::with_capacity(blocks.len());
    for (number, block) in blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Boilerplate) {
        let first = tokens.partition_point(|t| t.span.start < block.span.start);
        let last = tokens.partition_point(|t| t.span.start < block.span.end);
        if first < last {
            numbers.push(number);
            paragraphs.push(first..last);
        }
    }
    let quotations = quotation::find(tokens, text, &paragraphs, &language.lexicon);
    let words = StopWords::new(language);
    let mut sentences = Vec::with_capacity(tokens.len() / 20);
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    for (number, paragraph) in numbers.into_iter().zip(paragraphs) {
        split(tokens, paragraph, text, &words, &quotations, |range| {
            let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
            sentences.push(Sentence::new(span, index(number), index(range.start)..index(range.end)));
        });
    }
    (sentences, quotations)
}
