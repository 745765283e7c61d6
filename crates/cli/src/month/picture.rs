//! Pictures as SVG: flows and bars. Coordinates come from integers; ten units are a pixel.

use hesuan::money::Money;
use std::fmt::Write;

const WIDTH: i128 = 9600;

/// A block of a flow.
pub struct Node {
    /// The column, from 0.
    pub column: usize,
    /// The name.
    pub name: String,
    /// The amount.
    pub amount: Money,
    /// The class of its color.
    pub color: &'static str,
}

/// A ribbon between two blocks, by their places in the list.
pub struct Link {
    /// From.
    pub from: usize,
    /// To.
    pub to: usize,
    /// The amount.
    pub amount: Money,
}

/// A text that is no markup.
pub fn text(raw: &str) -> String {
    raw.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const BLOCK: i128 = 150;
const GAP: i128 = 260;
const TALL: i128 = 3000;

/// Blocks in columns with ribbons between them; heights are in proportion to the amounts.
pub fn flow(title: &str, nodes: &[Node], links: &[Link], show: impl Fn(Money) -> String) -> String {
    let columns = nodes.iter().map(|node| node.column + 1).max().unwrap_or(1);
    let in_column = |column: usize| nodes.iter().filter(move |node| node.column == column);
    let most = (0..columns).map(|column| in_column(column).map(|node| i128::from(node.amount.fen())).sum::<i128>()).max().unwrap_or(1).max(1);
    let height = |amount: Money| (i128::from(amount.fen()).max(0) * TALL / most).max(6);
    // The last column is narrower, so that its names have room.
    let left = |column: usize| 20 + column as i128 * (WIDTH - 2300) / (columns.max(2) as i128 - 1);
    let mut next = vec![130_i128; columns];
    let mut tops = Vec::with_capacity(nodes.len());
    for node in nodes {
        tops.push(next[node.column]);
        next[node.column] += height(node.amount) + GAP;
    }
    let bottom = next.iter().max().copied().unwrap_or(0);
    let mut svg = format!("<div class=\"picture\"><svg class=\"flow\" viewBox=\"0 0 {WIDTH} {bottom}\" role=\"img\" aria-label=\"{}\">\n", text(title));
    let (mut used_out, mut used_in) = (tops.clone(), tops.clone());
    for link in links.iter().filter(|link| link.amount > Money::ZERO) {
        let tall = height(link.amount);
        let (x0, x1) = (left(nodes[link.from].column) + BLOCK, left(nodes[link.to].column));
        let (y0, y1, middle) = (used_out[link.from], used_in[link.to], (x0 + x1) / 2);
        used_out[link.from] += tall;
        used_in[link.to] += tall;
        let _ = writeln!(
            svg,
            "<path class=\"{}\" d=\"M{x0} {y0}C{middle} {y0} {middle} {y1} {x1} {y1}V{}C{middle} {} {middle} {} {x0} {}Z\"/>",
            nodes[link.to].color,
            y1 + tall,
            y1 + tall,
            y0 + tall,
            y0 + tall
        );
    }
    for (node, top) in nodes.iter().zip(&tops) {
        let (x, tall) = (left(node.column), height(node.amount));
        let _ = writeln!(svg, "<rect class=\"{}\" x=\"{x}\" y=\"{top}\" width=\"{BLOCK}\" height=\"{tall}\"/>", node.color);
        let (name, amount) = (text(&node.name), show(node.amount));
        // Where there is room the name stands beside the block, else above it.
        let (x, y) = (x + BLOCK + 60, if tall > 300 { top + tall / 2 + 45 } else { top - 30 });
        let x = if tall > 300 { x } else { x - BLOCK - 60 };
        let _ = writeln!(svg, "<text x=\"{x}\" y=\"{y}\"><tspan class=\"name\">{name}</tspan> {amount}</text>");
    }
    svg.push_str("</svg></div>\n");
    svg
}

/// A bar.
pub struct Bar {
    /// The name.
    pub name: String,
    /// What it shows.
    pub amount: Money,
    /// What stands behind it.
    pub told: String,
    /// The class of its color.
    pub color: &'static str,
}

/// Bars below each other; lengths are in proportion to the amounts without their sign.
pub fn bars(title: &str, bars: &[Bar]) -> String {
    let size = |amount: Money| i128::from(amount.magnitude().fen());
    let most = bars.iter().map(|bar| size(bar.amount)).max().unwrap_or(1).max(1);
    let (name_width, row) = (2300, 300);
    let mut svg = format!("<svg class=\"bars\" viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{}\">\n", row * bars.len() as i128 + 40, text(title));
    for (index, bar) in bars.iter().enumerate() {
        let (y, long) = (row * index as i128 + 20, if size(bar.amount) == 0 { 0 } else { (size(bar.amount) * 4600 / most).max(10) });
        let _ = writeln!(
            svg,
            "<text class=\"name end\" x=\"{}\" y=\"{}\">{}</text><rect class=\"{}\" x=\"{name_width}\" y=\"{}\" width=\"{long}\" height=\"180\"/>\
             <text x=\"{}\" y=\"{}\">{}</text>",
            name_width - 100,
            y + 190,
            text(&bar.name),
            bar.color,
            y + 50,
            name_width + long + 90,
            y + 190,
            text(&bar.told)
        );
    }
    svg.push_str("</svg>\n");
    svg
}
