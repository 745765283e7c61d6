//! The records of a reconciliation: expected lines, rows of statements, what is known of people.

use crate::billing::PayType;
use crate::fault::{Code, Faults};
use crate::json::{Read, choice, plain, record, word};
use crate::money::{Mode, Money, Rate, Rounding, Unit};
use crate::time::{Day, Month};
use serde::ser::{Serialize, SerializeMap, Serializer};

choice! {
    /// Which amounts a statement has.
    pub enum StatementSides {
        /// Those of the unit and of the person apart.
        Both = "both",
        /// Only those of the unit.
        Unit = "unit",
        /// Only those of the person.
        Personal = "personal",
        /// Their sum.
        Total = "total",
    }
}

choice! {
    /// What a statement does to those before it.
    pub enum ImportMode {
        /// 覆盖新增: it takes the place of what was audited.
        Replace = "replace",
        /// 追加: its rows are added; a row that was audited is the same row.
        Append = "append",
    }
}

choice! {
    /// Whether the amounts of a row contain its late fee and interest.
    pub enum LateFees {
        /// They do.
        Inside = "inside",
        /// They come on top.
        Apart = "apart",
    }
}

choice! {
    /// What is known of an enrolment.
    pub enum EnrolmentStatus {
        /// 成功.
        Ok = "ok",
        /// 失败.
        Failed = "failed",
        /// Submitted after the cut-off.
        AfterCutoff = "after_cutoff",
        /// 停保.
        Stopped = "stopped",
        /// 离职.
        Left = "left",
    }
}

choice! {
    /// Who made a difference.
    pub enum AtFault {
        /// The customer.
        Customer = "customer",
        /// The platform.
        Platform = "platform",
        /// A supplier.
        Supplier = "supplier",
    }
}

/// A rounding as a mode and a unit: `half_up 0.01`, `down 1`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RoundingText(pub Rounding);

impl std::str::FromStr for RoundingText {
    type Err = Code;

    fn from_str(text: &str) -> Result<RoundingText, Code> {
        let (mode, unit) = text.split_once(' ').ok_or(Code::ValueUnknown)?;
        Rounding::new(mode.parse::<Mode>()?, unit.parse::<Unit>()?).map(RoundingText).map_err(|_| Code::ValueUnknown)
    }
}

impl Read for RoundingText {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<RoundingText, Faults> {
        plain(word(raw), raw, at)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^(half_up|up|down) (0.01|0.1|1|10|100)$|^jiao_up_drop_fen 1$" })
    }
}

record! {
    /// Another base that a line may have been computed from.
    pub struct NamedBase {
        /// Its name, such as `floor`, `ceiling`, `last_year`.
        need name: String,
        /// The base.
        need base: Money,
    }
}

record! {
    /// 应缴: what one person, item and month owes, both sides. A side is `round(base × rate + fixed)`.
    pub struct ExpectedLine {
        /// The person: an identity number (one of 15 digits is made one of 18) or another id.
        need person: String,
        /// The name, for rows without an identity number.
        may name: String,
        /// The place; the code of a city lets older and newer rates be found in the rules.
        or place: String = String::new(),
        /// The item.
        need item: String,
        /// The month that is paid for.
        need fee_month: Month,
        /// What kind of payment it is.
        or pay_type: PayType = PayType::Normal,
        /// Which of several that are equal in all else.
        or sequence: u32 = 1,
        /// The customer.
        may customer: String,
        /// The base of both sides.
        may base: Money,
        /// The base of the unit, if it is another one.
        may unit_base: Money,
        /// The base of the person, if it is another one.
        may personal_base: Money,
        /// The amount of the unit.
        or unit: Money = Money::ZERO,
        /// The amount of the person.
        or personal: Money = Money::ZERO,
        /// The rate of the unit.
        may unit_rate: Rate,
        /// The rate of the person.
        may personal_rate: Rate,
        /// A fixed amount of the unit beside the rate.
        or unit_fixed: Money = Money::ZERO,
        /// A fixed amount of the person beside the rate.
        or personal_fixed: Money = Money::ZERO,
        /// How the amount of the unit is rounded; `half_up 0.01` if left out.
        or unit_rounding: RoundingText = RoundingText(Rounding::FEN),
        /// How the amount of the person is rounded.
        or personal_rounding: RoundingText = RoundingText(Rounding::FEN),
        /// Other bases that the bureau may have used.
        or bases: Vec<NamedBase> = Vec::new(),
        /// Whether the person is still employed: from a leaver's wage nothing can be deducted.
        or employed: bool = true,
        /// What is known of the enrolment.
        may enrolment: EnrolmentStatus,
        /// Who made a difference, where it is known.
        may at_fault: AtFault,
    }
}

record! {
    /// 实缴: a row of a statement.
    pub struct BureauRow {
        /// The place.
        or place: String = String::new(),
        /// The account at the bureau.
        may account: String,
        /// The identity number.
        may id_no: String,
        /// The name.
        may name: String,
        /// The item.
        need item: String,
        /// The month that is paid for.
        need fee_month: Month,
        /// What kind of payment it is.
        or pay_type: PayType = PayType::Normal,
        /// The customer on whose account it was paid, where the account is one of a customer.
        may customer: String,
        /// The base of both sides.
        may base: Money,
        /// The base of the unit, if it is another one.
        may unit_base: Money,
        /// The base of the person, if it is another one.
        may personal_base: Money,
        /// The rate of the unit.
        may unit_rate: Rate,
        /// The rate of the person.
        may personal_rate: Rate,
        /// The amount of the unit; the sum of both sides where the statement has only that.
        or unit: Money = Money::ZERO,
        /// The amount of the person.
        or personal: Money = Money::ZERO,
        /// 滞纳金.
        or late_fee: Money = Money::ZERO,
        /// 利息.
        or interest: Money = Money::ZERO,
        /// The row of the file; its place in the list if left out.
        may row: u32,
    }
}

record! {
    /// What is known of a person beside the expected lines.
    pub struct KnownPerson {
        /// The person.
        need person: String,
        /// The name.
        may name: String,
        /// The place; any if left out.
        or place: String = String::new(),
        /// The customer.
        may customer: String,
        /// The last month due; later ones are a late stop.
        may last_month: Month,
        /// Whether the person is still employed.
        or employed: bool = true,
        /// Who made a difference, where it is known.
        may at_fault: AtFault,
    }
}

record! {
    /// Items that a statement shows as one.
    pub struct ItemGroup {
        /// Its name.
        need name: String,
        /// The items.
        need items: Vec<String>,
    }
}

record! {
    /// Expected lines against the rows of a statement.
    pub struct Reconcile {
        /// The month of the statement; it decides the law.
        need month: Month,
        /// Up to here a difference with equal base is one of rounding.
        need tolerance: Money,
        /// What the statement does to what was audited before.
        need mode: ImportMode,
        /// What was due.
        need expected: Vec<ExpectedLine>,
        /// The rows of the statement.
        need actual: Vec<BureauRow>,
        /// Which amounts the statement has.
        or sides: StatementSides = StatementSides::Both,
        /// Whether its amounts contain late fee and interest.
        or late_fees: LateFees = LateFees::Inside,
        /// Items that the statement shows as one.
        or groups: Vec<ItemGroup> = Vec::new(),
        /// What is known of people beside the lines.
        or people: Vec<KnownPerson> = Vec::new(),
        /// Rows as the last answer gave them in `audited`; a difference is then to what was audited.
        or prior_audited: Vec<BureauRow> = Vec::new(),
        /// A digest of the file.
        may file: String,
        /// Digests of the files that were imported before, as the last answer gave them in `files`.
        or prior_files: Vec<String> = Vec::new(),
        /// Whether keys are listed that match, have nothing new and rest on no name.
        or list_matched: bool = true,
        /// The day of payment; a late fee inside that no column states is then found by the rate of the law.
        may paid_on: Day,
        /// What was paid by the statement as a whole; what no row shows belongs to nobody.
        may statement_total: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

impl Serialize for BureauRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        macro_rules! fields {
            ($($field:ident)+) => { $( map.serialize_entry(stringify!($field), &self.$field)?; )+ };
        }
        fields!(place account id_no name item fee_month pay_type customer base unit_base personal_base unit_rate personal_rate unit personal late_fee interest row);
        map.end()
    }
}
