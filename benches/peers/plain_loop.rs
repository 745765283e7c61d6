// The workload CN-1 as a plain loop over 64-bit fen with every figure written into the code: what no design can pass by much.

const BRACKETS: [(i64, i64, i64); 7] = [
    (3_600_000, 3, 0),
    (14_400_000, 10, 252_000),
    (30_000_000, 20, 1_692_000),
    (42_000_000, 25, 3_192_000),
    (66_000_000, 30, 5_292_000),
    (96_000_000, 35, 8_592_000),
    (i64::MAX, 45, 18_192_000),
];

/// A person and month: four items of the employee, five of the employer, and what they lead to.
#[derive(Clone, Copy, Default)]
pub struct Month {
    pub items: [i64; 9],
    pub tax: i64,
    pub net: i64,
    pub cost: i64,
}

fn random(index: u64) -> i64 {
    let mut z = (index + 1).wrapping_add(20_260_101).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^= z >> 31;
    (z >> 32) as i64
}

/// Gross wages, twelve for each person, and the special additional deduction of a month, both in fen.
pub fn people(persons: usize) -> (Vec<i64>, Vec<i64>) {
    let mut gross = Vec::with_capacity(persons * 12);
    let mut special = Vec::with_capacity(persons);
    for person in 0..persons as u64 {
        let own = random(person * 13);
        let base = 300_000 + (own % 4_000).pow(2) / 2;
        special.push(own / 4_000 % 5 * 100_000);
        gross.extend((1..13).map(|month| base + random(person * 13 + month) % 20_001));
    }
    (gross, special)
}

pub fn run(gross: &[i64], special: &[i64], figures: &mut [Month]) {
    for ((gross, special), figures) in gross.chunks_exact(12).zip(special).zip(figures.chunks_exact_mut(12)) {
        let (mut taxable, mut withheld) = (0, 0);
        for (gross, figure) in gross.iter().zip(figures) {
            let base = (*gross).clamp(682_100, 3_528_300);
            let share = |basis_points: i64| (base * basis_points + 5_000) / 10_000;
            let fund = ((*gross).clamp(242_000, 3_528_300) * 1_200 + 500_000) / 1_000_000 * 100;
            let employee = [share(800), share(200) + 300, share(50), fund];
            let employer = [share(1_600), share(980), share(50), share(40), fund];
            let taken: i64 = employee.iter().sum();
            taxable += gross - taken - special - 500_000;
            let positive = taxable.max(0);
            let (_, percent, quick) = BRACKETS[BRACKETS.iter().position(|bracket| positive <= bracket.0).unwrap_or(6)];
            let tax = ((positive * percent + 50) / 100 - quick - withheld).max(0);
            withheld += tax;
            let [a, b, c, d] = employee;
            let [e, f, g, h, i] = employer;
            *figure = Month { items: [a, b, c, d, e, f, g, h, i], tax, net: gross - taken - tax, cost: gross + employer.iter().sum::<i64>() };
        }
    }
}
