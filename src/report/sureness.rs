//! A confidence in words.

/// From which confidence on, and what that means.
const SURENESS: [(f64, &str); 4] = [
    (0.9, "high: these are almost certainly about the same thing"),
    (0.75, "good: these are very likely about the same thing"),
    (0.5, "fair: these are probably about the same thing"),
    (f64::NEG_INFINITY, "low: these may be about different things"),
];

/// The confidence (0 to 1) in words.
pub fn sureness(confidence: f64) -> &'static str {
    SURENESS.iter().find(|(least, _)| confidence >= *least).map_or(SURENESS[3].1, |(_, words)| words)
}
