//! Draws from a stream that is the same on every machine: ChaCha with 8 rounds, keyed by the seed, one stream for each company
//! and topic. Only whole words are taken from it; what becomes of a word is decided here, in integers.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A millionth is the unit of every share.
pub const MILLION: u32 = 1_000_000;

/// What a stream is for. Each has draws of its own, so that one part can be made without the others.
#[derive(Clone, Copy)]
pub enum Topic {
    /// Sizes of companies, and their order.
    Plan,
    /// What a company is.
    Company,
    /// Who works there.
    People,
    /// What is billed and paid.
    Receipts,
    /// What the bureau says.
    Statement,
    /// What comes back from the bank.
    Payments,
    /// What two neighbouring companies share.
    Group,
}

/// A stream of draws.
pub struct Draw(ChaCha8Rng);

impl Draw {
    /// The stream of a topic for one index.
    pub fn of(seed: u64, topic: Topic, index: u32) -> Draw {
        let mut key = *b"hesuan synthetic platform ------";
        key[24..].copy_from_slice(&seed.to_le_bytes());
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(u64::from(index) << 8 | topic as u64);
        Draw(stream)
    }

    /// The next word.
    pub fn word(&mut self) -> u32 {
        self.0.next_u32()
    }

    /// A whole number below `end`, which is at least 1. The product of the word and `end` is cut, not rejected: a number is
    /// preferred by less than `end` / 2³².
    pub fn below(&mut self, end: u32) -> u32 {
        ((u64::from(self.word()) * u64::from(end)) >> 32) as u32
    }

    /// A whole number from `first` to `last`.
    pub fn within(&mut self, first: u32, last: u32) -> u32 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// A whole number below `end`.
    pub fn index(&mut self, end: usize) -> usize {
        self.below(end as u32) as usize
    }

    /// Whether something of so many millionths happens.
    pub fn happens(&mut self, millionths: u32) -> bool {
        self.below(MILLION) < millionths
    }

    /// One of several, by weight.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum());
        weights
            .iter()
            .position(|&weight| {
                let found = left < weight;
                left = left.saturating_sub(weight);
                found
            })
            .unwrap_or_default()
    }

    /// One of several, with equal chances.
    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.index(choices.len())]
    }
}
