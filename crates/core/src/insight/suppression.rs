//! 小群体保护: which cells and totals of a table of people may be published.
//!
//! A cell with fewer than k people is withheld. So is any total by which some fewer than k people, one of them in a withheld cell, could be
//! isolated: by subtracting published cells and totals from each other in any way (complementary suppression).
//!
//! A withheld cell is an edge between its row and its column. A published total says what the withheld cells of its row or column sum to. A group
//! of withheld cells can be isolated exactly where it leaves a set of such rows and columns in one direction and nothing comes back: a cut. The
//! fewest people over a cut are those that flow at most.

use std::collections::BTreeMap;

/// The people of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) heads: usize,
}

/// What of a table may be published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Published {
    /// By the index of the cell.
    pub(super) cells: Vec<bool>,
    /// The total of each row.
    pub(super) rows: Vec<bool>,
    /// The total of each column.
    pub(super) columns: Vec<bool>,
    /// The total of all.
    pub(super) grand: bool,
}

/// The total of a row or a column.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Total {
    Row(usize),
    Column(usize),
}

/// Decides what of a table may be published; without `margins` it has no totals but that of all.
///
/// Totals are taken up one after the other, that of all first and then those of more people, where no small group can be isolated with those taken
/// up before. So what is withheld at the end could not be published beside the rest.
pub(super) fn publish(cells: &[Cell], rows: usize, columns: usize, margins: bool, k: usize) -> Published {
    let (mut of_rows, mut of_columns) = (vec![0; rows], vec![0; columns]);
    for cell in cells {
        of_rows[cell.row] += cell.heads;
        of_columns[cell.column] += cell.heads;
    }
    let (all, hidden) = (of_rows.iter().sum::<usize>(), cells.iter().map(|cell| cell.heads).filter(|heads| *heads < k).sum::<usize>());
    let mut published = Published {
        cells: cells.iter().map(|cell| cell.heads >= k).collect(),
        rows: vec![false; rows],
        columns: vec![false; columns],
        grand: all >= k && (hidden == 0 || hidden >= k),
    };
    let of_rows = of_rows.into_iter().enumerate().map(|(row, heads)| (heads, Total::Row(row)));
    let of_columns = of_columns.into_iter().enumerate().map(|(column, heads)| (heads, Total::Column(column)));
    let mut totals: Vec<(usize, Total)> = of_rows.chain(of_columns).filter(|(heads, _)| margins && *heads >= k).collect();
    totals.sort_by_key(|(heads, total)| (std::cmp::Reverse(*heads), *total));
    for (_, total) in totals {
        published.set(total, true);
        if !Network::of(cells, &published).hides_with(total, k) {
            published.set(total, false);
        }
    }
    published
}

impl Published {
    fn set(&mut self, total: Total, is_published: bool) {
        match total {
            Total::Row(row) => self.rows[row] = is_published,
            Total::Column(column) => self.columns[column] = is_published,
        }
    }
}

/// Withheld cells between rows and columns. Rows without a published total are one node; so are columns.
struct Network {
    /// Row, column and people of the withheld cells between them.
    edges: Vec<(usize, usize, i64)>,
    /// The edges of each node: rows, then columns; the last of each are those without a total.
    edges_of: Vec<Vec<usize>>,
    /// How many nodes are rows.
    rows: usize,
    /// Whether the total of all is published.
    grand: bool,
}

impl Network {
    fn of(cells: &[Cell], published: &Published) -> Network {
        let (rows, columns) = (published.rows.len(), published.columns.len());
        let row = |cell: &Cell| if published.rows[cell.row] { cell.row } else { rows };
        let column = |cell: &Cell| rows + 1 + if published.columns[cell.column] { cell.column } else { columns };
        let mut between: BTreeMap<(usize, usize), i64> = BTreeMap::new();
        for (cell, _) in cells.iter().zip(&published.cells).filter(|(_, is_published)| !**is_published) {
            *between.entry((row(cell), column(cell))).or_default() += i64::try_from(cell.heads).unwrap_or(i64::MAX);
        }
        let edges: Vec<(usize, usize, i64)> = between.into_iter().map(|((row, column), heads)| (row, column, heads)).collect();
        let mut edges_of = vec![Vec::new(); rows + columns + 2];
        for (index, (row, column, _)) in edges.iter().enumerate() {
            edges_of[*row].push(index);
            edges_of[*column].push(index);
        }
        Network { edges, edges_of, rows: rows + 1, grand: published.grand }
    }

    /// Whether fewer than k people can be isolated with the help of a total that was taken up last.
    ///
    /// What it adds are cuts that part its node from those of its kind without a total, which were one with it before. Where nothing connects them it
    /// adds nothing, for its total followed from the others already. Where the total of all is not published, what has no total lies on the other side
    /// of every cut.
    fn hides_with(&self, total: Total, k: usize) -> bool {
        let (rest_of_rows, rest_of_columns) = (self.rows - 1, self.edges_of.len() - 1);
        let (source, rest) = match total {
            Total::Row(row) => (row, rest_of_rows),
            Total::Column(column) => (self.rows + column, rest_of_columns),
        };
        let is_sink = |node: usize| node == rest || !self.grand && (node == rest_of_rows || node == rest_of_columns);
        [true, false].into_iter().all(|from_rows| {
            let mut flow = vec![0_i64; self.edges.len()];
            let flows = (0..k).take_while(|_| self.one_more(source, &is_sink, from_rows, &mut flow)).count();
            flows == 0 || flows == k
        })
    }

    /// Lets one more flow, if there is a path for it.
    ///
    /// In the direction of a cut, from rows or from columns, as many can flow as there are people in a cell; against it, without limit, for nothing may
    /// come back over a cut.
    fn one_more(&self, source: usize, is_sink: &dyn Fn(usize) -> bool, from_rows: bool, flow: &mut [i64]) -> bool {
        let is_along = |node: usize| (node < self.rows) == from_rows;
        let mut came_by: Vec<Option<(usize, usize)>> = vec![None; self.edges_of.len()];
        let mut open = vec![source];
        while let Some(node) = open.pop() {
            for edge in &self.edges_of[node] {
                let (row, column, heads) = self.edges[*edge];
                let next = if node == row { column } else { row };
                if next == source || came_by[next].is_some() || is_along(node) && flow[*edge] >= heads {
                    continue;
                }
                came_by[next] = Some((*edge, node));
                if !is_sink(next) {
                    open.push(next);
                    continue;
                }
                let mut at = next;
                while let Some((edge, before)) = came_by[at] {
                    flow[edge] += if is_along(before) { 1 } else { -1 };
                    at = before;
                }
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Heads of cells, row by row; what is published of cells, rows, columns and all, as text.
    fn shown(heads: &[&[usize]], margins: bool) -> String {
        let columns = heads[0].len();
        let all = heads.iter().enumerate().flat_map(|(row, line)| line.iter().enumerate().map(move |(column, heads)| Cell { row, column, heads: *heads }));
        let cells: Vec<Cell> = all.filter(|cell| cell.heads > 0).collect();
        let published = publish(&cells, heads.len(), columns, margins, 5);
        let text = |flags: &[bool]| flags.iter().map(|flag| if *flag { '+' } else { '-' }).collect::<String>();
        format!("{} {} {} {}", text(&published.cells), text(&published.rows), text(&published.columns), text(&[published.grand]))
    }

    #[test]
    fn a_total_that_gives_one_small_group_away_is_withheld() {
        assert_eq!(shown(&[&[9], &[7], &[3]], false), "++- --- - -");
        assert_eq!(shown(&[&[9], &[7], &[5]], false), "+++ --- - +");
        // Two small groups hide each other, if they are k people together.
        assert_eq!(shown(&[&[9], &[3], &[3]], false), "+-- --- - +");
        assert_eq!(shown(&[&[9], &[2], &[2]], false), "+-- --- - -");
    }

    #[test]
    fn in_a_table_of_two_dimensions_too() {
        assert_eq!(shown(&[&[9, 9], &[9, 9]], true), "++++ ++ ++ +");
        // The small cell follows from its row, from its column, and then from the total of all.
        assert_eq!(shown(&[&[9, 9], &[9, 3]], true), "+++- +- +- -");
        // Four small cells in a square: each total has 6 people behind it, none can be told from the others.
        assert_eq!(shown(&[&[3, 3, 9], &[3, 3, 9]], true), "--+--+ ++ +++ +");
        // A row of which only three people remain, told by its total less a column's other cell.
        assert_eq!(shown(&[&[3, 9], &[2, 9]], true), "-+-+ -- ++ +");
    }
}
