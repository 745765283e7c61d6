//! What a company of the platform consists of. Amounts are whole fen in [`Money`]; ids are unique over the platform.

use hesuan::money::{Money, Rate};
use hesuan::rules::{CityCode, Item};
use hesuan::time::{Day, Month};

/// Words with their text in files.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ })+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word in files.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }
        }
    )+ };
}

words! {
    /// 服务模式 of a person at a customer.
    Mode {
        /// 人事代理: social insurance, housing fund and wages pass through.
        Agency = "agency",
        /// 薪税外包: wages pass through, the customer's own account pays social insurance and housing fund.
        Payroll = "payroll",
        /// 劳务派遣.
        Dispatch = "dispatch",
        /// 业务外包.
        Outsourcing = "outsourcing",
    }

    /// What is declared as contribution base.
    BaseKind {
        /// The wage.
        Wage = "wage",
        /// The floor of the city's pension base.
        Floor = "floor",
        /// An amount between them.
        Between = "between",
    }

    /// 增减变: what a change order changes.
    ChangeKind {
        /// 增员.
        Enrol = "enrol",
        /// 减员.
        Leave = "leave",
        /// 调基.
        Base = "base",
    }

    /// What became of a change order.
    ChangeStatus {
        /// Done.
        Ok = "ok",
        /// Refused by the bureau.
        Failed = "failed",
        /// Submitted after the cut-off: it takes effect in the next month.
        Waiting = "waiting",
    }

    /// How the money of a receipt stands to the bills that it is meant for.
    ReceiptKind {
        /// One bill, its open amount.
        Exact = "exact",
        /// Several bills of the customer, the sum of their open amounts.
        OneForMany = "one_for_many",
        /// One of several receipts that pay a bill together.
        ManyForOne = "many_for_one",
        /// One bill less what a bank kept, which is within the customer's tolerance.
        ShortByCharge = "short_by_charge",
        /// Part of one bill.
        Partial = "partial",
        /// All open bills and more: the rest is prepaid.
        Over = "over",
        /// One bill, from a payer that nothing leads to.
        NoHint = "no_hint",
    }

    /// What leads from a receipt to its customer.
    Hint {
        /// Bill numbers in the remark.
        BillNumber = "bill_number",
        /// The customer's number in the remark.
        CustomerNumber = "customer_number",
        /// The payer's account is in the customer's book, and in no other's.
        Account = "account",
        /// The payer's name is the customer's; with other spaces or brackets at most.
        Name = "name",
        /// The payer's name is an alias of the customer.
        Alias = "alias",
        /// The customer's name is contained in the remark.
        NameInRemark = "name_in_remark",
        /// The payer's account is in the books of two customers, and nothing else decides.
        GroupAccount = "group_account",
        /// Nothing.
        None = "none",
    }

    /// What a claim may do with a receipt by the rules, if it knows nothing but customers, open bills and receipts.
    Certainty {
        /// Customer and bills follow from numbers and equal amounts alone (rules 1 to 4): it should be claimed.
        Certain = "certain",
        /// They follow where the customer's policy allows tolerances and part payments (rules 5 to 7).
        ByPolicy = "by_policy",
        /// Two answers fit, or none: it must not be claimed automatically.
        Ambiguous = "ambiguous",
    }

    /// 缴费类型.
    PayType {
        /// 正常.
        Normal = "normal",
        /// 补缴.
        BackPay = "back_pay",
    }

    /// Why a row of the statement is not what was expected.
    Cause {
        /// Another base.
        Base = "base_mismatch",
        /// Expected and not there.
        Missing = "missing",
        /// There and not expected.
        Unexpected = "unexpected",
        /// Another rounding, within five fen on each side.
        Rounding = "rounding",
        /// The same key twice.
        Duplicate = "duplicate",
        /// A late fee inside the employer's amount.
        LateFee = "late_fee",
    }

    /// The cause, closer.
    Detail {
        /// Base: the floor of the item.
        Floor = "floor",
        /// Base: the ceiling of the item.
        Ceiling = "ceiling",
        /// Base: the wage in place of what was declared.
        Wage = "wage",
        /// Base: that of last year.
        LastYear = "last_year",
        /// Base: mistyped.
        Mistyped = "mistyped",
        /// Missing: the enrolment was refused.
        FailedEnrolment = "failed_enrolment",
        /// Missing: the bureau has no row.
        NoRow = "no_row",
        /// Unexpected: stopped too late, the person left in an earlier month (a change order says so).
        LateStop = "late_stop",
        /// Unexpected: back pay of the month before.
        OtherMonth = "other_month",
        /// Unexpected: a person whom the platform does not know.
        Stranger = "stranger",
        /// Rounding: cut off below the fen.
        Down = "down",
        /// Rounding: up to the next fen.
        Up = "up",
        /// Rounding: to the jiao.
        Jiao = "jiao",
        /// Rounding: a fen more than any rounding gives.
        Fen = "fen",
        /// Duplicate: in the same place.
        SamePlace = "same_place",
        /// Duplicate: paid in another city too, by the rules of that city.
        OtherPlace = "other_place",
        /// Late fee: days at the day rate of the national rules.
        Days = "days",
    }

    /// What becomes of a payment.
    PayStatus {
        /// Paid.
        Success = "success",
        /// Returned by the bank (退票).
        Returned = "returned",
    }

    /// What is wrong with a payment.
    PayFault {
        /// The account holder has another name than the payee: to be seen before sending.
        NameMismatch = "name_mismatch",
        /// The bank says that the account is closed.
        AccountClosed = "account_closed",
        /// The bank does not know the account.
        AccountUnknown = "account_unknown",
        /// The account is that of another person: to be seen before sending.
        DuplicateAccount = "duplicate_account",
    }
}

/// A company with all its rows.
#[derive(Clone, PartialEq, Debug)]
pub struct Company {
    /// Its place in the platform, from 0.
    pub index: u32,
    /// The customer.
    pub customer: Customer,
    /// Its employees, leavers of the month included.
    pub people: Vec<PersonRow>,
    /// Change orders of the month; with the statement also those of the month before that the bureau did not follow.
    pub changes: Vec<ChangeRow>,
    /// Expected contributions of the month, by person and item.
    pub contributions: Vec<ContributionRow>,
    /// Bills of the month and earlier ones that are still open, by due day, month and id: the order in which part payments fill them.
    pub bills: Vec<BillRow>,
    /// Receipts of the month, by time.
    pub receipts: Vec<ReceiptRow>,
    /// What the receipts are for, one for each receipt, in the same order.
    pub receipt_truth: Vec<ReceiptTruth>,
    /// The bureau's and the fund's statement of the month, by row number.
    pub statement: Vec<StatementRow>,
    /// The differences of the statement, one for each; rows that are not named are as expected.
    pub statement_truth: Vec<StatementTruth>,
    /// Wages paid.
    pub pay_items: Vec<PayRow>,
    /// What is wrong with some of them.
    pub pay_truth: Vec<PayTruth>,
}

/// A customer with the terms of its contract.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Customer {
    /// `KH000017`.
    pub id: String,
    /// Its name, contained in no other customer's name.
    pub name: String,
    /// Other names that it pays under: a short name and its owner's.
    pub aliases: Vec<String>,
    /// Accounts that it is known to pay from. That of a group (`9901…`) is in the books of two customers.
    pub payer_accounts: Vec<String>,
    /// `HT000017`.
    pub contract: String,
    /// Employees by mode: agency, payroll, dispatch, outsourcing.
    pub heads: [u32; 4],
    /// How many cities they are in.
    pub cities: u32,
    /// Service fee for each head and month, VAT included.
    pub head_price: Money,
    /// Commercial insurance for each head and month.
    pub insurance_premium: Money,
    /// The day of the month on which bills are due.
    pub due_day: u16,
    /// A shortage up to this may be written off as bank charge.
    pub bank_charge_limit: Money,
    /// Whether part payments may be claimed automatically (rules 5 to 7).
    pub auto_partial: bool,
    /// How far its payments may be advanced.
    pub credit_limit: Money,
    /// Industry class of the work injury insurance, 1 to 8.
    pub work_injury_class: u8,
}

/// A person at the customer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonRow {
    /// `P0000001`.
    pub id: String,
    /// The name; names repeat.
    pub name: String,
    /// The identity number, with the right check character and a division code that does not exist.
    pub id_no: String,
    /// Day of birth.
    pub born: Day,
    /// Where the person works and is insured.
    pub city: CityCode,
    /// The mode.
    pub mode: Mode,
    /// Which of the customer's bills of a month the person is on: 0 or 1.
    pub sub_bill: u8,
    /// Gross wage of each month.
    pub wage: Money,
    /// What the declared base is.
    pub base_kind: BaseKind,
    /// The declared base.
    pub declared_base: Money,
    /// In social insurance.
    pub social_insurance: bool,
    /// In the housing fund.
    pub housing_fund: bool,
    /// Housing fund rate of both sides.
    pub housing_fund_rate: Rate,
    /// Work injury rate of the employer.
    pub work_injury_rate: Rate,
    /// Under commercial insurance.
    pub insurance: bool,
    /// The first day.
    pub hired_on: Day,
    /// The last day, in the month.
    pub left_on: Option<Day>,
    /// The first month of contributions: the month of the first day, or the next where the order came after the cut-off.
    pub insured_from: Month,
    /// Special additional deductions of each month.
    pub additional_deduction: Money,
    /// Months of this year here, before the month.
    pub months_before: u32,
    /// Wages of this year, before the month.
    pub income_before: Money,
    /// Contributions withheld this year, before the month.
    pub special_before: Money,
    /// Tax withheld this year, before the month.
    pub withheld_before: Money,
    /// Contributions withheld in the month.
    pub special: Money,
    /// Tax withheld in the month.
    pub tax: Money,
    /// What is paid out.
    pub net: Money,
}

/// A change order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeRow {
    /// `ZJ` and the person and the month.
    pub id: String,
    /// The person; of somebody who left earlier it is in no row of people.
    pub person: String,
    /// The name.
    pub name: String,
    /// The identity number.
    pub id_no: String,
    /// What it changes.
    pub kind: ChangeKind,
    /// When it was submitted.
    pub submitted_on: Day,
    /// When the person came or left, or the base changed.
    pub event_on: Day,
    /// What became of it.
    pub status: ChangeStatus,
    /// For a change of base: the old one.
    pub old_base: Option<Money>,
    /// For a change of base: the new one.
    pub new_base: Option<Money>,
}

/// The expected contributions of a person to one item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ContributionRow {
    /// Where the person stands in [`Company::people`].
    pub person: u32,
    /// Where it is paid.
    pub city: CityCode,
    /// The item.
    pub item: Item,
    /// The month it is for.
    pub fee_month: Month,
    /// The base within the limits; none for a fixed amount.
    pub base: Option<Money>,
    /// The employer's rate.
    pub employer_rate: Rate,
    /// The employee's rate.
    pub employee_rate: Rate,
    /// The employer's amount.
    pub employer: Money,
    /// The employee's amount.
    pub employee: Money,
}

/// What a bill is made of. The service fee is the provider's, the rest passes through.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct BillAmounts {
    /// Social insurance, both sides; not for [`Mode::Payroll`].
    pub social_insurance: Money,
    /// Housing fund, both sides; not for [`Mode::Payroll`].
    pub housing_fund: Money,
    /// Net wages.
    pub wage: Money,
    /// Income tax.
    pub income_tax: Money,
    /// Commercial insurance.
    pub insurance: Money,
    /// Service fee.
    pub service_fee: Money,
}

/// A bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BillRow {
    /// `ZD202603-0017`; the last part has as many digits as the platform needs, four at least.
    pub id: String,
    /// The customer.
    pub customer: String,
    /// The bill month.
    pub bill_month: Month,
    /// The last day of payment.
    pub due_on: Day,
    /// The heads on it.
    pub heads: u32,
    /// What it is made of.
    pub amounts: BillAmounts,
    /// The sum.
    pub total: Money,
    /// What was paid before the month of the receipts.
    pub paid_before: Money,
    /// `total − paid_before`, above zero.
    pub open: Money,
}

/// 到款: a row of the platform's bank statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceiptRow {
    /// `DK202603-000017-1`: month, company, number within the company by time.
    pub id: String,
    /// The account that it came to.
    pub our_account: String,
    /// The day.
    pub value_on: Day,
    /// Seconds since midnight of that day.
    pub second: u32,
    /// The amount, above zero.
    pub amount: Money,
    /// Who paid, as the bank writes it.
    pub payer_name: String,
    /// From which account.
    pub payer_account: String,
    /// 附言; may be empty, and may hold full-width letters and digits.
    pub remark: String,
    /// The bank's serial number, where it gives one.
    pub bank_serial: Option<String>,
    /// Counts rows that are equal in all else, from 0.
    pub ordinal: u16,
}

impl ReceiptRow {
    /// `2026-03-12T10:05:33`.
    pub fn value_time(&self) -> String {
        format!("{}T{:02}:{:02}:{:02}", self.value_on, self.second / 3_600, self.second / 60 % 60, self.second % 60)
    }
}

/// What a receipt is for. `amount of the receipt = Σ allocations + prepaid`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceiptTruth {
    /// The receipt.
    pub receipt: String,
    /// The customer who paid.
    pub customer: String,
    /// How the money stands to the bills.
    pub kind: ReceiptKind,
    /// What leads to the customer.
    pub hint: Hint,
    /// The bills and how much of the money each gets, bank charge not included.
    pub allocations: Vec<(String, Money)>,
    /// What a bank kept: written off on the one bill, or the last.
    pub bank_charge: Money,
    /// What goes to the prepaid balance.
    pub prepaid: Money,
    /// What a claim may do with it, if it claims receipts in the order of time.
    pub certainty: Certainty,
    /// The rule that leads to the bills, 1 to 7; none where it is ambiguous.
    pub rule: Option<u8>,
}

impl ReceiptTruth {
    /// Whether only one answer is right, by numbers and amounts or by policy.
    pub fn is_unambiguous(&self) -> bool {
        self.certainty != Certainty::Ambiguous
    }
}

/// A row of the bureau's or the fund's statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatementRow {
    /// The account that pays: `SB` and the customer's number.
    pub account: String,
    /// The row in the account's statement, from 1.
    pub row: u32,
    /// Where it was paid.
    pub place: CityCode,
    /// The identity number.
    pub id_no: String,
    /// The name.
    pub name: String,
    /// The item.
    pub item: Item,
    /// The month it is for.
    pub fee_month: Month,
    /// Normal or back pay.
    pub pay_type: PayType,
    /// The base, where the item has one.
    pub base: Option<Money>,
    /// The employer's amount, with what may be hidden in it.
    pub employer: Money,
    /// The employee's amount.
    pub employee: Money,
}

/// A difference between the statement and what was expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatementTruth {
    /// The account.
    pub account: String,
    /// The row; none where it is missing. Of two rows with one key it is the second.
    pub row: Option<u32>,
    /// The identity number.
    pub id_no: String,
    /// The item.
    pub item: Item,
    /// The month.
    pub fee_month: Month,
    /// The cause.
    pub cause: Cause,
    /// The cause, closer.
    pub detail: Detail,
    /// Actual less expected, the employer's side.
    pub employer_difference: Money,
    /// Actual less expected, the employee's side.
    pub employee_difference: Money,
}

/// A wage paid through the bank.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayRow {
    /// `FX` and the person and the month.
    pub id: String,
    /// Where the person stands in [`Company::people`].
    pub person: u32,
    /// The account.
    pub account: String,
    /// Its holder as the batch has it.
    pub account_name: String,
    /// The bank, 12 digits.
    pub bank_code: &'static str,
    /// Net wage.
    pub amount: Money,
    /// What became of it.
    pub status: PayStatus,
    /// When it came back.
    pub returned_on: Option<Day>,
}

/// What is wrong with a payment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayTruth {
    /// The payment.
    pub pay_item: String,
    /// What is wrong.
    pub fault: PayFault,
    /// Whose account it is, of a duplicate.
    pub other_person: Option<String>,
}
