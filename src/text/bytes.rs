/// How many bytes of a text a test holds for. Takes many bytes at a time, where the test is a comparison or a few.
#[must_use]
pub fn count_bytes(bytes: &[u8], test: impl Fn(u8) -> bool) -> usize {
    // So many that their sum fits into a byte, which lets the compiler add up whole registers of them.
    const CHUNK: usize = 192;
    bytes.chunks(CHUNK).map(|chunk| usize::from(chunk.iter().map(|b| u8::from(test(*b))).sum::<u8>())).sum()
}

/// Where the first byte stands for which a test holds. Passes over many bytes at a time, as [`count_bytes`] does.
#[must_use]
pub fn find_byte(bytes: &[u8], test: impl Fn(u8) -> bool) -> Option<usize> {
    // As many bytes as a few registers hold, then as many as one does: most texts are short, and end inside the first.
    let wide = passed::<32>(bytes, &test);
    let done = wide + passed::<8>(&bytes[wide..], &test);
    bytes[done..].iter().position(|byte| test(*byte)).map(|found| done + found)
}

/// How many bytes stand in chunks, one after the other, in which a test holds for none.
fn passed<const CHUNK: usize>(bytes: &[u8], test: &impl Fn(u8) -> bool) -> usize {
    let holds = |chunk: &[u8; CHUNK]| chunk.iter().fold(0, |any, byte| any | u8::from(test(*byte))) != 0;
    bytes.as_chunks::<CHUNK>().0.iter().take_while(|chunk| !holds(chunk)).count() * CHUNK
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_counted_and_found_wherever_they_stand() {
        for length in [0, 1, 31, 32, 33, 100, 400] {
            let mut bytes = vec![b'a'; length];
            assert_eq!(find_byte(&bytes, |b| b == b'x'), None);
            for at in (0..length).rev() {
                bytes[at] = b'x';
                assert_eq!(find_byte(&bytes, |b| b == b'x'), Some(at));
                assert_eq!(count_bytes(&bytes, |b| b == b'x'), length - at);
            }
        }
    }
}
