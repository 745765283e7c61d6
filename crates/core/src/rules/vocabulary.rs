//! The field's words: insurance items, sides, categories of people, kinds of evidence.

use crate::fault::Code;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal, $en:literal, $zh:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum $name { $(#[doc = concat!($zh, ", ", $en, ".")] $(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word in files, requests and answers.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }

            /// The English term.
            pub const fn en(self) -> &'static str {
                match self { $($name::$variant => $en,)+ }
            }

            /// The Chinese term.
            pub const fn zh(self) -> &'static str {
                match self { $($name::$variant => $zh,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = Code;

            fn from_str(text: &str) -> Result<$name, Code> {
                $name::ALL.iter().copied().find(|word| word.as_str() == text).ok_or(Code::ValueUnknown)
            }
        }
    };
}

words! {
    /// 险种: what is contributed to.
    Item {
        Pension = "pension", "pension", "养老保险";
        LocalPension = "local_pension", "local supplementary pension", "地方补充养老保险";
        Medical = "medical", "medical", "医疗保险";
        MedicalSupplement = "medical_supplement", "medical supplement", "大病医疗补充";
        LargeMedical = "large_medical", "large medical mutual aid", "大额医疗互助";
        SeriousIllness = "serious_illness", "serious illness", "重大疾病医疗补助";
        LongTermCare = "long_term_care", "long-term care", "长期护理保险";
        Maternity = "maternity", "maternity", "生育保险";
        Unemployment = "unemployment", "unemployment", "失业保险";
        WorkInjury = "work_injury", "work injury", "工伤保险";
        HousingFund = "housing_fund", "housing fund", "住房公积金";
        SupplementaryHousingFund = "supplementary_housing_fund", "supplementary housing fund", "补充住房公积金";
    }
}

impl Item {
    /// Whether the item belongs to social insurance (社保) and not to the housing fund (公积金).
    pub const fn is_social_insurance(self) -> bool {
        !matches!(self, Item::HousingFund | Item::SupplementaryHousingFund)
    }

    /// Whether every city must have a rule for the item in every month: the five insurances and the housing fund.
    pub const fn is_required(self) -> bool {
        use Item::*;
        matches!(self, Pension | Medical | Maternity | Unemployment | WorkInjury | HousingFund)
    }
}

words! {
    /// 单位 or 个人: who owes a line.
    Side {
        Employer = "employer", "employer", "单位";
        Employee = "employee", "employee", "个人";
    }
}

words! {
    /// 人员类别: what decides which items a person has.
    Category {
        LocalUrban = "local_urban", "local urban hukou", "本市城镇";
        LocalRural = "local_rural", "local rural hukou", "本市农村";
        NonlocalUrban = "nonlocal_urban", "non-local urban hukou", "外埠城镇";
        NonlocalRural = "nonlocal_rural", "non-local rural hukou", "外埠农村";
        Hmt = "hmt", "Hong Kong, Macau or Taiwan resident", "港澳台居民";
        Foreigner = "foreigner", "foreigner", "外籍人员";
        OverRetirementAge = "over_retirement_age", "past retirement age", "超过法定退休年龄";
    }
}

words! {
    /// 单位类型: some cities set rates apart for bodies other than enterprises.
    EmployerType {
        Enterprise = "enterprise", "enterprise", "企业";
        Government = "government", "government body", "机关";
        Institution = "institution", "public institution", "事业单位";
    }
}

words! {
    /// 企业规模: the size of an employer, which decided on the relief of 2020.
    EmployerSize {
        Large = "large", "large", "大型";
        Medium = "medium", "medium", "中型";
        Small = "small", "small", "小型";
        Micro = "micro", "micro", "微型";
        Household = "household", "individual business insured as a unit", "以单位方式参保的个体工商户";
    }
}

words! {
    /// Where the money of a line comes from. Only lines from wages reduce pay.
    PaidFrom {
        Wages = "wages", "wages", "工资";
        MedicalAccount = "medical_account", "the medical personal account", "医保个人账户";
        MedicalFund = "medical_fund", "the medical fund", "医保统筹基金";
    }
}

words! {
    /// How sure a value is.
    Status {
        Confirmed = "confirmed", "confirmed", "已核";
        Derived = "derived", "derived", "推算";
        Recalled = "recalled", "recalled", "未核";
        Disputed = "disputed", "disputed", "有争议";
    }
}

words! {
    /// How far a value was verified.
    Verification {
        OfficialPage = "official_page", "read on an official page", "官方页面";
        Cited = "cited", "a document is named", "引有文号";
        Uncited = "uncited", "no document is named", "无文号";
        Mismatch = "mismatch", "the official page differs", "与官方页面不一致";
    }
}

words! {
    /// What happened to a declared base.
    Clamp {
        None = "none", "inside the limits", "在上下限之内";
        Floor = "floor", "raised to the floor", "按下限";
        Ceiling = "ceiling", "cut to the ceiling", "按上限";
    }
}

/// A set of items.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct ItemSet(u16);

impl ItemSet {
    /// Nothing.
    pub const EMPTY: ItemSet = ItemSet(0);
    /// Every item.
    pub const ALL: ItemSet = ItemSet(u16::MAX);

    /// Whether the item is in the set.
    pub const fn contains(self, item: Item) -> bool {
        self.0 & (1 << item as u16) != 0
    }

    /// The set and this item.
    #[must_use]
    pub const fn with(self, item: Item) -> ItemSet {
        ItemSet(self.0 | 1 << item as u16)
    }

    /// Whether the set has no item.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The items, in order.
    pub fn iter(self) -> impl Iterator<Item = Item> {
        Item::ALL.iter().copied().filter(move |&item| self.contains(item))
    }
}

impl FromIterator<Item> for ItemSet {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> ItemSet {
        items.into_iter().fold(ItemSet::EMPTY, ItemSet::with)
    }
}

impl fmt::Debug for ItemSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
