//! 月结工作簿的版式: the sheets of the workbook that a month is closed from, and their columns.
//!
//! A heading is the Chinese name with the English field in brackets, `客户编号(customer)`; either of the two alone is read as well. The
//! template, the reader and the documentation take the same lists.

/// What a cell holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Any text.
    Text,
    /// A text that names something: it stands in file names and keys.
    Id,
    /// Yuan.
    Money,
    /// A share, such as 0.07 or 7%.
    Rate,
    /// A day.
    Day,
    /// A month.
    Month,
    /// A whole number.
    Count,
    /// 是 or 否.
    Flag,
    /// One of some words: Chinese and English.
    Word(&'static [(&'static str, &'static str)]),
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// The Chinese name.
    pub zh: &'static str,
    /// The English field.
    pub en: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether no cell may be empty.
    pub needed: bool,
    /// What to fill in.
    pub note: &'static str,
    /// An example.
    pub example: &'static str,
}

impl Column {
    /// The heading.
    pub fn heading(&self) -> String {
        format!("{}{}({})", if self.needed { "*" } else { "" }, self.zh, self.en)
    }
}

/// A sheet.
#[derive(Debug)]
pub struct Form {
    /// The Chinese name.
    pub zh: &'static str,
    /// The English name.
    pub en: &'static str,
    /// Whether the workbook must have it.
    pub needed: bool,
    /// What it is for.
    pub note: &'static str,
    /// The columns.
    pub columns: &'static [Column],
}

const fn need(zh: &'static str, en: &'static str, kind: Kind, note: &'static str, example: &'static str) -> Column {
    Column { zh, en, kind, needed: true, note, example }
}

const fn may(zh: &'static str, en: &'static str, kind: Kind, note: &'static str, example: &'static str) -> Column {
    Column { zh, en, kind, needed: false, note, example }
}

const MODES: Kind = Kind::Word(&[("人事代理", "agency"), ("劳务派遣", "dispatch"), ("业务外包", "outsourcing"), ("薪税外包", "payroll")]);
const BILL_KINDS: Kind = Kind::Word(&[("预收", "advance"), ("实做", "actual")]);
const FEE_MODELS: Kind = Kind::Word(&[
    ("按人", "per_head"),
    ("阶梯", "tier_volume"),
    ("阶梯整体", "tier_block"),
    ("分段阶梯", "tier_graduated"),
    ("百分比", "percent"),
    ("固定", "flat"),
    ("按城市", "by_key"),
    ("异动量", "change_count"),
]);
const PRO_RATA: Kind = Kind::Word(&[("整月", "full"), ("按天", "by_day"), ("半月", "half_rule")]);
const VAT_KINDS: Kind = Kind::Word(&[("仅服务费", "fee_only"), ("差额", "difference"), ("全额", "full")]);
const TAXPAYERS: Kind = Kind::Word(&[("一般纳税人", "general"), ("简易计税", "simplified"), ("小规模纳税人", "small")]);
const VAT_PRICES: Kind = Kind::Word(&[("含税", "inclusive"), ("不含税", "exclusive"), ("客户承担", "borne")]);
const CATEGORIES: Kind = Kind::Word(&[
    ("本市城镇", "local_urban"),
    ("本市农村", "local_rural"),
    ("外埠城镇", "nonlocal_urban"),
    ("外埠农村", "nonlocal_rural"),
    ("港澳台居民", "hmt"),
    ("外籍人员", "foreigner"),
    ("超过法定退休年龄", "over_retirement_age"),
]);
const PRICE_KINDS: Kind = Kind::Word(&[("按人按月", "per_head_month"), ("年费按天", "per_head_year_daily"), ("按年龄段", "age_band")]);
const SHIFTS: Kind = Kind::Word(&[("不顺延", "none"), ("提前到工作日", "prev_workday"), ("顺延到工作日", "next_workday")]);
const STATE_KINDS: Kind = Kind::Word(&[
    ("未结余额", "open"),
    ("已收月份", "charged"),
    ("实缴差异", "statement"),
    ("调整", "adjustment"),
    ("已确认", "confirmed"),
    ("已付款", "paid"),
    ("上次规则日", "known_on"),
]);
const LINE_KINDS: Kind = Kind::Word(&[
    ("社保", "social_insurance"),
    ("公积金", "housing_fund"),
    ("工资", "wage"),
    ("个税", "income_tax"),
    ("商保", "insurance"),
    ("残保金", "disabled_fund"),
    ("工会经费", "union_fee"),
    ("档案费", "archive_fee"),
    ("服务费", "service_fee"),
    ("滞纳金", "late_fee"),
    ("资金占用费", "interest"),
    ("折扣", "discount"),
]);
const SIDES: Kind = Kind::Word(&[("单位", "employer"), ("个人", "employee")]);

const REMARK: Column = may("备注", "remark", Kind::Text, "不参与计算", "");

/// 客户.
pub const CUSTOMERS: Form = Form {
    zh: "客户",
    en: "customers",
    needed: true,
    note: "每个客户一行。",
    columns: &[
        need("客户编号", "customer", Kind::Id, "账单文件以此命名", "K001"),
        need("客户名称", "name", Kind::Text, "", "示例科技有限公司"),
        may("纳税人类型", "taxpayer", TAXPAYERS, "客户自身的类型，决定能否抵扣专票", "一般纳税人"),
        may("信用额度", "credit_limit", Kind::Money, "可垫付的金额，空为 0", "50000"),
        may("预收余额", "prepaid", Kind::Money, "期初预收余额，空为 0", "0"),
        may("别名", "aliases", Kind::Text, "认领：其他付款名称，以分号隔开", ""),
        may("付款账户", "payer_accounts", Kind::Text, "认领：客户付款的银行账号，以分号隔开", ""),
        may("收款子账户", "sub_accounts", Kind::Text, "认领：只有该客户付入的我方账户", ""),
        may("手续费上限", "bank_fee", Kind::Money, "客户银行扣手续费的上限，空为 0", ""),
        may("自动部分认领", "auto_partial", Kind::Flag, "少付、多付、手续费是否不经询问即认领，空为否", ""),
        REMARK,
    ],
};

/// 合同.
pub const CONTRACTS: Form = Form {
    zh: "合同",
    en: "contracts",
    needed: true,
    note: "每个客户的每种服务模式一行。",
    columns: &[
        need("客户编号", "customer", Kind::Id, "见“客户”表", "K001"),
        need("服务模式", "mode", MODES, "", "人事代理"),
        may("账单类型", "bill_kind", BILL_KINDS, "空为预收", "预收"),
        may("付款日", "due_day", Kind::Count, "账单月的付款截止日，1 至 31", "25"),
        may("收费政策", "fee_policy", Kind::Text, "现成政策的编号，如 policy.fee.per_head；其余收费列覆盖其条款", ""),
        may("收费方式", "fee_model", FEE_MODELS, "未填收费政策时必填", "按人"),
        may("单价", "fee_price", Kind::Money, "按人的单价，或固定金额", "80"),
        may("价目", "fee_tiers", Kind::Text, "阶梯“上限:单价”，末档上限写 *；按城市“代码:单价”；以分号隔开", "10:60;50:50;*:45"),
        may("费率", "fee_percent", Kind::Rate, "按应发工资的比例", ""),
        may("每人最低", "fee_person_min", Kind::Money, "每人最低服务费", ""),
        may("基础费", "fee_base", Kind::Money, "异动量方式的基础费", ""),
        may("每次异动", "fee_event", Kind::Money, "异动量方式每次增减员的价格", ""),
        may("首末月", "fee_pro_rata", PRO_RATA, "不足整月如何计费，空为整月", "整月"),
        may("补缴月计费", "fee_back_pay", Kind::Flag, "补缴月份是否计服务费，空为否", "否"),
        may("折扣", "fee_discount", Kind::Rate, "0.88 即 88 折", ""),
        may("账单最低", "fee_min", Kind::Money, "", ""),
        may("账单最高", "fee_max", Kind::Money, "", ""),
        need("计税方式", "vat_kind", VAT_KINDS, "", "仅服务费"),
        need("计税纳税人", "vat_taxpayer", TAXPAYERS, "开票方（平台）的类型", "一般纳税人"),
        need("税率", "vat_rate", Kind::Rate, "", "0.06"),
        may("价税关系", "vat_price", VAT_PRICES, "空为含税", "含税"),
        may("附加税费", "vat_surcharge", Kind::Rate, "占增值税的比例", ""),
        may("残保金", "disabled_fund", Kind::Money, "每人每月，空为不收", ""),
        may("入职日界", "start_threshold", Kind::Count, "入职晚于此日，首月不缴", ""),
        may("离职日界", "leave_threshold", Kind::Count, "离职不晚于此日，末月不缴", ""),
        REMARK,
    ],
};

/// 人员.
pub const PEOPLE: Form = Form {
    zh: "人员",
    en: "people",
    needed: true,
    note: "每人每段任职一行；离职后再入职另起一行；两地参保各一行。",
    columns: &[
        need("人员编号", "person", Kind::Id, "", "P0001"),
        need("姓名", "name", Kind::Text, "", "张三"),
        may("证件号码", "id_number", Kind::Text, "只印在账单上", ""),
        may("出生日期", "born", Kind::Day, "按年龄段的商保需要", ""),
        need("客户编号", "customer", Kind::Id, "见“客户”表", "K001"),
        may("服务模式", "mode", MODES, "客户有多种模式时必填", ""),
        need("城市", "city", Kind::Text, "六位代码", "310000"),
        may("区域", "area", Kind::Text, "城市内另有标准的区域", ""),
        may("人员类别", "category", CATEGORIES, "空为本市城镇", "本市城镇"),
        may("档次", "variant", Kind::Text, "城市分档时", ""),
        need("月工资", "wage", Kind::Money, "未另填基数时的申报基数", "12000"),
        may("社保基数", "base_social_insurance", Kind::Money, "申报的社保基数", ""),
        may("公积金基数", "base_housing_fund", Kind::Money, "申报的公积金基数", ""),
        may("公积金比例", "housing_fund_rate", Kind::Rate, "空为不缴公积金", "0.07"),
        may("补充公积金比例", "supplementary_housing_fund_rate", Kind::Rate, "", ""),
        may("工伤费率", "work_injury_rate", Kind::Rate, "与工伤类别二选一", ""),
        may("工伤类别", "work_injury_class", Kind::Count, "行业类别 1 至 8", "2"),
        need("入职日期", "hired", Kind::Day, "", "2026-03-02"),
        may("增员申报日", "hire_submitted", Kind::Day, "空为入职日期", ""),
        may("离职日期", "left", Kind::Day, "最后工作日", ""),
        may("减员申报日", "leave_submitted", Kind::Day, "空为离职日期", ""),
        may("代发工资", "pays_wages", Kind::Flag, "平台发薪并扣税，空为否", "否"),
        may("应发工资", "gross", Kind::Money, "本月应发，空为月工资", ""),
        may("专项附加扣除", "additional", Kind::Money, "本月数", ""),
        may("累计月数", "ytd_months", Kind::Count, "本年本月之前在本单位的任职月数", ""),
        may("累计收入", "ytd_income", Kind::Money, "本年本月之前", ""),
        may("累计专项扣除", "ytd_special", Kind::Money, "本年本月之前", ""),
        may("累计专项附加扣除", "ytd_additional", Kind::Money, "本年本月之前", ""),
        may("累计已扣税", "ytd_withheld", Kind::Money, "本年本月之前", ""),
        REMARK,
    ],
};

/// 商保.
pub const INSURANCE: Form = Form {
    zh: "商保",
    en: "insurance",
    needed: false,
    note: "每个客户的每个商业保险产品一行。",
    columns: &[
        need("客户编号", "customer", Kind::Id, "见“客户”表", "K001"),
        need("产品", "product", Kind::Id, "", "补充医疗"),
        need("计价方式", "price_kind", PRICE_KINDS, "", "按人按月"),
        may("价格", "price", Kind::Money, "每人每月，或每人每年", "35"),
        may("年龄段", "bands", Kind::Text, "“18-40:480;41-60:720”", ""),
        need("保单起期", "policy_from", Kind::Day, "", "2026-01-01"),
        need("保单止期", "policy_to", Kind::Day, "", "2026-12-31"),
        may("分期数", "instalments", Kind::Count, "年费分几个月收，空为 1（起保当月一次收）", ""),
        may("人员", "persons", Kind::Text, "人员编号，以分号隔开；空为全部在职人员", ""),
        REMARK,
    ],
};

/// 地点.
pub const PLACES: Form = Form {
    zh: "地点",
    en: "places",
    needed: true,
    note: "每个参保城市一行：截止日、费款月序、补缴期限。",
    columns: &[
        need("城市", "city", Kind::Text, "六位代码", "310000"),
        need("截止日", "cutoff_day", Kind::Count, "每月增减员截止日，1 至 31", "20"),
        may("遇休息日", "cutoff_shift", SHIFTS, "空为不顺延", "不顺延"),
        may("费款月序", "fee_month_offset", Kind::Word(&[("上月", "-1"), ("本月", "0"), ("次月", "1")]), "本月办理所缴的费款所属期，空为本月", "本月"),
        may("可补缴月数", "max_back_pay_months", Kind::Count, "空为 0", "3"),
        may("离职补差", "leaver_difference", Kind::Flag, "离职人员是否补差，空为否", "否"),
        REMARK,
    ],
};

/// 上月.
pub const STATE: Form = Form {
    zh: "上月",
    en: "state",
    needed: false,
    note: "上月留下的事实：未结余额、实缴差异、其他调整、已收月份、确认与付款。",
    columns: &[
        need("类型", "type", STATE_KINDS, "决定其余各列的用法，见“填写说明”", "未结余额"),
        may("客户编号", "customer", Kind::Id, "“上次规则日”以外必填", "K001"),
        may("账单编号", "bill", Kind::Id, "未结余额、已确认、已付款：空为上月账单", ""),
        may("人员编号", "person", Kind::Id, "", ""),
        may("城市", "city", Kind::Text, "六位代码", ""),
        may("费用项", "kind", LINE_KINDS, "调整必填", ""),
        may("险种", "item", Kind::Text, "实缴差异：pension 等", ""),
        may("单位个人", "side", SIDES, "实缴差异：单位或个人", ""),
        may("费款所属月", "fee_month", Kind::Month, "", ""),
        may("原金额", "billed", Kind::Money, "实缴差异：原账单金额", ""),
        may("金额", "amount", Kind::Money, "未结、付款、调整的金额；实缴差异为实缴金额", "1000"),
        may("日期", "day", Kind::Day, "上次规则日：上月结账时已知规则的日期", ""),
        may("原因", "cause", Kind::Text, "调整与差异的原因，印在账单上", ""),
        may("引用", "refers_to", Kind::Text, "所更正的账单或账单行", ""),
        REMARK,
    ],
};

const PURPOSES: Kind =
    Kind::Word(&[("社保", "social_insurance"), ("公积金", "housing_fund"), ("工资", "wage"), ("个税", "income_tax"), ("商保", "insurance"), ("其他", "other")]);
const PAY_TYPES: Kind = Kind::Word(&[("正常", "normal"), ("补缴", "back_pay"), ("补差", "diff"), ("退费", "refund"), ("滞纳金", "late_fee")]);

/// The Chinese word of a purpose.
pub fn purpose_zh(purpose: &str) -> &str {
    let Kind::Word(words) = PURPOSES else { return purpose };
    words.iter().find(|(_, en)| *en == purpose).map_or(purpose, |(zh, _)| zh)
}

/// 到款.
pub const RECEIPTS: Form = Form {
    zh: "到款",
    en: "receipts",
    needed: false,
    note: "银行流水每笔一行；仍在挂账的到款下月保留其行。",
    columns: &[
        need("到账日期", "day", Kind::Day, "", "2026-08-20"),
        need("金额", "amount", Kind::Money, "负数为银行冲正", "10000"),
        need("我方账户", "our_account", Kind::Text, "收款账号", "TEST-0001"),
        may("付款方", "payer_name", Kind::Text, "银行所载户名", "示例科技有限公司"),
        may("付款账号", "payer_account", Kind::Text, "", ""),
        may("摘要", "summary", Kind::Text, "摘要、附言", ""),
        may("流水号", "bank_serial", Kind::Text, "有则以此识别同一笔", ""),
        may("币种", "currency", Kind::Text, "空为 CNY", ""),
        may("认领客户", "claim_for", Kind::Id, "由人认领：先付到期早的账单，余额转预收", ""),
        REMARK,
    ],
};

/// 付款.
pub const PAYMENTS: Form = Form {
    zh: "付款",
    en: "payments",
    needed: false,
    note: "每个客户每项用途的对外付款一行；资金不足又未批准垫付的不付。",
    columns: &[
        need("付款编号", "payment", Kind::Id, "", "F0001"),
        need("客户编号", "customer", Kind::Id, "见“客户”表", "K001"),
        need("用途", "purpose", PURPOSES, "", "社保"),
        need("金额", "amount", Kind::Money, "", "8000"),
        need("日期", "day", Kind::Day, "", "2026-08-25"),
        may("批准垫付", "approved_advance", Kind::Money, "可垫付的金额，空为 0", ""),
        may("自担成本", "own_cost", Kind::Flag, "业务外包：平台自己的成本", ""),
        may("退回金额", "returned", Kind::Money, "退票金额", ""),
        may("退回日期", "returned_on", Kind::Day, "空为付款日期", ""),
        REMARK,
    ],
};

/// 实缴明细.
pub const STATEMENT: Form = Form {
    zh: "实缴明细",
    en: "statement",
    needed: false,
    note: "社保、公积金对账单每人每险种每所属月一行。",
    columns: &[
        may("人员编号", "person", Kind::Id, "与证件号码、姓名至少填一", "P0001"),
        may("证件号码", "id_number", Kind::Text, "", ""),
        may("姓名", "name", Kind::Text, "只有姓名时须在当地唯一", ""),
        need("城市", "city", Kind::Text, "六位代码", "310000"),
        need("险种", "item", Kind::Text, "pension 等", "pension"),
        need("费款所属月", "fee_month", Kind::Month, "", "2026-08"),
        may("缴费类型", "pay_type", PAY_TYPES, "空为正常", ""),
        may("缴费基数", "base", Kind::Money, "", ""),
        may("单位费率", "unit_rate", Kind::Rate, "", ""),
        may("个人费率", "personal_rate", Kind::Rate, "", ""),
        may("单位金额", "unit", Kind::Money, "", "1600"),
        may("个人金额", "personal", Kind::Money, "", "800"),
        may("滞纳金", "late_fee", Kind::Money, "在金额之外", ""),
        may("利息", "interest", Kind::Money, "在金额之外", ""),
        REMARK,
    ],
};

/// Every sheet, in the order of the template.
pub const FORMS: [&Form; 9] = [&CUSTOMERS, &CONTRACTS, &PEOPLE, &INSURANCE, &PLACES, &STATE, &RECEIPTS, &PAYMENTS, &STATEMENT];
