//! Errors: a stable code, the path of the offending field, its value, and a message in English and Chinese.
//!
//! Every fault of a request or of a rule file is collected, so that one answer names all of them. The codes are listed
//! in `docs/errors.md`; a test ties that list to [`Code`].

use std::fmt;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $code:literal, $en:literal, $zh:literal;)+) => {
        /// What is wrong, as a code that never changes its meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)+];

            /// The code as it stands in answers.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $code,)+ }
            }

            /// The message in English.
            pub const fn en(self) -> &'static str {
                match self { $(Code::$variant => $en,)+ }
            }

            /// The message in Chinese.
            pub const fn zh(self) -> &'static str {
                match self { $(Code::$variant => $zh,)+ }
            }
        }
    };
}

codes! {
    /// An amount is not written as digits with at most two decimals.
    AmountInvalid = "amount_invalid", "an amount is digits with at most two decimals, such as \"8000.55\"", "金额应为数字且最多两位小数，如 \"8000.55\"";
    /// An amount is beyond 10^13 yuan.
    AmountOverflow = "amount_overflow", "an amount is at most 10000000000000.00 yuan either way", "金额绝对值不超过 10000000000000.00 元";
    /// A category may not take this variant.
    VariantNotAllowed = "variant_not_allowed", "this variant is not open to the person's category", "该人员类别不能选择此档次";
    /// A contribution base is zero or negative.
    BaseNotPositive = "base_not_positive", "a contribution base must be above zero", "缴费基数必须大于零";
    /// No base is given for an item.
    BaseMissing = "base_missing", "neither a wage nor a base for this item is given", "既未给出工资，也未给出该险种的缴费基数";
    /// The city has no rules in the book.
    CityUnknown = "city_unknown", "the rule book has no city with this code", "规则库中没有该城市代码";
    /// A deduction is above its legal limit.
    ExceedsLimit = "exceeds_limit", "the amount is above its legal limit", "金额超过法定限额";
    /// The facts given contradict the conditions of what is asked for.
    NotEligible = "not_eligible", "the facts given do not meet the conditions of this", "所给事实不符合适用条件";
    /// A count or a quantity is outside its range.
    OutOfRange = "out_of_range", "the number is outside its range", "数值超出允许范围";
    /// A quantity is not written as digits with at most six decimals.
    QuantityInvalid = "quantity_invalid", "a quantity is digits with at most six decimals, such as \"12.5\"", "数量应为数字且最多六位小数，如 \"12.5\"";
    /// No amount reaches the target.
    TargetUnreachable = "target_unreachable", "no amount reaches this target", "没有金额能达到该目标";
    /// Figures of the year to date contradict each other.
    YearToDateInconsistent = "year_to_date_inconsistent", "the figures of the year to date contradict each other", "年初至今的累计数互相矛盾";
    /// A character may not stand in a cell.
    CharacterNotAllowed = "character_not_allowed", "the text has a control character", "文本含控制字符";
    /// Two columns have the same header.
    ColumnDuplicate = "column_duplicate", "two columns have the same header", "表头重复";
    /// A required column is absent.
    ColumnMissing = "column_missing", "a required column is missing", "缺少必需的列";
    /// A row of sums does not equal the rows.
    ControlTotal = "control_total", "the row of totals does not equal the sum of the rows", "合计行与明细不符";
    /// The number of an identity document is wrong.
    IdInvalid = "id_invalid", "the identity number is not valid", "证件号码无效";
    /// A number cell has lost digits.
    PrecisionLost = "precision_lost", "the cell is in scientific notation and has lost digits", "单元格为科学计数法，已丢失位数";
    /// A spell begins before the one before it has ended.
    EnrolOverlap = "enrol_overlap", "the spell begins before the one before it has ended", "与前一段任职重叠";
    /// A leave before the hire.
    LeaveBeforeHire = "leave_before_hire", "the last day is before the first", "离职日早于入职日";
    /// A fee plan contradicts itself.
    FeePlanInvalid = "fee_plan_invalid", "the fee plan contradicts itself: a negative price, tiers out of order, limits that cross", "服务费方案自相矛盾：价格为负、阶梯无序或上下限交叉";
    /// No tier or key of a price list covers this.
    TierNotCovered = "tier_not_covered", "no tier of the price list covers this", "价目表没有覆盖此项的档次";
    /// No age band covers a person.
    AgeNotCovered = "age_not_covered", "no age band covers the person", "没有覆盖该年龄的档次";
    /// A day outside a policy.
    NotInPolicy = "not_in_policy", "the day lies outside the policy", "日期不在保单期间内";
    /// Two covers of one product for one person.
    CoverOverlap = "cover_overlap", "the person has this product already in these days", "同一人同一产品的保障期间重叠";
    /// A VAT policy that no law of the month has.
    VatPolicyInvalid = "vat_policy_invalid", "no VAT regime of this month has this kind, taxpayer and rate", "该月没有此种计税方式、纳税人与税率的组合";
    /// What is deducted is more than the price.
    VatBaseNegative = "vat_base_negative", "what is deducted is more than the price", "扣除额大于价款";
    /// A special invoice is asked for more than is taxed.
    SpecialInvoiceNotAllowed = "special_invoice_not_allowed", "a special invoice may not show what is passed on", "代收代付部分不得开具专用发票";
    /// An amount must be above zero.
    AmountNotPositive = "amount_not_positive", "the amount must be above zero", "金额必须大于零";
    /// A locked bill does not change.
    BillLocked = "bill_locked", "the bill is confirmed and does not change; later facts stand on the next one", "账单已确认锁定，后续调整计入下期账单";
    /// A bill is not in the state that this needs.
    BillState = "bill_state", "the bill is not in the state that this needs", "账单状态不允许此操作";
    /// The same id with another body.
    CommandConflict = "command_conflict", "a command with this id and another body was done before", "相同命令编号已执行过不同内容";
    /// Two things belong to different customers.
    CustomerMismatch = "customer_mismatch", "these belong to different customers", "不属于同一客户";
    /// A charge that stands already.
    DuplicateCharge = "duplicate_charge", "this is charged already on a bill that is not void", "该费用已在其他有效账单中收取";
    /// More than a bill has open.
    ExceedsBill = "exceeds_bill", "the amount is above what the bill has open", "金额超过账单未结金额";
    /// A closed month does not change.
    PeriodClosed = "period_closed", "the month is closed", "该期间已结账";
    /// Money in another currency.
    CurrencyNotCny = "currency_not_cny", "only CNY is taken; nothing is converted", "仅支持人民币，不作折算";
    /// Two enrolments charge one month of one person.
    DuplicateFeeMonth = "duplicate_fee_month", "two enrolments charge this month of this person", "同一人同一费款所属期被重复收费";
    /// More than a receipt has left.
    ExceedsReceipt = "exceeds_receipt", "the amount is above what the receipt has left", "金额超过到款未认领余额";
    /// A receipt is claimed already, in whole or in part.
    ReceiptAllocated = "receipt_allocated", "the receipt is claimed; reverse its claims first", "到款已认领，请先撤销认领";
    /// A receipt is not in the state that this needs.
    ReceiptState = "receipt_state", "the receipt is not in the state that this needs", "到款状态不允许此操作";
    /// An allocation is reversed already, or is a reversal.
    AlreadyReversed = "already_reversed", "this is reversed already", "已反核销，不可重复";
    /// The prepaid balance is too small.
    PrepaidInsufficient = "prepaid_insufficient", "the prepaid balance is smaller than this", "预收余额不足";
    /// A customer owes more than its limit.
    CreditExceeded = "credit_exceeded", "the exposure is above the credit limit", "超过信用额度";
    /// The customer's own money does not cover a payment.
    FundsShort = "funds_short", "the money received for this customer and purpose does not cover it", "该客户此用途的到款不足";
    /// The bank has not said what became of a payment.
    StatusUnknown = "status_unknown", "the bank has not answered; ask it first, or it is paid twice", "银行结果未知，须先查询，否则可能重复支付";
    /// A payment that did not fail is not paid again.
    NotFailed = "not_failed", "it did not fail, or was issued again already", "该笔支付未失败或已重发";
    /// A payment batch or item is not in the state that this needs.
    PaymentState = "payment_state", "the payment is not in the state that this needs", "支付状态不允许此操作";
    /// One person did both of two acts that must be apart.
    SegregationOfDuty = "segregation_of_duty", "one user may not do both of these acts", "同一用户不得兼任这两项操作";
    /// No grant allows this use of data.
    ConsentDenied = "consent_denied", "no grant allows this use of the data", "没有授权允许此数据用途";
    /// The roles of the user do not allow this.
    AccessDenied = "access_denied", "the roles of the user do not allow this", "用户角色无此权限";
    /// A file ends in the middle.
    FileTruncated = "file_truncated", "the file ends in the middle", "文件不完整";
    /// A file is not of the format that its layout states.
    FileFormat = "file_format", "the file is not of the format that the layout states", "文件格式与布局不符";
    /// A character that the encoding of a file does not have.
    EncodingUnmappable = "encoding_unmappable", "the encoding of the file does not have this character", "文件编码中没有该字符";
    /// A file has more columns or rows than the limit.
    FileTooLarge = "file_too_large", "the file has more rows or columns than the limit", "文件行数或列数超出限制";
    /// A cell holds a formula where a value is needed.
    CellFormula = "cell_formula", "the cell holds a formula, not a value", "单元格为公式而非数值";
    /// The sides of a posting are not equal.
    PostingUnbalanced = "posting_unbalanced", "debits and credits of the entry differ", "分录借贷不平";
    /// A refund above what was charged.
    RefundExceedsPaid = "refund_exceeds_paid", "more would be refunded than was charged", "退费超过已收金额";
    /// Two fields of the request exclude each other.
    Contradiction = "contradiction", "this field contradicts another one", "该字段与另一字段矛盾";
    /// A day is not written `YYYY-MM-DD` or does not exist.
    DayInvalid = "day_invalid", "a day is written YYYY-MM-DD and must exist", "日期应写作 YYYY-MM-DD 且真实存在";
    /// A divisor is zero.
    DivisionByZero = "division_by_zero", "a division by zero", "除数为零";
    /// A field stands twice.
    FieldDuplicate = "field_duplicate", "this field stands twice", "字段重复";
    /// A required field is absent.
    FieldMissing = "field_missing", "this field is required", "缺少必填字段";
    /// A field has another type than expected.
    FieldType = "field_type", "this field has another type than expected", "字段类型不符";
    /// A field is not known.
    FieldUnknown = "field_unknown", "there is no such field", "没有这个字段";
    /// Formulas use each other in a circle.
    FormulaCycle = "formula_cycle", "these formulas use each other in a circle", "公式循环引用";
    /// A text is not a formula, or computes with what is not a number.
    FormulaInvalid = "formula_invalid", "this is not a valid formula", "公式无效";
    /// A formula passes a limit.
    FormulaLimit = "formula_limit", "the formula passes a limit of length, depth or digits", "公式超出长度、层数或位数限制";
    /// A name in a formula is neither an item nor a value.
    FormulaNameUnknown = "formula_name_unknown", "no item, value or function has this name", "没有此名称的项目、取值或函数";
    /// A defect of the library: the call was stopped at the boundary.
    Internal = "internal", "a defect of this library; please report it with the request", "本库的缺陷，请连同请求一起报告";
    /// The city has no such item, or no such item exists.
    ItemUnknown = "item_unknown", "there is no such item", "没有这个险种";
    /// The text is not JSON.
    JsonInvalid = "json_invalid", "the text is not valid JSON", "文本不是有效的 JSON";
    /// A month is not written `YYYY-MM`.
    MonthInvalid = "month_invalid", "a month is written YYYY-MM, from 1900-01 to 2199-12", "月份应写作 YYYY-MM，范围 1900-01 至 2199-12";
    /// The operation is not known.
    OperationUnknown = "operation_unknown", "there is no such operation", "没有这个操作";
    /// The rule pack cannot be read by this engine.
    PackInvalid = "pack_invalid", "the rule pack cannot be read by this engine", "规则包无法被本引擎读取";
    /// A range has too many months.
    RangeTooLong = "range_too_long", "a request covers at most 240 months", "一次请求最多 240 个月";
    /// A rate is not written as digits with at most six decimals.
    RateInvalid = "rate_invalid", "a rate is a share with at most six decimals, such as \"0.12\"", "费率应写作最多六位小数的比例，如 \"0.12\"";
    /// A rate is outside the allowed range.
    RateRange = "rate_range", "the rate is outside the allowed range", "费率超出允许范围";
    /// The request is longer than the limit.
    RequestTooLarge = "request_too_large", "a request is at most 1048576 bytes", "请求不能超过 1048576 字节";
    /// A rule is contradictory in itself.
    RuleInvalid = "rule_invalid", "the rule contradicts itself", "规则自相矛盾";
    /// A value that was used is not confirmed, and the request demands it.
    RuleNotConfirmed = "rule_not_confirmed", "the request demands confirmed values, and this one is not", "请求要求已核数值，而该数值未核";
    /// No rule is in force for the month.
    RuleMissing = "rule_missing", "no rule is in force for this month", "该月没有有效规则";
    /// Rules have a gap that is not declared as one.
    RuleGap = "rule_gap", "the value ends before the next begins; state the gap with a record `missing`", "前值终止与后值开始之间有空档；请用 missing 记录写明";
    /// Two rules hold for the same months.
    RuleOverlap = "rule_overlap", "two rules hold at the same time", "同一时间有两条规则";
    /// Records are not sorted by their first month.
    RuleUnsorted = "rule_unsorted", "records must be sorted by `from`", "记录应按 from 排序";
    /// A value has no source.
    SourceMissing = "source_missing", "every value needs a source that the file lists", "每个数值都需要列出来源";
    /// An amount has more than two decimals.
    ScaleOver2 = "scale_over_2", "an amount has at most two decimals", "金额最多两位小数";
    /// The text is not UTF-8.
    TextInvalid = "text_invalid", "the text is not valid UTF-8", "文本不是有效的 UTF-8";
    /// A word is not one of the known ones.
    ValueUnknown = "value_unknown", "this is not one of the known values", "不是已知的取值";
    /// The text of a rule file is not YAML, or passes the reader's limits.
    YamlInvalid = "yaml_invalid", "the rule file is not valid YAML or passes the reader's limits", "规则文件不是有效的 YAML 或超出读取限制";
    /// An item may not be waived by this category.
    WaiverNotAllowed = "waiver_not_allowed", "this category may not waive the item", "该人员类别不能放弃此险种";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::error::Error for Code {}

/// Longest piece of an offending value that an answer repeats, in characters.
const VALUE_CHARS: usize = 80;

/// One thing that is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What is wrong.
    pub code: Code,
    /// Where, as in `bases.pension.employer`; empty for the whole.
    pub path: String,
    /// The offending value as text, shortened to 80 characters.
    pub value: String,
    /// What the code alone does not say, in English and Chinese; empty if nothing.
    pub detail: (String, String),
}

impl Fault {
    /// A fault at a path.
    pub fn new(code: Code, path: impl Into<String>, value: impl fmt::Display) -> Fault {
        let full = value.to_string();
        let value = match full.char_indices().nth(VALUE_CHARS) {
            Some((cut, _)) => format!("{}…", &full[..cut]),
            None => full,
        };
        Fault { code, path: path.into(), value, detail: (String::new(), String::new()) }
    }

    /// The same fault with a detail in English and Chinese.
    pub fn because(mut self, en: impl Into<String>, zh: impl Into<String>) -> Fault {
        self.detail = (en.into(), zh.into());
        self
    }

    /// The message in English.
    pub fn message(&self) -> String {
        joined(self.code.en(), &self.detail.0, ": ")
    }

    /// The message in Chinese.
    pub fn message_zh(&self) -> String {
        joined(self.code.zh(), &self.detail.1, "：")
    }
}

fn joined(message: &str, detail: &str, colon: &str) -> String {
    if detail.is_empty() { message.to_string() } else { format!("{message}{colon}{detail}") }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        write!(f, ": {}", self.message())?;
        if !self.value.is_empty() {
            write!(f, " (got {})", self.value)?;
        }
        Ok(())
    }
}

/// All faults of one request or file, at least one, in the order of the fields.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// `Ok(value)` where nothing was found.
    pub fn none_or<T>(faults: Vec<Fault>, value: T) -> Result<T, Faults> {
        if faults.is_empty() { Ok(value) } else { Err(Faults(faults)) }
    }

    /// The faults.
    pub fn as_slice(&self) -> &[Fault] {
        &self.0
    }

    /// The first fault.
    pub fn first(&self) -> &Fault {
        // The only constructors, `none_or` and `From<Fault>`, never leave it empty.
        &self.0[0]
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Faults {
        Faults(vec![fault])
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_cut_at_a_character() {
        let fault = Fault::new(Code::CityUnknown, "city", "城".repeat(1000));
        assert_eq!(fault.value.chars().count(), 81);
    }

    #[test]
    fn the_catalogue_in_the_documentation_is_complete() {
        let page = include_str!("../../../docs/errors.md");
        let documented: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        let mut codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        codes.sort_unstable();
        assert_eq!(documented, codes, "docs/errors.md lists every code, sorted");
    }
}
