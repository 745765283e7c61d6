//! A roster (花名册): one row of CSV for each person, read one at a time with all faults of a row.

use crate::failure::{Failure, io_error};
use csv::ByteRecord;
use hesuan::boundary::MAX_REQUEST_BYTES;
use hesuan::contribution::{BaseOf, DeclaredBase, Person, WorkInjuryChoice};
use hesuan::money::{Factor, Money, Rate};
use hesuan::rules::{Category, CityCode, EmployerSize, EmployerType, Item, ItemSet, Side};
use hesuan::{Code, Fault, Faults};
use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::str::FromStr;

/// Bytes that the reader holds at once, beside the row.
const BUFFER: usize = 1 << 16;

/// A roster that is read row by row.
pub struct Roster<R> {
    name: PathBuf,
    reader: csv::Reader<Rationed<R>>,
    ration: Rc<Cell<usize>>,
    columns: Vec<(Column, String)>,
    record: ByteRecord,
    row: u64,
}

/// A row: its number as a spreadsheet shows it, and the person or what is wrong.
pub struct Row<'row> {
    /// The header is row 1.
    pub number: u64,
    /// The person, or the faults by column.
    pub entry: Result<Entry<'row>, Faults>,
}

/// A person of the roster in a place.
pub struct Entry<'row> {
    /// The person's id.
    pub id: &'row str,
    /// The city.
    pub city: CityCode,
    /// A part of the city.
    pub area: Option<&'row str>,
    /// The category.
    pub category: Category,
    /// The grade or plan.
    pub variant: Option<&'row str>,
    /// The kind of employer.
    pub employer_type: EmployerType,
    /// Its size.
    pub employer_size: Option<EmployerSize>,
    /// The deferrals that it was granted.
    pub deferrals: Vec<String>,
    /// What is declared.
    pub person: Person,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Column {
    Person,
    Name,
    City,
    Area,
    Category,
    Variant,
    EmployerType,
    EmployerSize,
    Deferrals,
    Wage,
    Base(BaseOf, Option<Side>),
    HousingFundRate,
    HousingFundEmployeeRate,
    SupplementaryHousingFundRate,
    WorkInjuryRate,
    WorkInjuryClass,
    WorkInjuryFloating,
    Items,
    Waived,
}

impl FromStr for Column {
    type Err = Code;

    fn from_str(title: &str) -> Result<Column, Code> {
        Ok(match title {
            "person" => Column::Person,
            "name" => Column::Name,
            "city" => Column::City,
            "area" => Column::Area,
            "category" => Column::Category,
            "variant" => Column::Variant,
            "employer_type" => Column::EmployerType,
            "employer_size" => Column::EmployerSize,
            "deferrals" => Column::Deferrals,
            "wage" => Column::Wage,
            "housing_fund_rate" => Column::HousingFundRate,
            "housing_fund_employee_rate" => Column::HousingFundEmployeeRate,
            "supplementary_housing_fund_rate" => Column::SupplementaryHousingFundRate,
            "work_injury_rate" => Column::WorkInjuryRate,
            "work_injury_class" => Column::WorkInjuryClass,
            "work_injury_floating" => Column::WorkInjuryFloating,
            "items" => Column::Items,
            "waived" => Column::Waived,
            _ => return base_column(title.strip_prefix("base.").ok_or(Code::FieldUnknown)?),
        })
    }
}

/// `pension`, `housing_fund.employee`.
fn base_column(name: &str) -> Result<Column, Code> {
    let (what, side) = match name.split_once('.') {
        Some((what, side)) => (what, Some(side.parse().map_err(|_| Code::FieldUnknown)?)),
        None => (name, None),
    };
    let what = match what {
        "social_insurance" => BaseOf::SocialInsurance,
        "housing_fund" => BaseOf::HousingFund,
        item => BaseOf::Item(item.parse().map_err(|_| Code::ItemUnknown)?),
    };
    Ok(Column::Base(what, side))
}

impl<R: Read> Roster<R> {
    /// Starts to read a roster; all faults of its header at once.
    pub fn open(name: &Path, input: R) -> Result<Roster<R>, Failure> {
        let ration = Rc::new(Cell::new(MAX_REQUEST_BYTES + BUFFER));
        let input = Rationed { input, ration: Rc::clone(&ration) };
        // Rows of another length are reported as such, not refused by the reader.
        let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(BUFFER).from_reader(input);
        let mut roster = Roster { name: name.to_path_buf(), reader, ration, columns: Vec::new(), record: ByteRecord::new(), row: 0 };
        roster.read_record()?;
        roster.columns = header(&roster.record)?;
        Ok(roster)
    }

    /// The next row; none at the end. An error ends the reading.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, Failure> {
        loop {
            if !self.read_record()? {
                return Ok(None);
            }
            if self.record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                break;
            }
        }
        Ok(Some(Row { number: self.row, entry: entry(&self.columns, &self.record) }))
    }

    /// The row that was read last.
    pub fn number(&self) -> u64 {
        self.row
    }

    /// Bytes read so far.
    pub fn byte(&self) -> u64 {
        self.reader.position().byte()
    }

    /// Reads a record of bounded length into the one that is kept.
    fn read_record(&mut self) -> Result<bool, Failure> {
        self.ration.set(MAX_REQUEST_BYTES + BUFFER);
        self.row += 1;
        self.reader.read_byte_record(&mut self.record).map_err(|error| {
            let error = io_error(error);
            if !error.get_ref().is_some_and(|inner| inner.is::<RowTooLong>()) {
                return Failure::File(self.name.display().to_string(), error);
            }
            let (en, zh) = ("reading stopped here; is a quotation mark left open?", "读取到此为止；是否有未闭合的引号？");
            Fault::new(Code::RequestTooLarge, "", "").because(en, zh).into()
        })
    }
}

/// The columns that the first row names.
fn header(record: &ByteRecord) -> Result<Vec<(Column, String)>, Faults> {
    let mut columns: Vec<(Column, String)> = Vec::with_capacity(record.len());
    let mut faults = Vec::new();
    for (index, cell) in record.iter().enumerate() {
        let Ok(title) = std::str::from_utf8(cell) else {
            faults.push(not_utf8(&format!("column {}", index + 1)));
            continue;
        };
        let title = title.trim_start_matches('\u{feff}').trim();
        let place = if title.is_empty() { format!("column {}", index + 1) } else { title.to_string() };
        match title.parse() {
            Ok(column) if columns.iter().any(|(known, _)| *known == column) => faults.push(Fault::new(Code::FieldDuplicate, place, title)),
            Ok(column) => columns.push((column, title.to_string())),
            Err(code) => faults.push(Fault::new(code, place, title).because("columns are listed in `hesuan close --help`", "列名见 `hesuan close --help`")),
        }
    }
    for (column, title) in [(Column::Person, "person"), (Column::City, "city")] {
        if !columns.iter().any(|(known, _)| *known == column) {
            faults.push(Fault::new(Code::FieldMissing, title, ""));
        }
    }
    Faults::none_or(faults, columns)
}

/// One row as a person, or all that is wrong with it.
fn entry<'row>(columns: &[(Column, String)], record: &'row ByteRecord) -> Result<Entry<'row>, Faults> {
    let mut cells = Cells::default();
    let mut faults = Vec::new();
    for ((column, title), cell) in columns.iter().zip(record.iter()) {
        match std::str::from_utf8(cell).map(str::trim) {
            Err(_) => faults.push(not_utf8(title)),
            Ok("") => {}
            Ok(text) => {
                if let Err((code, value)) = cells.take(*column, text) {
                    faults.push(Fault::new(code, title, value));
                }
            }
        }
    }
    if record.len() != columns.len() {
        let code = if record.len() < columns.len() { Code::FieldMissing } else { Code::FieldUnknown };
        let (cells, titles) = (record.len(), columns.len());
        let place = format!("column {}", cells.min(titles) + 1);
        faults.push(Fault::new(code, place, "").because(format!("{cells} cells, {titles} columns"), format!("{cells} 个单元格，{titles} 列")));
    }
    cells.finish(faults)
}

fn not_utf8(place: &str) -> Fault {
    Fault::new(Code::TextInvalid, place, "").because("save the roster as CSV UTF-8", "请将花名册另存为 CSV UTF-8")
}

/// What the cells of a row say.
#[derive(Default)]
struct Cells<'row> {
    id: Option<&'row str>,
    city: Option<CityCode>,
    area: Option<&'row str>,
    category: Option<Category>,
    variant: Option<&'row str>,
    employer_type: Option<EmployerType>,
    employer_size: Option<EmployerSize>,
    deferrals: Vec<String>,
    person: Person,
    work_injury_rate: Option<Rate>,
    work_injury_class: Option<u8>,
    work_injury_floating: Option<Factor>,
    /// Columns whose cell is not empty, whether it could be read or not.
    given: Vec<Column>,
}

impl<'row> Cells<'row> {
    /// Takes a cell that is not empty, or says what is wrong with which text.
    fn take(&mut self, column: Column, text: &'row str) -> Result<(), (Code, String)> {
        let person = &mut self.person;
        self.given.push(column);
        let taken = match column {
            Column::Person => set(&mut self.id, Ok(text)),
            Column::Name => Ok(()),
            Column::City => set(&mut self.city, text.parse()),
            Column::Area => set(&mut self.area, Ok(text)),
            Column::Category => set(&mut self.category, text.parse()),
            Column::Variant => set(&mut self.variant, Ok(text)),
            Column::EmployerType => set(&mut self.employer_type, text.parse()),
            Column::EmployerSize => set(&mut self.employer_size, text.parse()),
            Column::Deferrals => {
                self.deferrals = list(text).map(str::to_string).collect();
                Ok(())
            }
            Column::Wage => set(&mut person.wage, text.parse()),
            Column::Base(what, side) => match text.parse::<Money>() {
                Ok(amount) if amount > Money::ZERO => {
                    person.bases.push(DeclaredBase { what, side, amount });
                    Ok(())
                }
                Ok(_) => Err(Code::BaseNotPositive),
                Err(code) => Err(code),
            },
            Column::HousingFundRate => set(&mut person.housing_fund_rate, text.parse()),
            Column::HousingFundEmployeeRate => set(&mut person.housing_fund_employee_rate, text.parse()),
            Column::SupplementaryHousingFundRate => set(&mut person.supplementary_housing_fund_rate, text.parse()),
            Column::WorkInjuryRate => set(&mut self.work_injury_rate, text.parse()),
            Column::WorkInjuryClass => set(&mut self.work_injury_class, text.parse().ok().filter(|class| (1..=8).contains(class)).ok_or(Code::ValueUnknown)),
            Column::WorkInjuryFloating => set(&mut self.work_injury_floating, text.parse()),
            Column::Items => return items(text).map(|items| person.items = Some(items)),
            Column::Waived => return items(text).map(|items| person.waived = items),
        };
        taken.map_err(|code| (code, text.to_string()))
    }

    /// The person, if nothing is missing and no two cells contradict each other.
    fn finish(mut self, mut faults: Vec<Fault>) -> Result<Entry<'row>, Faults> {
        let given = |column: Column| self.given.contains(&column);
        for (column, title) in [(Column::Person, "person"), (Column::City, "city")] {
            if !given(column) {
                faults.push(Fault::new(Code::FieldMissing, title, ""));
            }
        }
        let mut contradicts = |title: &str, value: &dyn fmt::Display, en: &str, zh: &str| {
            faults.push(Fault::new(Code::Contradiction, title, value).because(en, zh));
        };
        if let (Some(rate), false) = (self.person.housing_fund_employee_rate, given(Column::HousingFundRate)) {
            contradicts("housing_fund_employee_rate", &rate, "housing_fund_rate is not given", "未给出 housing_fund_rate");
        }
        if let (Some(class), true) = (self.work_injury_class, given(Column::WorkInjuryRate)) {
            contradicts("work_injury_class", &class, "work_injury_rate is given", "已给出 work_injury_rate");
        }
        if let (Some(floating), false) = (self.work_injury_floating, given(Column::WorkInjuryClass)) {
            contradicts("work_injury_floating", &floating, "work_injury_class is not given", "未给出 work_injury_class");
        }
        if let Some(both) = self.person.items.and_then(|items| self.person.waived.iter().find(|&item| items.contains(item))) {
            contradicts("waived", &both, "the item is asked for in items", "该险种同时出现在 items 中");
        }
        Faults::none_or(faults, ())?;
        self.person.work_injury = match (self.work_injury_rate, self.work_injury_class) {
            (Some(rate), _) => Some(WorkInjuryChoice::Rate(rate)),
            (None, Some(class)) => Some(WorkInjuryChoice::Class(class, self.work_injury_floating.unwrap_or(Factor::ONE))),
            (None, None) => None,
        };
        let missing = || Faults::from(Fault::new(Code::FieldMissing, "", ""));
        Ok(Entry {
            id: self.id.ok_or_else(missing)?,
            city: self.city.ok_or_else(missing)?,
            area: self.area,
            category: self.category.unwrap_or(Category::LocalUrban),
            variant: self.variant,
            employer_type: self.employer_type.unwrap_or(EmployerType::Enterprise),
            employer_size: self.employer_size,
            deferrals: self.deferrals,
            person: self.person,
        })
    }
}

fn set<T>(field: &mut Option<T>, value: Result<T, Code>) -> Result<(), Code> {
    *field = Some(value?);
    Ok(())
}

/// The words of `pension; medical`.
fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|word| !word.is_empty())
}

fn items(text: &str) -> Result<ItemSet, (Code, String)> {
    list(text).map(|word| word.parse::<Item>().map_err(|_| (Code::ItemUnknown, word.to_string()))).collect()
}

/// An input that gives only so many bytes before it is granted more: a quotation mark left open would otherwise read the
/// whole file into one row.
struct Rationed<R> {
    input: R,
    ration: Rc<Cell<usize>>,
}

impl<R: Read> Read for Rationed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let ration = self.ration.get();
        if ration == 0 {
            return Err(io::Error::other(RowTooLong));
        }
        let limit = buffer.len().min(ration);
        let read = self.input.read(&mut buffer[..limit])?;
        self.ration.set(ration - read);
        Ok(read)
    }
}

#[derive(Debug)]
struct RowTooLong;

impl fmt::Display for RowTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a row is at most {MAX_REQUEST_BYTES} bytes")
    }
}

impl std::error::Error for RowTooLong {}

#[cfg(test)]
mod tests {
    use super::*;
    use hesuan::contribution::BaseOf;

    type Told = Vec<(Code, String, String)>;

    fn told(faults: &Faults) -> Told {
        faults.as_slice().iter().map(|fault| (fault.code, fault.path.clone(), fault.value.clone())).collect()
    }

    fn header_faults(text: &[u8]) -> Told {
        match Roster::open(Path::new("r"), text) {
            Err(Failure::Input(faults)) => told(&faults),
            _ => Vec::new(),
        }
    }

    fn faults(text: &[u8]) -> Told {
        let mut roster = Roster::open(Path::new("r"), text).ok().unwrap();
        told(&roster.next_row().ok().unwrap().unwrap().entry.err().unwrap())
    }

    fn fault(code: Code, path: &str, value: &str) -> (Code, String, String) {
        (code, path.to_string(), value.to_string())
    }

    #[test]
    fn a_header_names_each_column_once_and_no_other() {
        let expected = vec![
            fault(Code::FieldUnknown, "salary", "salary"),
            fault(Code::FieldDuplicate, "wage", "wage"),
            fault(Code::ItemUnknown, "base.dental", "base.dental"),
            fault(Code::FieldUnknown, "base.pension.boss", "base.pension.boss"),
            fault(Code::FieldUnknown, "column 7", ""),
            fault(Code::FieldMissing, "city", ""),
        ];
        assert_eq!(header_faults(b"person,salary,wage,wage,base.dental,base.pension.boss,\n"), expected);
        assert_eq!(header_faults(b""), [fault(Code::FieldMissing, "person", ""), fault(Code::FieldMissing, "city", "")]);
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_first_column() {
        assert_eq!(header_faults(b"\xef\xbb\xbfperson,city\n"), []);
        assert_eq!(header_faults(b"\xef\xbb\xbf\"person\",city\n"), []);
    }

    #[test]
    fn all_cells_of_a_row_are_read() {
        let text = "person, city ,name,wage,base.pension,base.housing_fund.employee,category,housing_fund_rate,work_injury_class,work_injury_floating,items,waived,variant,area,deferrals\r\n\
            P1, 310000 ,\"王, 小明\",15000.5,8000,9000,hmt,0.07,2,1.2,medical; housing_fund;,pension,grade1,east,five_2022; five_other_2022\r\n";
        let mut roster = Roster::open(Path::new("r"), text.as_bytes()).ok().unwrap();
        let row = roster.next_row().ok().unwrap().unwrap();
        assert_eq!(row.number, 2);
        let entry = row.entry.unwrap();
        assert_eq!((entry.id, entry.city.to_string().as_str(), entry.category), ("P1", "310000", Category::Hmt));
        assert_eq!((entry.variant, entry.area), (Some("grade1"), Some("east")));
        assert_eq!(entry.deferrals, ["five_2022", "five_other_2022"]);
        let person = entry.person;
        assert_eq!(person.wage.unwrap().to_string(), "15000.50");
        assert_eq!(person.bases.len(), 2);
        assert_eq!((person.bases[1].what, person.bases[1].side), (BaseOf::HousingFund, Some(Side::Employee)));
        assert_eq!(person.items.unwrap().iter().collect::<Vec<_>>(), [Item::Medical, Item::HousingFund]);
        assert_eq!(person.waived.iter().collect::<Vec<_>>(), [Item::Pension]);
        assert_eq!(person.work_injury, Some(WorkInjuryChoice::Class(2, "1.2".parse().unwrap())));
        assert!(roster.next_row().ok().unwrap().is_none());
    }

    #[test]
    fn every_fault_of_a_row_is_reported() {
        let text = b"person,city,wage,base.pension,category,work_injury_class,work_injury_floating,items\n,31,1e3,-5,robot,9,1.2,dental;pension\n";
        let expected = vec![
            fault(Code::CityUnknown, "city", "31"),
            fault(Code::AmountInvalid, "wage", "1e3"),
            fault(Code::BaseNotPositive, "base.pension", "-5"),
            fault(Code::ValueUnknown, "category", "robot"),
            fault(Code::ValueUnknown, "work_injury_class", "9"),
            fault(Code::ItemUnknown, "items", "dental"),
            fault(Code::FieldMissing, "person", ""),
        ];
        assert_eq!(faults(text), expected);
    }

    #[test]
    fn cells_that_contradict_each_other_are_reported() {
        let text = b"person,city,housing_fund_employee_rate,work_injury_rate,work_injury_class,work_injury_floating,items,waived\nP1,310000,0.07,0.002,2,,pension,pension\n";
        let expected = vec![
            fault(Code::Contradiction, "housing_fund_employee_rate", "0.07"),
            fault(Code::Contradiction, "work_injury_class", "2"),
            fault(Code::Contradiction, "waived", "pension"),
        ];
        assert_eq!(faults(text), expected);
        let text = b"person,city,work_injury_floating\nP1,310000,1.2\n";
        assert_eq!(faults(text), [fault(Code::Contradiction, "work_injury_floating", "1.2")]);
    }

    #[test]
    fn rows_have_as_many_cells_as_the_header() {
        assert_eq!(faults(b"person,city,wage\nP1,310000\n"), [fault(Code::FieldMissing, "column 3", "")]);
        assert_eq!(faults(b"person,city\nP1,310000,5000\n"), [fault(Code::FieldUnknown, "column 3", "")]);
    }

    #[test]
    fn bytes_that_are_not_utf8_are_reported_with_their_column() {
        assert_eq!(faults(b"person,city,area\nP1,310000,\xb9\xfa\n"), [fault(Code::TextInvalid, "area", "")]);
    }

    #[test]
    fn empty_rows_are_skipped_and_counted() {
        let text = b"person,city\nP1,310000\n,\n , \nP2,310000\n";
        let mut roster = Roster::open(Path::new("r"), &text[..]).ok().unwrap();
        let mut numbers = Vec::new();
        while let Some(row) = roster.next_row().ok().unwrap() {
            numbers.push(row.number);
        }
        assert_eq!(numbers, [2, 5]);
    }

    /// Never ends: a row that is read to its end would need all memory there is.
    #[test]
    fn a_quotation_mark_left_open_stops_at_the_limit() {
        let endless = b"person,city\nP1,310000\n\"P2".chain(io::repeat(b'x'));
        let mut roster = Roster::open(Path::new("r"), endless).ok().unwrap();
        assert!(roster.next_row().ok().unwrap().unwrap().entry.is_ok());
        match roster.next_row() {
            Err(Failure::Input(faults)) => assert_eq!(told(&faults), [fault(Code::RequestTooLarge, "", "")]),
            _ => panic!("the row has no end"),
        }
    }
}
