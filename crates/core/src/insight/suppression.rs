//! 小群体保护: which cells and totals of a table of people may be published.
//!
//! A cell with fewer than k people is withheld. So is any total by which some fewer than k people, one of them in a withheld cell, could be
//! isolated: by subtracting published cells and totals from each other in any way (complementary suppression).
//!
//! A withheld cell is an edge between its row and its column. A published total says what the withheld cells of its row or column sum to. A group
//! of withheld cells can be isolated exactly where it leaves a set of such rows and columns in one direction and nothing comes back: a cut. So the
//! fewest people who can be isolated together with a cell are the smallest cut between its row and its column, which the largest flow measures.

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

/// A total of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Total {
    Grand,
    Row(usize),
    Column(usize),
}

/// Decides what of a table may be published; without `margins` it has no totals but that of all.
///
/// Totals are taken up one after the other, those of more people first, where no small group can be isolated with those taken up before. So what
/// is withheld at the end could not be published beside the rest.
pub(super) fn publish(cells: &[Cell], rows: usize, columns: usize, margins: bool, k: usize) -> Published {
    let (mut of_rows, mut of_columns) = (vec![0; rows], vec![0; columns]);
    for cell in cells {
        of_rows[cell.row] += cell.heads;
        of_columns[cell.column] += cell.heads;
    }
    let mut totals = vec![(of_rows.iter().sum::<usize>(), Total::Grand)];
    if margins {
        totals.extend(of_rows.iter().enumerate().map(|(row, heads)| (*heads, Total::Row(row))));
        totals.extend(of_columns.iter().enumerate().map(|(column, heads)| (*heads, Total::Column(column))));
    }
    totals.retain(|(heads, _)| *heads >= k);
    totals.sort_by_key(|(heads, total)| (std::cmp::Reverse(*heads), *total));
    let cells_shown = cells.iter().map(|cell| cell.heads >= k).collect();
    let mut published = Published { cells: cells_shown, rows: vec![false; rows], columns: vec![false; columns], grand: false };
    for (_, total) in totals {
        published.set(total, true);
        if !Network::of(cells, &published).hides(k) {
            published.set(total, false);
        }
    }
    published
}

impl Published {
    fn set(&mut self, total: Total, is_published: bool) {
        match total {
            Total::Grand => self.grand = is_published,
            Total::Row(row) => self.rows[row] = is_published,
            Total::Column(column) => self.columns[column] = is_published,
        }
    }
}

/// Withheld cells between rows and columns. Rows without a published total are one node, whose total is known where that of all is; so are columns.
struct Network {
    /// Row, column and people of the withheld cells between them.
    edges: Vec<(usize, usize, i64)>,
    /// The edges of each node: rows, then columns; the last of each are those without a total.
    edges_of: Vec<Vec<usize>>,
    /// How many nodes are rows.
    rows: usize,
    is_known: Vec<bool>,
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
        // Where that of all was not taken up, some row and some column were not either: rows or columns never stand in for it.
        let grand = published.grand;
        let is_known = published.rows.iter().copied().chain([grand]).chain(published.columns.iter().copied()).chain([grand]).collect();
        Network { edges, edges_of, rows: rows + 1, is_known }
    }

    /// Whether nobody in a withheld cell can be isolated in a group of fewer than k people.
    fn hides(&self, k: usize) -> bool {
        self.edges.iter().all(|(row, column, _)| self.flows(*row, *column, k) && self.flows(*column, *row, k))
    }

    /// Whether k people flow from one node to another, that is, no smaller cut lies between them.
    ///
    /// Away from the source's kind of node as many can flow as there are people in a cell; towards it, without limit, for in a cut nothing may come
    /// back. A node without a known total takes part in no subtraction: it lies on the side of the sink.
    fn flows(&self, source: usize, sink: usize, k: usize) -> bool {
        if !self.is_known[source] {
            return true;
        }
        let mut flow = vec![0_i64; self.edges.len()];
        (0..k).all(|_| self.one_more(source, sink, &mut flow))
    }

    /// Lets one more flow, if there is a path for it.
    fn one_more(&self, source: usize, sink: usize, flow: &mut [i64]) -> bool {
        let is_away = |node: usize| (node < self.rows) == (source < self.rows);
        let mut came_by: Vec<Option<(usize, usize)>> = vec![None; self.is_known.len()];
        let mut open = vec![source];
        while let Some(node) = open.pop() {
            if node == sink || !self.is_known[node] {
                let mut at = node;
                while let Some((edge, before)) = came_by[at] {
                    flow[edge] += if is_away(before) { 1 } else { -1 };
                    at = before;
                }
                return true;
            }
            for edge in &self.edges_of[node] {
                let (row, column, heads) = self.edges[*edge];
                let next = if node == row { column } else { row };
                let is_open = !is_away(node) || flow[*edge] < heads;
                if is_open && next != source && came_by[next].is_none() {
                    came_by[next] = Some((*edge, node));
                    open.push(next);
                }
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
