//! `hesuan rules` for those who keep the rules, and national values.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use ::hesuan::{book, call};
use hesuan::{Run, command, hesuan, root, run};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

const CITY: &str = "code: \"990100\"
name: { zh: 例市, en: Example }
province: { zh: 例省, en: Example }
sources:
  notice: { tier: A, title: a notice }
bases:
  - { items: [pension, medical, unemployment, work_injury], from: 2025-07, floor: \"4200\", ceiling: \"21000\", known_from: 2025-06-20, status: confirmed, sources: [notice] }
rates:
  - { item: pension, from: 2025-07, employer: \"0.16\", employee: \"0.08\", status: confirmed, sources: [notice] }
";

/// A folder with one city beside the national rules of the repository.
fn folder(city: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("national")).unwrap();
    fs::create_dir_all(folder.path().join("cities")).unwrap();
    for file in ["pack.yaml", "national/contributions.yaml"] {
        fs::copy(root("rules").join(file), folder.path().join(file)).unwrap();
    }
    fs::write(folder.path().join("cities/990100-example.yaml"), city).unwrap();
    folder
}

fn check(folder: &TempDir, flags: &[&str]) -> Run {
    run(command().args(["rules", "check"]).arg(folder.path()).args(flags), b"")
}

fn parsed(told: &Run) -> Value {
    serde_json::from_str(&told.out).unwrap()
}

#[test]
fn check_counts_what_a_good_folder_holds() {
    let folder = folder(CITY);
    let told = check(&folder, &[]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    for part in ["files                    3\n", "cities                   1\n", "no fault"] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    let counts = parsed(&check(&folder, &["--json"]));
    assert_eq!((&counts["files"], &counts["cities"], &counts["provinces"]), (&json!(3), &json!(1), &json!(0)));
}

#[test]
fn check_tells_every_fault_with_file_line_and_path() {
    let folder = folder(&CITY.replace("\"0.16\"", "\"16\"").replace("\"4200\"", "4200"));
    fs::write(folder.path().join("cities/990200-other.yml"), "").unwrap();
    fs::write(folder.path().join("cities/990300-bytes.yaml"), b"\xff").unwrap();
    let told = check(&folder, &[]);
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    let path = |rest: &str| folder.path().join(rest).display().to_string();
    let starts = [
        format!("error[field_unknown] {}: ", path("cities/990200-other.yml")),
        format!("error[text_invalid] {}: ", path("cities/990300-bytes.yaml")),
        format!("error[field_type] {}: ", path("cities/990100-example.yaml:7: bases[0].floor")),
        format!("error[rate_range] {}: ", path("cities/990100-example.yaml:9: rates[0].employer")),
    ];
    for start in &starts {
        assert!(told.err.lines().any(|line| line.starts_with(start)), "{start}: {}", told.err);
    }
    let json = check(&folder, &["--json"]);
    assert_eq!((json.code, json.err.as_str()), (2, ""));
    assert_eq!(parsed(&json)["faults"].as_array().unwrap().len(), told.err.lines().count());
}

#[test]
fn check_refuses_a_file_above_the_limit_and_a_folder_that_is_not_there() {
    let folder = folder(CITY);
    fs::write(folder.path().join("cities/990200-long.yaml"), "#".repeat((1 << 20) + 5)).unwrap();
    let told = check(&folder, &[]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("error[request_too_large] ") && told.err.contains("990200-long.yaml"), "{}", told.err);
    let told = hesuan(["rules", "check", "no-such-folder"]);
    assert_eq!(told.code, 1);
    assert!(told.err.starts_with("error[io] no-such-folder: "), "{}", told.err);
}

#[test]
fn the_rules_of_the_repository_have_no_fault() {
    let told = run(command().arg("rules").arg("check").arg(root("rules")), b"");
    assert_eq!(told.code, 0, "{}", told.err);
}

/// Published on 18 September 2025 for July.
#[test]
fn diff_shows_what_a_publication_changed() {
    let told = hesuan(["rules", "diff", "310000", "2025-07@2025-08-01", "2025-07@2025-10-01"]);
    assert_eq!(told.code, 0, "{}", told.err);
    let parts = ["A: Shanghai 310000, 2025-07, local urban hukou, as known on 2025-08-01", "+76.00", "+381.00", "310000/bases/pension/2025-07@2025-09-18"];
    for part in parts {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    assert!(told.err.contains("warning[rule_carried_over] A "), "{}", told.err);
    let same = hesuan(["rules", "diff", "310000", "2025-07", "2025-07"]);
    assert!(same.out.ends_with("nothing differs\n") && same.err.is_empty(), "{}{}", same.out, same.err);
    let json = parsed(&hesuan(["rules", "diff", "310000", "2025-07@2025-08-01", "2025-07@2025-10-01", "--json"]));
    let floor = &json["differences"][0];
    let expected = json!({ "item": "pension", "field": "floor", "a": "7384.00", "b": "7460.00", "change": "76.00",
        "rule_a": "310000/bases/pension/2024-07@2024-07-31", "rule_b": "310000/bases/pension/2025-07@2025-09-18" });
    assert_eq!((floor, &json["a"]["known_on"]), (&expected, &json!("2025-08-01")));
}

#[test]
fn diff_compares_two_folders() {
    let (old, new) = (folder(CITY), folder(&CITY.replace("\"0.16\"", "\"0.15\"")));
    let told = run(command().args(["rules", "diff", "990100", "2025-08", "2025-08", "--pack-a"]).arg(old.path()).arg("--pack-b").arg(new.path()), b"");
    assert_eq!(told.code, 0, "{}", told.err);
    let rows: Vec<&str> = told.out.lines().skip(5).collect();
    assert_eq!(rows.len(), 1, "{}", told.out);
    for part in ["pension", "employer rate", "0.16", "0.15", "990100/rates/pension/2025-07"] {
        assert!(rows[0].contains(part), "{part}: {}", rows[0]);
    }
}

#[test]
fn diff_tells_the_faults_of_both_sides() {
    let told = hesuan(["rules", "diff", "310000", "2025-7", "2025-07@2025-02-30"]);
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    assert!(told.err.starts_with("error[month_invalid] A.month: "), "{}", told.err);
    assert!(told.err.contains("error[day_invalid] B.known_on: "), "{}", told.err);
    let unknown = hesuan(["rules", "diff", "999999", "2025-07", "2025-08"]);
    assert_eq!(unknown.err, "error[city_unknown] city: the rule book has no city with this code (got 999999)\n");
}

#[test]
fn expiring_lists_ends_in_order_and_a_month_ends_with_its_last_day() {
    let list = |flags: &[&str]| parsed(&hesuan(["rules", "expiring", "--json"].iter().chain(flags)));
    let all = list(&["--before", "2199-12"]);
    let ends: Vec<&str> = all.as_array().unwrap().iter().map(|ending| ending["expires"].as_str().unwrap()).collect();
    assert!(!ends.is_empty() && ends.is_sorted());
    let last = ends[0];
    // What ends with a month is over on the first day of the next one.
    let count = |before: &str| list(&["--before", before]).as_array().unwrap().len();
    assert_eq!(count(last), 0);
    assert_eq!(count(&format!("{last}-28")), 0);
    let all_since = list(&["--since", last, "--before", "2199-12"]);
    assert_eq!(all_since.as_array().unwrap().len(), ends.len());
    assert!(all.as_array().unwrap().iter().any(|ending| ending["place"] == "000000" && ending["section"] == "relief"));
    let told = hesuan(["rules", "expiring", "--before", "soon", "--since", "2026-13-01"]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("error[month_invalid] before: ") && told.err.contains("error[day_invalid] since: "), "{}", told.err);
}

#[test]
fn coverage_counts_every_city_and_month_and_no_value_lacks_a_source() {
    let told = hesuan(["rules", "coverage", "--json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    let json = parsed(&told);
    let total = &json["total"];
    let number = |name: &str| total[name].as_u64().unwrap();
    let cities = json["cities"].as_u64().unwrap();
    assert_eq!(cities, book().cities().count() as u64);
    assert_eq!(number("whole") + number("partly") + number("nothing"), cities * 96);
    let values = number("confirmed") + number("derived") + number("recalled") + number("disputed");
    assert_eq!(values + number("gaps") + number("ended"), number("records"));
    let verified = ["official_page", "cited", "uncited", "mismatch", "unchecked"].map(number).iter().sum::<u64>();
    assert_eq!(verified, values);
    for place in json["places"].as_array().unwrap() {
        assert_eq!(place["without_source"], 0, "{place}");
    }
    assert!(number("whole") > 0);
}

#[test]
fn coverage_writes_files_and_says_when_they_are_stale() {
    let folder = TempDir::new().unwrap();
    let coverage = |flags: &[&str]| run(command().current_dir(folder.path()).args(["rules", "coverage"]).args(flags), b"");
    let files = ["--markdown", "coverage.md", "--svg", "coverage.svg"];
    let stale = coverage(&["--check"]);
    assert_eq!(stale.code, 2);
    assert!(stale.err.contains("rules/coverage.md is stale; refresh with hesuan rules coverage"), "{}", stale.err);
    assert_eq!(coverage(&files).code, 0);
    assert_eq!(coverage(&[&files[..], &["--check", "--lang", "zh"]].concat()).code, 0);
    let markdown = fs::read_to_string(folder.path().join("coverage.md")).unwrap();
    for (code, name) in book().cities() {
        assert!(markdown.contains(&format!("| {code} | {} | {} |", name.en, name.zh)), "{code}");
    }
    let svg = fs::read_to_string(folder.path().join("coverage.svg")).unwrap();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    assert_eq!(svg.matches("<g><title>").count(), book().cities().count());
    fs::write(folder.path().join("coverage.md"), markdown + "\n").unwrap();
    let stale = coverage(&[&files[..], &["--check"]].concat());
    assert_eq!((stale.code, stale.err.lines().count()), (2, 1));
}

#[test]
fn sources_are_counted_by_the_records_that_cite_them() {
    let all = hesuan(["rules", "sources"]);
    assert_eq!(all.code, 0);
    assert!(all.out.lines().last().unwrap().contains("by tier"), "{}", all.out);
    let shanghai = parsed(&hesuan(["rules", "sources", "310000", "--json"]));
    let counts: Vec<u64> = shanghai.as_array().unwrap().iter().map(|source| source["records"].as_u64().unwrap()).collect();
    assert!(counts[0] > 0 && counts.is_sorted_by(|a, b| a >= b));
    assert!(book().city("310000".parse().unwrap()).unwrap().sources.iter().all(|source| shanghai.to_string().contains(&source.key)));
    assert_eq!(hesuan(["rules", "sources", "000000"]).code, 0);
    assert_eq!(hesuan(["rules", "sources", "999999"]).code, 2);
}

#[test]
fn a_parameter_is_a_table_with_its_evidence() {
    let list = hesuan(["rules", "parameters", "--json"]);
    // Two runs for each of some hundred parameters would take long; every tenth will do.
    for listed in parsed(&list).as_array().unwrap().iter().step_by(10) {
        let id = listed["id"].as_str().unwrap();
        let latest = listed["latest"].as_str().unwrap();
        let told = hesuan(["parameter", id, "--month", latest]);
        let json = hesuan(["parameter", id, "--month", latest, "--json"]);
        match call(book(), "parameter", &json!({ "id": id, "month": latest }).to_string()) {
            Ok(answer) => assert_eq!((told.code, json.out), (0, answer + "\n"), "{id}: {}", told.err),
            // The latest record may state that the quantity is not known.
            Err(_) => assert_eq!((told.code, json.code), (2, 2), "{id}"),
        }
    }
    let brackets = hesuan(["parameter", "tax.annual.brackets", "--month", "2026-08"]);
    for part in ["Annual tax table (tax.annual.brackets), 2026-08\n", "above   rate  quick\n", "144000  0.2   16920\n", "in force: 2019-01"] {
        assert!(brackets.out.contains(part), "{part}: {}", brackets.out);
    }
    let told = hesuan(["parameter", "no.such", "--month", "2026-08"]);
    assert_eq!(told.code, 2);
    assert!(told.err.starts_with("error[value_unknown] id: "), "{}", told.err);
}

#[test]
fn a_calendar_is_a_table_of_days() {
    let unknown = hesuan(["calendar", "1999"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.starts_with("error[rule_missing] year: "), "{}", unknown.err);
    for calendar in &book().parameters().unwrap().calendars {
        let year = calendar.year.to_string();
        let told = hesuan(["calendar", year.as_str()]);
        assert_eq!(told.code, 0, "{}", told.err);
        for day in calendar.holidays.iter().flat_map(|holiday| &holiday.days).chain(&calendar.work_days) {
            assert!(told.out.contains(&day.to_string()), "{day}");
        }
        let json = hesuan(["calendar", year.as_str(), "--json"]);
        assert_eq!(json.out, call(book(), "calendar", &json!({ "year": year }).to_string()).unwrap() + "\n");
    }
}
