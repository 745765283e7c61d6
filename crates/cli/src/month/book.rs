//! 账单工作簿: the bill of a customer as a workbook of four sheets, whose totals are formulas with the results that we computed.

use super::bill::Made;
use super::sheet::letters;
use super::view::{Cell, Column, Row, View, cause_zh, kind_zh, mode_zh};
use crate::declare::spreadsheet_number;
use hesuan::billing::{LineKind, PayType};
use hesuan::money::Money;
use hesuan::time::Month;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

const COVER: &str = "首页";
const DETAIL: &str = "明细";
const ADJUSTMENTS: &str = "调整";
const NOTES: &str = "说明";

/// Columns of the detail before those of money.
const LEAD: [(&str, u16); 8] =
    [("序号", 6), ("姓名", 10), ("人员编号", 11), ("证件号码", 19), ("服务模式", 10), ("城市", 8), ("费款所属月", 11), ("收费类型", 9)];
/// The two rows of headings of the detail, below the title.
const DETAIL_HEADER: u32 = 2;
/// Columns of the adjustments.
const ADJUSTED: [(&str, u16); 9] =
    [("序号", 6), ("费用项", 11), ("姓名", 10), ("人员编号", 12), ("费款所属月", 12), ("类型", 9), ("原因", 30), ("引用", 52), ("金额", 14)];
/// Columns of the notes.
const TOLD: [(&str, u16); 7] = [("姓名", 11), ("人员编号", 11), ("所属月", 10), ("项目", 20), ("金额", 12), ("计算过程", 70), ("依据", 78)];
/// The height of a line of text, in points.
const LINE: u16 = 15;

/// Paper sizes of spreadsheets.
const A4: u8 = 9;
const A3: u8 = 8;

const HEAD: Color = Color::RGB(0xE8EEF4);
const RULE: Color = Color::RGB(0xB8C4D0);

struct Formats {
    title: Format,
    faint: Format,
    head: Format,
    text: Format,
    wrapped: Format,
    center: Format,
    money: Format,
    rate: Format,
    total: Format,
    total_money: Format,
    warning: Format,
}

impl Formats {
    fn new() -> Formats {
        let base = || Format::new().set_font_name("等线").set_font_size(10).set_align(FormatAlign::VerticalCenter);
        let boxed = || base().set_border(FormatBorder::Thin).set_border_color(RULE);
        let money = |format: Format| format.set_num_format("#,##0.00;[Red]-#,##0.00;-").set_align(FormatAlign::Right);
        let total = || boxed().set_bold().set_background_color(HEAD).set_border_top(FormatBorder::Medium);
        Formats {
            title: base().set_font_size(16).set_bold(),
            faint: base().set_font_color(Color::RGB(0x5B6773)),
            head: boxed().set_bold().set_background_color(HEAD).set_align(FormatAlign::Center).set_text_wrap(),
            text: boxed().set_num_format("@"),
            wrapped: boxed().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top),
            center: boxed().set_num_format("@").set_align(FormatAlign::Center),
            money: money(boxed()),
            rate: boxed().set_num_format("0.##%").set_align(FormatAlign::Right),
            total: total(),
            total_money: money(total()),
            warning: base().set_font_color(Color::RGB(0x9A3B00)).set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

/// The workbook of a bill.
pub fn workbook(made: &Made<'_>, view: &View<'_>, month: Month) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The day of the properties is that of the bill month, so that the same bill has the same bytes.
    let created = ExcelDateTime::from_ymd(month.year(), month.of_year() as u8, 1)?;
    let title = title(made, month);
    workbook.set_properties(&DocProperties::new().set_title(&title).set_author("hesuan").set_creation_datetime(&created));
    let formats = Formats::new();
    cover(workbook.add_worksheet(), &formats, made, view, &title)?;
    detail(workbook.add_worksheet(), &formats, view, &title)?;
    adjustments(workbook.add_worksheet(), &formats, view, &title)?;
    notes(workbook.add_worksheet(), &formats, made, view, &title)?;
    workbook.save_to_buffer()
}

/// `示例科技 2026年08月 账单`.
pub fn title(made: &Made<'_>, month: Month) -> String {
    format!("{} {}年{:02}月 账单", made.customer.name, month.year(), month.of_year())
}

fn page(sheet: &mut Worksheet, name: &str, title: &str, paper: u8, header: u32) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_landscape().set_paper_size(paper).set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    // An ampersand begins a code in a header.
    let title = title.replace('&', "&&");
    sheet.set_header(format!("&L{title}&R{name}")).set_footer("&C第 &P 页，共 &N 页");
    sheet.set_repeat_rows(0, header)?;
    sheet.set_screen_gridlines(false).set_default_row_height(LINE + 3);
    Ok(())
}

/// Rows of text that a cell needs in a column of this width.
fn lines(text: &str, width: u16) -> u16 {
    (text.width() as u16 + 2).div_ceil(width).max(1)
}

fn number(amount: Money) -> f64 {
    spreadsheet_number(&amount.to_string())
}

fn computed(formula: String, result: Money) -> Formula {
    Formula::new(formula).set_result(result.to_string())
}

/// The row of totals of the detail, as a spreadsheet numbers it.
fn total_row(view: &View<'_>) -> usize {
    DETAIL_HEADER as usize + 2 + view.rows.len() + 1
}

fn cover(sheet: &mut Worksheet, formats: &Formats, made: &Made<'_>, view: &View<'_>, title: &str) -> Result<(), XlsxError> {
    page(sheet, COVER, title, A4, 0)?;
    sheet.set_portrait();
    for (column, width) in [(0, 22), (1, 18), (2, 18), (3, 18), (4, 18), (5, 18)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_row_height(0, 30)?;
    sheet.merge_range(0, 0, 0, 5, title, &formats.title)?;
    let due = made.bill.due_on.map_or("按合同约定".to_string(), |day| day.to_string());
    let number_of_bill =
        format!("账单编号 {}　　{}　　人数 {}", made.id, if made.bill.kind.as_str() == "actual" { "实做" } else { "预收" }, made.charges.heads);
    sheet.write_with_format(1, 0, number_of_bill, &formats.faint)?;
    let top = 3;
    for (column, heading) in ["费用项", "本期", "调整与结转", "合计", "性质"].iter().enumerate() {
        sheet.write_with_format(top, column as u16, *heading, &formats.head)?;
    }
    sheet.set_row_height(top, 22)?;
    let mut row = top + 1;
    let last_adjusted = 3 + view.adjustments.len().max(1);
    for (kind, sums) in &view.kinds {
        let excel = row + 1;
        sheet.write_with_format(row, 0, kind_zh(*kind), &formats.text)?;
        sheet.write_formula_with_format(row, 1, computed(detail_sum(view, *kind), sums.detail), &formats.money)?;
        let adjusted = format!("=SUMIF({ADJUSTMENTS}!$B$4:$B${last_adjusted},A{excel},{ADJUSTMENTS}!$I$4:$I${last_adjusted})");
        sheet.write_formula_with_format(row, 2, computed(adjusted, sums.adjusted), &formats.money)?;
        let both = sums.detail.plus(sums.adjusted).unwrap_or_default();
        sheet.write_formula_with_format(row, 3, computed(format!("=B{excel}+C{excel}"), both), &formats.money)?;
        sheet.write_with_format(
            row,
            4,
            if made.bill.lines.iter().any(|line| line.kind == *kind && line.pass_through) {
                "代收代付"
            } else if *kind == LineKind::Carry {
                "往来"
            } else {
                "服务收入"
            },
            &formats.center,
        )?;
        row += 1;
    }
    let (first, last) = (top + 2, row);
    let detail = made.bill.total.minus(view.adjusted).unwrap_or_default();
    sheet.write_with_format(row, 0, "本月应到款", &formats.total)?;
    for (column, amount) in [(1, detail), (2, view.adjusted), (3, made.bill.total)] {
        let letter = letters(column);
        let formula = if last >= first { format!("=SUM({letter}{first}:{letter}{last})") } else { "=0".to_string() };
        sheet.write_formula_with_format(row, column as u16, computed(formula, amount), &formats.total_money)?;
    }
    sheet.write_with_format(row, 4, "", &formats.total)?;
    let own = made.bill.total.minus(made.bill.pass_through).unwrap_or_default();
    row += 2;
    let facts: [(&str, Money); 5] = [
        ("其中代收代付", made.bill.pass_through),
        ("其中服务收入与往来", own),
        ("预收余额", made.account.prepaid),
        ("已确认未付", made.exposure.open),
        ("信用额度", made.account.credit_limit),
    ];
    for (name, amount) in facts {
        sheet.write_with_format(row, 0, name, &formats.text)?;
        sheet.write_number_with_format(row, 1, number(amount), &formats.money)?;
        row += 1;
    }
    // Only a general taxpayer can deduct the tax of a special invoice.
    let deducts = match made.customer.taxpayer.as_deref() {
        Some("general") => "一般纳税人，专票可抵扣",
        Some(_) => "不抵扣进项，可全部开普票",
        None => "未填",
    };
    sheet.write_with_format(row, 0, "客户纳税人类型", &formats.text)?;
    sheet.merge_range(row, 1, row, 2, deducts, &formats.center)?;
    row += 1;
    sheet.write_with_format(row, 0, "付款截止日", &formats.text)?;
    sheet.write_with_format(row, 1, due, &formats.center)?;
    vat(sheet, formats, made, row + 2)
}

/// The sum of a kind in the detail: the cells of its row of totals.
fn detail_sum(view: &View<'_>, kind: LineKind) -> String {
    let row = total_row(view);
    let of_kind = |column: &Column| match column {
        Column::Amount(item, _) => kind == LineKind::HousingFund && !item.is_social_insurance(),
        Column::Social(_) => kind == LineKind::SocialInsurance,
        Column::Kind(of) => *of == kind,
        _ => false,
    };
    let cells =
        view.columns.iter().enumerate().filter(|(_, column)| of_kind(column)).map(|(index, _)| format!("{DETAIL}!{}{row}", letters(LEAD.len() + index)));
    let cells: Vec<String> = cells.collect();
    if cells.is_empty() { "=0".to_string() } else { format!("={}", cells.join("+")) }
}

/// 增值税与开票, one row for each contract.
fn vat(sheet: &mut Worksheet, formats: &Formats, made: &Made<'_>, mut row: u32) -> Result<(), XlsxError> {
    if made.invoices.is_empty() {
        return Ok(());
    }
    for (column, heading) in ["增值税与开票", "计税含税金额", "不含税金额", "增值税额", "可开专用发票", "只开普通发票"].iter().enumerate()
    {
        sheet.write_with_format(row, column as u16, *heading, &formats.head)?;
    }
    for (contract, answer) in &made.invoices {
        row += 1;
        let kind = match contract.vat.kind.as_str() {
            "fee_only" => "仅服务费",
            "difference" => "差额",
            _ => "全额",
        };
        sheet.write_with_format(row, 0, format!("{} {kind} {}", mode_zh(&contract.mode), percent(contract.vat.rate)), &formats.text)?;
        let amounts = [answer.taxable_gross, answer.net, answer.tax, answer.special_invoice_amount, answer.ordinary_only_amount];
        for (column, amount) in amounts.into_iter().enumerate() {
            sheet.write_number_with_format(row, column as u16 + 1, number(amount), &formats.money)?;
        }
    }
    Ok(())
}

/// A rate in percent, by its digits.
pub fn percent(rate: hesuan::money::Rate) -> String {
    let (whole, part) = (rate.millionths() / 10_000, rate.millionths() % 10_000);
    let part = format!("{part:04}");
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{whole}%") } else { format!("{whole}.{part}%") }
}

fn detail(sheet: &mut Worksheet, formats: &Formats, view: &View<'_>, title: &str) -> Result<(), XlsxError> {
    let header = DETAIL_HEADER;
    page(sheet, DETAIL, title, if view.columns.len() > 14 { A3 } else { A4 }, header + 1)?;
    sheet.set_freeze_panes(header + 2, 2)?;
    sheet.set_row_height(0, 26)?;
    sheet.write_with_format(0, 0, format!("{title} 明细"), &formats.title)?;
    sheet.write_with_format(1, 0, "每人、每城市、每费款所属月一行；调整与结转见“调整”", &formats.faint)?;
    for (column, (heading, width)) in LEAD.iter().enumerate() {
        sheet.set_column_width(column as u16, *width)?;
        sheet.merge_range(header, column as u16, header + 1, column as u16, heading, &formats.head)?;
    }
    if view.rows.iter().all(|row| row.id_number.is_empty()) {
        sheet.set_column_hidden(3)?;
    }
    headings(sheet, formats, view)?;
    for (index, row) in view.rows.iter().enumerate() {
        detail_row(sheet, formats, view, row, index)?;
    }
    let at = header + 2 + view.rows.len() as u32;
    sheet.merge_range(at, 0, at, LEAD.len() as u16 - 1, "合计", &formats.total)?;
    for (index, (column, sum)) in view.columns.iter().zip(&view.sums).enumerate() {
        let place = (LEAD.len() + index) as u16;
        if column.is_money() && !view.rows.is_empty() {
            let letter = letters(LEAD.len() + index);
            let formula = format!("=SUM({letter}{}:{letter}{})", header + 3, at);
            sheet.write_formula_with_format(at, place, computed(formula, *sum), &formats.total_money)?;
        } else {
            sheet.write_with_format(at, place, "", &formats.total)?;
        }
    }
    Ok(())
}

/// Headings of two lines: groups above, columns below.
fn headings(sheet: &mut Worksheet, formats: &Formats, view: &View<'_>) -> Result<(), XlsxError> {
    let header = DETAIL_HEADER;
    sheet.set_row_height(header, 20)?;
    sheet.set_row_height(header + 1, 20)?;
    let mut index = 0;
    while index < view.columns.len() {
        let (group, _) = view.columns[index].heading();
        let end = (index..view.columns.len()).take_while(|&at| view.columns[at].heading().0 == group).last().unwrap_or(index);
        let place = |at: usize| (LEAD.len() + at) as u16;
        if view.columns[index].heading().1.is_empty() {
            sheet.merge_range(header, place(index), header + 1, place(index), group, &formats.head)?;
        } else if end > index {
            sheet.merge_range(header, place(index), header, place(end), group, &formats.head)?;
        } else {
            sheet.write_with_format(header, place(index), group, &formats.head)?;
        }
        for at in index..=end {
            let (_, column) = view.columns[at].heading();
            if !column.is_empty() {
                sheet.write_with_format(header + 1, place(at), column, &formats.head)?;
            }
            let width = match view.columns[at] {
                Column::FundRate(_) => 7,
                Column::Total | Column::Kind(LineKind::Wage) => 13,
                _ => 11,
            };
            sheet.set_column_width(place(at), width)?;
        }
        index = end + 1;
    }
    Ok(())
}

fn detail_row(sheet: &mut Worksheet, formats: &Formats, view: &View<'_>, row: &Row<'_>, index: usize) -> Result<(), XlsxError> {
    let at = DETAIL_HEADER + 2 + index as u32;
    sheet.write_number_with_format(at, 0, index as u32 + 1, &formats.center.clone().set_num_format("0"))?;
    let texts = [row.name, row.person, row.id_number, row.mode, row.city, row.month.as_str(), row.turn];
    for (column, text) in texts.iter().enumerate() {
        let format = if column < 3 { &formats.text } else { &formats.center };
        sheet.write_string_with_format(at, column as u16 + 1, *text, format)?;
    }
    for (index, (column, cell)) in view.columns.iter().zip(&row.cells).enumerate() {
        let place = (LEAD.len() + index) as u16;
        match cell {
            Cell::Money(amount) if column.is_sum() => {
                let terms = view
                    .columns
                    .iter()
                    .enumerate()
                    .filter(|(_, term)| term.is_term_of(*column))
                    .map(|(term, _)| format!("{}{}", letters(LEAD.len() + term), at + 1));
                let terms: Vec<String> = terms.collect();
                let formula = format!("={}", if terms.is_empty() { "0".to_string() } else { terms.join("+") });
                let format = if *column == Column::Total { &formats.total_money.clone().set_border_top(FormatBorder::Thin) } else { &formats.money };
                sheet.write_formula_with_format(at, place, computed(formula, *amount), format)?;
            }
            Cell::Money(amount) => {
                sheet.write_number_with_format(at, place, number(*amount), &formats.money)?;
            }
            Cell::Rate(rate) => {
                sheet.write_number_with_format(at, place, spreadsheet_number(&rate.to_string()), &formats.rate)?;
            }
            Cell::None => {
                sheet.write_blank(at, place, &formats.money)?;
            }
        }
    }
    Ok(())
}

fn adjustments(sheet: &mut Worksheet, formats: &Formats, view: &View<'_>, title: &str) -> Result<(), XlsxError> {
    page(sheet, ADJUSTMENTS, title, A4, 2)?;
    sheet.set_freeze_panes(3, 0)?;
    sheet.set_row_height(0, 26)?;
    sheet.write_with_format(0, 0, format!("{title} 调整与结转"), &formats.title)?;
    sheet.write_with_format(1, 0, "补差、实缴差异、其他调整和上期结转；“引用”为所更正的账单行或账单", &formats.faint)?;
    for (column, (heading, width)) in ADJUSTED.iter().enumerate() {
        sheet.set_column_width(column as u16, *width)?;
        sheet.write_with_format(2, column as u16, *heading, &formats.head)?;
    }
    for (index, line) in view.adjustments.iter().enumerate() {
        let at = 3 + index as u32;
        let person = line.person.as_deref().unwrap_or_default();
        let name = view.names.get(person).copied().unwrap_or("（公司）");
        let month = line.fee_month.to_string();
        sheet.write_number_with_format(at, 0, index as u32 + 1, &formats.center.clone().set_num_format("0"))?;
        let texts = [kind_zh(line.kind), name, person, month.as_str(), adjustment_zh(line.kind, line.pay_type)];
        for (column, text) in texts.iter().enumerate() {
            sheet.write_string_with_format(at, column as u16 + 1, *text, &formats.text)?;
        }
        sheet.write_string_with_format(at, 6, cause_zh(line.cause.as_deref().unwrap_or_default()), &formats.text)?;
        sheet.write_string_with_format(at, 7, line.refers_to.as_deref().unwrap_or_default(), &formats.text)?;
        sheet.write_number_with_format(at, 8, number(line.amount), &formats.money)?;
    }
    let at = 3 + view.adjustments.len().max(1) as u32;
    if view.adjustments.is_empty() {
        sheet.merge_range(3, 0, 3, 8, "本期无调整", &formats.center)?;
    }
    sheet.merge_range(at, 0, at, 7, "合计", &formats.total)?;
    sheet.write_formula_with_format(at, 8, computed(format!("=SUM(I4:I{at})"), view.adjusted), &formats.total_money)?;
    Ok(())
}

/// What kind of adjustment a line is.
pub fn adjustment_zh(kind: LineKind, pay_type: PayType) -> &'static str {
    match (kind, pay_type) {
        (LineKind::Carry, _) => "结转",
        (LineKind::SocialInsurance | LineKind::HousingFund, PayType::Difference) => "补差",
        _ => "调整",
    }
}

fn notes(sheet: &mut Worksheet, formats: &Formats, made: &Made<'_>, view: &View<'_>, title: &str) -> Result<(), XlsxError> {
    let listed: Vec<(&str, &str)> =
        made.charges.notes.iter().map(|note| ("人员", note.as_str())).chain(made.charges.warnings.iter().map(|warning| ("规则", warning.as_str()))).collect();
    let header = 3 + listed.len() as u32 + u32::from(!listed.is_empty());
    page(sheet, NOTES, title, A4, header)?;
    sheet.set_repeat_rows(header, header)?;
    sheet.set_row_height(0, 26)?;
    sheet.write_with_format(0, 0, format!("{title} 说明"), &formats.title)?;
    sheet.write_with_format(1, 0, "每个金额的基数、上下限、费率、取整与依据；提示在前", &formats.faint)?;
    for (index, (kind, text)) in listed.iter().enumerate() {
        let at = 3 + index as u32;
        sheet.write_with_format(at, 0, *kind, &formats.warning)?;
        sheet.merge_range(at, 1, at, TOLD.len() as u16 - 1, text, &formats.warning)?;
        sheet.set_row_height(at, LINE * lines(text, TOLD[1..].iter().map(|(_, width)| width).sum()) + 1)?;
    }
    for (column, (heading, width)) in TOLD.iter().enumerate() {
        sheet.set_column_width(column as u16, *width)?;
        sheet.write_with_format(header, column as u16, *heading, &formats.head)?;
    }
    sheet.set_freeze_panes(header + 1, 0)?;
    for (index, told) in made.charges.told.iter().enumerate() {
        let at = header + 1 + index as u32;
        let name = view.names.get(told.person.as_str()).copied().unwrap_or("（公司）");
        let month = told.month.to_string();
        for (column, text) in [name, told.person.as_str(), month.as_str(), told.what.as_str()].iter().enumerate() {
            sheet.write_string_with_format(at, column as u16, *text, &formats.wrapped)?;
        }
        match told.amount {
            Some(amount) => sheet.write_number_with_format(at, 4, number(amount), &formats.money.clone().set_align(FormatAlign::Top))?,
            None => sheet.write_blank(at, 4, &formats.money)?,
        };
        let (text, rules) = told.text.split_once("。依据 ").unwrap_or((&told.text, ""));
        let text = text.strip_prefix(&format!("{}：", told.what)).unwrap_or(text);
        sheet.write_string_with_format(at, 5, text, &formats.wrapped)?;
        sheet.write_string_with_format(at, 6, rules, &formats.wrapped)?;
        sheet.set_row_height(at, LINE * lines(text, TOLD[5].1).max(lines(rules, TOLD[6].1)) + 1)?;
    }
    Ok(())
}
