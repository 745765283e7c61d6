//! What a user of a result must know, though it stops nothing.

use super::{Item, ItemSet, Reference, Status};
use serde::Serialize;

/// Something that a user of a result must know; it never stops a computation.
#[derive(Clone, PartialEq, Debug)]
pub struct Warning<'book> {
    /// What.
    pub code: WarningCode,
    /// The items it concerns.
    pub items: ItemSet,
    /// The rule it concerns.
    pub rule: Option<Reference<'book>>,
}

impl<'book> Warning<'book> {
    /// What a user must know of a value that is used and is not confirmed; none if it is.
    pub fn of_status(rule: Reference<'book>) -> Option<Warning<'book>> {
        let code = WarningCode::of_status(rule.evidence().status)?;
        Some(Warning { code, items: ItemSet::EMPTY, rule: Some(rule) })
    }

    /// A warning that rests on no rule.
    pub const fn plain(code: WarningCode) -> Warning<'book> {
        Warning { code, items: ItemSet::EMPTY, rule: None }
    }
}

impl Warning<'_> {
    /// The message in English; a disputed value names what else is claimed.
    pub fn message(&self) -> String {
        self.with_particulars(self.code.en(), ": ")
    }

    /// The message in Chinese.
    pub fn message_zh(&self) -> String {
        self.with_particulars(self.code.zh(), "：")
    }

    fn with_particulars(&self, message: &str, colon: &str) -> String {
        let particulars = match (self.code, &self.rule) {
            (WarningCode::RuleDisputed, Some(rule)) => rule.evidence().alternatives.join("; "),
            (WarningCode::RuleUnconfirmed, Some(rule)) => rule.evidence().unconfirmed.join(", "),
            _ => String::new(),
        };
        if particulars.is_empty() { message.to_string() } else { format!("{message}{colon}{particulars}") }
    }
}

/// A warning: what a user of the result must know.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WarningAnswer<'book> {
    /// What kind.
    pub code: WarningCode,
    /// The items it concerns.
    pub items: Vec<Item>,
    /// The rule it concerns.
    pub rule: Option<Reference<'book>>,
    /// The message in English.
    pub message: String,
    /// The message in Chinese.
    pub message_zh: String,
}

impl<'book> WarningAnswer<'book> {
    /// The warning with its texts.
    pub fn of(warning: &Warning<'book>) -> WarningAnswer<'book> {
        WarningAnswer {
            code: warning.code,
            items: warning.items.iter().collect(),
            rule: warning.rule,
            message: warning.message(),
            message_zh: warning.message_zh(),
        }
    }
}

impl Serialize for Warning<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WarningAnswer::of(self).serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Warning<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WarningAnswer".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <WarningAnswer<'_> as schemars::JsonSchema>::json_schema(generator)
    }
}

impl WarningCode {
    /// The warning that a status calls for.
    pub const fn of_status(status: Status) -> Option<WarningCode> {
        match status {
            Status::Confirmed => None,
            Status::Derived => Some(WarningCode::RuleDerived),
            Status::Recalled => Some(WarningCode::RuleRecalled),
            Status::Disputed => Some(WarningCode::RuleDisputed),
        }
    }
}

macro_rules! warning_codes {
    ($($variant:ident = $code:literal, $en:literal, $zh:literal;)+) => {
        /// Kinds of warnings; the codes never change their meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum WarningCode { $(#[doc = concat!($en, ".")] $variant,)+ }

        impl Serialize for WarningCode {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for WarningCode {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                "WarningCode".into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": WarningCode::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>() })
            }
        }

        impl WarningCode {
            /// Every code, sorted.
            pub const ALL: &'static [WarningCode] = &[$(WarningCode::$variant,)+];

            /// The code as it stands in answers.
            pub const fn as_str(self) -> &'static str {
                match self { $(WarningCode::$variant => $code,)+ }
            }

            /// The message in English.
            pub const fn en(self) -> &'static str {
                match self { $(WarningCode::$variant => $en,)+ }
            }

            /// The message in Chinese.
            pub const fn zh(self) -> &'static str {
                match self { $(WarningCode::$variant => $zh,)+ }
            }
        }
    };
}

warning_codes! {
    AlreadyUsedThisYear = "already_used_this_year", "this way of taxing may be used once in a year by each person, whoever pays", "该计税办法每人每年只能使用一次，不论支付方";
    BelowMinimumWage = "below_minimum_wage", "what remains for normal work is below the minimum wage", "正常劳动所得低于最低工资标准";
    BlindZone = "blind_zone", "a smaller amount would leave more after tax", "处于税负盲区：更小的金额税后反而更多";
    CapOpen = "cap_open", "whether a cap applies is disputed; the answer was computed without it", "是否适用限额存在争议，结果未计限额";
    ContributionsNotGiven = "contributions_not_given", "no contributions were given, so none are deducted", "未给出社保公积金，未作扣除";
    DispatchAboveLimit = "dispatch_above_limit", "a host company has more dispatched workers than the law allows of its work force", "用工单位被派遣劳动者数量超过法定比例";
    EligibilityNotShown = "eligibility_not_shown", "the conditions of this deduction mode were taken as met; no facts were given", "未给出事实，按符合该减除费用方式的条件计算";
    EmployeeSharesOpen = "employee_shares_open", "whether the employee's contributions count within the minimum wage of this place was not found; they were counted in", "未查到当地最低工资是否包含个人社保公积金，按包含计算";
    EmployerSizeNotGiven = "employer_size_not_given", "relief applied in this month to employers of some sizes; none was computed because no employer_size was given", "该月按企业规模减免，未给出 employer_size，未计算减免";
    ExcessTaxed = "excess_taxed", "contributions above the tax-free limits were added to the taxable wages", "超过免税限额的缴存额已并入工资计税";
    ExemptAssumed = "exempt_assumed", "taken as within the tax-free limit, because no limit was given", "未给出限额，按未超过免税限额处理";
    HousingFundRateNotGiven = "housing_fund_rate_not_given", "the housing fund is left out because no housing_fund_rate was given", "未给出 housing_fund_rate，未计算住房公积金";
    LineWithoutAssignment = "line_without_assignment", "a person is charged who is not assigned in the month", "账单中有当月未派驻的人员";
    MonthsOvercharged = "months_overcharged", "months after the last one due are charged because the stop came late", "停保过晚，多缴月份由客户承担";
    MonthsUnrecoverable = "months_unrecoverable", "some months can no longer be paid back", "部分月份已无法补缴";
    LocalAverageNotGiven = "local_average_not_given", "no local average wage was given, so the cap of the unit's wage was not applied", "未给出当地平均工资，未适用单位平均工资上限";
    LocalRuleExpired = "local_rule_expired", "the local rule has expired; what was agreed and the national floor hold", "地方规定已失效，按约定并适用全国下限";
    MinimumWageNotGiven = "minimum_wage_not_given", "neither a minimum wage nor a place was given, so that floor was not applied", "未给出最低工资或地区，未适用最低工资下限";
    NetBelowZero = "net_below_zero", "more is taken off than is paid", "扣款合计大于应发工资";
    NotMergedAcrossYears = "not_merged_across_years", "income of another tax year was left out: only one year's is merged", "其他纳税年度的所得不合并，已排除";
    OlderRules = "older_rules", "part of the service lies before the law came into force and counts by older rules; it was counted by this law", "部分工作年限在本法施行前，应按当时规定计算，此处一并按本法计算";
    OvertimeAboveLimit = "overtime_above_limit", "the hours are above the legal limit of overtime", "加班时数超过法定上限";
    PersonWithoutLine = "person_without_line", "a person is assigned in the month and has no line", "当月在册人员没有账单行";
    ResidentNotSettled = "resident_not_settled", "a resident is taxed by the cumulative method; only the income is given here", "居民个人适用累计预扣法，此处仅给出收入额";
    RuleCarriedOver = "rule_carried_over", "the value of the months before was carried over; the new one was not yet published on the day asked for", "截至所询日期新值尚未公布，沿用前期数值";
    RuleDerived = "rule_derived", "the value was computed from other published figures", "该数值由其他公布数据推算";
    RuleDisputed = "rule_disputed", "sources disagree on the value", "来源对该数值说法不一";
    RuleProvisional = "rule_provisional", "earlier figures apply provisionally until new ones are published; expect a difference", "暂按前期数值执行，正式公布后可能补差";
    RuleRecalled = "rule_recalled", "the value was not confirmed by any source read", "该数值未经来源核实";
    RuleUnconfirmed = "rule_unconfirmed", "part of the value was not seen in a source", "该数值的部分字段未见于来源";
    SecondPayer = "second_payer", "the basic deduction and the brackets start anew at a second payer; expect a top-up in the settlement", "更换或增加扣缴义务人后减除费用与税率重新起算，汇算清缴可能补税";
    SupplementaryHousingFundRateNotGiven = "supplementary_housing_fund_rate_not_given", "the supplementary housing fund is left out because no supplementary_housing_fund_rate was given", "未给出 supplementary_housing_fund_rate，未计算补充公积金";
    TotalChangedMuch = "total_changed_much", "the total changed against last month by more than the share that is looked at", "账单金额较上月变动超过检查比例";
    WorkInjuryRateNotGiven = "work_injury_rate_not_given", "work injury is left out because neither work_injury_rate nor work_injury_class was given", "未给出 work_injury_rate 或 work_injury_class，未计算工伤保险";
}
