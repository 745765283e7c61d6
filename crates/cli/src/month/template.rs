//! `hesuan template`: an empty workbook with headings, an example row, notes and lists to choose from.

use super::form::{FORMS, Form, Kind};
use crate::failure::Failure;
use crate::outfile::OutFile;
use rust_xlsxwriter::{Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};
use std::io::Write;
use std::path::Path;

/// Rows that have formats and lists.
const ROWS: u32 = 3000;

/// Writes the template.
pub fn write(path: &Path) -> Result<(), Failure> {
    let bytes = workbook().map_err(|error| Failure::File(path.display().to_string(), std::io::Error::other(error.to_string())))?;
    let mut file = OutFile::create(path)?;
    file.write_all(&bytes).map_err(Failure::file(path))?;
    file.finish()
}

fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title("月结工作簿").set_author("hesuan").set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?));
    let base = || Format::new().set_font_name("等线").set_font_size(10);
    let head = base().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter).set_border(FormatBorder::Thin).set_border_color(Color::RGB(0xB8C4D0));
    let (needed, free) = (head.clone().set_background_color(Color::RGB(0xD9E6F2)), head.set_background_color(Color::RGB(0xF1F4F7)));
    let example = base().set_italic().set_font_color(Color::RGB(0x7A8691));
    for form in FORMS {
        let sheet = workbook.add_worksheet();
        sheet.set_name(form.zh)?;
        sheet.set_freeze_panes(1, 1)?;
        sheet.set_row_height(0, 42)?;
        for (index, column) in form.columns.iter().enumerate() {
            let at = index as u16;
            sheet.set_column_width(at, if column.note.chars().count() > 20 { 20 } else { 14 })?;
            // Numbers of ids and dates stay text, so that no digit is lost; amounts are numbers.
            let format = match column.kind {
                Kind::Money => base().set_num_format("#,##0.00"),
                Kind::Rate => base().set_num_format("0.####"),
                Kind::Count => base().set_num_format("0"),
                _ => base().set_num_format("@"),
            };
            sheet.set_column_format(at, &format)?;
            sheet.write_with_format(0, at, column.heading(), if column.needed { &needed } else { &free })?;
            // The reader leaves out rows that begin with 例.
            let text = if index == 0 { format!("例：{}", column.example) } else { column.example.to_string() };
            sheet.write_string_with_format(1, at, text, &example)?;
            if let Some(list) = list(column.kind, column.note)? {
                sheet.add_data_validation(1, at, ROWS, at, &list)?;
            }
        }
    }
    notes(&mut workbook)?;
    workbook.save_to_buffer()
}

fn list(kind: Kind, note: &str) -> Result<Option<DataValidation>, XlsxError> {
    let words: Vec<&str> = match kind {
        Kind::Word(words) => words.iter().map(|(zh, _)| *zh).collect(),
        Kind::Flag => vec!["是", "否"],
        _ if note.is_empty() => return Ok(None),
        _ => return Ok(Some(DataValidation::new().set_input_message(note)?)),
    };
    let validation = DataValidation::new().allow_list_strings(&words)?.set_error_title("请从列表中选择")?.set_error_message(words.join("、"))?;
    Ok(Some(if note.is_empty() { validation } else { validation.set_input_message(note)? }))
}

/// What every column takes, in a sheet of its own.
fn notes(workbook: &mut Workbook) -> Result<(), XlsxError> {
    let base = || Format::new().set_font_name("等线").set_font_size(10).set_text_wrap().set_align(FormatAlign::Top);
    let bold = base().set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name("填写说明")?;
    for (column, width) in [(0, 12), (1, 20), (2, 30), (3, 8), (4, 14), (5, 70)] {
        sheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    for line in GUIDE {
        sheet.write_with_format(row, 0, *line, &Format::new().set_font_name("等线").set_font_size(10))?;
        row += 1;
    }
    for form in FORMS {
        sheet.write_with_format(row, 0, format!("“{}”表：{}", form.zh, form.note), &Format::new().set_font_name("等线").set_font_size(10))?;
        row += 1;
    }
    row += 1;
    for (column, heading) in ["工作表", "列", "英文字段", "必填", "类型", "填写内容"].iter().enumerate() {
        sheet.write_with_format(row, column as u16, *heading, &bold)?;
    }
    for (form, column) in FORMS.iter().flat_map(|form: &&Form| form.columns.iter().map(move |column| (form, column))) {
        row += 1;
        let words = match column.kind {
            Kind::Word(words) => {
                format!("{}{}", words.iter().map(|(zh, _)| *zh).collect::<Vec<_>>().join("、"), if column.note.is_empty() { "" } else { "。" })
            }
            _ => String::new(),
        };
        let cells = [form.zh, column.zh, column.en, if column.needed { "是" } else { "" }, kind_zh(column.kind)];
        for (index, cell) in cells.iter().enumerate() {
            sheet.write_string_with_format(row, index as u16, *cell, &base())?;
        }
        sheet.write_string_with_format(row, 5, format!("{words}{}", column.note), &base())?;
    }
    Ok(())
}

const GUIDE: &[&str] = &[
    "本工作簿用于月结：hesuan close 本文件.xlsx --month 2026-08 --out 输出文件夹",
    "表头为“中文(英文)”，只写其一也可；带 * 的列必填；列的顺序不限；多余的列会报错，自己的批注请写在“备注”列。",
    "第一列以“例”开头的行是示例，不参与计算，可以删除。",
    "日期写作 2026-03-02、2026/3/2 或 2026年3月2日；比例写作 0.07 或 7%；金额最多两位小数。",
    "“上月”表：未结余额——期初未结金额；已收月份——该人该城市该月已收过；实缴差异——实缴金额与原金额之差计入本月；",
    "　　调整——其他更正（金额带正负号）；已确认、已付款——状态文件中上月账单的进展；上次规则日——上月结账时已知规则的日期，其后公布的规则形成补差。",
    "“到款”“付款”“实缴明细”表：有内容时，出账单后继续做确认、到款、认领、付款、对账、记账；空表不影响出账单。",
    "CSV 文件夹同样可用：文件名为 customers.csv、contracts.csv、people.csv、insurance.csv、places.csv、state.csv、receipts.csv、payments.csv、statement.csv（或中文表名）。",
];

fn kind_zh(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "文字",
        Kind::Id => "编号",
        Kind::Money => "金额",
        Kind::Rate => "比例",
        Kind::Day => "日期",
        Kind::Month => "月份",
        Kind::Count => "整数",
        Kind::Flag => "是/否",
        Kind::Word(_) => "选项",
    }
}
