//! 月结: `hesuan close` of a workbook. From customers, contracts, people, insurances and what last month left to one bill for each customer.
//!
//! A bill is made whole or not at all. Every change of the bills is an event; the events of a run rebuild its state.

mod bill;
mod book;
mod books;
mod charge;
mod figures;
mod form;
mod ledger;
mod orders;
mod page;
mod picture;
mod plan;
mod report;
pub mod sheet;
mod statement;
pub mod template;
mod told;
mod view;
mod whole;

use crate::args::CloseArguments;
use crate::failure::{Failure, say};
use crate::language::Lang;
use crate::outfile::OutFile;
use crate::progress::Progress;
use crate::table::{Table, numbers, words};
use bill::{Made, Run};
use charge::Rules;
use figures::Figures;
use hesuan::billing::LineKind;
use hesuan::money::Money;
use hesuan::time::Month;
use hesuan::{Code, Fault};
use ledger::Ledger;
use sheet::{Placed, Source};
use std::fs;
use std::io::Write;
use std::path::Path;
use view::View;
use whole::{Closed, Whole};

/// Faults that are listed; those after them are counted.
const LISTED: usize = 1000;

/// Whether the input is a workbook or a folder, and not a roster.
pub fn is_workbook(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|end| ["xlsx", "xlsm", "xls", "ods"].iter().any(|known| end.eq_ignore_ascii_case(known)))
}

/// Closes a month.
pub fn run(arguments: &CloseArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let (month, known_on) = crate::close::times(arguments)?;
    let folder = arguments.out.as_deref().ok_or_else(|| Fault::new(Code::FieldMissing, "out", ""))?;
    if folder.exists() && !folder.is_dir() {
        return Err(Fault::new(Code::Contradiction, "out", folder.display()).because("this is no folder", "这不是文件夹").into());
    }
    let (state, kept) = arguments.state.as_deref().map(ledger::read_state).transpose()?.unwrap_or_default();
    let source = Source::open(&arguments.roster)?;
    let mut plan = plan::read(&source, month).map_err(|placed| {
        tell(&placed, lang);
        say(format_args!("{}", lang.pick("未写出任何账单", "no bill was written")));
        Failure::Told
    })?;
    let charged = orders::charged_before(&plan, &state.bills, month);
    let months = orders::fee_months(&mut plan, month, &charged);
    let mut run = Run { plan: &plan, months: &months, month, rules: Rules::new(known_on) };
    let mut ledger = Ledger::of(state, kept);
    let (mut all, mut failed) = (Vec::new(), Vec::new());
    let progress = Progress::steps(plan.customers.len() as u64);
    for customer in plan.customers.values() {
        let done = match plan.faults.get(&customer.id).filter(|faults| !faults.is_empty()) {
            Some(faults) => Err(faults.clone()),
            None => {
                let before = ledger.events.len();
                run.bill(customer, &mut ledger).and_then(|made| made.checked(&plan)).map(|made| all.push(made)).inspect_err(|_| ledger.take_back(before))
            }
        };
        if let Err(faults) = done {
            progress.suspend(|| {
                tell(&faults, lang);
                let (name, id) = (&customer.name, &customer.id);
                say(format_args!("{}", lang.pick(format!("{id} {name}：未出账单"), format!("{id} {name}: no bill was made"))));
            });
            failed.push(customer.id.as_str());
        }
        progress.step();
    }
    progress.finish();
    if !failed.is_empty() {
        let (all, bad) = (plan.customers.len(), failed.len());
        let (en, zh) = if arguments.keep_going { ("the others were made", "其余已出账单") } else { ("nothing was written", "未写出任何文件") };
        say(format_args!("{}", lang.pick(format!("{all} 个客户中有 {bad} 个有误：{zh}"), format!("{bad} of {all} customers have faults: {en}"))));
        if !arguments.keep_going {
            return Err(Failure::Told);
        }
    }
    let refused = |placed: Vec<Placed>| {
        tell(&placed, lang);
        say(format_args!("{}", lang.pick("未写出任何文件", "nothing was written")));
        Failure::Told
    };
    let whole = Whole { plan: &plan, month, confirm_all: arguments.confirm };
    let closed = whole.is_wanted().then(|| whole.close(&all, &mut ledger)).transpose().map_err(refused)?;
    let mut files = Files::new(month);
    for made in &mut all {
        made.refresh(&ledger).and_then(|()| files.add(made, &plan)).map_err(refused)?;
    }
    let overflow = |code| Failure::from(Fault::new(code, "total", ""));
    let figures = closed.as_ref().map(|closed| Figures::of(&ledger, closed, month)).transpose().map_err(overflow)?;
    if let Some((closed, figures)) = closed.as_ref().zip(figures.as_ref()) {
        files.close(closed, figures, &ledger, lang)?;
    }
    files.write(folder, &ledger)?;
    files.table(lang)?.write(out)?;
    if let Some((closed, figures)) = closed.as_ref().zip(figures.as_ref()) {
        told::tell_closed(closed, figures, lang, out)?;
    }
    if failed.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

fn tell(faults: &[Placed], lang: Lang) {
    for placed in faults.iter().take(LISTED) {
        say(format_args!("{}", placed.text(lang)));
    }
    let more = faults.len().saturating_sub(LISTED);
    if more > 0 {
        say(format_args!("{}", lang.pick(format!("另有 {more} 处错误未列出"), format!("{more} more faults are not listed"))));
    }
}

/// The kinds that the summary has columns for.
const KINDS: [LineKind; 13] = [
    LineKind::SocialInsurance,
    LineKind::HousingFund,
    LineKind::Wage,
    LineKind::IncomeTax,
    LineKind::Insurance,
    LineKind::DisabledFund,
    LineKind::UnionFee,
    LineKind::ArchiveFee,
    LineKind::ServiceFee,
    LineKind::Discount,
    LineKind::LateFee,
    LineKind::Interest,
    LineKind::VatOnTop,
];

/// A row of the summary.
struct Summary {
    customer: String,
    name: String,
    heads: usize,
    kinds: Vec<Money>,
    carry: Money,
    adjusted: Money,
    vat: Money,
    total: Money,
    notes: usize,
    over_limit_by: Money,
}

/// What the run writes.
struct Files {
    month: Month,
    bills: Vec<(String, Vec<u8>)>,
    summary: Vec<Summary>,
}

impl Files {
    fn new(month: Month) -> Files {
        Files { month, bills: Vec::new(), summary: Vec::new() }
    }

    /// The files of a bill.
    fn add(&mut self, made: &Made<'_>, plan: &plan::Plan) -> Result<(), Vec<Placed>> {
        let at = |fault: Fault| vec![made.customer.row.at("customer", fault)];
        let view = View::of(made, &plan.people).map_err(at)?;
        let summary = summary(made, &view).map_err(|code| at(Fault::new(code, "total", &made.id)))?;
        let workbook = book::workbook(made, &view, self.month);
        let workbook = workbook.map_err(|error| at(Fault::new(Code::Internal, "xlsx", &made.id).because(error.to_string(), error.to_string())))?;
        self.bills.push((format!("{}.xlsx", made.customer.id), workbook));
        self.bills.push((format!("{}.html", made.customer.id), page::page(made, &view, self.month).into_bytes()));
        self.summary.push(summary);
        Ok(())
    }

    /// The files of the whole month.
    fn close(&mut self, closed: &Closed, figures: &Figures, ledger: &Ledger, lang: Lang) -> Result<(), Failure> {
        self.bills.push(("receipts.csv".to_string(), told::receipts(closed, ledger)?));
        self.bills.push(("payments.csv".to_string(), told::payments(closed)?));
        self.bills.push(("reconciliation.csv".to_string(), told::reconciliation(ledger, self.month)?));
        self.bills.push(("ledger.beancount".to_string(), closed.ledger.beancount.clone().unwrap_or_default().into_bytes()));
        self.bills.push(("report.html".to_string(), report::page(closed, figures, ledger, self.month, lang).into_bytes()));
        Ok(())
    }

    /// Puts every file in its place.
    fn write(&self, folder: &Path, ledger: &Ledger) -> Result<(), Failure> {
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
        let mut finished = Vec::new();
        let mut put = |name: &str, bytes: &[u8]| {
            let path = folder.join(name);
            let mut file = OutFile::create(&path)?;
            file.write_all(bytes).map_err(Failure::file(&path))?;
            finished.push(file);
            Ok::<(), Failure>(())
        };
        for (name, bytes) in &self.bills {
            put(name, bytes)?;
        }
        put("summary.csv", &self.summary_csv(folder)?)?;
        put("state.json", &ledger.file()?)?;
        let mut events = Vec::new();
        for event in &ledger.events {
            serde_json::to_writer(&mut events, event).map_err(std::io::Error::from)?;
            events.push(b'\n');
        }
        put("events.jsonl", &events)?;
        finished.into_iter().try_for_each(OutFile::finish)
    }

    fn summary_csv(&self, folder: &Path) -> Result<Vec<u8>, Failure> {
        // Spreadsheets read UTF-8 only with a byte order mark.
        let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
        let failed = |error: csv::Error| Failure::File(folder.join("summary.csv").display().to_string(), crate::failure::io_error(error));
        let kinds = KINDS.map(|kind| kind.as_str());
        let header =
            [&["customer", "name", "month", "heads"][..], &kinds[..], &["carry", "adjusted", "total", "vat", "over_limit_by", "warnings"][..]].concat();
        writer.write_record(header).map_err(failed)?;
        for row in &self.summary {
            let mut record = vec![row.customer.clone(), crate::declare::no_formula(&row.name), self.month.to_string(), row.heads.to_string()];
            record.extend(row.kinds.iter().map(Money::to_string));
            record.extend([row.carry, row.adjusted, row.total, row.vat, row.over_limit_by].iter().map(Money::to_string));
            record.push(row.notes.to_string());
            writer.write_record(record).map_err(failed)?;
        }
        writer.into_inner().map_err(|error| Failure::File(folder.join("summary.csv").display().to_string(), error.into_error()))
    }

    fn table(&self, lang: Lang) -> Result<Table, Failure> {
        let columns = [
            words(lang.pick("客户", "customer")),
            words(lang.pick("名称", "name")),
            numbers(lang.pick("人数", "heads")),
            numbers(lang.pick("代收代付等", "contributions, wages …")),
            numbers(lang.pick("服务费", "service fee")),
            numbers(lang.pick("调整与结转", "adjusted, carried")),
            numbers(lang.pick("合计", "total")),
            numbers(lang.pick("提示", "warnings")),
        ];
        let mut table = Table::new(columns);
        let mut sums = (0, [Money::ZERO; 4], 0);
        for row in &self.summary {
            let amounts = row.amounts().map_err(|code| Fault::new(code, "total", &row.customer))?;
            table.row(
                [
                    vec![row.customer.clone(), row.name.clone(), row.heads.to_string()],
                    amounts.map(|amount| amount.to_string()).to_vec(),
                    vec![row.notes.to_string()],
                ]
                .concat(),
            );
            for (sum, amount) in sums.1.iter_mut().zip(amounts) {
                *sum = sum.plus(amount).map_err(|code| Fault::new(code, "total", ""))?;
            }
            (sums.0, sums.2) = (sums.0 + row.heads, sums.2 + row.notes);
        }
        let all = lang.pick(format!("{} 个客户", self.summary.len()), format!("{} customers", self.summary.len()));
        table.total([vec![all, String::new(), sums.0.to_string()], sums.1.map(|sum| sum.to_string()).to_vec(), vec![sums.2.to_string()]].concat());
        Ok(table)
    }
}

impl Summary {
    /// What is passed on and all else, the fee, adjustments with what was carried, the total.
    fn amounts(&self) -> Result<[Money; 4], Code> {
        let fee = [LineKind::ServiceFee, LineKind::Discount];
        let of_fee = KINDS.iter().zip(&self.kinds).filter(|(kind, _)| fee.contains(kind));
        let fee = of_fee.map(|(_, amount)| *amount).try_fold(Money::ZERO, Money::plus)?;
        let adjusted = self.adjusted.plus(self.carry)?;
        Ok([self.total.minus(fee)?.minus(adjusted)?, fee, adjusted, self.total])
    }
}

/// The row of a bill. Kinds are those of the detail; adjustments stand apart.
fn summary(made: &Made<'_>, view: &View<'_>) -> Result<Summary, Code> {
    let sums = |kind: LineKind| view.kinds.iter().find(|(of, _)| *of == kind).map(|(_, sums)| *sums).unwrap_or_default();
    let carry = sums(LineKind::Carry).adjusted;
    let vat = made.invoices.iter().try_fold(Money::ZERO, |sum, (_, answer)| sum.plus(answer.tax))?;
    Ok(Summary {
        customer: made.customer.id.clone(),
        name: made.customer.name.clone(),
        heads: made.charges.heads,
        kinds: KINDS.map(|kind| sums(kind).detail).to_vec(),
        carry,
        adjusted: view.adjusted.minus(carry)?,
        vat,
        total: made.bill.total,
        notes: made.charges.notes.len() + made.charges.warnings.len(),
        over_limit_by: made.exposure.over_limit_by,
    })
}
