//! The cities of the platform: those of the rule book whose rules are complete for its months, with the rules resolved once.

use crate::random::{Draw, MILLION};
use crate::shares::{FIRST_TIER, OTHER_CITIES, OTHER_SHARE, SECOND_TIER, SECOND_TIER_CITIES, SECOND_TIER_SHARE, split};
use hesuan::contribution::{Contributions, Person, WorkInjuryChoice};
use hesuan::money::{Money, Rate};
use hesuan::rules::{Choice, CityCode, Item, ItemSet, RuleBook, Scheme, SchemeItem, SchemeKey};
use hesuan::time::Month;
use hesuan::{Code, Fault, Faults};

/// A city in the months of the platform: this month, the one before, the one before that.
pub struct Place<'book> {
    /// Its code.
    pub code: CityCode,
    /// Its rules by month.
    pub months: [Rules<'book>; 3],
}

/// The rules of a city in a month.
pub struct Rules<'book> {
    /// The scheme of an employee of an enterprise with a local urban hukou.
    pub scheme: Scheme<'book>,
    social_insurance: ItemSet,
    housing_fund: ItemSet,
}

/// What is insured, and what the company chose.
#[derive(Clone, Copy)]
pub struct Terms {
    /// In social insurance.
    pub social_insurance: bool,
    /// In the housing fund.
    pub housing_fund: bool,
    /// The housing fund rate that the company wants, in millionths; a city brings it into its range.
    pub wanted_rate: u32,
    /// The company's industry class, 1 to 8.
    pub class: u8,
}

impl<'book> Rules<'book> {
    fn of(book: &'book RuleBook, city: CityCode, month: Month) -> Option<Rules<'book>> {
        let scheme = book.month(month).scheme(&SchemeKey::of(city)).ok().filter(|scheme| scheme.missing.is_empty())?;
        let due = |item: Item| !scheme.optional.contains(item) && item != Item::SupplementaryHousingFund;
        let items = |keep: fn(Item) -> bool| scheme.items.iter().map(|rule| rule.item).filter(|&item| due(item) && keep(item)).collect();
        let (social_insurance, housing_fund) = (items(Item::is_social_insurance), items(|item| item == Item::HousingFund));
        let rules = Rules { scheme, social_insurance, housing_fund };
        let terms = Terms { social_insurance: true, housing_fund: true, wanted_rate: 0, class: 1 };
        // Only a city whose rules answer belongs to the platform.
        let answers = rules.rule(Item::HousingFund).is_some() && rules.contributions(rules.floor()?, &terms).is_ok();
        answers.then_some(rules)
    }

    /// The rule of an item.
    pub fn rule(&self, item: Item) -> Option<&SchemeItem<'book>> {
        self.scheme.items.iter().find(|rule| rule.item == item)
    }

    /// Whether everybody pays the item.
    pub fn has(&self, item: Item) -> bool {
        self.social_insurance.contains(item) || self.housing_fund.contains(item)
    }

    /// The floor of the pension base, which is what is declared where the floor is declared.
    pub fn floor(&self) -> Option<Money> {
        self.rule(Item::Pension)?.limits.floor
    }

    /// The housing fund rate that comes nearest to what the company wants.
    pub fn housing_fund_rate(&self, wanted: u32) -> Rate {
        match self.rule(Item::HousingFund).map(|rule| rule.choice) {
            Some(Choice::HousingFund(fund)) => {
                let (least, most, step) = (fund.rate_min.millionths(), fund.rate_max.millionths(), fund.rate_step.millionths().max(1));
                let rate = (wanted.clamp(least, most) / step * step).max(least);
                Rate::from_millionths(rate).unwrap_or_default()
            }
            _ => Rate::ZERO,
        }
    }

    /// The work injury rate of an industry class, or the lowest where the class is not known.
    pub fn work_injury_rate(&self, class: u8) -> Rate {
        match self.rule(Item::WorkInjury).map(|rule| rule.choice) {
            Some(Choice::WorkInjury(table)) => {
                let known = table.classes.get(usize::from(class).wrapping_sub(1)).copied().flatten();
                known.filter(|&rate| rate >= table.min && rate <= table.max).unwrap_or(table.min)
            }
            _ => Rate::ZERO,
        }
    }

    /// The contributions on a base.
    pub fn contributions(&self, base: Money, terms: &Terms) -> Result<Contributions<'book>, Faults> {
        let items = match (terms.social_insurance, terms.housing_fund) {
            (true, true) => self.social_insurance.iter().chain(self.housing_fund.iter()).collect(),
            (true, false) => self.social_insurance,
            (false, true) => self.housing_fund,
            (false, false) => ItemSet::EMPTY,
        };
        self.contributions_to(items, base, terms)
    }

    /// The contributions to some items.
    pub fn contributions_to(&self, items: ItemSet, base: Money, terms: &Terms) -> Result<Contributions<'book>, Faults> {
        self.scheme.contributions(&Person {
            wage: Some(base),
            housing_fund_rate: Some(self.housing_fund_rate(terms.wanted_rate)),
            work_injury: Some(WorkInjuryChoice::Rate(self.work_injury_rate(terms.class))),
            items: Some(items),
            ..Person::default()
        })
    }
}

/// The cities with their shares of the employees.
pub struct Places<'book> {
    /// The cities: first tier, second tier, others.
    pub places: Vec<Place<'book>>,
    /// Shares in millionths, summed up.
    upto: Vec<u32>,
}

impl<'book> Places<'book> {
    /// The cities of a book for a month and the two before.
    pub fn of(book: &'book RuleBook, months: [Month; 3]) -> Result<Places<'book>, Fault> {
        let place = |code: CityCode| {
            let [this, last, before] = months.map(|month| Rules::of(book, code, month));
            Some(Place { code, months: [this?, last?, before?] })
        };
        let known = |codes: &[&str], most: usize| codes.iter().filter_map(|code| place(code.parse().ok()?)).take(most).collect::<Vec<_>>();
        let first = known(&FIRST_TIER.map(|(code, _)| code), FIRST_TIER.len());
        let second = known(&SECOND_TIER, SECOND_TIER_CITIES);
        let taken = |code: CityCode| first.iter().chain(&second).any(|place| place.code == code);
        let mut others: Vec<CityCode> = book.cities().map(|(code, _)| code).filter(|&code| !taken(code)).collect();
        // A province's first city comes before any second one.
        others.sort_by_key(|code| (code.to_string().split_off(2), *code));
        let others: Vec<_> = others.into_iter().filter_map(place).take(OTHER_CITIES).collect();
        if first.len() < FIRST_TIER.len() || second.is_empty() || others.is_empty() {
            let (en, zh) = ("not all large cities have complete rules for it and the two months before", "主要城市该月及前两月规则不全");
            return Err(Fault::new(Code::RuleMissing, "month", months[0]).because(en, zh));
        }
        let hundredth = u64::from(MILLION / 100);
        let mut shares: Vec<u64> = FIRST_TIER.iter().map(|(_, share)| u64::from(*share) * hundredth).collect();
        shares.extend(split(u64::from(SECOND_TIER_SHARE) * hundredth, &vec![1; second.len()]));
        let zipf: Vec<u64> = (1..=others.len() as u64).map(|rank| 1_000_000_000_000 / rank).collect();
        shares.extend(split(u64::from(OTHER_SHARE) * hundredth, &zipf));
        let mut sum = 0;
        let upto = shares.iter().map(|share| (sum += *share as u32, sum).1).collect();
        Ok(Places { places: first.into_iter().chain(second).chain(others).collect(), upto })
    }

    /// A city, by share.
    pub fn draw(&self, draw: &mut Draw) -> u16 {
        let at = draw.below(MILLION);
        self.upto.partition_point(|&upto| upto <= at) as u16
    }
}
