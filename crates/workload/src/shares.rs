//! The shares that the synthetic platform keeps. They are invented, like the platform; none is a figure of law.

/// Companies of a size.
pub struct SizeClass {
    /// The fewest employees.
    pub least: u32,
    /// The most employees.
    pub most: u32,
    /// Companies at scale 1.
    pub companies: u32,
    /// Their employees at scale 1.
    pub employees: u32,
    /// How many in a thousand have people in 2 to 3 cities, in 4 to 10, in more; the rest are in one city. Over all sizes this is
    /// 18, 8 and 2 in a hundred.
    pub cities: [u32; 3],
}

const fn size(least: u32, most: u32, companies: u32, employees: u32, cities: [u32; 3]) -> SizeClass {
    SizeClass { least, most, companies, employees, cities }
}

/// The size table: 68,000 companies, 4,000,000 employees.
pub const SIZES: [SizeClass; 9] = [
    size(1, 5, 18_037, 54_111, [98, 0, 0]),
    size(6, 10, 11_500, 92_000, [180, 0, 0]),
    size(11, 30, 16_500, 313_500, [210, 85, 0]),
    size(31, 100, 14_200, 795_200, [240, 150, 32]),
    size(101, 300, 5_600, 940_800, [200, 220, 80]),
    size(301, 1_000, 1_750, 892_500, [200, 280, 160]),
    size(1_001, 3_000, 350, 525_000, [150, 450, 400]),
    size(3_001, 10_000, 55, 242_000, [0, 400, 600]),
    size(10_001, 40_000, 8, 144_889, [0, 400, 600]),
];

/// The most cities of a company.
pub const MOST_CITIES: u32 = 30;

/// Beijing, Shanghai, Shenzhen, Guangzhou, with their shares of the employees in a hundred.
pub const FIRST_TIER: [(&str, u32); 4] = [("110000", 12), ("310000", 10), ("440300", 9), ("440100", 7)];
/// Cities of the second tier, the largest first. The first fifteen whose rules are complete share 37 in a hundred evenly; the others
/// are among the other cities.
pub const SECOND_TIER: [&str; 31] = [
    "510100", "330100", "500000", "420100", "320500", "610100", "320100", "430100", "120000", "410100", "441900", "320200", "330200", "370200", "340100",
    "440600", "210100", "530100", "370100", "350200", "350100", "330300", "320400", "210200", "130100", "450100", "230100", "330700", "360100", "220100",
    "520100",
];
/// How many there are.
pub const SECOND_TIER_CITIES: usize = 15;
/// The share of the second tier in a hundred.
pub const SECOND_TIER_SHARE: u32 = 37;
/// Other cities, by Zipf's law: the n-th has a share in proportion to 1 / n.
pub const OTHER_CITIES: usize = 80;
/// The share of the others in a hundred.
pub const OTHER_SHARE: u32 = 25;

/// agency, payroll, dispatch, outsourcing, in a hundred employees.
pub const MODES: [u32; 4] = [62, 15, 15, 8];
/// Above so many employees a company always mixes modes.
pub const MIXES_ABOVE: u32 = 300;
/// Smaller companies that mix modes, in millionths.
pub const MIXED: u32 = 200_000;

/// The lowest wage, in fen.
pub const LEAST_WAGE: i64 = 200_000;
/// Declared base: the wage, the floor, between, in a hundred people.
pub const BASE_KINDS: [u32; 3] = [55, 30, 15];
/// Insured in social insurance, in millionths.
pub const SOCIAL_INSURANCE: u32 = 920_000;
/// Insured in the housing fund, in millionths; all of them are in social insurance.
pub const HOUSING_FUND: u32 = 740_000;
/// Under commercial insurance, in millionths.
pub const INSURANCE: u32 = 350_000;

/// Hires of a month, in millionths, before the season.
pub const HIRES: u32 = 32_000;
/// Leavers of a month, in millionths, before the season.
pub const LEAVERS: u32 = 30_000;
/// Orders that come after the cut-off, in millionths.
pub const AFTER_CUTOFF: u32 = 40_000;
/// Enrolments that the bureau refuses, in millionths.
pub const FAILED_ENROLMENT: u32 = 8_000;
/// Bases that change in July, in millionths.
pub const BASE_CHANGE: u32 = 960_000;

/// What the season makes of hires and leavers, in tenths.
pub const fn season(month_of_year: u16) -> u32 {
    match month_of_year {
        2 => 5,
        3 => 16,
        7 => 14,
        _ => 10,
    }
}

/// Companies of more than two people (61,000) with a second bill in the month, in millionths: 75,000 bills for 68,000 companies.
pub const SECOND_BILL: u32 = 7 * 1_000_000 / 61;
/// Companies with no, one and two earlier bills that are still open, in a hundred.
pub const EARLIER_BILLS: [u32; 3] = [92, 5, 3];
/// Companies with several open bills that pay some of them together, in millionths: it makes 9 in a hundred bills.
pub const TOGETHER: u32 = 300_000;
/// How a bill is paid that is not paid together with others, in 911 bills: exactly, in parts, short by a bank charge, in part, with
/// more than is due, without a hint; the last are not paid. Where the rules would take a payment for another bill, it becomes exact; with
/// that the shares of all bills are 71, 5, 3, 5, 3, 2 and 2 in a hundred.
pub const PAYMENTS: [u32; 7] = [700, 52, 31, 55, 32, 21, 20];
/// Receipts from a payer with another name than the customer's, in millionths.
pub const ALIAS_PAYER: u32 = 120_000;
/// Pairs of neighbouring companies that pay from one account, in millionths.
pub const GROUPS: u32 = 40_000;

/// Statement rows with a difference, in millionths.
pub const DIFFERENCES: u32 = 15_000;
/// Another base, missing, unexpected, rounding, duplicate, late fee, in a thousand differences as they are drawn. A late fee on a housing
/// fund becomes another base, and another base that makes no difference a missing row; with that they are 40, 25, 15, 12, 5 and 3 in a hundred.
pub const CAUSES: [u32; 6] = [404, 240, 150, 120, 50, 36];

/// Wages that the bank returns, in millionths.
pub const RETURNED: u32 = 3_500;
/// People with somebody else's account, in millionths.
pub const DUPLICATE_ACCOUNT: u32 = 500;

/// Parts of a whole in proportion to weights: the largest remainder, ties to the lower index. The sum is the whole.
pub fn split(whole: u64, weights: &[u64]) -> Vec<u64> {
    let total: u64 = weights.iter().sum::<u64>().max(1);
    let exact = |weight: &u64| u128::from(whole) * u128::from(*weight);
    let mut parts: Vec<u64> = weights.iter().map(|weight| (exact(weight) / u128::from(total)) as u64).collect();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|&index| (std::cmp::Reverse(exact(&weights[index]) % u128::from(total)), index));
    let left = whole.saturating_sub(parts.iter().sum());
    by_remainder.into_iter().take(left as usize).for_each(|index| parts[index] += 1);
    parts
}
