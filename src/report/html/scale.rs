//! An axis: where a value is on it, and which values are written below it.

/// From this ratio between the largest and the smallest value on, the axis is logarithmic.
const LOGARITHMIC: f64 = 40.0;
/// About how many values are written below the axis.
const TICKS: f64 = 4.0;
/// How much room is left on each side, as a share of the range.
const MARGIN: f64 = 0.12;

/// An axis from left (0) to right (100).
#[derive(Debug)]
pub struct Scale {
    /// In the values themselves, or in their logarithms.
    low: f64,
    high: f64,
    logarithmic: bool,
}

impl Scale {
    /// The axis on which all values have room; `None` if there are none, or only one.
    pub fn over(values: impl Iterator<Item = f64>) -> Option<Self> {
        let values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
        let low = values.iter().copied().reduce(f64::min)?;
        let high = values.iter().copied().reduce(f64::max)?;
        if low >= high {
            return None;
        }
        let logarithmic = low > 0.0 && high / low >= LOGARITHMIC;
        let (low, high) = if logarithmic { (low.log10(), high.log10()) } else { (low, high) };
        let margin = (high - low) * MARGIN;
        Some(Self { low: low - margin, high: high + margin, logarithmic })
    }

    pub fn logarithmic(&self) -> bool {
        self.logarithmic
    }

    /// The place of a value, 0 to 100; what lies outside is at the edge.
    pub fn place(&self, value: f64) -> f64 {
        let value = match (self.logarithmic, value > 0.0) {
            (true, true) => value.log10(),
            (true, false) => self.low,
            (false, _) => value,
        };
        ((value - self.low) / (self.high - self.low) * 100.0).clamp(0.0, 100.0)
    }

    /// Round values on the axis.
    pub fn ticks(&self) -> Vec<f64> {
        let step = if self.logarithmic { 1.0_f64.max((self.high - self.low) / TICKS).ceil() } else { self.step() };
        let first = (self.low / step).ceil();
        let ticks = (0..12).map(|number| (first + f64::from(number)) * step).take_while(|tick| *tick <= self.high);
        ticks.map(|tick| if self.logarithmic { 10_f64.powf(tick) } else { tick }).collect()
    }

    /// 1, 2 or 5 times a power of ten.
    fn step(&self) -> f64 {
        let rough = (self.high - self.low) / TICKS;
        let power = 10_f64.powf(rough.log10().floor());
        [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= rough).unwrap_or(power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_their_place_and_ticks_are_round() {
        let scale = Scale::over([60.0, 70.0].into_iter()).expect("an axis");
        assert!(scale.place(60.0) > 5.0 && scale.place(70.0) < 95.0 && scale.place(65.0) - 50.0 < 1e-9);
        assert!((scale.place(f64::MIN)).abs() < 1e-9 && (scale.place(f64::MAX) - 100.0).abs() < 1e-9);
        assert_eq!(scale.ticks(), [60.0, 65.0, 70.0]);
    }

    #[test]
    fn a_million_and_a_billion_stand_on_one_axis() {
        let scale = Scale::over([1e6, 1e9].into_iter()).expect("an axis");
        assert!(scale.logarithmic() && scale.place(1e6) > 5.0);
        assert_eq!(scale.ticks().len(), 4);
    }

    #[test]
    fn what_does_not_differ_has_no_axis() {
        assert!(Scale::over([5.0, 5.0].into_iter()).is_none());
        assert!(Scale::over(std::iter::empty()).is_none());
        assert!(Scale::over([f64::NAN, f64::INFINITY].into_iter()).is_none());
    }
}
