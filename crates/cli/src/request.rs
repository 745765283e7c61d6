//! Flags as the request of the library: JSON text with the same field names, so that one reader finds all faults.

use crate::args::{BaseArgument, DeclaredArguments, KindArguments, PersonArguments, RetroArguments};
use hesuan::{Code, Fault, Faults};
use serde_json::{Map, Value, json};

/// The request of `contributions`.
pub fn contributions(person: &PersonArguments) -> Result<Map<String, Value>, Faults> {
    let mut request = scheme(&person.city, &person.month, person.known_on.as_deref(), &person.kind);
    put_declared(&mut request, &person.declared)?;
    if person.require_confirmed {
        request.insert("require_confirmed".to_string(), json!(true));
    }
    Ok(request)
}

/// The request of `retro`.
pub fn retro(arguments: &RetroArguments) -> Result<Map<String, Value>, Faults> {
    let mut request = Map::new();
    let RetroArguments { city, from, to, known_then, .. } = arguments;
    for (name, value) in [("city", city), ("from", from), ("to", to), ("known_then", known_then)] {
        request.insert(name.to_string(), json!(value));
    }
    put_all(&mut request, &[("known_now", &arguments.known_now)]);
    put_kind(&mut request, &arguments.kind);
    put_declared(&mut request, &arguments.declared)?;
    Ok(request)
}

/// The request of `scheme`.
pub fn scheme(city: &str, month: &str, known_on: Option<&str>, kind: &KindArguments) -> Map<String, Value> {
    let mut request = Map::new();
    request.insert("city".to_string(), json!(city));
    request.insert("month".to_string(), json!(month));
    if let Some(day) = known_on {
        request.insert("known_on".to_string(), json!(day));
    }
    put_kind(&mut request, kind);
    request
}

fn put_kind(request: &mut Map<String, Value>, kind: &KindArguments) {
    let fields = [
        ("category", &kind.category),
        ("variant", &kind.variant),
        ("area", &kind.area),
        ("employer_type", &kind.employer_type),
        ("employer_size", &kind.employer_size),
    ];
    put_all(request, &fields);
    if !kind.deferrals.is_empty() {
        request.insert("deferrals".to_string(), json!(kind.deferrals));
    }
}

fn put_declared(request: &mut Map<String, Value>, declared: &DeclaredArguments) -> Result<(), Faults> {
    let fields = [
        ("wage", &declared.wage),
        ("housing_fund_rate", &declared.housing_fund_rate),
        ("housing_fund_employee_rate", &declared.housing_fund_employee_rate),
        ("supplementary_housing_fund_rate", &declared.supplementary_housing_fund_rate),
        ("work_injury_rate", &declared.work_injury_rate),
        ("work_injury_class", &declared.work_injury_class),
        ("work_injury_floating", &declared.work_injury_floating),
    ];
    put_all(request, &fields);
    for (name, items) in [("items", &declared.items), ("waived", &declared.waived)] {
        if !items.is_empty() {
            request.insert(name.to_string(), json!(items));
        }
    }
    if !declared.bases.is_empty() {
        request.insert("bases".to_string(), Value::Object(bases(&declared.bases)?));
    }
    Ok(())
}

fn put_all(request: &mut Map<String, Value>, fields: &[(&str, &Option<String>)]) {
    for (name, value) in fields {
        if let Some(value) = value {
            request.insert((*name).to_string(), json!(value));
        }
    }
}

/// Bases by item; one for a side goes before one for both.
fn bases(given: &[BaseArgument]) -> Result<Map<String, Value>, Faults> {
    let mut faults = Vec::new();
    for (index, base) in given.iter().enumerate() {
        if given[..index].iter().any(|earlier| earlier.item == base.item && earlier.side == base.side) {
            let side = base.side.iter().fold(String::new(), |text, side| format!("{text}.{side}"));
            faults.push(Fault::new(Code::FieldDuplicate, format!("bases.{}{side}", base.item), &base.amount));
        }
    }
    Faults::none_or(faults, ())?;
    let mut bases = Map::new();
    for BaseArgument { item, side, amount } in given {
        let both = given.iter().find(|base| base.item == *item && base.side.is_none());
        match (side, both) {
            (None, _) if given.iter().any(|base| base.item == *item && base.side.is_some()) => {}
            (None, _) => {
                bases.insert(item.clone(), json!(amount));
            }
            (Some(side), both) => {
                let start = both.map_or(json!({}), |both| json!({ "employer": both.amount, "employee": both.amount }));
                let sides = bases.entry(item.clone()).or_insert(start);
                sides[side.as_str()] = json!(amount);
            }
        }
    }
    Ok(bases)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(item: &str, side: Option<&str>, amount: &str) -> BaseArgument {
        BaseArgument { item: item.to_string(), side: side.map(str::to_string), amount: amount.to_string() }
    }

    #[test]
    fn the_base_of_a_side_goes_before_that_of_both() {
        let given = [base("housing_fund", Some("employee"), "9000"), base("housing_fund", None, "8000"), base("pension", None, "7000")];
        let expected = json!({ "housing_fund": { "employer": "8000", "employee": "9000" }, "pension": "7000" });
        assert_eq!(Value::Object(bases(&given).unwrap()), expected);
    }

    #[test]
    fn a_base_given_twice_is_a_fault() {
        let faults = bases(&[base("pension", Some("employee"), "1"), base("pension", Some("employee"), "2")]).unwrap_err();
        assert_eq!((faults.first().code, faults.first().path.as_str()), (Code::FieldDuplicate, "bases.pension.employee"));
    }
}
