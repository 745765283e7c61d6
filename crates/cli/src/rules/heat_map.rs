//! The coverage as a picture: one thin row for each city under its province, one column for each month.

use super::coverage::{Coverage, MonthCell, Row, Share, sentences};
use hesuan::rules::Status;

/// Where the picture lies in the repository.
pub const PATH: &str = "docs/coverage.svg";

/// Width of a month.
const MONTH: usize = 8;
/// Height of a city's row, and of a province at least, so that its name is legible.
const ROW: usize = 4;
const PROVINCE: usize = 13;
/// Where the months begin, and where the rows begin.
const LEFT: usize = 150;
const TOP: usize = 132;
/// Room between provinces and around the picture.
const GAP: usize = 3;
const MARGIN: usize = 16;

/// Colours of a status: few items, most items, all.
const COLOURS: [(Status, &str, [&str; 3]); 4] = [
    (Status::Confirmed, "c", ["#cdebd4", "#7cc493", "#1f8a45"]),
    (Status::Derived, "v", ["#cfe0f5", "#82b0e2", "#2364b4"]),
    (Status::Recalled, "r", ["#f6e7bd", "#e5bd5c", "#b98208"]),
    (Status::Disputed, "d", ["#f5cdc8", "#e28b80", "#b23325"]),
];
const NOTHING: &str = "#e9ecef";
const SHARES: [(Share, usize); 3] = [(Share::Less, 0), (Share::More, 1), (Share::Whole, 2)];

/// The text of the picture.
pub fn text(coverage: &Coverage<'_>) -> String {
    let width = LEFT + coverage.months.len() * MONTH + MARGIN;
    let mut body = String::new();
    let mut y = TOP;
    for (_, city, rows) in coverage.provinces() {
        let height = (rows.len() * ROW).max(PROVINCE);
        let name = escaped(&format!("{} {}", city.province.zh, city.province.en));
        let first = y + (height - rows.len() * ROW) / 2;
        body.push_str(&format!("<text class=\"n\" x=\"{}\" y=\"{}\">{name}</text>\n", LEFT - 8, y + height / 2 + 4));
        for (index, row) in rows.iter().enumerate() {
            body.push_str(&row_text(row, first + index * ROW));
        }
        y += height + GAP;
    }
    let height = y + MARGIN;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t d\">\n"
    );
    text.push_str("<title id=\"t\">规则覆盖情况 Coverage of the rules</title>\n");
    let (zh, en): (Vec<_>, Vec<_>) = sentences(coverage).into_iter().unzip();
    text.push_str(&format!("<desc id=\"d\">{} {}</desc>\n", escaped(&zh.join("。")), escaped(&en.join(". "))));
    text.push_str(&style());
    text.push_str(&format!("<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"));
    text.push_str(&heading(coverage));
    text.push_str(&years(coverage, y));
    text.push_str(&body);
    text.push_str("</svg>\n");
    text
}

fn style() -> String {
    let mut style = "<style>text{font-family:system-ui,\"Noto Sans SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif;font-size:11px;fill:#24292f}.h{font-size:16px;font-weight:600}.n{text-anchor:end}.y{stroke:#8c959f;stroke-width:1}".to_string();
    style.push_str(&format!(".o{{fill:{NOTHING}}}"));
    for (_, class, colours) in COLOURS {
        for (index, colour) in colours.iter().enumerate() {
            style.push_str(&format!(".{class}{index}{{fill:{colour}}}"));
        }
    }
    style.push_str("</style>\n");
    style
}

/// Title, what a row and a column are, and the legend.
fn heading(coverage: &Coverage<'_>) -> String {
    let cities = coverage.cities().count();
    let version = escaped(&coverage.book.edition().version);
    let mut text = format!("<text class=\"h\" x=\"{MARGIN}\" y=\"28\">规则覆盖情况 Coverage of the rules {version}</text>\n");
    text.push_str(&format!(
        "<text x=\"{MARGIN}\" y=\"46\">每行一个城市（共 {cities} 个，按省排列），每列一个月 · one row per city ({cities}, by province), one column per month</text>\n"
    ));
    let names = ["已核 confirmed", "推算 derived", "未核 recalled", "有争议 disputed"];
    for (index, ((_, class, _), name)) in COLOURS.iter().zip(names).enumerate() {
        let x = MARGIN + index * 170;
        for (_, shade) in SHARES {
            text.push_str(&format!("<rect class=\"{class}{shade}\" x=\"{}\" y=\"58\" width=\"14\" height=\"12\"/>\n", x + shade * 15));
        }
        text.push_str(&format!("<text x=\"{}\" y=\"68\">{name}</text>\n", x + 50));
    }
    let x = MARGIN + COLOURS.len() * 170;
    text.push_str(&format!("<rect class=\"o\" x=\"{x}\" y=\"58\" width=\"14\" height=\"12\"/>\n<text x=\"{}\" y=\"68\">无 nothing known</text>\n", x + 20));
    text.push_str(&format!(
        "<text x=\"{MARGIN}\" y=\"88\">颜色：所用数值中最差的状态；深浅：必缴险种已知不足一半、一半以上、全部 · colour: worst status of the values used; shade: fewer than half, most, all items known</text>\n"
    ));
    text
}

/// The years, with a line where each begins.
fn years(coverage: &Coverage<'_>, bottom: usize) -> String {
    let mut text = String::new();
    for (index, month) in coverage.months.iter().enumerate().filter(|(_, month)| month.of_year() == 1) {
        let x = LEFT + index * MONTH;
        text.push_str(&format!("<path class=\"y\" d=\"M{x} {}V{bottom}\"/>\n<text x=\"{}\" y=\"{}\">{}</text>\n", TOP - 16, x + 4, TOP - 6, month.year()));
    }
    text
}

/// A city: runs of months alike, one path for each colour.
fn row_text(row: &Row<'_>, y: usize) -> String {
    let mut paths: Vec<(String, String)> = Vec::new();
    let mut start = 0;
    while start < row.months.len() {
        let class = class(row.months[start]);
        let run = row.months[start..].iter().take_while(|cell| self::class(**cell) == class).count();
        let (x, width) = (LEFT + start * MONTH, run * MONTH);
        let piece = format!("M{x} {y}h{width}v{ROW}h-{width}z");
        match paths.iter_mut().find(|(known, _)| *known == class) {
            Some((_, path)) => path.push_str(&piece),
            None => paths.push((class, piece)),
        }
        start += run;
    }
    let mut text = format!("<g><title>{} {} {}</title>", row.code, escaped(row.zh), escaped(row.en));
    for (class, path) in paths {
        text.push_str(&format!("<path class=\"{class}\" d=\"{path}\"/>"));
    }
    text.push_str("</g>\n");
    text
}

fn class(cell: MonthCell) -> String {
    let shade = SHARES.iter().find(|(share, _)| *share == cell.share);
    let colour = COLOURS.iter().find(|(status, ..)| *status == cell.status);
    match (shade, colour) {
        (Some((_, shade)), Some((_, class, _))) => format!("{class}{shade}"),
        _ => "o".to_string(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
