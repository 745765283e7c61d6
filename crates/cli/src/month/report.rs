//! 月结报告: the month as one page with pictures, for screen and printer, without scripts and without anything from elsewhere. Every picture stands
//! above a table with the same figures.

use super::figures::{AGES, Figures, USES, Use};
use super::ledger::Ledger;
use super::page::amount;
use super::picture::{Bar, Link, Node, bars, flow, text};
use super::told::summary;
use super::whole::Closed;
use crate::language::Lang;
use hesuan::money::Money;
use hesuan::time::Month;
use std::fmt::Write;

const STYLE: &str = include_str!("report.css");

/// The page of a month.
pub fn page(closed: &Closed, figures: &Figures, ledger: &Ledger, month: Month, lang: Lang) -> String {
    let title = lang.pick(format!("{}年{}月 月结报告", month.year(), month.of_year()), format!("Month close {month}"));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n<p>{}</p>\n</header>\n<main>\n",
        lang.pick("zh-CN", "en"),
        lang.pick(
            format!("{} 张账单，{} 笔到款，{} 笔付款。金额单位：元。", figures.bills, closed.receipts.len(), closed.payments.len()),
            format!("{} bills, {} rows of the bank, {} payments. Amounts in yuan.", figures.bills, closed.receipts.len(), closed.payments.len())
        )
    );
    let mut report = Report { page: &mut page, lang };
    report.sums(closed, figures);
    report.flow(figures);
    report.open(figures, ledger, month);
    report.waiting(closed, ledger);
    report.refused(closed);
    report.causes(figures, ledger, month);
    report.cities(figures);
    report.ledger(closed);
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

struct Report<'a> {
    page: &'a mut String,
    lang: Lang,
}

/// A cell: text, or an amount.
enum Cell {
    Word(String),
    Count(usize),
    Money(Money),
}

impl Cell {
    fn html(&self, tag: &str) -> String {
        match self {
            Cell::Word(word) => format!("<{tag} class=\"word\">{}</{tag}>", text(word)),
            Cell::Count(count) => format!("<{tag}>{count}</{tag}>"),
            Cell::Money(money) if *money < Money::ZERO => format!("<{tag} class=\"minus\">{}</{tag}>", amount(*money)),
            Cell::Money(money) => format!("<{tag}>{}</{tag}>", amount(*money)),
        }
    }
}

fn word(text: impl Into<String>) -> Cell {
    Cell::Word(text.into())
}

fn total<'a>(amounts: impl Iterator<Item = &'a Money>) -> Money {
    amounts.fold(Money::ZERO, |sum, amount| sum.plus(*amount).unwrap_or_default())
}

impl Report<'_> {
    fn head(&mut self, zh: &str, en: &str, (note_zh, note_en): (&str, &str)) {
        let _ = writeln!(self.page, "<section>\n<h2>{}</h2>\n<p>{}</p>", self.lang.pick(zh, en), self.lang.pick(note_zh, note_en));
    }

    /// A table; a heading with `*` stands above words.
    fn table(&mut self, headings: &[(&str, &str)], rows: &[Vec<Cell>], foot: Option<Vec<Cell>>) {
        let lang = self.lang;
        let heading = |(zh, en): &(&str, &str)| {
            let name = lang.pick(zh, en);
            name.strip_prefix('*').map_or_else(|| format!("<th>{name}</th>"), |name| format!("<th class=\"word\">{name}</th>"))
        };
        let _ = writeln!(self.page, "<div class=\"wide\"><table>\n<thead><tr>{}</tr></thead>\n<tbody>", headings.iter().map(heading).collect::<String>());
        for row in rows {
            let _ = writeln!(self.page, "<tr>{}</tr>", row.iter().map(|cell| cell.html("td")).collect::<String>());
        }
        self.page.push_str("</tbody>\n");
        if let Some(foot) = foot {
            let _ = writeln!(self.page, "<tfoot><tr>{}</tr></tfoot>", foot.iter().map(|cell| cell.html("th")).collect::<String>());
        }
        self.page.push_str("</table></div>\n</section>\n");
    }

    fn sums(&mut self, closed: &Closed, figures: &Figures) {
        self.page.push_str("<dl class=\"sums\">\n");
        for (zh, en, sum) in summary(figures) {
            let _ = writeln!(self.page, "<div><dt>{}</dt><dd>{}</dd></div>", self.lang.pick(zh, en), amount(sum));
        }
        let names = [
            ("银行冲正", "taken back by the bank", amount(figures.returned)),
            ("账务检查未通过", "findings of the ledger", closed.ledger.findings.len().to_string()),
        ];
        for (zh, en, shown) in names {
            let _ = writeln!(self.page, "<div><dt>{}</dt><dd>{shown}</dd></div>", self.lang.pick(zh, en));
        }
        self.page.push_str("</dl>\n");
    }

    fn use_name(&self, of: Use) -> &'static str {
        match of {
            Use::Contributions => self.lang.pick("社保公积金", "contributions"),
            Use::Wages => self.lang.pick("工资个税", "wages and tax"),
            Use::Other => self.lang.pick("商保及其他代收", "insurance, other"),
            Use::Fee => self.lang.pick("服务费与税", "fee and VAT"),
            Use::Carried => self.lang.pick("上期结转", "carried"),
        }
    }

    /// 到款 → 认领 → 用途 → 付出.
    fn flow(&mut self, figures: &Figures) {
        let lang = self.lang;
        self.head(
            "资金流向",
            "Where the money went",
            ("从到款到付出；线条的宽度与金额成比例。", "From receipts to payments; ribbons are as wide as their amounts."),
        );
        let mut nodes: Vec<Node> = Vec::new();
        let mut links: Vec<Link> = Vec::new();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut node = |nodes: &mut Vec<Node>, column: usize, (zh, en): (&str, &str), amount: Money, color: &'static str| {
            if amount <= Money::ZERO {
                return None;
            }
            let name = lang.pick(zh, en).to_string();
            let stages = [("来源", "source"), ("认领", "claimed or not"), ("用途", "use"), ("去向", "end")];
            let from = if color == "own" { stages[0] } else { stages[column] };
            rows.push(vec![word(lang.pick(from.0, from.1)), word(name.clone()), Cell::Money(amount)]);
            nodes.push(Node { column, name, amount, color });
            Some(nodes.len() - 1)
        };
        let received = node(&mut nodes, 0, ("到款", "received"), figures.received, "money");
        let claimed = node(&mut nodes, 1, ("已认领", "claimed"), figures.claimed, "good");
        let suspense = node(&mut nodes, 1, ("挂账", "in suspense"), figures.suspense, "wait");
        let credited = node(&mut nodes, 1, ("贷方账单转入", "credit of bills"), figures.credited, "quiet");
        let returned = node(&mut nodes, 1, ("银行冲正", "taken back"), figures.returned, "quiet");
        let mut link = |from: Option<usize>, to: Option<usize>, amount: Money| {
            if let (Some(from), Some(to)) = (from, to) {
                links.push(Link { from, to, amount });
            }
        };
        for (to, amount) in [(claimed, figures.claimed), (suspense, figures.suspense), (returned, figures.returned)] {
            link(received, to, amount);
        }
        let (mut ends, mut own) = (Vec::new(), None);
        for of in USES {
            if of == Use::Fee {
                own = node(&mut nodes, 2, ("平台垫付与自付", "platform's own money"), figures.own, "own");
            }
            let sum = figures.uses.get(&of).copied().unwrap_or_default();
            let name = self.use_name(of);
            let color = if matches!(of, Use::Fee | Use::Carried) { "good" } else { "money" };
            let at = node(&mut nodes, 2, (name, name), sum.settled, color);
            link(claimed, at, sum.settled);
            if !matches!(of, Use::Fee | Use::Carried) {
                ends.push((at, sum));
            }
        }
        for (names, amount, color) in [(("预收余额", "prepaid"), figures.prepaid, "wait"), (("已认领未核销", "not allocated"), figures.unallocated, "wait")]
        {
            let at = node(&mut nodes, 2, names, amount, color);
            let from_bills = if names.0 == "预收余额" { figures.credited.max(Money::ZERO) } else { Money::ZERO };
            link(credited, at, from_bills);
            link(claimed, at, amount.minus(from_bills).unwrap_or_default());
        }
        let paid = node(&mut nodes, 3, ("已付出", "paid out"), figures.paid, "out");
        let left = ends.iter().map(|(_, sum)| sum.settled.minus(sum.drawn).unwrap_or_default()).collect::<Vec<_>>();
        let waiting = node(&mut nodes, 3, ("待付出", "to be passed on"), total(left.iter()), "wait");
        for ((at, sum), left) in ends.iter().zip(&left) {
            link(*at, paid, sum.drawn);
            link(*at, waiting, *left);
        }
        link(own, paid, figures.own);
        let title = lang.pick("资金流向", "Where the money went");
        let picture = flow(title, &nodes, &links, amount);
        self.page.push_str(&picture);
        self.table(&[("*环节", "*stage"), ("*项目", "*what"), ("金额", "amount")], &rows, None);
    }

    /// 未结, by age.
    fn open(&mut self, figures: &Figures, ledger: &Ledger, month: Month) {
        let lang = self.lang;
        self.head(
            "未结账单的账龄",
            "Open bills by age",
            ("月末时距付款截止日的天数；只计已确认的账单。", "Days from the last day of payment to the end of the month; confirmed bills only."),
        );
        let colors = ["good", "wait", "own", "own"];
        let of_ages = AGES.iter().zip(figures.ages).zip(colors);
        let count = |count: usize| lang.pick(format!("{count} 张"), format!("{count} bill{}", if count == 1 { "" } else { "s" }));
        let shown: Vec<Bar> = of_ages
            .map(|(((_, zh, en), (bills, open)), color)| Bar {
                name: lang.pick(*zh, *en).to_string(),
                amount: open,
                told: format!("{} · {}", amount(open), count(bills)),
                color,
            })
            .collect();
        let title = lang.pick("未结账单的账龄", "Open bills by age");
        self.page.push_str(&bars(title, &shown));
        let mut rows = Vec::new();
        for (id, bill) in ledger.bills().bills.iter().filter(|(_, bill)| bill.is_locked()) {
            let open = bill.open().unwrap_or_default();
            if open > Money::ZERO {
                let due = bill.due_on.unwrap_or(bill.bill_month.last_day());
                let late = (month.last_day().number() - due.number()).max(0);
                rows.push(vec![word(id), word(&bill.customer), word(due.to_string()), Cell::Count(late as usize), Cell::Money(bill.total), Cell::Money(open)]);
            }
        }
        let all = word(lang.pick("合计", "total"));
        let foot = vec![all, word(""), word(""), word(""), word(""), Cell::Money(figures.open)];
        let headings =
            [("*账单", "*bill"), ("*客户", "*customer"), ("*付款截止日", "*due on"), ("逾期天数", "days late"), ("应收", "billed"), ("未结", "open")];
        self.table(&headings, &rows, Some(foot));
    }

    /// 挂账: what a person has to look at.
    fn waiting(&mut self, closed: &Closed, ledger: &Ledger) {
        let lang = self.lang;
        self.head(
            "未认领的到款",
            "Receipts that nobody claimed",
            ("规则不确定的到款一律挂账，由人决定。", "What the rules leave open waits in suspense for a person."),
        );
        let mut rows = Vec::new();
        let mut left = Vec::new();
        for id in &closed.receipts {
            let (Some(told), Some(state)) = (ledger.books.receipts.get(id), ledger.state.receipts.get(id)) else { continue };
            let suspense = state.left().unwrap_or_default();
            if suspense > Money::ZERO {
                left.push(suspense);
                let status = match told.status.as_str() {
                    "suggested" => lang.pick("建议", "suggested"),
                    "ambiguous" => lang.pick("多解", "ambiguous"),
                    _ => lang.pick("无人认领", "nobody's"),
                };
                let fits = if told.candidates.is_empty() { told.customer.clone() } else { told.candidates.join(lang.pick("、", ", ")) };
                let of = [told.on.to_string(), told.payer_name.clone(), told.remark.clone(), status.to_string(), rule_name(&told.rule, lang).to_string(), fits];
                let mut row: Vec<Cell> = of.into_iter().map(word).collect();
                row.push(Cell::Money(suspense));
                rows.push(row);
            }
        }
        let mut foot: Vec<Cell> = vec![word(lang.pick("合计", "total"))];
        foot.extend((0..5).map(|_| word("")));
        foot.push(Cell::Money(total(left.iter())));
        let headings = [
            ("*到账日", "*day"),
            ("*付款方", "*payer"),
            ("*摘要", "*remark"),
            ("*结论", "*decision"),
            ("*规则", "*rule"),
            ("*候选", "*fits"),
            ("挂账", "in suspense"),
        ];
        self.table(&headings, &rows, Some(foot));
    }

    fn refused(&mut self, closed: &Closed) {
        let lang = self.lang;
        self.head(
            "未付的款项",
            "Payments that were refused",
            ("客户自己的资金不足，也未批准垫付。", "The customer's own money does not cover them, and no advance was approved."),
        );
        let refused: Vec<_> = closed.payments.iter().filter(|payment| payment.refused.is_some()).collect();
        let reason = |payment: &super::whole::Payment| {
            let fault = payment.refused.as_ref();
            fault.map(|fault| lang.pick(fault.message_zh(), fault.message())).unwrap_or_default()
        };
        let purpose = |name: &str| lang.pick(super::form::purpose_zh(name), name).to_string();
        let rows: Vec<Vec<Cell>> = refused
            .iter()
            .map(|payment| {
                vec![word(&payment.id), word(&payment.customer), word(purpose(&payment.purpose)), word(reason(payment)), Cell::Money(payment.amount)]
            })
            .collect();
        let sum = total(refused.iter().map(|payment| &payment.amount));
        let foot = vec![word(lang.pick("合计", "total")), word(""), word(""), word(""), Cell::Money(sum)];
        self.table(&[("*付款", "*payment"), ("*客户", "*customer"), ("*用途", "*purpose"), ("*原因", "*reason"), ("金额", "amount")], &rows, Some(foot));
    }

    /// 对账差异, by cause.
    fn causes(&mut self, figures: &Figures, ledger: &Ledger, month: Month) {
        let lang = self.lang;
        let all = ledger.books.differences.iter().filter(|difference| difference.month == month);
        let (same, other) = all.fold((0, 0), |(same, other), known| if known.class == "matched" { (same + 1, other) } else { (same, other + 1) });
        let note = (format!("{same} 项一致，{other} 项有差异；实缴减账单。"), format!("{same} keys agree, {other} differ; statement less bill."));
        self.head("对账差异的原因", "Why the statement differs", (&note.0, &note.1));
        let cause_name = |(class, cause): &(String, String)| {
            lang.pick(format!("{}：{}", crate::reconcile::class_zh_of(class), crate::reconcile::cause_zh_of(cause)), cause.replace('_', " "))
        };
        let mut shown = Vec::new();
        let mut rows = Vec::new();
        for (names, cause) in &figures.causes {
            let both = total(cause.difference.iter());
            let told = format!(
                "{} · {}",
                amount(both),
                lang.pick(format!("{} 项", cause.keys), format!("{} key{}", cause.keys, if cause.keys == 1 { "" } else { "s" }))
            );
            shown.push(Bar { name: cause_name(names), amount: both, told, color: if cause.exact == cause.keys { "good" } else { "wait" } });
            let [unit, personal] = cause.difference;
            rows.push(vec![
                word(cause_name(names)),
                Cell::Count(cause.keys),
                Cell::Count(cause.exact),
                Cell::Money(unit),
                Cell::Money(personal),
                Cell::Money(both),
            ]);
        }
        let title = lang.pick("对账差异的原因", "Why the statement differs");
        self.page.push_str(&bars(title, &shown));
        let sum = |side: usize| total(figures.causes.values().map(|cause| &cause.difference[side]));
        let (unit, personal) = (sum(0), sum(1));
        let keys = |of: fn(&super::figures::Cause) -> usize| Cell::Count(figures.causes.values().map(of).sum());
        let foot = vec![
            word(lang.pick("合计", "total")),
            keys(|cause| cause.keys),
            keys(|cause| cause.exact),
            Cell::Money(unit),
            Cell::Money(personal),
            Cell::Money(unit.plus(personal).unwrap_or_default()),
        ];
        let headings = [("*原因", "*cause"), ("项数", "keys"), ("分毫不差", "to the fen"), ("单位", "employer"), ("个人", "employee"), ("合计", "both")];
        self.table(&headings, &rows, Some(foot));
        let waiting = ledger.bills().customers.values().flat_map(|account| &account.waiting).collect::<Vec<_>>();
        let sum = total(waiting.iter().map(|line| &line.amount));
        let _ = writeln!(
            self.page,
            "<p>{}</p>",
            lang.pick(
                format!("计入下期账单、等待出账的调整：{} 行，{} 元。", waiting.len(), amount(sum)),
                format!("Adjustments that wait for the next bill: {} lines, {}.", waiting.len(), amount(sum))
            )
        );
    }

    /// 各城市的服务费.
    fn cities(&mut self, figures: &Figures) {
        let lang = self.lang;
        let note = (
            "服务费按账单上各城市的人数分摊，尾分归余数最大者。",
            "The fee of a bill is shared by the heads of its cities; odd fen go to the largest remainders.",
        );
        self.head("各城市的服务费收入", "Fees by city", note);
        let name = |code: &str| {
            let known = code.parse().ok().and_then(|code| hesuan::book().city(code).ok());
            match known {
                Some(city) => lang.pick(city.name.zh.clone(), city.name.en.clone()).to_string(),
                None => lang.pick("无参保人员", "nobody insured").to_string(),
            }
        };
        let mut cities: Vec<_> = figures.cities.iter().collect();
        cities.sort_by(|a, b| b.1.fee.cmp(&a.1.fee).then_with(|| a.0.cmp(b.0)));
        let mut shown = Vec::new();
        let mut rows = Vec::new();
        for (code, city) in cities {
            shown.push(Bar { name: name(code), amount: city.fee, told: amount(city.fee), color: "good" });
            rows.push(vec![word(name(code)), Cell::Count(city.heads), Cell::Money(city.contributions), Cell::Money(city.fee)]);
        }
        let title = lang.pick("各城市的服务费收入", "Fees by city");
        self.page.push_str(&bars(title, &shown));
        let heads = figures.cities.values().map(|city| city.heads).sum();
        let (passed, fee) = (total(figures.cities.values().map(|city| &city.contributions)), total(figures.cities.values().map(|city| &city.fee)));
        let foot = vec![word(lang.pick("合计", "total")), Cell::Count(heads), Cell::Money(passed), Cell::Money(fee)];
        self.table(&[("*城市", "*city"), ("人次", "heads"), ("社保公积金", "contributions"), ("服务费", "fee")], &rows, Some(foot));
    }

    /// 账: balances and findings.
    fn ledger(&mut self, closed: &Closed) {
        let lang = self.lang;
        let note = (
            "借方为正。同样的分录在 ledger.beancount 中，可用 bean-check 复核。",
            "Debit is positive. The same entries stand in ledger.beancount for bean-check.",
        );
        self.head("账户余额", "Balances", note);
        let rows: Vec<Vec<Cell>> = closed
            .ledger
            .balances
            .iter()
            .map(|(account, balance)| vec![word(account_name(account.as_str(), lang)), word(account.as_str()), Cell::Money(*balance)])
            .collect();
        let sum = total(closed.ledger.balances.values());
        let foot = vec![word(lang.pick("合计", "total")), word(""), Cell::Money(sum)];
        self.table(&[("*账户", "*account"), ("*代码", "*code"), ("余额", "balance")], &rows, Some(foot));
        if closed.ledger.findings.is_empty() {
            return;
        }
        self.head("账务检查", "Findings", ("这些事项处理之前，本月不能关账。", "The month cannot be locked before these are settled."));
        let shown = |amount_of: Option<Money>| amount_of.map_or_else(|| word(""), Cell::Money);
        let rows: Vec<Vec<Cell>> = closed
            .ledger
            .findings
            .iter()
            .map(|finding| vec![word(finding_name(finding.code.as_str(), lang)), word(&finding.of), shown(finding.expected), shown(finding.actual)])
            .collect();
        self.table(&[("*事项", "*finding"), ("*对象", "*of"), ("应为", "expected"), ("实为", "actual")], &rows, None);
    }
}

fn rule_name(rule: &str, lang: Lang) -> String {
    let zh = match rule {
        "fifo_partial" => "部分付款，先到期者先付",
        "all_and_prepaid" => "多付转预收",
        "bank_charge" => "银行手续费",
        "ambiguous_customer" => "多个客户相符",
        "ambiguous_bills" => "多组账单相符",
        "deposit" => "保证金",
        "returned_payment" => "退回的付款",
        "suspense" => "无相符客户",
        other => other,
    };
    lang.pick(zh.to_string(), rule.replace('_', " "))
}

fn account_name(account: &str, lang: Lang) -> String {
    let (zh, en) = match account {
        "BANK" => ("银行存款", "bank"),
        "SUSPENSE" => ("待认领款", "suspense"),
        "AR_pass" => ("应收（代收代付）", "receivable, passed on"),
        "AR_fee" => ("应收（自有）", "receivable, own"),
        "PREPAID" => ("预收", "prepaid"),
        "AGENCY_PAYABLE" => ("代收代付", "to be passed on"),
        "REVENUE" => ("服务收入", "revenue"),
        "VAT_OUT" => ("销项税", "VAT"),
        "COST" => ("成本", "cost"),
        "BANK_CHARGE" => ("银行手续费", "bank charges"),
        "OPENING" => ("期初余额", "opening balance"),
        other => (other, other),
    };
    lang.pick(zh, en).to_string()
}

fn finding_name(code: &str, lang: Lang) -> String {
    let zh = match code {
        "bill_open" => "账单未确认",
        "receipt_unclaimed" => "到款未处理",
        "advance_not_approved" => "垫付未批准",
        "trust_short" => "银行余额不足以覆盖他人资金",
        "receivables_differ" => "应收与账单不符",
        "prepaid_differs" => "预收余额不符",
        "suspense_differs" => "待认领款不符",
        "bill_not_posted" => "账单未记账",
        "payment_unknown" => "付款结果不明",
        other => other,
    };
    lang.pick(zh.to_string(), code.replace('_', " "))
}
