/// How many bytes of a text a test holds for. Takes many bytes at a time, where the test is a comparison or a few.
#[must_use]
pub fn count_bytes(bytes: &[u8], test: impl Fn(u8) -> bool) -> usize {
    // So many that their sum fits into a byte, which lets the compiler add up whole registers of them.
    const CHUNK: usize = 192;
    bytes.chunks(CHUNK).map(|chunk| usize::from(chunk.iter().map(|b| u8::from(test(*b))).sum::<u8>())).sum()
}
