//! Tables as grids: which cell covers which slots, and which headers belong to which cells, by the
//! HTML standard's table model (4.9.12) and, for tables made with roles, the same idea on rows and
//! cells. In: a `table` element or an element with a table role. Out: a [`Table`].

use std::collections::HashMap;

use super::Node;
use super::style::Pseudo;
use crate::tags;

/// Spans are cut to this, so that a cell cannot claim more slots than anybody has.
const MAX_SPAN: usize = 1_000;
/// More slots than this are not followed.
const MAX_SLOTS: usize = 200_000;
/// Headers looked at from one cell in one direction, at most.
const MOST_HEADERS: usize = 100;

/// A table laid out in rows and columns.
#[derive(Debug)]
pub struct Table<'a> {
    pub node: Node<'a>,
    pub cells: Vec<Cell<'a>>,
    pub width: usize,
    pub height: usize,
    /// Row by row: indices into `cells`.
    slots: Vec<Vec<Option<u32>>>,
    rows: Vec<Line>,
    columns: Vec<Line>,
}

/// Where in a row or a column header cells are, and where other cells; in order.
#[derive(Clone, Default, Debug)]
struct Line {
    headers: Vec<usize>,
    data: Vec<usize>,
}

impl Line {
    /// Whether there is an ordinary cell after `from` and before `to`.
    fn has_data_between(&self, from: usize, to: usize) -> bool {
        let next = self.data.partition_point(|at| *at <= from);
        self.data.get(next).is_some_and(|at| *at < to)
    }
}

/// One cell and what it covers.
#[derive(Debug)]
pub struct Cell<'a> {
    pub node: Node<'a>,
    pub row: usize,
    pub column: usize,
    pub width: usize,
    pub height: usize,
    pub is_header: bool,
}

/// Whether the table is of the plainest kind: a row of column headers, then rows of as many cells, of
/// which only the first may be a header. There each header has cells, and each cell a header.
pub fn is_plain(table: Node) -> bool {
    let twisted =
        |cell: Node| cell.attrs().any(|(name, _)| matches!(name, "colspan" | "rowspan" | "headers" | "role"));
    let mut width = 0;
    let mut height = 0;
    for part in table.child_elements() {
        let is_group = part.is_any(tags!["thead", "tbody"]);
        if part.is_any(tags!["caption", "colgroup"]) {
            continue;
        }
        if !(is_group || part.is("tr")) || part.has("role") {
            return false;
        }
        let own = part.is("tr").then_some(part);
        let inside = part.child_elements().filter(|_| is_group);
        for row in own.into_iter().chain(inside) {
            let mut cells = 0;
            for cell in row.child_elements() {
                let is_header = cell.is("th");
                let scope = cell.attr("scope").filter(|_| is_header);
                let fits = match (height, cells) {
                    (0, _) => is_header && scope.is_none_or(|scope| scope == "col") && says(cell),
                    (_, 0) => !is_header || scope.is_none_or(|scope| scope == "row"),
                    _ => cell.is("td"),
                };
                if !fits || twisted(cell) {
                    return false;
                }
                cells += 1;
            }
            if (height > 0 && cells != width) || row.has("role") {
                return false;
            }
            width = cells;
            height += 1;
        }
    }
    width > 1 && height > 1
}

/// Whether an ordinary cell has nothing in it, also no picture or field; the corner above headers of rows
/// and beside those of columns may be empty.
pub fn is_empty_cell(cell: Node) -> bool {
    let nothing = |n: Node| match n.as_text() {
        Some(text) => text.trim().is_empty(),
        None => !n.is_element() || n.is_any(tags!["span", "b", "i", "em", "strong", "p", "br", "div", "a"]),
    };
    if !cell.descendants().take(20).all(nothing)
        || ["aria-label", "aria-labelledby", "title"].iter().any(|a| cell.has(a))
    {
        return false;
    }
    let drawn = |n: Node| {
        n.style().background_images().next().is_some()
            || [Pseudo::Before, Pseudo::After].into_iter().any(|which| {
                n.pseudo(which).is_some_and(|style| style.is_displayed() && !style.content().is_empty())
            })
    };
    if cell.descendants().take(20).count() == 20 || cell.descendant_elements().chain([cell]).any(drawn) {
        return false;
    }
    let first =
        |n: Node| n.previous_element().is_none_or(|before| before.is_any(tags!["caption", "colgroup"]));
    let Some(row) = cell.parent_element() else { return false };
    let in_first_row = first(row) && row.parent_element().is_none_or(first);
    !(first(cell) && in_first_row)
}

/// The table a cell belongs to.
pub fn around(cell: Node) -> Option<Node> {
    cell.ancestors().take(4).find(|n| n.is("table"))
}

/// Whether one of the first cells is a header.
pub fn has_header_cells(table: Node) -> bool {
    table.descendants().take(MAX_SPAN).any(|n| n.is("th"))
}

/// What a table has in it that only tables of data have.
pub fn data_part(table: Node) -> Option<&'static str> {
    if table.attr("summary").is_some_and(|text| !text.trim().is_empty()) {
        return Some("summary");
    }
    let own = |n: &Node| around(*n) == Some(table);
    let part = table.descendants().take(MAX_SPAN).filter(|n| n.is_any(tags!["caption", "th"])).find(own)?;
    Some(if part.is("th") { "th" } else { "caption" })
}

fn says(cell: Node) -> bool {
    cell.children().any(|n| n.as_text().is_some_and(|text| !text.trim().is_empty()))
}

/// Which way a header cell's words go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    Column,
    Row,
}

impl<'a> Table<'a> {
    /// Lays out `node`, its own rows and not those of tables inside.
    pub fn of(node: Node<'a>) -> Table<'a> {
        let mut table = Table {
            node,
            cells: Vec::new(),
            width: 0,
            height: 0,
            slots: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
        };
        let mut filled = 0;
        'rows: for (y, row) in rows(node).into_iter().enumerate() {
            let mut x = 0;
            for cell in cells_of(row) {
                while table.at(x, y).is_some() {
                    x += 1;
                }
                let width = span(cell, "colspan", "aria-colspan").max(1);
                let height = span(cell, "rowspan", "aria-rowspan").max(1);
                if filled > MAX_SLOTS {
                    break 'rows;
                }
                filled += width * height;
                table.cover(cell, x, y, width, height);
                x += width;
            }
            table.height = table.height.max(y + 1);
        }
        // Spans do not reach below the last row there is.
        let last = table.height;
        table.slots.truncate(last);
        table.rows = vec![Line::default(); table.height];
        table.columns = vec![Line::default(); table.width];
        for (y, row) in table.slots.iter().enumerate() {
            for (x, slot) in row.iter().enumerate() {
                let Some(cell) = slot.and_then(|index| table.cells.get(index as usize)) else { continue };
                for (line, at) in [(&mut table.rows[y], x), (&mut table.columns[x], y)] {
                    let kind = if cell.is_header { &mut line.headers } else { &mut line.data };
                    kind.push(at);
                }
            }
        }
        table
    }

    /// The cell at a slot.
    pub fn at(&self, x: usize, y: usize) -> Option<&Cell<'a>> {
        let index = (*self.slots.get(y)?.get(x)?)?;
        self.cells.get(index as usize)
    }

    fn cover(&mut self, node: Node<'a>, x: usize, y: usize, width: usize, height: usize) {
        let index = self.cells.len() as u32;
        let is_header = node.is("th") || node.has_any_role(&["columnheader", "rowheader"]);
        self.cells.push(Cell { node, row: y, column: x, width, height, is_header });
        for row in y..y + height {
            if self.slots.len() <= row {
                self.slots.resize_with(row + 1, Vec::new);
            }
            let row = &mut self.slots[row];
            if row.len() < x + width {
                row.resize(x + width, None);
            }
            for slot in &mut row[x..x + width] {
                slot.get_or_insert(index);
            }
        }
        self.width = self.width.max(x + width);
    }

    /// Whether a header is of columns or of rows. Where the standard says neither (no `scope`, and data
    /// both beside and below, such as an empty corner cell), readers and browsers take it to be both.
    pub fn direction(&self, cell: &Cell) -> Option<Direction> {
        if !cell.is_header {
            return None;
        }
        match cell.node.keyword("scope").as_deref().filter(|_| cell.node.is("th")) {
            Some("col" | "colgroup") => return Some(Direction::Column),
            Some("row" | "rowgroup") => return Some(Direction::Row),
            _ => {}
        }
        match cell.node.explicit_role().map(|role| role.name) {
            Some("columnheader") => return Some(Direction::Column),
            Some("rowheader") => return Some(Direction::Row),
            _ => {}
        }
        let some = |line: Option<&Line>| line.is_some_and(|line| !line.data.is_empty());
        let data_in_rows = (cell.row..cell.row + cell.height).any(|y| some(self.rows.get(y)));
        if !data_in_rows {
            return Some(Direction::Column);
        }
        let data_in_columns = (cell.column..cell.column + cell.width).any(|x| some(self.columns.get(x)));
        (!data_in_columns).then_some(Direction::Row)
    }

    /// For each cell, whether some other cell has it as a header.
    pub fn headed(&self) -> Vec<bool> {
        let mut used = vec![false; self.cells.len()];
        self.each_header(&mut |_, header| used[header] = true);
        used
    }

    /// For each cell, whether it has a header that says something.
    pub fn has_headers(&self) -> Vec<bool> {
        let says: Vec<bool> =
            self.cells.iter().map(|c| c.is_header && !c.node.name_from_content().is_empty()).collect();
        let mut has = vec![false; self.cells.len()];
        self.each_header(&mut |cell, header| has[cell] |= says[header]);
        has
    }

    /// Gives each cell, by index, with each of its headers.
    fn each_header(&self, found: &mut dyn FnMut(usize, usize)) {
        let directions: Vec<Option<Direction>> = self.cells.iter().map(|c| self.direction(c)).collect();
        let by_node: HashMap<usize, usize> =
            self.cells.iter().enumerate().map(|(i, cell)| (cell.node.index(), i)).collect();
        let of_groups: Vec<usize> = (0..self.cells.len())
            .filter(|i| {
                let node = self.cells[*i].node;
                node.is("th") && matches!(node.keyword("scope").as_deref(), Some("rowgroup" | "colgroup"))
            })
            .collect();
        for (index, cell) in self.cells.iter().enumerate() {
            if cell.node.words("headers").next().is_some() {
                for header in cell.node.referenced("headers") {
                    if let Some(i) = by_node.get(&header.index()).filter(|i| **i != index) {
                        found(index, *i);
                    }
                }
                continue;
            }
            for y in cell.row..(cell.row + cell.height).min(self.height) {
                self.scan(index, (cell.column, y), Direction::Row, &directions, found);
            }
            for x in cell.column..cell.column + cell.width {
                self.scan(index, (x, cell.row), Direction::Column, &directions, found);
            }
            for header in &of_groups {
                if self.reaches(*header, cell) {
                    found(index, *header);
                }
            }
        }
    }

    /// «The internal algorithm for scanning and assigning header cells»: left or up from a slot.
    fn scan(
        &self,
        principal: usize,
        from: (usize, usize),
        direction: Direction,
        directions: &[Option<Direction>],
        found: &mut dyn FnMut(usize, usize),
    ) {
        let (x, y) = from;
        let (line, mut at) = match direction {
            Direction::Row => (self.rows.get(y), x),
            Direction::Column => (self.columns.get(x), y),
        };
        let Some(line) = line else { return };
        let start = &self.cells[principal];
        // Header cells between which and the principal cell only headers stand.
        let mut in_header_block = start.is_header;
        let mut block: Vec<usize> = if in_header_block { vec![principal] } else { Vec::new() };
        let mut opaque: Vec<usize> = Vec::new();
        let before = line.headers.partition_point(|header| *header < at);
        for header in line.headers[..before].iter().rev().take(MOST_HEADERS) {
            if in_header_block && line.has_data_between(*header, at) {
                opaque.append(&mut block);
            }
            at = *header;
            let slot = match direction {
                Direction::Row => self.slots[y].get(at),
                Direction::Column => self.slots[at].get(x),
            };
            let Some(index) = slot.copied().flatten().map(|index| index as usize) else { continue };
            if index == principal {
                continue;
            }
            let cell = &self.cells[index];
            in_header_block = true;
            block.push(index);
            let same = |i: &usize| {
                let other = &self.cells[*i];
                match direction {
                    Direction::Column => other.column == cell.column && other.width == cell.width,
                    Direction::Row => other.row == cell.row && other.height == cell.height,
                }
            };
            let blocked = opaque.iter().any(same) || directions[index].is_some_and(|d| d != direction);
            if !blocked {
                found(principal, index);
            }
        }
    }

    /// Whether a header of a row group or column group is for the cell: it reaches everything after it
    /// in the group.
    fn reaches(&self, header: usize, cell: &Cell) -> bool {
        let header = &self.cells[header];
        if header.node == cell.node {
            return false;
        }
        match header.node.keyword("scope").as_deref() {
            Some("rowgroup") => {
                header.node.parent().and_then(Node::parent) == cell.node.parent().and_then(Node::parent)
                    && header.column <= cell.column
                    && header.row <= cell.row
            }
            Some("colgroup") => header.row <= cell.row && overlaps(header, cell),
            _ => false,
        }
    }
}

fn overlaps(a: &Cell, b: &Cell) -> bool {
    a.column < b.column + b.width && b.column < a.column + a.width
}

/// The rows that belong to a table, in order of display: heads first and feet last.
fn rows(table: Node) -> Vec<Node> {
    if !table.is("table") {
        let owned = super::tree::owned(table);
        let groups = owned
            .into_iter()
            .flat_map(|part| if part.has_role("rowgroup") { super::tree::owned(part) } else { vec![part] });
        return groups.filter(|part| part.has_role("row")).collect();
    }
    let mut rows = Vec::new();
    let mut feet = Vec::new();
    for part in table.child_elements() {
        match part.tag() {
            "tr" => rows.push(part),
            "thead" | "tbody" => rows.extend(part.child_elements().filter(|n| n.is("tr"))),
            "tfoot" => feet.extend(part.child_elements().filter(|n| n.is("tr"))),
            _ => {}
        }
    }
    rows.append(&mut feet);
    rows
}

fn cells_of(row: Node) -> Vec<Node> {
    if row.is("tr") {
        return row.child_elements().filter(|n| n.is_any(tags!["td", "th"])).collect();
    }
    let is_cell = |n: &Node| n.has_any_role(&["cell", "gridcell", "columnheader", "rowheader"]);
    super::tree::owned(row).into_iter().filter(is_cell).collect()
}

fn span(cell: Node, native: &str, aria: &str) -> usize {
    let name = if cell.is_any(tags!["td", "th"]) { native } else { aria };
    let number = cell.attr(name).and_then(|n| n.trim().parse::<usize>().ok()).unwrap_or(1);
    // 0 rows means: to the end.
    if number == 0 && native == "rowspan" { MAX_SPAN } else { number.min(MAX_SPAN) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::css;
    use crate::page::{Dom, Marks};

    /// The texts of header cells that no cell has as its header.
    fn alone(html: &str) -> Vec<String> {
        let dom = Dom::parse(html, "/", Marks::default());
        let Some(node) = dom.select(css!("table, [role]")).next() else { return Vec::new() };
        let table = Table::of(node);
        let headed = table.headed();
        let headers = table.cells.iter().zip(headed).filter(|(cell, headed)| cell.is_header && !headed);
        headers.map(|(cell, _)| cell.node.text().into_owned()).collect()
    }

    #[test]
    fn headers_reach_the_cells_the_standard_says() {
        let plain = "<table><tr><td><th>A<th>B<tr><th>1<td>x<td>y</table>";
        assert_eq!(alone(plain), [""; 0]);
        assert_eq!(alone("<table><tr><th>A<th>B<tr><td>x</table>"), ["B"]);
        assert_eq!(alone("<table><tr><th>A<th>B<tr><td colspan=2>x</table>"), [""; 0]);
        assert_eq!(alone("<table><tr><th id=a>A<th id=b>B<tr><td>x<tr><td headers=b>y</table>"), [""; 0]);
        let roles = "<div role=table><div role=row><i role=columnheader>A</i><i role=columnheader>B</i></div>\
                     <div role=row><i role=cell>1</i></div></div>";
        assert_eq!(alone(roles), ["B"]);
        assert_eq!(alone("<table><tr><th scope=row>A<tr><th scope=row>B<td>x</table>"), ["A"]);
        let spans = "<table><tr><th rowspan=2>A<th colspan=2>B<tr><th>b1<th>b2<tr><td>1<td>2<td>3</table>";
        assert_eq!(alone(spans), [""; 0]);
    }

    #[test]
    fn plain_tables_have_no_header_alone() {
        let is_plain = |html: &str| {
            let dom = Dom::parse(html, "/", Marks::default());
            dom.select(css!("table")).next().is_some_and(super::is_plain)
        };
        assert!(is_plain(
            "<table><caption>x</caption><tr><th>A<th>B<tr><th scope=row>1<td>x<tr><td>2<td>y</table>"
        ));
        for twisted in [
            "<table><tr><th>A<th>B</table>",
            "<table><tr><th>A<th>B<tr><td>1</table>",
            "<table><tr><th>A<td>B<tr><td>1<td>2</table>",
            "<table><tr><th>A<th><tr><td>1<td>2</table>",
            "<table><tr><th>A<th>B<tr><td colspan=2>1</table>",
            "<table><tr><th>A<th>B<tr><td>1<th>2</table>",
            "<table><tr><th scope=row>A<th>B<tr><td>1<td>2</table>",
        ] {
            assert!(!is_plain(twisted), "{twisted}");
        }
    }

    #[test]
    fn enormous_spans_are_bounded() {
        let cell = "<td colspan=1000 rowspan=65534>x";
        let html = format!("<table>{}", format!("<tr>{}", cell.repeat(50)).repeat(50));
        let dom = Dom::parse(&html, "/", Marks::default());
        let table = dom.select(css!("table")).next().map(Table::of);
        assert!(table.is_some_and(|t| t.height <= 50 && t.headed().is_empty() == t.cells.is_empty()));
    }
}
