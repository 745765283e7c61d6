//! 服务期违约金与竞业限制补偿: limits of what contracts may agree (劳动合同法 art. 22-24; 法释〔2020〕26号 art. 36-38).

use super::place::Minimum;
use super::{CAP, above, below_zero, kept};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, StepName, Times, Trace};
use serde::Serialize;

const UNSERVED: StepName = StepName::new("unserved_months", "months not served", "未履行月数");
const PENALTY: StepName = StepName::new("max_penalty", "most that the penalty may be", "违约金上限");
const BY_RATE: StepName = StepName::new("by_rate", "share of the average wage", "月平均工资的比例");
const MONTH_PAY: StepName = StepName::new("month_pay", "pay of a month", "每月补偿");
const TOTAL: StepName = StepName::new("total", "pay of all months", "补偿合计");

record! {
    /// The penalty for leaving before the service agreed for a training.
    pub struct TrainingPenalty {
        /// The month in which the employee leaves.
        need month: Month,
        /// What the training cost the employer.
        need cost: Money,
        /// The months of service agreed (服务期).
        need months: Exact,
        /// The months served of them.
        need served_months: Exact,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `training_penalty`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrainingPenaltyAnswer<'book> {
    /// The months not served.
    pub unserved_months: Number,
    /// The most that the penalty may be.
    pub max_penalty: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

record! {
    /// The pay for a non-compete clause for which no amount was agreed.
    pub struct NonCompete {
        /// The month in which the employment ended.
        need month: Month,
        /// The average month wage of the twelve months before.
        need average_wage: Money,
        /// The months of the clause.
        need months: u32,
        /// The minimum wage, below which a month's pay may not be.
        may minimum_wage: Money,
        /// The place whose minimum wage holds (six-digit code), in place of `minimum_wage`.
        may place: CityCode,
        /// The class of its minimum wage, 1 for the highest; needed where there are several.
        may class: u32,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `non_compete`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NonCompeteAnswer<'book> {
    /// The pay of a month.
    pub month_pay: Money,
    /// The pay of all months.
    pub total: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(TrainingPenaltyAnswer, NonCompeteAnswer);

impl Operation for TrainingPenalty {
    const NAME: &'static str = "training_penalty";
    const EN: &'static str = "Penalty for leaving after a training";
    const ZH: &'static str = "服务期违约金上限";
    type Answer<'book> = TrainingPenaltyAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<TrainingPenaltyAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let none = (self.months <= Exact::ZERO).then(|| Fault::new(Code::OutOfRange, "months", self.months).because("not above zero", "应大于零"));
        let served = if none.is_some() { None } else { above("served_months", self.served_months, self.months) };
        let faults = [below_zero("cost", self.cost), none, below_zero("served_months", self.served_months), served];
        Faults::none_or(faults.into_iter().flatten().collect(), ())?;
        let rule = law.word("labour.training_penalty")?;
        if rule.value != "cost_x_unserved_share" {
            return Err(Fault::new(Code::RuleInvalid, "", rule.value).because(rule.rule.id, rule.rule.id).into());
        }
        let unserved = trace.chain(UNSERVED, self.months, &[(Minus, self.served_months.into())]).exact()?;
        let terms = [(Times, unserved.into()), (Over, self.months.into())];
        let max_penalty = trace.chain(PENALTY, self.cost, &terms).rounded(CAP).by(rule.rule).money()?;
        Ok(TrainingPenaltyAnswer { unserved_months: unserved.into(), max_penalty, grounds: trace.grounds() })
    }
}

impl Operation for NonCompete {
    const NAME: &'static str = "non_compete";
    const EN: &'static str = "Pay for a non-compete clause";
    const ZH: &'static str = "竞业限制经济补偿";
    type Answer<'book> = NonCompeteAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<NonCompeteAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults: Vec<Fault> = below_zero("average_wage", self.average_wage).into_iter().collect();
        let minimum = kept(&mut faults, Minimum::of(&law, self.minimum_wage, self.place, self.class)).flatten();
        let most = kept(&mut faults, law.count("labour.non_compete.max_months"));
        if let Some(most) = most.filter(|most| i64::from(self.months) > trace.cite(*most)) {
            let fault = Fault::new(Code::ExceedsLimit, "months", self.months);
            faults.push(fault.because(format!("at most {} months", most.value), format!("不超过 {} 个月", most.value)));
        }
        Faults::none_or(faults, ())?;
        let share: Cited<'book, Rate> = law.rate("labour.non_compete.rate")?;
        let by_rate = trace.chain(BY_RATE, self.average_wage, &[(Times, share.value.into())]).rounded(Rounding::FEN).by(share.rule).money()?;
        let month_pay = match minimum {
            Some(minimum) => {
                let least = minimum.step(&mut trace)?;
                trace.greatest(MONTH_PAY, &[by_rate.into(), least.into()]).money()?
            }
            None => {
                trace.note(WarningCode::MinimumWageNotGiven);
                by_rate
            }
        };
        let total = trace.chain(TOTAL, month_pay, &[(Times, i64::from(self.months).into())]).rounded(Rounding::FEN).money()?;
        Ok(NonCompeteAnswer { month_pay, total, grounds: trace.grounds() })
    }
}
