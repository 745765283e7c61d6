//! Statements with differences whose causes are known: the same seed gives the same columns and the same truth.
//!
//! Shares follow the workload of the platform's specification: 1.5 % of the rows differ (base 40, missing 25, unexpected 15, rounding 12,
//! duplicate 5, late fee 3), here parted into the causes of each class.

use hesuan::billing::PayType;
use hesuan::money::{Mode, Money, Rate, Rounding, Unit};
use hesuan::reconciliation::{Engine, Enrolment, Key, LineDetail, Lines, MatchCause, Outcome, PersonFacts, RowDetail, Rows, Term, Terms};
use hesuan::time::Month;
use std::collections::BTreeMap;

/// Items of a person; rates of unit and person in millionths.
const ITEMS: [(u32, u32, Mode, Unit); 8] = [
    (160_000, 80_000, Mode::HalfUp, Unit::Fen),
    (87_000, 20_000, Mode::HalfUp, Unit::Fen),
    (5_000, 5_000, Mode::HalfUp, Unit::Fen),
    (2_000, 0, Mode::HalfUp, Unit::Fen),
    (10_000, 0, Mode::HalfUp, Unit::Fen),
    (7_000, 3_000, Mode::HalfUp, Unit::Fen),
    (70_000, 70_000, Mode::HalfUp, Unit::Yuan),
    (50_000, 50_000, Mode::HalfUp, Unit::Yuan),
];

/// Causes with their weights.
const CAUSES: [(MatchCause, u64); 22] = [
    (MatchCause::StatementBase, 28),
    (MatchCause::KnownBase, 8),
    (MatchCause::BaseAndRounding, 2),
    (MatchCause::BaseAndRate, 2),
    (MatchCause::EnrolmentFailed, 5),
    (MatchCause::AfterCutoff, 5),
    (MatchCause::Stopped, 3),
    (MatchCause::Left, 3),
    (MatchCause::NotInStatement, 4),
    (MatchCause::ShiftedMonth, 3),
    (MatchCause::OtherPayType, 2),
    (MatchCause::OtherCustomer, 2),
    (MatchCause::LateStop, 6),
    (MatchCause::UnknownPerson, 2),
    (MatchCause::ItemNotExpected, 2),
    (MatchCause::OtherRounding, 9),
    (MatchCause::StatementRate, 2),
    (MatchCause::RuleRate, 3),
    (MatchCause::DuplicateInPlace, 3),
    (MatchCause::DuplicateOverPlaces, 2),
    (MatchCause::LateFeeInside, 2),
    (MatchCause::InterestInside, 2),
];

/// Numbers of the generator splitmix64.
pub struct Seed(pub u64);

impl Seed {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) % end
    }

    fn cause(&mut self) -> MatchCause {
        let mut at = self.below(CAUSES.iter().map(|(_, weight)| weight).sum());
        for (cause, weight) in CAUSES {
            if at < weight {
                return cause;
            }
            at -= weight;
        }
        MatchCause::StatementBase
    }
}

/// Both sides, and the cause of each key that differs.
pub struct Case {
    pub lines: Lines,
    pub rows: Rows,
    pub terms: Terms,
    pub people: Vec<PersonFacts>,
    pub truth: BTreeMap<Key, MatchCause>,
}

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn rate(millionths: u32) -> Rate {
    Rate::from_millionths(millionths).unwrap()
}

/// Terms of the items and the rates that the rules know: five steps below and above.
fn terms() -> Terms {
    let mut terms = Terms { terms: Vec::new(), timelines: vec![Vec::new()], bases: vec![Vec::new()] };
    for (unit, personal, mode, step) in ITEMS {
        let rounding = Rounding::new(mode, step).unwrap();
        let sides = [unit, personal].map(|millionths| {
            let timeline = (1..=10_u32).map(|year| (Month::new(2015 + year as u16, 1).unwrap(), rate(millionths * (10 + year) / 20)));
            terms.timelines.push(timeline.collect());
            Term { rate: rate(millionths), fixed: Money::ZERO, rounding, timeline: terms.timelines.len() as u32 - 1 }
        });
        terms.terms.push(sides.map(Some));
    }
    terms
}

/// About so many lines; rows in the order of the lines, or shuffled.
pub fn case(seed: u64, lines: usize, differing_permille: u64, shuffled: bool) -> Case {
    let mut seed = Seed(seed);
    let persons = lines.div_ceil(ITEMS.len()) as u32;
    let month = Month::new(2026, 3).unwrap();
    let mut case = Case { lines: Lines::default(), rows: Rows::default(), terms: terms(), people: Vec::new(), truth: BTreeMap::new() };
    for person in 0..persons {
        let base = money(400_000 + seed.below(32_000) as i64 * 100);
        let customer = 1 + person / 50;
        case.people.push(PersonFacts { known: true, last_month: None, customer });
        for item in 0..ITEMS.len() {
            let key = Key::new(person, item as u8, month, PayType::Normal);
            let detail = LineDetail { item: item as u16, base: [Some(base); 2], terms: item as u32, bases: 0, enrolment: Enrolment::Unknown };
            let amounts = amounts(&case.terms, item, base, None, None);
            let row = RowDetail { item: item as u16, place: 1, base: [Some(base); 2], rate: [None; 2], late_fee: Money::ZERO, interest: Money::ZERO };
            if seed.below(1000) < differing_permille {
                let cause = seed.cause();
                differ(&mut case, &mut seed, cause, (key, detail, amounts, row));
            } else {
                push_line(&mut case, key, detail, amounts);
                push_row(&mut case, key, row, amounts, customer);
            }
        }
    }
    if shuffled {
        for at in (1..case.rows.keys.len()).rev() {
            let other = seed.below(at as u64 + 1) as usize;
            case.rows.keys.swap(at, other);
            case.rows.amounts.swap(at, other);
            case.rows.customers.swap(at, other);
            case.rows.details.swap(at, other);
        }
    }
    case
}

fn push_line(case: &mut Case, key: Key, detail: LineDetail, amounts: [Money; 2]) {
    case.lines.keys.push(key);
    case.lines.amounts.push(amounts);
    case.lines.customers.push(1 + key.person() / 50);
    case.lines.details.push(detail);
}

fn push_row(case: &mut Case, key: Key, detail: RowDetail, amounts: [Money; 2], customer: u32) {
    case.rows.keys.push(key);
    case.rows.amounts.push(amounts);
    case.rows.customers.push(customer);
    case.rows.details.push(detail);
}

fn amounts(terms: &Terms, item: usize, base: Money, rates: Option<[Rate; 2]>, rounding: Option<Rounding>) -> [Money; 2] {
    [0, 1].map(|side| {
        let term = terms.terms[item][side].unwrap();
        rounding.unwrap_or(term.rounding).product(base, rates.map_or(term.rate, |rates| rates[side]), term.fixed).unwrap()
    })
}

/// Puts a difference with this cause between a line and a row; an attempt that changes no amount is made again.
fn differ(case: &mut Case, seed: &mut Seed, cause: MatchCause, (key, mut detail, due, mut row): (Key, LineDetail, [Money; 2], RowDetail)) {
    let (item, customer) = (usize::from(detail.item), 1 + key.person() / 50);
    let base = detail.base[0].unwrap();
    let other_base = |seed: &mut Seed| money(400_000 + seed.below(32_000) as i64 * 100);
    let other_rates = |case: &Case, seed: &mut Seed| {
        let at = seed.below(9) as usize;
        Some([0, 1].map(|side| case.terms.timelines[case.terms.terms[item][side].unwrap().timeline as usize][at].1))
    };
    let down = Rounding::new(Mode::Down, Unit::Jiao).unwrap();
    let mut paid = due;
    match cause {
        MatchCause::StatementBase => {
            row.base = [Some(other_base(seed)); 2];
            paid = amounts(&case.terms, item, row.base[0].unwrap(), None, None);
        }
        MatchCause::KnownBase => {
            let known = other_base(seed);
            case.terms.bases.push(vec![(0, known)]);
            (detail.bases, row.base) = (case.terms.bases.len() as u32 - 1, [None; 2]);
            paid = amounts(&case.terms, item, known, None, None);
        }
        MatchCause::BaseAndRounding => {
            row.base = [Some(other_base(seed)); 2];
            paid = amounts(&case.terms, item, row.base[0].unwrap(), None, Some(down));
            let plain = amounts(&case.terms, item, row.base[0].unwrap(), None, None);
            // A side that the rounding leaves as it is has the base as its cause.
            if (0..2).any(|side| paid[side] == plain[side] && paid[side] != Money::ZERO) {
                return differ(case, seed, cause, (key, detail, due, row));
            }
        }
        MatchCause::BaseAndRate => {
            row.base = [Some(other_base(seed)); 2];
            paid = amounts(&case.terms, item, row.base[0].unwrap(), other_rates(case, seed), None);
        }
        MatchCause::OtherRounding => {
            let base = money(base.fen() + 1 + seed.below(99) as i64);
            (detail.base, row.base) = ([Some(base); 2], [Some(base); 2]);
            let due = amounts(&case.terms, item, base, None, None);
            paid = amounts(&case.terms, item, base, None, Some(down));
            if due == paid {
                return differ(case, seed, cause, (key, detail, due, row));
            }
            push_line(case, key, detail, due);
            push_row(case, key, row, paid, customer);
            case.truth.insert(key, cause);
            return;
        }
        MatchCause::StatementRate | MatchCause::RuleRate => {
            let rates = other_rates(case, seed);
            if cause == MatchCause::StatementRate {
                row.rate = rates.unwrap().map(Some);
            }
            paid = amounts(&case.terms, item, base, rates, None);
        }
        MatchCause::LateFeeInside | MatchCause::InterestInside => {
            let late = money(1 + seed.below(5_000) as i64);
            *(if cause == MatchCause::LateFeeInside { &mut row.late_fee } else { &mut row.interest }) = late;
            paid[0] = due[0].plus(late).unwrap();
        }
        _ => return appear(case, cause, (key, detail, due, row)),
    }
    if paid == due {
        return differ(case, seed, cause, (key, detail, due, row));
    }
    push_line(case, key, detail, due);
    push_row(case, key, row, paid, customer);
    case.truth.insert(key, cause);
}

/// Leaves a line or a row out, or has it twice or elsewhere.
fn appear(case: &mut Case, cause: MatchCause, (key, mut detail, due, mut row): (Key, LineDetail, [Money; 2], RowDetail)) {
    let (february, customer) = (Month::new(2026, 2).unwrap(), 1 + key.person() / 50);
    detail.enrolment = match cause {
        MatchCause::EnrolmentFailed => Enrolment::Failed,
        MatchCause::AfterCutoff => Enrolment::AfterCutoff,
        MatchCause::Stopped => Enrolment::Stopped,
        MatchCause::Left => Enrolment::Left,
        _ => Enrolment::Unknown,
    };
    case.truth.insert(key, cause);
    match cause {
        MatchCause::EnrolmentFailed | MatchCause::AfterCutoff | MatchCause::Stopped | MatchCause::Left | MatchCause::NotInStatement => {
            push_line(case, key, detail, due)
        }
        MatchCause::ShiftedMonth | MatchCause::OtherPayType => {
            let (month, pay) = if cause == MatchCause::ShiftedMonth { (february, PayType::Normal) } else { (key.month(), PayType::BackPay) };
            let elsewhere = Key::new(key.person(), key.group(), month, pay);
            push_line(case, key, detail, due);
            push_row(case, elsewhere, row, due, customer);
            case.truth.insert(elsewhere, cause);
        }
        MatchCause::OtherCustomer => {
            push_line(case, key, detail, due);
            push_row(case, key, row, due, customer + 1);
        }
        MatchCause::DuplicateInPlace | MatchCause::DuplicateOverPlaces => {
            push_line(case, key, detail, due);
            push_row(case, key, row, due, customer);
            row.place += u16::from(cause == MatchCause::DuplicateOverPlaces);
            push_row(case, key, row, due, customer);
        }
        // Late stops and unknown items are of this person: the line is not due.
        MatchCause::LateStop => {
            case.people[key.person() as usize].last_month = Some(february);
            push_row(case, key, row, due, customer);
        }
        MatchCause::UnknownPerson => {
            case.truth.remove(&key);
            push_line(case, key, detail, due);
            push_row(case, key, row, due, customer);
            // Persons that no line has come after all others.
            let other = Key::new(0x0100_0000 + key.person() * 8 + u32::from(key.group()), key.group(), key.month(), PayType::Normal);
            push_row(case, other, row, due, 0);
            case.truth.insert(other, cause);
        }
        _ => {
            let item = Key::new(key.person(), 9, key.month(), key.pay_type());
            case.truth.remove(&key);
            push_line(case, key, detail, due);
            push_row(case, key, row, due, customer);
            push_row(case, item, row, due, customer);
            case.truth.insert(item, cause);
        }
    }
}

impl Case {
    pub fn engine(&self) -> Engine<'_> {
        Engine {
            lines: &self.lines,
            rows: &self.rows,
            terms: &self.terms,
            people: &self.people,
            tolerance: money(5),
            late_fee: None,
            is_total: false,
            keep_matched: false,
        }
    }

    /// By cause: injected, found with this cause, explained to the fen. Keys that were found and not injected stand under `equal`.
    pub fn scored(&self, outcome: &Outcome) -> BTreeMap<&'static str, [u64; 3]> {
        let mut scores: BTreeMap<&'static str, [u64; 3]> = BTreeMap::new();
        let mut found: BTreeMap<Key, (MatchCause, bool)> = BTreeMap::new();
        for finding in &outcome.findings {
            found.insert(finding.key, (finding.cause(), finding.explains_exactly()));
        }
        for (key, cause) in &self.truth {
            let score = scores.entry(cause.as_str()).or_default();
            score[0] += 1;
            if let Some((said, exact)) = found.remove(key) {
                score[1] += u64::from(said == *cause);
                score[2] += u64::from(exact);
            }
        }
        if !found.is_empty() {
            scores.entry(MatchCause::Equal.as_str()).or_default()[1] = found.len() as u64;
        }
        scores
    }
}
