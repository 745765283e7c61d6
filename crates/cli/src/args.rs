//! The commands and their flags. Values stay text: the library reads them, with the same faults as on every surface.

mod bank;
mod claim;
mod rules;

pub use bank::*;
pub use claim::*;
pub use rules::*;

use crate::language::Lang;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// The whole command line.
#[derive(Parser, Debug)]
#[command(
    name = "hesuan",
    version,
    about = "Social insurance, housing fund, payroll and income tax in China, exact to the fen (社保公积金、薪资个税核算)",
    long_about = "Social insurance, housing fund, payroll and income tax in China (社保、公积金、薪资、个税), exact to the fen, from dated rules with \
        their sources.\n\n\
        Tables and answers go to standard output, warnings and errors to standard error, one line `error[code] path: message (got value)` per fault.\n\
        Exit code: 0 done, 1 a file cannot be read or written, 2 bad input.",
    after_help = "Example:\n  hesuan contributions --city 310000 --month 2025-07 --wage 15000 --housing-fund-rate 0.07 --work-injury-class 2",
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
pub struct Arguments {
    /// Language of tables and messages; by default zh where LC_ALL, LC_MESSAGES or LANG begins with zh, else en
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Contributions of one person and month, as a table or as JSON
    #[command(
        long_about = "Contributions of one person and month: every item on both sides with its base, rate and amount.\n\n\
            Where the employer or the person has to choose and did not (housing fund rate, work injury rate), the item is left out and a warning says so.",
        after_help = "Examples:\n  \
            hesuan contributions --city 310000 --month 2025-07 --wage 15000 --housing-fund-rate 0.07 --work-injury-rate 0.0016\n  \
            hesuan contributions --city 440300 --month 2026-08 --base social_insurance=9000 --base housing_fund.employee=9500 --variant grade1 --json"
    )]
    Contributions {
        /// The person.
        #[command(flatten)]
        person: PersonArguments,
        /// Print the answer of the operation `contributions` as JSON
        #[arg(long)]
        json: bool,
    },
    /// Tells how each amount comes about: base, limits, rate, rounding, the rules and their sources
    #[command(after_help = "Examples:\n  \
            hesuan explain --city 310000 --month 2019-04 --wage 30000 --housing-fund-rate 0.07 --lang en\n  \
            hesuan explain --city 310000 --month 2025-07 --wage 40000 --known-on 2025-08-01    # as known before the publication of September")]
    Explain {
        /// The person.
        #[command(flatten)]
        person: PersonArguments,
        /// Print the answer of the operation `explain` as JSON
        #[arg(long)]
        json: bool,
    },
    /// Closes a month: bills of all customers from a workbook, or the contributions of a roster
    #[command(
        long_about = "Closes a month. The input decides what is made.\n\n\
            A workbook (.xlsx, .xls, .ods) or a folder of CSV files, with the sheets 客户 customers, 合同 contracts, 人员 people, 商保 insurance, 地点 places and \
            上月 state (`hesuan template` writes an empty one), gives one bill for each customer in the folder --out: CUSTOMER.xlsx and CUSTOMER.html, with \
            summary.csv, state.json (the bills, for --state of the next run) and events.jsonl. A bill is made whole or not at all; every fault is told with its \
            sheet, row and column. If any customer has faults, nothing is written and the exit code is 2; with --keep-going the bills of the others are written.\n\n\
            A roster (CSV) gives totals by city and by item, counts of warnings, and on request every line as CSV. The roster is CSV in UTF-8, with or without a byte order mark. Its first row names the columns, in any order:\n  \
            person, city                       required\n  \
            name                               for people; not used\n  \
            wage                               base of every item without one of its own\n  \
            base.ITEM, base.ITEM.SIDE          base of an item (pension, housing_fund, …) or of social_insurance; SIDE is employer or employee\n  \
            category, variant, area, employer_type, employer_size\n  \
            housing_fund_rate, housing_fund_employee_rate, supplementary_housing_fund_rate\n  \
            work_injury_rate, or work_injury_class and work_injury_floating\n  \
            items, waived, deferrals           items, and ids of deferrals, separated by `;`\n\
            An empty cell is a field that is not given; spaces around a value do not count. The same person may stand in several rows for other \
            cities or other items. Rows are numbered as in a spreadsheet: the header is row 1; lines without a character and rows of empty cells are skipped.\n\n\
            Every bad row is reported on standard error with its row number, column, code, message and value (the first 1000 faults; the rest are counted). \
            If any row is bad, nothing is written and the exit code is 2. With --keep-going the good rows are computed and written; \
            the exit code is still 2 if any row was bad. Files appear only when they are complete.",
        after_help = "Examples:\n  hesuan close examples/platform-month/month.xlsx --month 2026-08 --out bills\n  \
            hesuan close examples/sample-month/roster.csv --month 2026-08 --out lines.csv --summary summary.csv"
    )]
    Close(CloseArguments),
    /// Writes an empty workbook for `hesuan close`: headings, an example row, lists to choose from, notes
    #[command(after_help = "Example:\n  hesuan template month.xlsx")]
    Template {
        /// The workbook to write
        file: PathBuf,
    },
    /// Writes a synthetic platform to files: customers, people, bills, receipts, statements, and the truth behind them
    #[command(
        long_about = "Writes a synthetic platform to files, one for each table, with a manifest of digests: to load, to measure, and to score claims and \
            reconciliation on the truth behind them. Nobody in it exists.\n\n\
            Seed, scale and month give the same bytes on every machine and with any number of threads. Scale 1 has 68,000 companies with 4,000,000 \
            employees; smaller ones keep the shares of sizes, cities and modes. Contributions and taxes are those of the rules.\n\n\
            Amounts are whole fen (columns that end in _fen), rates millionths (_ppm), a month is its first day.",
        after_help = generate_help()
    )]
    Generate(GenerateArguments),
    /// Answers JSON lines: a pipe for any language
    #[command(
        long_about = "Reads requests as JSON lines and writes one answer per line, in order.\n\n\
            Request: {\"id\": 1, \"op\": \"contributions\", \"input\": {…}}; op is any operation of the library, such as explain, scheme or cities.\n\
            Answer:  {\"id\": 1, \"ok\": {…}} or {\"id\": 1, \"error\": {\"code\", \"path\", \"value\", \"message\", \"message_zh\", \"faults\": […]}}.\n\n\
            Blank lines are skipped and have no answer. A line above 1048576 bytes is skipped to its end and answered with `request_too_large`, one that is \
            not UTF-8 with `text_invalid`; the lines after it are answered as usual. Answers are flushed before the next line is waited for, so that a \
            program can hold a conversation over a pipe. Wrong requests are answers, not failures: the exit code is 0.",
        after_help = eval_help()
    )]
    Eval {
        /// The requests; standard input if none or `-`
        file: Option<PathBuf>,
    },
    /// What is due or to be returned because rules became known later (补差)
    #[command(
        long_about = "What is due or to be returned for past months because rules became known later (补差): the statement of each month as known then, \
            as known now, and the difference, with its cause and the rules.\n\n\
            An old result is never recomputed in place: both statements are computed, and rounded amounts are subtracted line by line. \
            Totals of the employee are those from wages.",
        after_help = "Examples:\n  \
            hesuan retro --city 310000 --from 2025-07 --to 2025-09 --known-then 2025-09-17 --wage 5000\n  \
            hesuan retro --city 330100 --from 2023-01 --to 2023-11 --known-then 2023-12-12 --known-now 2023-12-31 --wage 30000 --item pension medical --json"
    )]
    Retro(Box<RetroArguments>),
    /// A national parameter in a month: a tax table, a deduction, working time …
    #[command(after_help = "Examples:\n  \
            hesuan parameter tax.annual.brackets --month 2026-08\n  \
            hesuan rules parameters                             # the ids")]
    Parameter(ParameterArguments),
    /// Holidays and make-up work days of a year (节假日安排)
    #[command(after_help = "Example:\n  hesuan calendar 2026")]
    Calendar(CalendarArguments),
    /// Writes a sheet that the tax bureau's withholding client imports (扣缴端导入表), as a spreadsheet or CSV
    #[command(
        long_about = "Writes a sheet that the tax bureau's withholding client (自然人电子税务局扣缴端) imports.\n\n\
            The input is JSON lines, one person each: the fields of the layout (name, id_type, id_number, income, …), and `payslip`, a request of the \
            operation `payslip` that fills income, contributions and deductions. `hesuan parameter formats.tax_client.wages.columns --month 2026-03` \
            lists the columns of a layout. With a file name that ends in .xlsx a spreadsheet is written, else CSV.",
        after_help = "Example:\n  hesuan declare examples/declaration/persons.jsonl --layout wages --month 2026-03 --out wages.xlsx"
    )]
    Declare(DeclareArguments),
    /// Reads such a sheet (.xlsx, .xls or CSV): one record a line, as JSON
    #[command(after_help = "Example:\n  hesuan read-declaration wages.xlsx --layout wages --month 2026-03")]
    ReadDeclaration(ReadDeclarationArguments),
    /// Compares what was due with the statement of a bureau, a fund or an insurer (对账), with the cause of each difference
    #[command(
        long_about = "Compares what was due (应缴) with the statement of a bureau, a fund or an insurer (实缴), with the cause of each difference.\n\n\
            EXPECTED is CSV, a spreadsheet or JSON lines with the fields of `expected` of the operation `reconcile` as headings (person, item, fee_month, \
            base, unit, unit_rate, …, or 证件号码, 险种, 费款所属期, …); `base.NAME` is another known base. STATEMENT is CSV or a spreadsheet in one of the layouts \
            of rules/formats/statements.yaml, found by its headings if only one fits.\n\n\
            Writes differences.csv (or .xlsx), summary.csv and audited.json (for --audited of the next run) in the folder --out. A statement that is cut off, \
            in another encoding, shifted, with formulas or with too many columns is refused with the place and the reason; then nothing is written.",
        after_help = "Example:\n  hesuan reconcile expected.csv statement.xlsx --month 2026-03 --place 310000 --tolerance 0.05 --mode replace --out reconciled"
    )]
    Reconcile(Box<ReconcileArguments>),
    /// Checks a batch of payments and writes the files for the bank (批量付款文件) and pain.001
    #[command(
        long_about = "Checks a batch of payments and writes the files for the bank.\n\n\
            The first row of the sheet names the columns, in any order: item 编号, payee 人员编号, account 账号, account_name 户名, amount 金额 (required); name 姓名, \
            id_number 证件号码, customer 客户, bank_name 开户行, bank_code 联行号, province 省份, city 城市, purpose 用途, remark 备注, phone 手机号, cross_bank 跨行, \
            last_amount 上月金额, left 离职.\n\n\
            BATCH-checks.csv holds every finding. If any of them blocks (--policy decides), nothing else is written and the exit code is 2. Else BATCH.csv, .txt or \
            .xlsx (and BATCH-2 …, where the layout limits rows or sums) and BATCH.pain.001.xml are written; each file is read back and compared before it takes its place.",
        after_help = "Example:\n  hesuan pay-file examples/bank/payments.csv --layout pipe_gbk --batch W202603 --paid-on 2026-03-15 \\\n    \
            --from-account 6225000000000001 --from-name 示例人力公司 --out payments"
    )]
    PayFile(Box<PayFileArguments>),
    /// Reads bank statements (银行流水: CSV, spreadsheets, camt.053, camt.054): new receipts as CSV, each once
    #[command(
        long_about = "Reads bank statements and writes the new receipts (到款) as CSV.\n\n\
            A row is known by the bank's serial number, else by its content and an ordinal among equal rows of its file; with --known FILE what an earlier run wrote \
            is not written again. A file that is cut off, has shifted columns, formulas, another encoding or too many columns is refused with the place and the \
            reason, and nothing is written.",
        after_help = "Examples:\n  hesuan read-receipts march.csv --layout two_columns --month 2026-03 --our-account 6225 --out receipts.csv\n  \
            hesuan read-receipts statement.xml --known receipts.csv --out new.csv"
    )]
    ReadReceipts(Box<ReadReceiptsArguments>),
    /// Says whose receipts are and which bills they pay (费用认领): decisions as CSV, each with its rule
    #[command(
        long_about = "Says whose receipts are and which bills they pay (费用认领), by rules that are tried in order. What is ambiguous is never claimed.\n\n\
            The files are CSV or spreadsheets; the first row names the columns, in any order:\n  \
            RECEIPTS   id 到款编号, on 到款日期 (or value_time 到款时间), amount 金额 (required); our_account 收款账号, payer_name 付款户名, payer_account 付款账号, \
            remark 附言, currency 币种\n  \
            customers  id 客户编号 (required); name 客户名称, aliases 别名, payer_accounts 付款账户簿, sub_accounts 虚拟子账户 (separated by `;`), pays_kinds_apart \
            分类付款, bank_fee 手续费容差, auto_partial 自动部分认领\n  \
            bills      bill 账单编号, customer 客户编号, open 未核销金额, bill_month 账单月 (required); due_on 应付日期, open.KIND (such as open.service_fee)\n\n\
            The decisions have a row for each bill that a receipt pays. The table counts receipts by status (confirmed, suggested, ambiguous, suspense) and rule. \
            Every fault is told with its file, row and column; then nothing is written and the exit code is 2.",
        after_help = "Example:\n  hesuan claim receipts.csv --customers customers.xlsx --bills bills.csv --out decisions.csv"
    )]
    Claim(Box<ClaimArguments>),
    /// Shows, checks and compares rules
    #[command(subcommand)]
    Rules(RulesCommand),
}

/// A sheet to write.
#[derive(Args, Debug)]
pub struct DeclareArguments {
    /// The persons, as JSON lines; standard input if `-`
    pub file: PathBuf,
    /// wages, annual_bonus, severance, labour, labour_continuous, equity, nonresident_wages or persons
    #[arg(long)]
    pub layout: String,
    /// The tax month, YYYY-MM; it decides the version of the layout
    #[arg(long, value_name = "MONTH")]
    pub month: String,
    /// Use what was known on this day, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub known_on: Option<String>,
    /// The file to write: .xlsx, or CSV
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The encoding of CSV
    #[arg(long, value_enum, default_value_t = Encoding::Utf8)]
    pub encoding: Encoding,
}

/// How a CSV file is written.
#[derive(clap::ValueEnum, Clone, Copy, Debug)]
pub enum Encoding {
    /// UTF-8 with a byte order mark.
    Utf8,
    /// GB18030, of which GBK and GB2312 are parts.
    Gb18030,
}

/// A sheet to read.
#[derive(Args, Debug)]
pub struct ReadDeclarationArguments {
    /// The sheet: .xlsx, .xls or CSV
    pub file: PathBuf,
    /// wages, annual_bonus, severance, labour, labour_continuous, equity, nonresident_wages or persons
    #[arg(long)]
    pub layout: String,
    /// The tax month, YYYY-MM; it decides the version of the layout
    #[arg(long, value_name = "MONTH")]
    pub month: String,
}

/// Two sides to reconcile.
#[derive(Args, Debug)]
pub struct ReconcileArguments {
    /// What was due: CSV, .xlsx or .jsonl
    pub expected: PathBuf,
    /// The statement: CSV, .xlsx or .xls
    pub statement: PathBuf,
    /// The month of the statement, YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub month: String,
    /// The layout of the statement; found by its headings if none
    #[arg(long)]
    pub layout: Option<String>,
    /// The place of all rows, such as the code of a city
    #[arg(long)]
    pub place: Option<String>,
    /// The month that is paid for, where the statement does not say it
    #[arg(long, value_name = "MONTH")]
    pub fee_month: Option<String>,
    /// The item, where the statement does not say it
    #[arg(long)]
    pub item: Option<String>,
    /// The customer on whose account was paid
    #[arg(long)]
    pub customer: Option<String>,
    /// Items that the statement shows as one: NAME=ITEM,ITEM
    #[arg(long, value_name = "GROUP")]
    pub group: Vec<String>,
    /// Up to here a difference with equal base is one of rounding
    #[arg(long, value_name = "AMOUNT")]
    pub tolerance: String,
    /// replace (覆盖新增) or append (追加)
    #[arg(long)]
    pub mode: String,
    /// People beside the lines: person, name, place, customer, last_month, employed, at_fault
    #[arg(long, value_name = "FILE")]
    pub people: Option<PathBuf>,
    /// audited.json of the last run
    #[arg(long, value_name = "FILE")]
    pub audited: Option<PathBuf>,
    /// The day of payment, YYYY-MM-DD: a late fee that no column states is found by the rate of the law
    #[arg(long, value_name = "DAY")]
    pub paid_on: Option<String>,
    /// What was paid by the statement as a whole
    #[arg(long, value_name = "AMOUNT")]
    pub statement_total: Option<String>,
    /// The folder to write to
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Write the differences as a spreadsheet
    #[arg(long)]
    pub xlsx: bool,
}

/// The operations, and examples.
fn eval_help() -> String {
    let mut lines = vec!["Operations (docs/operations.md says what each takes and gives):".to_string()];
    for operation in hesuan::boundary::OPERATIONS {
        match lines.last_mut().filter(|line| line.starts_with("  ") && line.len() + operation.len() < 100) {
            Some(line) => line.push_str(&format!(", {operation}")),
            None => lines.push(format!("  {operation}")),
        }
    }
    lines.push("\nExamples:".to_string());
    for (operation, input) in [
        ("contributions", r#"{"city":"310000","month":"2025-07","wage":"15000"}"#),
        ("withhold", r#"{"months":[{"month":"2026-01","income":"20000","special":"2100"}]}"#),
        ("explain", r#"{"op":"withhold","input":{"months":[{"month":"2026-01","income":"20000"}]},"language":"en"}"#),
    ] {
        lines.push(format!(r#"  echo '{{"id":1,"op":"{operation}","input":{input}}}' | hesuan eval"#));
    }
    lines.join("\n")
}

/// A person in a place and month.
#[derive(Args, Debug)]
pub struct PersonArguments {
    /// The city, a six-digit code (`hesuan rules list`)
    #[arg(long, value_name = "CODE")]
    pub city: String,
    /// The fee month (费款所属期), YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub month: String,
    /// Use what was known on this day, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub known_on: Option<String>,
    /// Whose rules.
    #[command(flatten)]
    pub kind: KindArguments,
    /// What is declared.
    #[command(flatten)]
    pub declared: DeclaredArguments,
    /// Fail where a value is not confirmed, instead of a warning
    #[arg(long)]
    pub require_confirmed: bool,
}

/// What is declared for a person, and what the employer and the person chose.
#[derive(Args, Debug)]
pub struct DeclaredArguments {
    /// Base of every item for which none is declared, in yuan
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub wage: Option<String>,
    /// A declared base (缴费基数): ITEM=AMOUNT or ITEM.SIDE=AMOUNT; ITEM may be social_insurance, SIDE is employer or employee
    #[arg(long = "base", value_name = "ITEM=AMOUNT", value_parser = BaseArgument::parse)]
    pub bases: Vec<BaseArgument>,
    /// Housing fund rate of both sides (公积金比例), such as 0.07
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub housing_fund_rate: Option<String>,
    /// The employee's housing fund rate, where it differs
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub housing_fund_employee_rate: Option<String>,
    /// Supplementary housing fund rate of both sides (补充公积金)
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub supplementary_housing_fund_rate: Option<String>,
    /// Work injury rate of the employer (工伤费率)
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub work_injury_rate: Option<String>,
    /// Industry class of the employer, 1 to 8, in place of the rate
    #[arg(long, value_name = "CLASS", allow_hyphen_values = true)]
    pub work_injury_class: Option<String>,
    /// Floating step on the class rate, such as 1.2
    #[arg(long, value_name = "FACTOR", allow_hyphen_values = true)]
    pub work_injury_floating: Option<String>,
    /// Only these items, such as `--item pension medical`
    #[arg(long = "item", value_name = "ITEM", num_args = 1.., value_delimiter = ',')]
    pub items: Vec<String>,
    /// Items that the person waives with proof, where the category may
    #[arg(long = "waive", value_name = "ITEM", num_args = 1.., value_delimiter = ',')]
    pub waived: Vec<String>,
}

/// What decides which rules hold, beside place and month.
#[derive(Args, Debug)]
pub struct KindArguments {
    /// Category of the person (人员类别): local_urban (default), local_rural, nonlocal_urban, nonlocal_rural, hmt, foreigner, over_retirement_age
    #[arg(long)]
    pub category: Option<String>,
    /// Grade or plan (档次), where the city has any
    #[arg(long)]
    pub variant: Option<String>,
    /// Part of the city with values of its own
    #[arg(long)]
    pub area: Option<String>,
    /// Kind of employer: enterprise (default), government, institution
    #[arg(long, value_name = "TYPE")]
    pub employer_type: Option<String>,
    /// Size of the employer, which decides on relief (减免): large, medium, small, micro, household
    #[arg(long, value_name = "SIZE")]
    pub employer_size: Option<String>,
    /// A deferral (缓缴) that the employer was granted, by its id; may be given several times
    #[arg(long = "deferral", value_name = "ID")]
    pub deferrals: Vec<String>,
}

/// `pension=8000` or `housing_fund.employee=9000`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BaseArgument {
    /// The item or group.
    pub item: String,
    /// The side, if only one.
    pub side: Option<String>,
    /// The amount.
    pub amount: String,
}

impl BaseArgument {
    fn parse(text: &str) -> Result<BaseArgument, String> {
        let (name, amount) = text.split_once('=').ok_or("write ITEM=AMOUNT or ITEM.SIDE=AMOUNT")?;
        let (item, side) = match name.split_once('.') {
            Some((item, side)) => (item, Some(side.to_string())),
            None => (name, None),
        };
        Ok(BaseArgument { item: item.to_string(), side, amount: amount.to_string() })
    }
}

/// A workbook or roster and what to make of it.
#[derive(Args, Debug)]
pub struct CloseArguments {
    /// The workbook, the folder of CSV files, or the roster; `-` is a roster on standard input
    pub roster: PathBuf,
    /// The bill month of a workbook, the fee month (费款所属期) of a roster, YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub month: String,
    /// Use what was known on this day, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub known_on: Option<String>,
    /// The bills that an earlier run wrote (state.json); for a workbook
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    /// The folder of the bills, or for a roster the CSV file of every line
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// Write the totals of a roster by city, item and side here as CSV
    #[arg(long, value_name = "FILE")]
    pub summary: Option<PathBuf>,
    /// Make the good bills, or compute the good rows, although others are bad (the exit code is still 2)
    #[arg(long)]
    pub keep_going: bool,
    /// Confirm every bill of the workbook, not only those that the sheet 上月 confirms
    #[arg(long)]
    pub confirm: bool,
}

/// A synthetic platform.
#[derive(Args, Debug)]
pub struct GenerateArguments {
    /// The folder of the files
    pub out: PathBuf,
    /// The seed, a whole number
    #[arg(long, value_name = "NUMBER", default_value = "1")]
    pub seed: String,
    /// The size, above 0 and at most 2: such as 1, 0.01 or 1/100
    #[arg(long, default_value = "1/100")]
    pub scale: String,
    /// The month, YYYY-MM
    #[arg(long, value_name = "MONTH", default_value = "2026-09")]
    pub month: String,
    /// Only these tables, such as `--tables bills,receipts`
    #[arg(long, value_name = "TABLE", num_args = 1.., value_delimiter = ',')]
    pub tables: Vec<String>,
    /// The format of the files
    #[arg(long, value_enum, default_value_t = TableFormat::Parquet)]
    pub format: TableFormat,
    /// How many threads work; as many as there are processors if none
    #[arg(long, value_name = "NUMBER")]
    pub threads: Option<u16>,
}

/// How a table is written.
#[derive(clap::ValueEnum, Clone, Copy, Debug)]
pub enum TableFormat {
    /// Parquet, compressed with snappy.
    Parquet,
    /// CSV in UTF-8.
    Csv,
}

impl TableFormat {
    /// The end of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            TableFormat::Parquet => "parquet",
            TableFormat::Csv => "csv",
        }
    }
}

/// The tables, and examples.
fn generate_help() -> String {
    let tables = crate::generate::table_names().join(", ");
    let examples = "hesuan generate platform --scale 1/100\n  hesuan generate platform --scale 1 --seed 7 --tables people,contributions";
    format!("Tables: {tables}\n\nExamples:\n  {examples}")
}

/// The months of a person under two states of knowledge.
#[derive(Args, Debug)]
pub struct RetroArguments {
    /// The city, a six-digit code (`hesuan rules list`)
    #[arg(long, value_name = "CODE")]
    pub city: String,
    /// The first fee month, YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub from: String,
    /// The last fee month, YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub to: String,
    /// The day whose knowledge the old statement used, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub known_then: String,
    /// The day whose knowledge the new statement uses; all that is known if none
    #[arg(long, value_name = "DAY")]
    pub known_now: Option<String>,
    /// Whose rules.
    #[command(flatten)]
    pub kind: KindArguments,
    /// What is declared.
    #[command(flatten)]
    pub declared: DeclaredArguments,
    /// Print the answer of the operation `retro` as JSON
    #[arg(long)]
    pub json: bool,
}

/// A national parameter and a month.
#[derive(Args, Debug)]
pub struct ParameterArguments {
    /// Its id (`hesuan rules parameters`)
    pub id: String,
    /// The month, YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub month: String,
    /// Use what was known on this day, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub known_on: Option<String>,
    /// Print the answer of the operation `parameter` as JSON
    #[arg(long)]
    pub json: bool,
}

/// A year.
#[derive(Args, Debug)]
pub struct CalendarArguments {
    /// The year, YYYY
    pub year: String,
    /// Print the answer of the operation `calendar` as JSON
    #[arg(long)]
    pub json: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
