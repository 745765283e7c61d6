//! What a user of a result must know, though it stops nothing.

use super::{ItemSet, RuleRef};
use serde::Serialize;

/// Something that a user of a result must know; it never stops a computation.
#[derive(Clone, PartialEq, Debug)]
pub struct Warning<'book> {
    /// What.
    pub code: WarningCode,
    /// The items it concerns.
    pub items: ItemSet,
    /// The rule it concerns.
    pub rule: Option<RuleRef<'book>>,
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
            (WarningCode::RuleDisputed, Some(rule)) => rule.evidence.alternatives.join("; "),
            (WarningCode::RuleUnconfirmed, Some(rule)) => rule.evidence.unconfirmed.join(", "),
            _ => String::new(),
        };
        if particulars.is_empty() { message.to_string() } else { format!("{message}{colon}{particulars}") }
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
    EmployerSizeNotGiven = "employer_size_not_given", "relief applied in this month to employers of some sizes; none was computed because no employer_size was given", "该月按企业规模减免，未给出 employer_size，未计算减免";
    HousingFundRateNotGiven = "housing_fund_rate_not_given", "the housing fund is left out because no housing_fund_rate was given", "未给出 housing_fund_rate，未计算住房公积金";
    RuleCarriedOver = "rule_carried_over", "the value of the months before was carried over; the new one was not yet published on the day asked for", "截至所询日期新值尚未公布，沿用前期数值";
    RuleDerived = "rule_derived", "the value was computed from other published figures", "该数值由其他公布数据推算";
    RuleDisputed = "rule_disputed", "sources disagree on the value", "来源对该数值说法不一";
    RuleProvisional = "rule_provisional", "earlier figures apply provisionally until new ones are published; expect a difference", "暂按前期数值执行，正式公布后可能补差";
    RuleRecalled = "rule_recalled", "the value was not confirmed by any source read", "该数值未经来源核实";
    RuleUnconfirmed = "rule_unconfirmed", "part of the value was not seen in a source", "该数值的部分字段未见于来源";
    SupplementaryHousingFundRateNotGiven = "supplementary_housing_fund_rate_not_given", "the supplementary housing fund is left out because no supplementary_housing_fund_rate was given", "未给出 supplementary_housing_fund_rate，未计算补充公积金";
    WorkInjuryRateNotGiven = "work_injury_rate_not_given", "work injury is left out because neither work_injury_rate nor work_injury_class was given", "未给出 work_injury_rate 或 work_injury_class，未计算工伤保险";
}
