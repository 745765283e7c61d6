//! Differences and causes as tables.

use crate::declare::{no_formula, spreadsheet_number};
use crate::failure::Failure;
use crate::language::Lang;
use crate::table::{Table, numbers, words};
use hesuan::reconciliation::{MatchCause, MatchClass, ProposedAction, ReconcileAnswer, Reconciled, SideReason};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::io::Write;

/// A table of texts; a heading says whether the column holds amounts.
pub struct Texts {
    headings: Vec<(&'static str, bool)>,
    rows: Vec<Vec<String>>,
}

/// Headings of the differences: Chinese, English, whether they are amounts.
const DIFFERENCES: [(&str, &str, bool); 32] = [
    ("证件号码", "person", false),
    ("姓名", "name", false),
    ("险种", "item", false),
    ("费款所属期", "fee_month", false),
    ("缴费类型", "pay_type", false),
    ("缴金地", "places", false),
    ("客户", "customer", false),
    ("类别", "class", false),
    ("原因", "cause", false),
    ("精确解释", "explains_exactly", false),
    ("应缴单位", "expected_unit", true),
    ("应缴个人", "expected_personal", true),
    ("实缴单位", "actual_unit", true),
    ("实缴个人", "actual_personal", true),
    ("差异单位", "diff_unit", true),
    ("差异个人", "diff_personal", true),
    ("滞纳金", "late_fee", true),
    ("利息", "interest", true),
    ("单位原因", "unit_cause", false),
    ("个人原因", "personal_cause", false),
    ("新增单位", "new_unit", true),
    ("新增个人", "new_personal", true),
    ("处理", "action", false),
    ("计入客户", "customer_amount", true),
    ("工资扣回", "payroll", true),
    ("自担", "own", true),
    ("供应商", "supplier", true),
    ("待核实", "bureau", true),
    ("仅按姓名匹配", "weak_match", false),
    ("姓名不符", "name_differs", false),
    ("缴金地不符", "place_differs", false),
    ("行号", "rows", false),
];

/// Every key that differs, rests on a name only, or has something new.
pub fn differences(answer: &ReconcileAnswer<'_>, lang: Lang) -> Texts {
    let rows = answer.results.iter().map(|result| row(result, lang));
    Texts { headings: DIFFERENCES.iter().map(|(zh, en, amount)| (lang.pick(*zh, *en), *amount)).collect(), rows: rows.collect() }
}

fn row(result: &Reconciled, lang: Lang) -> Vec<String> {
    let flag = |flag: bool| if flag { lang.pick("是", "yes").to_string() } else { String::new() };
    let Reconciled { expected, actual, new, proposal, .. } = result;
    vec![
        result.person.clone(),
        result.name.clone().unwrap_or_default(),
        result.item.clone(),
        result.fee_month.to_string(),
        result.pay_type.to_string(),
        result.places.join(";"),
        result.customer.clone().unwrap_or_default(),
        lang.pick(class_zh(result.class), result.class.as_str()).to_string(),
        lang.pick(cause_zh(result.cause), result.cause.as_str()).to_string(),
        flag(result.explains_exactly),
        expected.unit.to_string(),
        expected.personal.to_string(),
        actual.unit.to_string(),
        actual.personal.to_string(),
        result.diff_unit.to_string(),
        result.diff_personal.to_string(),
        result.late_fee.to_string(),
        result.interest.to_string(),
        reason(&result.unit, lang),
        reason(&result.personal, lang),
        new.unit.to_string(),
        new.personal.to_string(),
        lang.pick(action_zh(proposal.action), proposal.action.as_str()).to_string(),
        proposal.customer.to_string(),
        proposal.payroll.to_string(),
        proposal.own.to_string(),
        proposal.supplier.to_string(),
        proposal.bureau.to_string(),
        flag(result.weak_match),
        flag(result.name_differs),
        flag(result.place_differs),
        result.rows.iter().map(u32::to_string).collect::<Vec<_>>().join(";"),
    ]
}

/// What gives the actual amount of a side.
fn reason(side: &SideReason, lang: Lang) -> String {
    if side.class == MatchClass::Matched {
        return String::new();
    }
    let mut text = lang.pick(cause_zh(side.cause), side.cause.as_str()).to_string();
    let mut add = |zh: &str, en: &str, value: Option<String>| {
        if let Some(value) = value {
            text.push_str(&format!("; {} {value}", lang.pick(zh, en)));
        }
    };
    add("基数", "base", side.base.map(|base| base.to_string()));
    add("即", "which is", side.base_name.clone());
    add("费率", "rate", side.rate.map(|rate| rate.to_string()));
    add("自", "of the rules from", side.rate_from.map(|from| from.to_string()));
    add("取整", "rounding", side.rounding.clone());
    text
}

/// The causes in sum.
pub fn causes(answer: &ReconcileAnswer<'_>, lang: Lang) -> Texts {
    let headings =
        [("类别", "class", false), ("原因", "cause", false), ("笔数", "keys", false), ("精确解释", "explained_exactly", false), ("差异", "difference", true)];
    let row = |sum: &hesuan::reconciliation::CauseSum| {
        vec![
            lang.pick(class_zh(sum.class), sum.class.as_str()).to_string(),
            lang.pick(cause_zh(sum.cause), sum.cause.as_str()).to_string(),
            sum.compared.to_string(),
            sum.exact.to_string(),
            sum.difference.to_string(),
        ]
    };
    Texts { headings: headings.map(|(zh, en, amount)| (lang.pick(zh, en), amount)).to_vec(), rows: answer.causes.iter().map(row).collect() }
}

/// Tells the causes and the sums on the terminal.
pub fn summary(answer: &ReconcileAnswer<'_>, layout: &str, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let causes = causes(answer, lang);
    let columns = causes.headings.iter().enumerate().map(|(column, (heading, _))| if column < 2 { words(heading) } else { numbers(heading) });
    let mut table = Table::new(columns);
    causes.rows.into_iter().for_each(|row| table.row(row));
    let totals = &answer.totals;
    let keys: u64 = answer.causes.iter().map(|cause| cause.compared).sum();
    table.total(vec![lang.pick("合计", "total").to_string(), String::new(), keys.to_string(), String::new(), totals.difference.to_string()]);
    writeln!(out, "{}", lang.pick(format!("布局 {layout}"), format!("layout {layout}")))?;
    table.write(out)?;
    writeln!(
        out,
        "{}",
        lang.pick(
            format!("应缴 {} 实缴 {} 差异 {}", totals.expected, totals.actual, totals.difference),
            format!("expected {} actual {} difference {}", totals.expected, totals.actual, totals.difference)
        )
    )?;
    if let Some(unassigned) = totals.unassigned {
        writeln!(out, "{} {unassigned}", lang.pick("无归属，计入自有账户", "belongs to nobody, to the own account"))?;
    }
    if answer.already_imported {
        writeln!(out, "{}", lang.pick("该文件此前已导入", "this file was imported before"))?;
    }
    Ok(())
}

/// CSV in UTF-8 with a byte order mark.
pub fn csv(texts: Texts) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    // A vector takes every byte.
    let _ = writer.write_record(texts.headings.iter().map(|(heading, _)| heading));
    for row in &texts.rows {
        let cells = row.iter().zip(&texts.headings).map(|(cell, (_, is_amount))| if *is_amount { cell.clone() } else { no_formula(cell) });
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

/// The differences and the causes as a workbook.
pub fn spreadsheet(answer: &ReconcileAnswer<'_>, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (text, money, bold) = (Format::new().set_num_format("@"), Format::new().set_num_format("0.00"), Format::new().set_bold());
    for (name, texts) in [(lang.pick("差异", "differences"), differences(answer, lang)), (lang.pick("原因", "causes"), causes(answer, lang))] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, (heading, _)) in texts.headings.iter().enumerate() {
            sheet.write_string_with_format(0, column as u16, *heading, &bold)?;
        }
        for (index, row) in texts.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let at = (index as u32 + 1, column as u16);
                if texts.headings[column].1 {
                    sheet.write_number_with_format(at.0, at.1, spreadsheet_number(cell), &money)?;
                } else {
                    sheet.write_string_with_format(at.0, at.1, cell, &text)?;
                }
            }
        }
    }
    workbook.save_to_buffer()
}

pub(super) fn class_zh(class: MatchClass) -> &'static str {
    match class {
        MatchClass::Duplicate => "重复缴纳",
        MatchClass::Missing => "漏缴",
        MatchClass::Unexpected => "多缴",
        MatchClass::LateFee => "滞纳金或利息",
        MatchClass::BaseMismatch => "基数不符",
        MatchClass::BaseAndOther => "基数及其他",
        MatchClass::Rounding => "取整差异",
        MatchClass::RateMismatch => "费率不符",
        MatchClass::AmountUnexplained => "未能解释",
        MatchClass::Matched => "一致",
        _ => class.as_str(),
    }
}

pub(super) fn cause_zh(cause: MatchCause) -> &'static str {
    match cause {
        MatchCause::Equal => "金额一致",
        MatchCause::Withdrawn => "原已核对，现不再列示",
        MatchCause::DuplicateInPlace => "同地重复",
        MatchCause::DuplicateOverPlaces => "多地重复",
        MatchCause::EnrolmentFailed => "增员失败",
        MatchCause::AfterCutoff => "超过截止日申报",
        MatchCause::Stopped => "已停保",
        MatchCause::Left => "已离职",
        MatchCause::NotInStatement => "对账单未列示",
        MatchCause::ShiftedMonth => "所属期错位",
        MatchCause::OtherPayType => "缴费类型不同",
        MatchCause::OtherCustomer => "缴入其他客户账户",
        MatchCause::LateStop => "停保过晚",
        MatchCause::UnknownPerson => "人员不明",
        MatchCause::OtherMonth => "其他所属期",
        MatchCause::ItemNotExpected => "险种不应缴",
        MatchCause::LateFeeInside => "含滞纳金",
        MatchCause::InterestInside => "含利息",
        MatchCause::LateFeeAndInterest => "含滞纳金和利息",
        MatchCause::LateFeeByLaw => "含法定滞纳金",
        MatchCause::StatementBase => "对账单基数",
        MatchCause::KnownBase => "已知的其他基数",
        MatchCause::NeighbourBase => "上月或下月基数",
        MatchCause::BaseAndRounding => "基数与取整均不同",
        MatchCause::BaseAndRate => "基数与费率均不同",
        MatchCause::BaseUnexplained => "基数不同，金额仍不符",
        MatchCause::OtherRounding => "取整方式不同",
        MatchCause::WithinTolerance => "容差以内",
        MatchCause::StatementRate => "对账单费率",
        MatchCause::RuleRate => "其他月份的费率",
        MatchCause::Unexplained => "未能解释",
        _ => cause.as_str(),
    }
}

fn action_zh(action: ProposedAction) -> &'static str {
    match action {
        ProposedAction::None => "",
        ProposedAction::CustomerNextBill => "计入客户下期账单",
        ProposedAction::PayrollDeduction => "下期工资扣回",
        ProposedAction::OwnCost => "自担成本",
        ProposedAction::OwnAccount => "计入自有账户",
        ProposedAction::DisputeSupplier => "向供应商追索",
        ProposedAction::AskBureau => "向经办机构核实",
        _ => action.as_str(),
    }
}
