//! Tables as grids: which cell covers which slots, and which headers belong to which cells, by the
//! HTML standard's table model (4.9.12) and, for tables made with roles, the same idea on rows and
//! cells. In: a `table` element or an element with a table role. Out: a [`Table`].

use super::Node;

/// Spans are cut to this, so that a cell cannot claim more slots than anybody has.
const MAX_SPAN: usize = 1_000;
/// More slots than this are not followed.
const MAX_SLOTS: usize = 200_000;

/// A table laid out in rows and columns.
#[derive(Debug)]
pub struct Table<'a> {
    pub node: Node<'a>,
    pub cells: Vec<Cell<'a>>,
    pub width: usize,
    pub height: usize,
    /// Row by row: indices into `cells`.
    slots: Vec<Vec<Option<u32>>>,
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

/// Which way a header cell's words go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    Column,
    Row,
}

impl<'a> Table<'a> {
    /// Lays out `node`, its own rows and not those of tables inside.
    pub fn of(node: Node<'a>) -> Table<'a> {
        let mut table = Table { node, cells: Vec::new(), width: 0, height: 0, slots: Vec::new() };
        let mut filled = 0;
        for (y, row) in rows(node).into_iter().enumerate() {
            let mut x = 0;
            for cell in cells_of(row) {
                while table.at(x, y).is_some() {
                    x += 1;
                }
                let width = span(cell, "colspan", "aria-colspan").max(1);
                let height = span(cell, "rowspan", "aria-rowspan").max(1);
                if filled > MAX_SLOTS {
                    return table;
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
        let data_in_rows = (cell.row..cell.row + cell.height)
            .any(|y| (0..self.width).any(|x| self.at(x, y).is_some_and(|c| !c.is_header)));
        if !data_in_rows {
            return Some(Direction::Column);
        }
        let data_in_columns = (cell.column..cell.column + cell.width)
            .any(|x| (0..self.height).any(|y| self.at(x, y).is_some_and(|c| !c.is_header)));
        (!data_in_columns).then_some(Direction::Row)
    }

    /// For each cell, whether some other cell has it as a header.
    pub fn headed(&self) -> Vec<bool> {
        let mut used = vec![false; self.cells.len()];
        let directions: Vec<Option<Direction>> = self.cells.iter().map(|c| self.direction(c)).collect();
        for (index, cell) in self.cells.iter().enumerate() {
            if cell.node.has("headers") {
                for header in cell.node.referenced("headers") {
                    if let Some(i) = self.cells.iter().position(|c| c.node == header)
                        && i != index
                    {
                        used[i] = true;
                    }
                }
                continue;
            }
            for y in cell.row..(cell.row + cell.height).min(self.height) {
                self.scan(index, (cell.column, y), Direction::Row, &directions, &mut used);
            }
            for x in cell.column..cell.column + cell.width {
                self.scan(index, (x, cell.row), Direction::Column, &directions, &mut used);
            }
            self.group_headers(cell, &mut used);
        }
        used
    }

    /// «The internal algorithm for scanning and assigning header cells»: left or up from a slot.
    fn scan(
        &self,
        principal: usize,
        from: (usize, usize),
        direction: Direction,
        directions: &[Option<Direction>],
        used: &mut [bool],
    ) {
        let (mut x, mut y) = from;
        let start = &self.cells[principal];
        // Header cells between which and the principal cell only headers stand.
        let mut in_header_block = start.is_header;
        let mut block: Vec<usize> = if in_header_block { vec![principal] } else { Vec::new() };
        let mut opaque: Vec<usize> = Vec::new();
        loop {
            match direction {
                Direction::Row if x > 0 => x -= 1,
                Direction::Column if y > 0 => y -= 1,
                _ => return,
            }
            let Some(index) = self.slots.get(y).and_then(|row| row.get(x).copied().flatten()) else {
                continue;
            };
            let index = index as usize;
            if index == principal {
                continue;
            }
            let cell = &self.cells[index];
            if !cell.is_header {
                if in_header_block {
                    in_header_block = false;
                    opaque.append(&mut block);
                }
                continue;
            }
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
                used[index] = true;
            }
        }
    }

    /// Headers of row groups and column groups reach everything after them in the group.
    fn group_headers(&self, cell: &Cell, used: &mut [bool]) {
        for (index, header) in self.cells.iter().enumerate() {
            if used[index] || header.node == cell.node || !header.node.is("th") {
                continue;
            }
            let reaches = match header.node.keyword("scope").as_deref() {
                Some("rowgroup") => {
                    header.node.parent().and_then(Node::parent) == cell.node.parent().and_then(Node::parent)
                        && header.column <= cell.column
                        && header.row <= cell.row
                }
                Some("colgroup") => header.row <= cell.row && overlaps(header, cell),
                _ => false,
            };
            used[index] |= reaches;
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
        return row.child_elements().filter(|n| n.is_any(&["td", "th"])).collect();
    }
    let is_cell = |n: &Node| n.has_any_role(&["cell", "gridcell", "columnheader", "rowheader"]);
    super::tree::owned(row).into_iter().filter(is_cell).collect()
}

fn span(cell: Node, native: &str, aria: &str) -> usize {
    let name = if cell.is_any(&["td", "th"]) { native } else { aria };
    let number = cell.attr(name).and_then(|n| n.trim().parse::<usize>().ok()).unwrap_or(1);
    // 0 rows means: to the end.
    if number == 0 && native == "rowspan" { MAX_SPAN } else { number.min(MAX_SPAN) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Dom, Marks};

    /// The texts of header cells that no cell has as its header.
    fn alone(html: &str) -> Vec<String> {
        let dom = Dom::parse(html, "/", Marks::default());
        let Some(node) = dom.select("table, [role]").next() else { return Vec::new() };
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
    fn enormous_spans_are_bounded() {
        let cell = "<td colspan=1000 rowspan=65534>x";
        let html = format!("<table>{}", format!("<tr>{}", cell.repeat(50)).repeat(50));
        let dom = Dom::parse(&html, "/", Marks::default());
        let table = dom.select("table").next().map(Table::of);
        assert!(table.is_some_and(|t| t.height <= 50));
    }
}
