//! Resolves a month into a [`Scheme`]: which items there are, what each side owes, and what a user must know of the rules.

use super::lookup::{Found, Lookup, Reason, reason_of};
use super::*;
use crate::fault::{Code, Fault, Faults};
use std::ptr;

impl<'book> Scheme<'book> {
    pub(super) fn resolve(rules: MonthRules<'book>, key: &SchemeKey<'_>) -> Result<Scheme<'book>, Faults> {
        let book = rules.book;
        let city = book.city(key.city)?;
        let mut faults = Vec::new();
        let area = key.area.and_then(|id| {
            let area = city.areas.iter().find(|area| area.id == id);
            area.or_else(|| {
                faults.push(Fault::new(Code::ValueUnknown, "area", id));
                None
            })
        });
        let variant = choose_variant(city, key, &mut faults);
        let lookup = Lookup {
            month: rules.month,
            known_on: rules.known_on,
            variant: variant.map(|variant| variant.id.as_str()),
            area: key.area,
            category: key.category,
            employer_type: key.employer_type,
        };
        let category = find_category(book, city, &lookup, &mut faults);
        let category = match Faults::none_or(faults, category)? {
            Some(category) => category,
            None => return Err(Fault::new(Code::RuleMissing, "category", key.category).into()),
        };
        let mut scheme = Scheme {
            city,
            month: rules.month,
            known_on: rules.known_on,
            category: key.category,
            variant,
            area,
            employer_type: key.employer_type,
            items: Vec::with_capacity(8),
            may_waive: category.value.may_waive,
            optional: category.value.optional,
            missing: Vec::new(),
            warnings: Vec::new(),
            edition: book.edition(),
            national_sources: &book.national().sources,
        };
        let place = if city.categories.iter().any(|record| ptr::eq(record, category)) { city.code } else { CityCode::NATIONAL };
        scheme.warn(ItemSet::EMPTY, &RuleRef::of(place, Section::Categories, None, category), false);
        scheme.add_items(book.national(), &lookup, category.value.only);
        scheme.add_relief(book.national(), &lookup, key.employer_size);
        for (index, id) in key.deferrals.iter().enumerate() {
            scheme.add_deferral(book.national(), &lookup, index, id)?;
        }
        Ok(scheme)
    }

    /// Reduces the employer's share where a measure applies to the province, the month and the size of the employer.
    fn add_relief(&mut self, national: &'book National, lookup: &Lookup<'_>, size: Option<EmployerSize>) {
        if self.employer_type != EmployerType::Enterprise {
            return;
        }
        let province = self.city.province_code();
        let mut without_size = ItemSet::EMPTY;
        let mut used = Vec::new();
        for record in national.relief.iter().filter(|record| lookup.in_force(record)) {
            let Relief { items, employer_sizes, provinces, except_provinces, factor, .. } = &record.value;
            if except_provinces.contains(&province) || !(provinces.is_empty() || provinces.contains(&province)) {
                continue;
            }
            for rule in self.items.iter_mut().filter(|rule| items.contains(rule.item)) {
                match size {
                    Some(size) if employer_sizes.contains(&size) => {
                        let measure = RuleRef::of(CityCode::NATIONAL, Section::Relief, Some(rule.item), record);
                        rule.relief = Some((*factor, measure));
                        used.push(measure);
                    }
                    Some(_) => {}
                    None => without_size = without_size.with(rule.item),
                }
            }
        }
        for measure in used {
            self.warn(measure.item.into_iter().collect(), &measure, false);
        }
        if !without_size.is_empty() {
            self.warnings.push(Warning { code: WarningCode::EmployerSizeNotGiven, items: without_size, rule: None });
        }
    }

    /// Moves the day of payment of the employer's share.
    fn add_deferral(&mut self, national: &'book National, lookup: &Lookup<'_>, index: usize, id: &str) -> Result<(), Faults> {
        let of_id = || national.deferrals.iter().filter(|record| record.value.id == id);
        let Some(record) = of_id().find(|record| lookup.in_force(record)) else {
            let code = if of_id().next().is_some() { Code::RuleMissing } else { Code::ValueUnknown };
            return Err(Fault::new(code, format!("deferrals[{index}]"), id).into());
        };
        let mut used = Vec::new();
        for rule in self.items.iter_mut().filter(|rule| record.value.items.contains(rule.item)) {
            let measure = RuleRef::of(CityCode::NATIONAL, Section::Deferrals, Some(rule.item), record);
            rule.deferral = Some((record.value.due, measure));
            used.push(measure);
        }
        for measure in used {
            self.warn(measure.item.into_iter().collect(), &measure, false);
        }
        Ok(())
    }

    fn add_items(&mut self, national: &'book National, lookup: &Lookup<'_>, only: ItemSet) {
        let city = self.city;
        let mut included = ItemSet::EMPTY;
        for item in Item::ALL.iter().copied() {
            if let Found::Value(record, _) = lookup.find(&city.rates, |rates| rates.item == item) {
                included = record.value.includes.iter().fold(included, ItemSet::with);
            }
        }
        for item in Item::ALL.iter().copied().filter(|&item| only.is_empty() || only.contains(item)) {
            match item {
                Item::HousingFund => self.add_housing_fund(national, lookup),
                Item::SupplementaryHousingFund => self.add_supplementary_housing_fund(national, lookup),
                _ => self.add_insurance(national, lookup, item, included.contains(item)),
            }
        }
    }

    fn add_insurance(&mut self, national: &'book National, lookup: &Lookup<'_>, item: Item, included: bool) {
        let city = self.city;
        let (record, carried) = match lookup.find(&city.rates, |rates| rates.item == item) {
            Found::Value(record, carried) => (record, carried),
            Found::Ended => return,
            Found::Nothing(_) | Found::Never(_) if included => return,
            Found::Nothing(record) => return self.miss(item, Section::Rates, reason_of(record)),
            Found::Never(reason) if item.is_required() => return self.miss(item, Section::Rates, reason),
            Found::Never(_) => return,
        };
        let rates = &record.value;
        if included {
            let fault = Fault::new(Code::RuleOverlap, "month", self.month);
            let twice = fault.because(format!("{item} is charged alone and inside another item"), format!("{}重复计收", item.zh()));
            return self.missing.push((item, twice));
        }
        let rule = RuleRef::of(city.code, Section::Rates, Some(item), record);
        let has_base = rates.employer > Rate::ZERO || rates.employee > Rate::ZERO || item == Item::WorkInjury;
        let (limits, base_rule) = if has_base {
            match lookup.find(&city.bases, |limits| limits.items.contains(item)) {
                Found::Value(limits, carried) => {
                    let base_rule = RuleRef::of(city.code, Section::Bases, Some(item), limits);
                    self.warn(ItemSet::EMPTY.with(item), &base_rule, carried);
                    (limits.value.limits, Some(base_rule))
                }
                Found::Nothing(record) => return self.miss(item, Section::Bases, reason_of(record)),
                Found::Ended => return self.miss(item, Section::Bases, Reason::NotFound),
                Found::Never(reason) => return self.miss(item, Section::Bases, reason),
            }
        } else {
            (Limits::default(), None)
        };
        let choice = match item {
            Item::WorkInjury => work_injury(national, lookup, rates),
            _ => Choice::Nothing,
        };
        let fixed = |fixed: &Option<Fixed>| fixed.as_ref().map_or(Money::ZERO, |fixed| fixed.in_month(self.month));
        let (fixed_employer, fixed_employee) = (fixed(&rates.fixed_employer), fixed(&rates.fixed_employee));
        let mut side = |side, rate, fixed, paid_from| self.side(national, lookup, item, side, rate, fixed, paid_from);
        let employer = side(Side::Employer, if matches!(choice, Choice::Nothing) { rates.employer } else { Rate::ZERO }, fixed_employer, PaidFrom::Wages);
        let employee = side(Side::Employee, rates.employee, fixed_employee, rates.paid_from);
        if let (Some(employer), Some(employee)) = (employer, employee) {
            self.warn(ItemSet::EMPTY.with(item), &rule, carried);
            self.items.push(SchemeItem { item, limits, base_rule, rule, employer, employee, choice, relief: None, deferral: None });
        }
    }

    fn add_housing_fund(&mut self, national: &'book National, lookup: &Lookup<'_>) {
        let city = self.city;
        let item = Item::HousingFund;
        match lookup.find(&city.housing_fund, |_| true) {
            Found::Value(record, carried) => {
                let limits = record.value.limits.unwrap_or_default();
                let rule = RuleRef::of(city.code, Section::HousingFund, Some(item), record);
                self.add_fund(national, lookup, item, limits, rule, rule, &record.value, carried);
            }
            Found::Nothing(record) => self.miss(item, Section::HousingFund, reason_of(record)),
            Found::Ended => {}
            Found::Never(reason) => self.miss(item, Section::HousingFund, reason),
        }
    }

    fn add_supplementary_housing_fund(&mut self, national: &'book National, lookup: &Lookup<'_>) {
        let city = self.city;
        let item = Item::SupplementaryHousingFund;
        let main = self.items.iter().find(|main| main.item == Item::HousingFund).map(|main| (main.limits, main.rule));
        let Found::Value(record, carried) = lookup.find(&city.supplementary_housing_fund, |_| true) else { return };
        // It uses the limits of the main fund.
        let Some((limits, base_rule)) = main else { return self.miss(item, Section::HousingFund, Reason::NotFound) };
        let rule = RuleRef::of(city.code, Section::SupplementaryHousingFund, Some(item), record);
        self.add_fund(national, lookup, item, limits, base_rule, rule, &record.value, carried);
    }

    #[allow(clippy::too_many_arguments)]
    fn add_fund(
        &mut self,
        national: &'book National,
        lookup: &Lookup<'_>,
        item: Item,
        limits: Limits,
        base_rule: RuleRef<'book>,
        rule: RuleRef<'book>,
        fund: &'book HousingFund,
        carried: bool,
    ) {
        let mut side = |side| self.side(national, lookup, item, side, Rate::ZERO, Money::ZERO, PaidFrom::Wages);
        if let (Some(employer), Some(employee)) = (side(Side::Employer), side(Side::Employee)) {
            self.warn(ItemSet::EMPTY.with(item), &rule, carried);
            let choice = Choice::HousingFund(fund);
            self.items.push(SchemeItem { item, limits, base_rule: Some(base_rule), rule, employer, employee, choice, relief: None, deferral: None });
        }
    }

    /// One side of an item with its rounding: the city's own, else the country's.
    #[allow(clippy::too_many_arguments)]
    fn side(
        &mut self,
        national: &'book National,
        lookup: &Lookup<'_>,
        item: Item,
        side: Side,
        rate: Rate,
        fixed: Money,
        paid_from: PaidFrom,
    ) -> Option<SideRule<'book>> {
        let about = |rounding: &ItemRounding| rounding.items.contains(item) && rounding.side.is_none_or(|only| only == side);
        let found = match lookup.find(&self.city.rounding, about) {
            Found::Value(record, carried) => Some((self.city.code, record, carried)),
            _ => match lookup.find(&national.rounding, about) {
                Found::Value(record, carried) => Some((CityCode::NATIONAL, record, carried)),
                _ => None,
            },
        };
        let Some((place, record, carried)) = found else {
            self.miss(item, Section::Rounding, Reason::NotFound);
            return None;
        };
        let rounding_rule = RuleRef::of(place, Section::Rounding, Some(item), record);
        if rate > Rate::ZERO || !matches!((item, side), (Item::WorkInjury, Side::Employee)) {
            self.warn(ItemSet::EMPTY.with(item), &rounding_rule, carried);
        }
        Some(SideRule { rate, fixed, rounding: record.value.rounding, rounding_rule, paid_from })
    }

    /// Notes that an item has no rule, and why.
    fn miss(&mut self, item: Item, section: Section, reason: Reason) {
        let (en, zh) = match reason {
            Reason::NotFound => ("no figure is known".to_string(), "未找到数值".to_string()),
            Reason::NotYetKnown => ("nothing was known on the day asked for".to_string(), "截至所询日期尚无数值".to_string()),
            Reason::OnlyAnEstimate => ("only an estimate is known".to_string(), "仅有估计值".to_string()),
            Reason::Expired(month) => (format!("the value expired after {month}"), format!("数值有效期至 {month}")),
            Reason::ScopeEnded => ("this grade or group no longer exists".to_string(), "该档次或类别已不再适用".to_string()),
        };
        let place = &self.city.name;
        let fault = Fault::new(Code::RuleMissing, "month", self.month)
            .because(format!("{} {item} ({}): {en}", place.en, section.as_str()), format!("{}{}（{}）：{zh}", place.zh, item.zh(), section.as_str()));
        self.missing.push((item, fault));
    }

    /// Adds the warnings that a record calls for, once for each record.
    fn warn(&mut self, items: ItemSet, rule: &RuleRef<'book>, carried_over: bool) {
        const VALUES: [&str; 8] = ["floor", "ceiling", "employer", "employee", "fixed_employee", "fixed_employer", "rate_min", "rate_max"];
        let evidence = rule.evidence;
        let status = WarningCode::of_status(evidence.status);
        let unconfirmed = evidence.unconfirmed.iter().any(|field| VALUES.contains(&field.as_str())).then_some(WarningCode::RuleUnconfirmed);
        let provisional = evidence.provisional.then_some(WarningCode::RuleProvisional);
        let carried_over = carried_over.then_some(WarningCode::RuleCarriedOver);
        for code in [carried_over, provisional, status, unconfirmed].into_iter().flatten() {
            match self.warnings.iter_mut().find(|known| known.code == code && known.rule == Some(Reference::Rule(*rule))) {
                Some(known) => known.items = items.iter().fold(known.items, ItemSet::with),
                None => self.warnings.push(Warning { code, items, rule: Some(Reference::Rule(*rule)) }),
            }
        }
    }
}

fn choose_variant<'book>(city: &'book City, key: &SchemeKey<'_>, faults: &mut Vec<Fault>) -> Option<&'book Variant> {
    let open = |variant: &Variant| variant.categories.is_empty() || variant.categories.contains(&key.category);
    let Some(id) = key.variant else { return city.variants.iter().find(|variant| open(variant)) };
    match city.variants.iter().find(|variant| variant.id == id) {
        Some(variant) if open(variant) => Some(variant),
        Some(_) => {
            faults.push(Fault::new(Code::VariantNotAllowed, "variant", id));
            None
        }
        None => {
            faults.push(Fault::new(Code::ValueUnknown, "variant", id));
            None
        }
    }
}

fn find_category<'book>(book: &'book RuleBook, city: &'book City, lookup: &Lookup<'_>, faults: &mut Vec<Fault>) -> Option<&'book Dated<CategoryRule>> {
    let about = |rule: &CategoryRule| rule.category == lookup.category;
    for records in [&city.categories, &book.national().categories] {
        match lookup.find(records, about) {
            Found::Value(record, _) => return Some(record),
            Found::Never(_) => continue,
            Found::Nothing(_) | Found::Ended => break,
        }
    }
    let name = lookup.category;
    let fault = Fault::new(Code::RuleMissing, "category", name);
    faults.push(fault.because(format!("no rule for {name} in {}", lookup.month), format!("{} 无“{}”的规则", lookup.month, name.zh())));
    None
}

/// The class rates of a city, as far as they are known, and the range that floating leaves.
fn work_injury<'book>(national: &'book National, lookup: &Lookup<'_>, rates: &'book ItemRates) -> Choice<'book> {
    let table = match lookup.find(&national.work_injury_classes, |_| true) {
        Found::Value(record, _) => Some(record.value),
        _ => None,
    };
    let mut ends = [None; 8];
    ends[0] = Some(rates.employer);
    let classes = match &rates.classes {
        WorkInjuryClasses::Table(classes) => classes.map(Some),
        WorkInjuryClasses::Factor(factor) => table.map_or(ends, |table| table.map(|class| class.times(*factor).ok())),
        // Where a city's ends are those of the national table, so is what lies between.
        WorkInjuryClasses::National => table.filter(|table| table[0] == rates.employer).map_or(ends, |table| table.map(Some)),
        WorkInjuryClasses::UpTo(highest) => {
            ends[7] = Some(*highest);
            table.filter(|table| table[0] == rates.employer && table[7] == *highest).map_or(ends, |table| table.map(Some))
        }
    };
    let floating = national.work_injury_floating.as_slice();
    // Where the highest class is not known, the national one bounds the range.
    let highest = classes[7].or(table.map(|table| table[7])).unwrap_or(rates.employer);
    let steps = floating.iter().filter(|steps| steps.value.classes.contains(&8)).flat_map(|steps| steps.value.factors.iter().copied());
    let max = steps.filter_map(|step| highest.times(step).ok()).max().unwrap_or(highest);
    Choice::WorkInjury(WorkInjury { classes, min: rates.employer, max, floating })
}
