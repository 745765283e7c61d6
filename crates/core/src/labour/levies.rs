//! 残疾人就业保障金与工会经费: levies on the employer (财税〔2015〕72号 art. 8, 财政部公告2023年第8号; 工会法 art. 43).
//!
//! Levy = (staff × provincial ratio − disabled persons employed) × the unit's average annual wage, all of the year before. The
//! steps of the relief compare with the provincial ratio: 1.5 % employed is a breach where the ratio is 1.6 %.

use super::place::id_of;
use super::{below_zero, kept};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, ParameterRef, RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, StepName, Times, Trace};
use serde::Serialize;

const EMPLOYED: StepName = StepName::new("employed_ratio", "share of disabled persons employed", "安排残疾人就业比例");
const WAGE_CAP: StepName = StepName::new("wage_cap", "cap of the average wage", "年平均工资上限");
const WAGE: StepName = StepName::new("wage", "average annual wage that counts", "计征年平均工资");
const SHORTFALL: StepName = StepName::new("shortfall", "persons not employed", "少安排人数");
const LEVY: StepName = StepName::new("levy", "levy before relief", "应缴残保金（减免前）");
const PAYABLE: StepName = StepName::new("payable", "levy to pay", "实缴残保金");
const FEE: StepName = StepName::new("union_fee", "union fee", "工会经费");

record! {
    /// The levy for the employment of disabled persons, paid in a year on the figures of the year before.
    pub struct DisabilityLevy {
        /// The year in which it is paid, 1900 to 2199.
        need year: u32,
        /// The place whose ratio holds (six-digit code).
        may place: CityCode,
        /// The ratio, where the place's is not in the rules or another one was told.
        may ratio: Rate,
        /// Average staff of the year before; seasonal workers count by months ÷ 12.
        need staff: Exact,
        /// Disabled persons employed in the year before, as the place counts them (a severe disability may count twice).
        need disabled: Exact,
        /// The unit's average annual wage of the year before.
        need average_wage: Money,
        /// The local average annual wage of the year before, which caps it.
        may local_average_wage: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `disability_levy`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DisabilityLevyAnswer<'book> {
    /// The ratio that must be employed, with which the steps of the relief compare.
    pub ratio: Rate,
    /// The ratio that the levy is computed at.
    pub levy_ratio: Rate,
    /// The share that is employed.
    pub employed_ratio: Number,
    /// What the place takes as average wage; `null` where it is the unit's.
    pub base: Option<&'book str>,
    /// The average annual wage that counts.
    pub wage: Money,
    /// Persons not employed; may be a fraction.
    pub shortfall: Number,
    /// The levy before relief.
    pub levy: Money,
    /// Whether so few staff are exempt.
    pub exempt: bool,
    /// The share of the levy that is paid.
    pub pay_share: Rate,
    /// The levy to pay.
    pub payable: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

record! {
    /// The union fee of a month, of a unit with a union.
    pub struct UnionFee {
        /// The month.
        need month: Month,
        /// The wages of all staff.
        need wages: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `union_fee`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnionFeeAnswer<'book> {
    /// The rate.
    pub rate: Rate,
    /// The fee, owed by the employer.
    pub fee: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(DisabilityLevyAnswer, UnionFeeAnswer);

/// The ratio of a place and the one that its levy is computed at, with the rule of the latter.
struct Ratios<'book> {
    ratio: Rate,
    levy_ratio: Rate,
    rule: Option<ParameterRef<'book>>,
}

/// The share of the levy that is paid.
struct Relief<'book> {
    exempt: bool,
    pay: Rate,
    rule: ParameterRef<'book>,
}

impl Operation for DisabilityLevy {
    const NAME: &'static str = "disability_levy";
    const EN: &'static str = "Levy for the employment of disabled persons";
    const ZH: &'static str = "残疾人就业保障金";
    type Answer<'book> = DisabilityLevyAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<DisabilityLevyAnswer<'book>, Faults> {
        let mut faults = self.faults();
        let january = u16::try_from(self.year).map_err(|_| Code::OutOfRange).and_then(|year| Month::new(year, 1));
        let january = kept(&mut faults, january.map_err(|_| Fault::new(Code::OutOfRange, "year", self.year)));
        Faults::none_or(std::mem::take(&mut faults), ())?;
        let january = january.ok_or_else(|| Fault::new(Code::OutOfRange, "year", self.year))?;
        let law = Law::of(book, january, self.known_on)?.decided_by("year");
        let mut trace = Trace::new(law);
        let ratios = kept(&mut faults, self.ratios(&law, &mut trace));
        let relief = kept(&mut faults, self.relief(&law, &mut trace));
        Faults::none_or(faults, ())?;
        let (Some(ratios), Some(relief)) = (ratios, relief) else { return Err(Fault::new(Code::Internal, "", "").into()) };
        let base = self.base(&law, &mut trace)?;
        let employed = trace.chain(EMPLOYED, self.disabled, &[(Over, self.staff.into())]).exact()?;
        let wage = self.wage(&law, &mut trace)?;
        let terms = [(Times, ratios.levy_ratio.into()), (Minus, self.disabled.into())];
        let step = trace.chain(SHORTFALL, self.staff, &terms).not_below_zero();
        let shortfall = match ratios.rule {
            Some(rule) => step.by(rule).exact()?,
            None => step.exact()?,
        };
        let rounding = law.tax_rounding()?.value;
        let levy = trace.chain(LEVY, shortfall, &[(Times, wage.into())]).rounded(rounding).money()?;
        let relief = relief.of(&law, employed, ratios.ratio)?;
        let terms = [(Times, wage.into()), (Times, relief.pay.into())];
        let payable = trace.chain(PAYABLE, shortfall, &terms).rounded(rounding).by(relief.rule).money()?;
        Ok(DisabilityLevyAnswer {
            ratio: ratios.ratio,
            levy_ratio: ratios.levy_ratio,
            employed_ratio: employed.into(),
            base,
            wage,
            shortfall: shortfall.into(),
            levy,
            exempt: relief.exempt,
            pay_share: relief.pay,
            payable,
            grounds: trace.grounds(),
        })
    }
}

impl DisabilityLevy {
    fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = [
            below_zero("disabled", self.disabled),
            below_zero("average_wage", self.average_wage),
            self.local_average_wage.and_then(|wage| below_zero("local_average_wage", wage)),
        ]
        .into_iter()
        .flatten()
        .collect();
        if self.staff <= Exact::ZERO {
            faults.push(Fault::new(Code::OutOfRange, "staff", self.staff).because("not above zero", "应大于零"));
        }
        if self.place.is_none() && self.ratio.is_none() {
            faults.push(super::absent("place").because("or ratio", "或 ratio"));
        }
        faults
    }

    /// The ratio that is given, not below the national one, or that of the place.
    fn ratios<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Ratios<'book>, Fault> {
        let least: Cited<'book, Rate> = law.rate("levies.disability.min_ratio")?;
        if let Some(ratio) = self.ratio {
            if ratio < least.value {
                let fault = Fault::new(Code::OutOfRange, "ratio", ratio);
                return Err(fault.because(format!("at least {}", least.value), format!("不低于 {}", least.value)));
            }
            return Ok(Ratios { ratio, levy_ratio: ratio, rule: None });
        }
        let place = self.place.ok_or_else(|| super::absent("place"))?;
        let ratio: Cited<'book, Rate> = law.rate(&super::place::needed_id(law, "levies.disability.ratio", place)?)?;
        trace.rests_on(ratio.rule);
        let of_levy = match id_of(law, "levies.disability.levy_ratio", place) {
            Some(id) => law.rate(&id)?,
            None => ratio,
        };
        Ok(Ratios { ratio: ratio.value, levy_ratio: of_levy.value, rule: Some(of_levy.rule) })
    }

    /// What the place takes as average wage, where it is not the unit's.
    fn base<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Option<&'book str>, Fault> {
        let id = self.place.and_then(|place| id_of(law, "levies.disability.base", place));
        id.map(|id| law.word(&id).map(|word| trace.cite(word))).transpose()
    }

    /// The average wage, not above the multiple of the local one.
    fn wage<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let Some(local) = self.local_average_wage else {
            trace.note(WarningCode::LocalAverageNotGiven);
            return Ok(self.average_wage);
        };
        let multiple = law.exact("levies.disability.average_wage_cap_multiple")?;
        let cap = trace.chain(WAGE_CAP, local, &[(Times, multiple.value.into())]).rounded(Rounding::FEN).by(multiple.rule).money()?;
        trace.least(WAGE, &[self.average_wage.into(), cap.into()]).money()
    }

    /// Whether the relief is in force, and whether so few staff are exempt.
    fn relief<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Relief<'book>, Fault> {
        let staff = law.exact("levies.disability.exempt_staff")?;
        let exempt = self.staff <= trace.cite(staff);
        Ok(Relief { exempt, pay: if exempt { Rate::ZERO } else { Rate::ONE }, rule: staff.rule })
    }
}

impl<'book> Relief<'book> {
    /// The step of the share employed: the steps hold below the provincial ratio; from there on nothing is owed.
    fn of(self, law: &Law<'book>, employed: Exact, ratio: Rate) -> Result<Relief<'book>, Fault> {
        if self.exempt {
            return Ok(self);
        }
        let rows = law.rows("levies.disability.relief")?;
        let mut pay = Rate::ONE;
        for row in &rows.value {
            if employed < Exact::from(ratio) && employed >= Exact::from(row.get::<Rate>("employed_ratio_from")?) {
                pay = row.get("pay")?;
            }
        }
        Ok(Relief { pay, rule: rows.rule, ..self })
    }
}

impl Operation for UnionFee {
    const NAME: &'static str = "union_fee";
    const EN: &'static str = "Union fee";
    const ZH: &'static str = "工会经费";
    type Answer<'book> = UnionFeeAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<UnionFeeAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        Faults::none_or(below_zero("wages", self.wages).into_iter().collect(), ())?;
        let mut trace = Trace::new(law);
        let rate: Cited<'book, Rate> = law.rate("levies.union.rate")?;
        let fee = trace.chain(FEE, self.wages, &[(Times, rate.value.into())]).rounded(Rounding::FEN).by(rate.rule).money()?;
        Ok(UnionFeeAnswer { rate: rate.value, fee, grounds: trace.grounds() })
    }
}
