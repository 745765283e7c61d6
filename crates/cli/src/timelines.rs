//! The timelines of a rule file: every dated value with its status, the day it became known and its sources.

use crate::language::Lang;
use crate::table::{Table, numbers, words};
use hesuan::money::Money;
use hesuan::rules::{
    Category, City, Conflict, Dated, EmployeeRate, EmployerType, Evidence, Fixed, HousingFund, ItemRates, ItemRounding, ItemSet, Kind, National, Origin,
    PaidFrom, Scope, Source, WorkInjuryClasses,
};
use hesuan::time::Day;
use std::io::{self, Write};

/// Whose rules.
pub enum Place<'book> {
    /// A city's.
    City(&'book City),
    /// The country's.
    National(&'book National),
}

/// Writes every timeline of a place, as known on a day if one is given.
pub fn write(place: Place<'_>, known_on: Option<Day>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { known_on, lang, out };
    match place {
        Place::City(city) => page.city(city),
        Place::National(national) => page.national(national),
    }
}

struct Page<'out> {
    known_on: Option<Day>,
    lang: Lang,
    out: &'out mut dyn Write,
}

impl Page<'_> {
    fn city(&mut self, city: &City) -> io::Result<()> {
        let lang = self.lang;
        let (name, province) = (lang.pick(&city.name.zh, &city.name.en), lang.pick(&city.province.zh, &city.province.en));
        writeln!(self.out, "{} {}", city.code, lang.pick(format!("{name}（{province}）"), format!("{name} ({province})")))?;
        if let Some(line) = &city.note {
            writeln!(self.out, "{line}")?;
        }
        let limits = [words(lang.pick("险种", "items")), numbers(lang.pick("下限", "floor")), numbers(lang.pick("上限", "ceiling"))];
        self.section(lang.pick("缴费基数", "bases"), limits, &city.bases, |record| {
            let (names, value) = (items(record.items, lang), record.limits);
            vec![names, optional(value.floor), optional(value.ceiling)]
        })?;
        let rates = [
            words(lang.pick("险种", "item")),
            numbers(lang.pick("单位", "employer")),
            numbers(lang.pick("个人", "employee")),
            words(lang.pick("其他", "besides")),
        ];
        self.section(lang.pick("费率", "rates"), rates, &city.rates, |record| {
            vec![lang.pick(record.item.zh(), record.item.en()).to_string(), record.employer.to_string(), record.employee.to_string(), besides(record, lang)]
        })?;
        let funds = || {
            [
                numbers(lang.pick("下限", "floor")),
                numbers(lang.pick("上限", "ceiling")),
                words(lang.pick("比例", "rates")),
                words(lang.pick("个人比例", "employee")),
            ]
        };
        self.section(lang.pick("住房公积金", "housing fund"), funds(), &city.housing_fund, |fund| fund_cells(fund, lang))?;
        self.section(lang.pick("补充住房公积金", "supplementary housing fund"), funds(), &city.supplementary_housing_fund, |fund| {
            fund_cells(fund, lang)
        })?;
        self.categories(&city.categories)?;
        self.roundings(&city.rounding)?;
        let wages = [numbers(lang.pick("月", "monthly")), numbers(lang.pick("小时", "hourly"))];
        self.section(lang.pick("最低工资", "minimum wage"), wages, &city.minimum_wage, |wage| vec![wage.monthly.to_string(), optional(wage.hourly)])?;
        self.conflicts(&city.conflicts)?;
        self.sources(&city.sources)
    }

    fn national(&mut self, national: &National) -> io::Result<()> {
        let lang = self.lang;
        writeln!(self.out, "000000 {}", lang.pick("全国", "national"))?;
        self.categories(&national.categories)?;
        let classes = [words(lang.pick("一类至八类费率", "rates of classes 1 to 8"))];
        self.section(lang.pick("工伤行业费率", "work injury classes"), classes, &national.work_injury_classes, |classes| vec![joined(classes)])?;
        let floating = [words(lang.pick("行业类别", "classes")), words(lang.pick("浮动档次", "factors"))];
        self.section(lang.pick("工伤浮动费率", "work injury floating"), floating, &national.work_injury_floating, |steps| {
            vec![joined(&steps.classes), joined(&steps.factors)]
        })?;
        self.roundings(&national.rounding)?;
        self.measures(national)?;
        self.sources(&national.sources)
    }

    fn measures(&mut self, national: &National) -> io::Result<()> {
        let lang = self.lang;
        let relief = [
            words(lang.pick("减免", "relief")),
            words(lang.pick("险种", "items")),
            words(lang.pick("单位规模", "sizes")),
            words(lang.pick("省份", "provinces")),
            words(lang.pick("除外", "except")),
            numbers(lang.pick("系数", "factor")),
        ];
        self.section(lang.pick("减免", "relief"), relief, &national.relief, |relief| {
            let sizes: Vec<&str> = relief.employer_sizes.iter().map(|size| lang.pick(size.zh(), size.en())).collect();
            vec![
                lang.pick(&relief.name.zh, &relief.name.en).clone(),
                items(relief.items, lang),
                sizes.join(lang.pick("、", ", ")),
                joined(&relief.provinces),
                joined(&relief.except_provinces),
                relief.factor.to_string(),
            ]
        })?;
        let deferral = [
            words(lang.pick("缓缴", "deferral")),
            words(lang.pick("代号", "id")),
            words(lang.pick("险种", "items")),
            words(lang.pick("行业", "industries")),
            words(lang.pick("缴至", "due")),
        ];
        self.section(lang.pick("缓缴", "deferrals"), deferral, &national.deferrals, |deferral| {
            let due = deferral.due.map_or(String::new(), |day| day.to_string());
            vec![lang.pick(&deferral.name.zh, &deferral.name.en).clone(), deferral.id.clone(), items(deferral.items, lang), joined(&deferral.industries), due]
        })
    }

    fn categories(&mut self, records: &[Dated<hesuan::rules::CategoryRule>]) -> io::Result<()> {
        let lang = self.lang;
        let columns = [
            words(lang.pick("人员类别", "category")),
            words(lang.pick("仅限", "only")),
            words(lang.pick("可选", "optional")),
            words(lang.pick("可放弃", "may waive")),
        ];
        self.section(lang.pick("人员类别", "categories"), columns, records, |rule| {
            let name = lang.pick(rule.category.zh(), rule.category.en()).to_string();
            vec![name, items(rule.only, lang), items(rule.optional, lang), items(rule.may_waive, lang)]
        })
    }

    fn roundings(&mut self, records: &[Dated<ItemRounding>]) -> io::Result<()> {
        let lang = self.lang;
        let columns = [words(lang.pick("险种", "items")), words(lang.pick("承担方", "side")), words(lang.pick("舍入", "rounding"))];
        self.section(lang.pick("舍入", "rounding"), columns, records, |rule| {
            let side = rule.side.map_or("", |side| lang.pick(side.zh(), side.en())).to_string();
            vec![items(rule.items, lang), side, rule.rounding.to_string()]
        })
    }

    /// One timeline: when, for whom, what, and why it is believed.
    fn section<T, const N: usize>(
        &mut self,
        heading: &str,
        columns: [(String, bool); N],
        records: &[Dated<T>],
        cells: impl Fn(&T) -> Vec<String>,
    ) -> io::Result<()> {
        let lang = self.lang;
        // A gap in what is known is one on every day.
        let known = |record: &&Dated<T>| {
            record.kind == Kind::Missing || record.kind == Kind::EstimateOnly || self.known_on.is_none_or(|day| record.known_from() <= day)
        };
        let records: Vec<&Dated<T>> = records.iter().filter(known).collect();
        if records.is_empty() {
            return Ok(());
        }
        let about = usize::from(!columns[0].1 && N > 1);
        let when = [words(lang.pick("起", "from")), words(lang.pick("止", "expires")), words(lang.pick("适用", "for"))];
        let why = [
            words(lang.pick("状态", "status")),
            words(lang.pick("公布日", "known from")),
            words(lang.pick("文号", "document")),
            words(lang.pick("来源", "sources")),
            words(lang.pick("备注", "note")),
        ];
        let mut table = Table::new(when.into_iter().chain(columns).chain(why));
        for record in records {
            let expires = record.expires.map_or(String::new(), |month| month.to_string());
            let mut row = vec![record.from.to_string(), expires, scope(&record.scope, lang)];
            let mut value = cells(&record.value);
            if record.kind != Kind::Value {
                // What the record is about stands first; there is no value after it.
                value.iter_mut().skip(about).for_each(String::clear);
            }
            row.extend(value);
            row.extend([
                status(record.kind, &record.evidence, lang),
                record.evidence.known_from.map_or_else(|| format!("({})", record.known_from()), |day| day.to_string()),
                record.evidence.doc.clone().unwrap_or_default(),
                record.evidence.sources.join(" "),
                record.evidence.note.clone().unwrap_or_default(),
            ]);
            table.row(row);
        }
        writeln!(self.out, "\n{heading}\n")?;
        table.write(self.out)
    }

    fn conflicts(&mut self, conflicts: &[Conflict]) -> io::Result<()> {
        let lang = self.lang;
        if !conflicts.is_empty() {
            writeln!(self.out, "\n{}", lang.pick("来源分歧", "where sources disagree"))?;
        }
        for conflict in conflicts {
            let state = if conflict.settled { lang.pick("已定", "settled") } else { lang.pick("未定", "open") };
            writeln!(self.out, "\n  [{state}] {}", conflict.what)?;
            for value in &conflict.values {
                writeln!(self.out, "    - {value}")?;
            }
            writeln!(self.out, "    {}", conflict.view)?;
        }
        Ok(())
    }

    fn sources(&mut self, sources: &[Source]) -> io::Result<()> {
        let lang = self.lang;
        let mut table = Table::new([words(lang.pick("来源", "source")), words(lang.pick("等级", "tier")), words(lang.pick("名称", "title"))]);
        for source in sources {
            table.row(vec![source.key.clone(), source.tier.clone(), source.title.clone()]);
        }
        writeln!(self.out)?;
        table.write(self.out)
    }
}

fn optional(amount: Option<Money>) -> String {
    amount.map_or(String::new(), |amount| amount.to_string())
}

fn joined<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The names of items.
pub fn items(set: ItemSet, lang: Lang) -> String {
    if set == ItemSet::ALL {
        return lang.pick("全部", "all").to_string();
    }
    let names: Vec<&str> = set.iter().map(|item| lang.pick(item.zh(), item.en())).collect();
    names.join(lang.pick("、", ", "))
}

/// Whom a record is for.
pub fn scope(scope: &Scope, lang: Lang) -> String {
    let category = |category: &Category| lang.pick(category.zh(), category.en()).to_string();
    let employer = |kind: &EmployerType| lang.pick(kind.zh(), kind.en()).to_string();
    let parts = [&scope.variant, &scope.area].into_iter().flatten().cloned();
    parts.chain(scope.categories.iter().map(category)).chain(scope.employer_types.iter().map(employer)).collect::<Vec<_>>().join(lang.pick("、", ", "))
}

/// `confirmed, provisional, unconfirmed: floor`.
fn status(kind: Kind, evidence: &Evidence, lang: Lang) -> String {
    let mut parts = vec![match kind {
        Kind::Value => lang.pick(evidence.status.zh(), evidence.status.en()).to_string(),
        Kind::Missing => lang.pick("缺", "missing").to_string(),
        Kind::EstimateOnly => lang.pick("仅有估计值", "estimate only").to_string(),
        Kind::Ended => lang.pick("已取消", "ended").to_string(),
    }];
    if let Origin::Province(code) = evidence.origin {
        parts.push(format!("{} {code}", lang.pick("省级", "province")));
    }
    if evidence.provisional {
        parts.push(lang.pick("暂行", "provisional").to_string());
    }
    if !evidence.unconfirmed.is_empty() {
        parts.push(format!("{}{}", lang.pick("未核：", "unconfirmed: "), evidence.unconfirmed.join(" ")));
    }
    parts.join(lang.pick("，", ", "))
}

/// What stands beside the two rates: fixed amounts, what they include, where the money comes from, work injury classes.
fn besides(rates: &ItemRates, lang: Lang) -> String {
    let mut parts = Vec::new();
    for (side, amount) in [(lang.pick("单位", "employer"), &rates.fixed_employer), (lang.pick("个人", "employee"), &rates.fixed_employee)] {
        parts.extend(amount.as_ref().map(|amount| format!("{side}+{}", fixed(amount, lang))));
    }
    parts.extend(rates.fixed_name.as_ref().map(|name| lang.pick(&name.zh, &name.en).clone()));
    if !rates.includes.is_empty() {
        parts.push(format!("{}{}", lang.pick("含", "includes "), items(rates.includes, lang)));
    }
    if rates.paid_from != PaidFrom::Wages {
        parts.push(format!("{}{}", lang.pick("付自", "paid from "), lang.pick(rates.paid_from.zh(), rates.paid_from.en())));
    }
    match &rates.classes {
        WorkInjuryClasses::National => {}
        WorkInjuryClasses::Factor(factor) => parts.push(format!("{}{factor}", lang.pick("全国费率×", "national classes times "))),
        WorkInjuryClasses::Table(classes) => parts.push(joined(classes)),
        WorkInjuryClasses::UpTo(highest) => parts.push(format!("{}{highest}", lang.pick("至 ", "up to "))),
    }
    parts.join(lang.pick("；", "; "))
}

fn fixed(fixed: &Fixed, lang: Lang) -> String {
    match fixed {
        Fixed::Monthly(amount) => amount.to_string(),
        Fixed::Yearly(amount) => format!("{amount}{}", lang.pick("/年", " a year")),
        Fixed::ByMonth(amounts) => format!("{}{}", lang.pick("按月 ", "by month "), joined(amounts)),
    }
}

fn fund_cells(fund: &HousingFund, lang: Lang) -> Vec<String> {
    let limits = fund.limits.unwrap_or_default();
    let step = if fund.rate_step > hesuan::money::Rate::ZERO { format!("{}{}", lang.pick("，步长 ", ", step "), fund.rate_step) } else { String::new() };
    let employee = match fund.employee_rate {
        EmployeeRate::Free => lang.pick("自选", "free"),
        EmployeeRate::Equal => lang.pick("相同", "equal"),
        EmployeeRate::NotBelow => lang.pick("不低于单位", "not below"),
    };
    vec![optional(limits.floor), optional(limits.ceiling), format!("{}-{}{step}", fund.rate_min, fund.rate_max), employee.to_string()]
}
