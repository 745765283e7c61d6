//! Both sides in the order of their keys: packed into 64 bits and sorted by digits.
//!
//! A key is mapped to 32 bits that keep the order (the ranges of person, group, month and kind of payment are narrow in real data), the
//! index of the record stands below it. Sorting by digits and merging touches memory in sequence, needs no hash function, has no bad case,
//! and gives differences in the order of keys, whatever the order of the input.

use super::columns::Key;

/// Maps keys to 32 bits and keeps their order.
pub(super) enum Code32 {
    /// Each field less its smallest value, with as many bits as its range needs.
    Fields { least: [u32; 4], most: [u32; 4], bits: [u32; 4] },
    /// The rank among all keys, where the fields need more than 32 bits.
    Ranks(Vec<Key>),
}

fn fields(key: Key) -> [u32; 4] {
    [key.person(), u32::from(key.group()), u32::from(key.month_index()), u32::from(key.pay_index())]
}

impl Code32 {
    pub(super) fn of(lines: &[Key], rows: &[Key]) -> Code32 {
        let (mut least, mut most) = ([u32::MAX; 4], [0; 4]);
        for keys in [lines, rows] {
            for key in keys {
                let of = fields(*key);
                for field in 0..4 {
                    least[field] = least[field].min(of[field]);
                    most[field] = most[field].max(of[field]);
                }
            }
        }
        let bits: [u32; 4] = std::array::from_fn(|field| u32::BITS - most[field].saturating_sub(least[field]).leading_zeros());
        if bits.iter().sum::<u32>() <= u32::BITS {
            return Code32::Fields { least, most, bits };
        }
        let mut ranks: Vec<Key> = lines.iter().chain(rows).copied().collect();
        ranks.sort_unstable();
        ranks.dedup();
        Code32::Ranks(ranks)
    }

    #[inline]
    fn known(&self, key: Key) -> u64 {
        match self {
            Code32::Fields { least, bits, .. } => {
                let of = fields(key);
                (0..4).fold(0, |code, field| code << bits[field] | u64::from(of[field] - least[field]))
            }
            Code32::Ranks(ranks) => ranks.partition_point(|known| *known < key) as u64,
        }
    }

    /// The code of a key that may not be in the data.
    pub(super) fn find(&self, key: Key) -> Option<u64> {
        match self {
            Code32::Fields { least, most, .. } => {
                let of = fields(key);
                (0..4).all(|field| (least[field]..=most[field]).contains(&of[field])).then(|| self.known(key))
            }
            Code32::Ranks(ranks) => ranks.binary_search(&key).ok().map(|rank| rank as u64),
        }
    }

    /// The smallest code that is not below that of a key.
    pub(super) fn at_least(&self, key: Key, of: &[Key], sorted: &[u64]) -> usize {
        sorted.partition_point(|packed| of[index(*packed)] < key)
    }

    /// The records in the order of their keys, equal keys in the order of the input.
    pub(super) fn sorted(&self, keys: &[Key]) -> Vec<u64> {
        let mut packed = Vec::with_capacity(keys.len());
        let (mut before, mut is_sorted, mut varying, mut first) = (0, true, 0, None);
        for (at, key) in keys.iter().enumerate() {
            let code = self.known(*key);
            is_sorted &= before <= code;
            varying |= code ^ *first.get_or_insert(code);
            before = code;
            packed.push(code << 32 | at as u64);
        }
        if is_sorted { packed } else { by_digits(packed, varying) }
    }
}

/// The record of a packed code.
#[inline]
pub(super) const fn index(packed: u64) -> usize {
    (packed & 0xffff_ffff) as usize
}

/// The code without the record.
#[inline]
pub(super) const fn code(packed: u64) -> u64 {
    packed >> 32
}

const DIGIT: u32 = 11;

/// Sorts by the upper 32 bits, stable; digits that are the same everywhere are skipped.
fn by_digits(mut packed: Vec<u64>, varying: u64) -> Vec<u64> {
    let mut sorted = vec![0; packed.len()];
    for shift in (0..u32::BITS).step_by(DIGIT as usize) {
        let mask = (1_u64 << DIGIT) - 1;
        if varying >> shift & mask == 0 {
            continue;
        }
        let digit = |packed: u64| (packed >> (32 + shift) & mask) as usize;
        let mut starts = [0_u32; 1 << DIGIT];
        for record in &packed {
            starts[digit(*record)] += 1;
        }
        let mut start = 0;
        for count in &mut starts {
            (*count, start) = (start, start + *count);
        }
        for record in &packed {
            let place = &mut starts[digit(*record)];
            sorted[*place as usize] = *record;
            *place += 1;
        }
        std::mem::swap(&mut packed, &mut sorted);
    }
    packed
}
