//! The bill as one printable page: HTML with its own style, without scripts and without anything from elsewhere.

use super::bill::Made;
use super::book::{adjustment_zh, percent, title};
use super::view::{Cell, View, cause_zh, kind_zh, mode_zh};
use hesuan::money::Money;
use hesuan::time::Month;
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");

/// The page of a bill.
pub fn page(made: &Made<'_>, view: &View<'_>, month: Month) -> String {
    let title = text(&title(made, month));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
    );
    let due = made.bill.due_on.map_or("按合同约定".to_string(), |day| day.to_string());
    let _ = writeln!(
        page,
        "<dl class=\"facts\"><div><dt>账单编号</dt><dd>{}</dd></div><div><dt>人数</dt><dd>{}</dd></div><div><dt>付款截止日</dt><dd>{due}</dd></div>\
         <div class=\"due\"><dt>本月应到款</dt><dd>{}</dd></div></dl>\n</header>\n<main>",
        text(&made.id),
        made.charges.heads,
        amount(made.bill.total)
    );
    summary(&mut page, made, view);
    detail(&mut page, view);
    adjustments(&mut page, view);
    notes(&mut page, made);
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// A text that is no markup.
fn text(raw: &str) -> String {
    raw.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `1234567.80` as `1,234,567.80`.
pub fn amount(amount: Money) -> String {
    let plain = amount.magnitude().to_string();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "00"));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{}{grouped}.{part}", if amount < Money::ZERO { "−" } else { "" })
}

fn cell(amount_of: Money) -> String {
    let class = if amount_of < Money::ZERO { " class=\"minus\"" } else { "" };
    if amount_of == Money::ZERO { "<td>–</td>".to_string() } else { format!("<td{class}>{}</td>", amount(amount_of)) }
}

fn summary(page: &mut String, made: &Made<'_>, view: &View<'_>) {
    page.push_str("<section class=\"two\">\n<table class=\"sums\">\n<caption>费用汇总</caption>\n<thead><tr><th>费用项</th><th>本期</th><th>调整与结转</th><th>合计</th></tr></thead>\n<tbody>\n");
    for (kind, sums) in &view.kinds {
        let both = sums.detail.plus(sums.adjusted).unwrap_or_default();
        let _ = writeln!(page, "<tr><th>{}</th>{}{}{}</tr>", kind_zh(*kind), cell(sums.detail), cell(sums.adjusted), cell(both));
    }
    let detail = made.bill.total.minus(view.adjusted).unwrap_or_default();
    let _ = writeln!(page, "</tbody>\n<tfoot><tr><th>合计</th>{}{}{}</tr></tfoot>\n</table>", cell(detail), cell(view.adjusted), cell(made.bill.total));
    page.push_str("<div>\n<table class=\"sums\">\n<caption>结算</caption>\n<tbody>\n");
    let own = made.bill.total.minus(made.bill.pass_through).unwrap_or_default();
    let facts = [
        ("其中代收代付", made.bill.pass_through),
        ("其中服务收入与往来", own),
        ("预收余额", made.account.prepaid),
        ("已确认未付", made.exposure.open),
        ("信用额度", made.account.credit_limit),
    ];
    for (name, amount) in facts {
        let _ = writeln!(page, "<tr><th>{name}</th>{}</tr>", cell(amount));
    }
    page.push_str("</tbody>\n</table>\n");
    if !made.invoices.is_empty() {
        page.push_str("<table class=\"sums\">\n<caption>增值税与开票</caption>\n<thead><tr><th></th><th>含税</th><th>不含税</th><th>税额</th><th>专票</th><th>普票</th></tr></thead>\n<tbody>\n");
        for (contract, answer) in &made.invoices {
            let cells = [answer.taxable_gross, answer.net, answer.tax, answer.special_invoice_amount, answer.ordinary_only_amount].map(cell).concat();
            let _ = writeln!(page, "<tr><th>{} {}</th>{cells}</tr>", mode_zh(&contract.mode), percent(contract.vat.rate));
        }
        page.push_str("</tbody>\n</table>\n");
    }
    page.push_str("</div>\n</section>\n");
}

fn detail(page: &mut String, view: &View<'_>) {
    page.push_str("<section class=\"wide\">\n<table class=\"detail\">\n<caption>明细</caption>\n<thead>\n<tr>");
    for heading in ["姓名", "模式", "城市", "所属月", "类型"] {
        let _ = write!(page, "<th rowspan=\"2\">{heading}</th>");
    }
    let mut below = String::new();
    let mut index = 0;
    while index < view.columns.len() {
        let (group, column) = view.columns[index].heading();
        let end = (index..view.columns.len()).take_while(|&at| view.columns[at].heading().0 == group).last().unwrap_or(index);
        if column.is_empty() {
            let _ = write!(page, "<th rowspan=\"2\">{group}</th>");
        } else {
            let _ = write!(page, "<th colspan=\"{}\">{group}</th>", end - index + 1);
            view.columns[index..=end].iter().for_each(|column| below.push_str(&format!("<th>{}</th>", column.heading().1)));
        }
        index = end + 1;
    }
    let _ = writeln!(page, "</tr>\n<tr>{below}</tr>\n</thead>\n<tbody>");
    for row in &view.rows {
        let _ = write!(page, "<tr><th>{}<small>{}</small></th>", text(row.name), text(row.person));
        for lead in [row.mode, row.city, &row.month, row.turn] {
            let _ = write!(page, "<td class=\"word\">{}</td>", text(lead));
        }
        for value in &row.cells {
            match value {
                Cell::Money(amount) => page.push_str(&cell(*amount)),
                Cell::Rate(rate) => {
                    let _ = write!(page, "<td>{}</td>", percent(*rate));
                }
                Cell::None => page.push_str("<td></td>"),
            }
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n<tfoot><tr><th colspan=\"5\">合计</th>");
    for (column, sum) in view.columns.iter().zip(&view.sums) {
        page.push_str(&if column.is_money() { cell(*sum) } else { "<td></td>".to_string() });
    }
    page.push_str("</tr></tfoot>\n</table>\n</section>\n");
}

fn adjustments(page: &mut String, view: &View<'_>) {
    if view.adjustments.is_empty() {
        return;
    }
    page.push_str("<section>\n<table class=\"adjusted\">\n<caption>调整与结转</caption>\n<thead><tr><th>费用项</th><th>人员</th><th>所属月</th><th>类型</th><th>原因</th><th>引用</th><th>金额</th></tr></thead>\n<tbody>\n");
    for line in &view.adjustments {
        let person = line.person.as_deref().unwrap_or_default();
        let words = [
            kind_zh(line.kind).to_string(),
            format!("{} {person}", view.names.get(person).copied().unwrap_or_default()),
            line.fee_month.to_string(),
            adjustment_zh(line.kind, line.pay_type).to_string(),
            cause_zh(line.cause.as_deref().unwrap_or_default()).to_string(),
            line.refers_to.clone().unwrap_or_default(),
        ];
        let words: String = words.iter().map(|word| format!("<td class=\"word\">{}</td>", text(word.trim()))).collect();
        let _ = writeln!(page, "<tr>{words}{}</tr>", cell(line.amount));
    }
    let _ = writeln!(page, "</tbody>\n<tfoot><tr><th colspan=\"6\">合计</th>{}</tr></tfoot>\n</table>\n</section>", cell(view.adjusted));
}

fn notes(page: &mut String, made: &Made<'_>) {
    if made.charges.notes.is_empty() && made.charges.warnings.is_empty() {
        return;
    }
    page.push_str("<section class=\"notes\">\n<h2>提示</h2>\n<ul>\n");
    for note in made.charges.notes.iter().chain(&made.charges.warnings) {
        let _ = writeln!(page, "<li>{}</li>", text(note));
    }
    page.push_str("</ul>\n</section>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_groups_of_three_digits() {
        for (plain, shown) in [("0.05", "0.05"), ("999.00", "999.00"), ("1234567.80", "1,234,567.80"), ("-1000.00", "−1,000.00")] {
            assert_eq!(amount(plain.parse().unwrap()), shown);
        }
    }

    #[test]
    fn a_name_is_no_markup() {
        assert_eq!(text("<b>&\"</b>"), "&lt;b&gt;&amp;&quot;&lt;/b&gt;");
    }
}
