//! Style sheets as written: where braces, quotation marks and other signs are missing.
//!
//! In: CSS. Out: each place where a sign is missing or too many, so that browsers skip what follows or
//! take it for something else. What the declarations say is read in [`crate::page::style`].

use std::ops::Range;

/// A sign that is missing, or one too many.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    pub kind: FaultKind,
    pub range: Range<usize>,
}

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// `{` that nothing closes; the range is what stands before it, too.
    BlockOpen,
    /// `}` that closes nothing.
    StrayEnd,
    /// `/*` that nothing ends.
    CommentOpen,
    /// A quotation mark that nothing ends on its line.
    StringOpen,
    /// `(` or `[` that nothing closes before the block ends.
    BracketOpen,
    /// Two declarations with no `;` between them; the range is the first.
    SemicolonMissing,
    /// A declaration without `:`.
    ColonMissing,
}

/// What is wrong in a style sheet, in order.
pub fn faults(css: &str) -> Vec<Fault> {
    let mut scan = Scan {
        css,
        at: 0,
        open: Vec::new(),
        statement: Statement::default(),
        doubted: Vec::new(),
        found: Vec::new(),
    };
    while scan.at < css.len() {
        scan.step();
    }
    scan.finish()
}

/// Something that is open.
struct Open {
    sign: u8,
    /// From what stands before it to the sign.
    range: Range<usize>,
    indent: usize,
    line: usize,
    /// Whether something in it is indented as if it were closed.
    is_doubted: bool,
}

/// What is read since the last `;`, `{` or `}`.
#[derive(Default)]
struct Statement {
    first: Option<usize>,
    colon: Option<usize>,
    /// Where it seems to end, before a declaration that begins on a line of its own.
    end: Option<usize>,
}

struct Scan<'c> {
    css: &'c str,
    at: usize,
    open: Vec<Open>,
    statement: Statement,
    /// Blocks in which something is indented as if they were closed.
    doubted: Vec<Range<usize>>,
    found: Vec<Fault>,
}

impl Scan<'_> {
    fn step(&mut self) {
        let bytes = self.css.as_bytes();
        let at = self.at;
        let byte = bytes[at];
        self.at += 1;
        match byte {
            b'/' if bytes.get(at + 1) == Some(&b'*') => self.comment(at),
            b if b.is_ascii_whitespace() => {}
            b'"' | b'\'' => self.string(at, byte),
            b'\\' => {
                self.code(at);
                self.at += 1;
            }
            b'(' if self.is_address(at) => {
                let end = memchr::memchr(b')', &bytes[at..]);
                if end.is_none() {
                    self.tell(FaultKind::BracketOpen, self.line(at));
                }
                self.at = end.map_or(bytes.len(), |end| at + end + 1);
            }
            b'(' | b'[' => {
                self.code(at);
                self.push(byte, at..at + 1);
            }
            b')' | b']' => {
                let opener = if byte == b')' { b'(' } else { b'[' };
                if self.open.last().is_some_and(|open| open.sign == opener) {
                    self.open.pop();
                }
            }
            b'{' => self.block(at),
            b'}' => {
                self.close_brackets();
                self.end_of_statement();
                if self.open.pop().is_none() {
                    self.tell(FaultKind::StrayEnd, at..at + 1);
                }
            }
            b';' if self.open.last().is_none_or(|open| open.sign == b'{') => self.end_of_statement(),
            b':' if self.open.last().is_none_or(|open| open.sign == b'{') => self.colon(at),
            _ => self.code(at),
        }
    }

    fn code(&mut self, at: usize) {
        self.statement.first.get_or_insert(at);
    }

    fn comment(&mut self, at: usize) {
        let end = self.css[at + 2..].find("*/");
        if end.is_none() {
            self.tell(FaultKind::CommentOpen, self.line(at));
        }
        self.at = end.map_or(self.css.len(), |end| at + 2 + end + 2);
    }

    fn string(&mut self, at: usize, quote: u8) {
        self.code(at);
        let bytes = self.css.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'\n' | b'\r' => {
                    self.tell(FaultKind::StringOpen, self.line(at));
                    return;
                }
                byte if *byte == quote => return,
                _ => {}
            }
        }
        self.tell(FaultKind::StringOpen, self.line(at));
    }

    /// Whether a parenthesis holds an address without quotation marks.
    fn is_address(&self, at: usize) -> bool {
        let before = self.css.as_bytes()[..at].last_chunk::<3>();
        let is_url = before.is_some_and(|name| name.eq_ignore_ascii_case(b"url"));
        is_url && !self.css[at + 1..].trim_start().starts_with(['"', '\''])
    }

    fn colon(&mut self, at: usize) {
        self.code(at);
        if self.statement.colon.is_none() {
            self.statement.colon = Some(at);
            return;
        }
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let before = self.css[..at].trim_end_matches(is_name);
        let name = &self.css[before.len()..at];
        let value = before.trim_end();
        if name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            && before[value.len()..].contains('\n')
        {
            self.statement.end.get_or_insert(value.len());
        }
    }

    fn block(&mut self, at: usize) {
        self.close_brackets();
        let first = self.statement.first.take().unwrap_or(at);
        self.statement = Statement::default();
        self.push(b'{', first..at + 1);
        let [.., outer, inner] = &mut self.open[..] else { return };
        if inner.line != outer.line && inner.indent <= outer.indent && !outer.is_doubted {
            outer.is_doubted = true;
            self.doubted.push(outer.range.clone());
        }
    }

    fn push(&mut self, sign: u8, range: Range<usize>) {
        let line = self.css[..range.start].rfind('\n').map_or(0, |end| end + 1);
        let indent = self.css[line..].bytes().take_while(|b| matches!(b, b' ' | b'\t')).count();
        self.open.push(Open { sign, range, indent, line, is_doubted: false });
    }

    /// Drops what should have been closed before a brace.
    fn close_brackets(&mut self) {
        while let Some(open) = self.open.pop_if(|open| open.sign != b'{') {
            let line = self.line(open.range.start);
            self.tell(FaultKind::BracketOpen, line);
        }
    }

    fn end_of_statement(&mut self) {
        let Statement { first, colon, end } = std::mem::take(&mut self.statement);
        let Some(first) = first.filter(|_| !self.open.is_empty()) else { return };
        let is_declaration = self.css[first..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if !is_declaration {
            return;
        }
        if colon.is_none() {
            self.tell(FaultKind::ColonMissing, self.line(first));
        } else if let Some(end) = end {
            let start = self.css[..end].rfind('\n').map_or(0, |line| line + 1).max(first);
            let indent = self.css[start..end].len() - self.css[start..end].trim_start().len();
            self.tell(FaultKind::SemicolonMissing, start + indent..end);
        }
    }

    /// From an offset to the end of its line.
    fn line(&self, at: usize) -> Range<usize> {
        let line = self.css[at..].lines().next().unwrap_or("");
        at..at + line.trim_end().len()
    }

    fn tell(&mut self, kind: FaultKind, range: Range<usize>) {
        self.found.push(Fault { kind, range });
    }

    fn finish(mut self) -> Vec<Fault> {
        self.close_brackets();
        let open: Vec<Range<usize>> =
            self.open.iter().filter(|open| open.sign == b'{').map(|open| open.range.clone()).collect();
        // The indentation tells best which of them was meant to be closed.
        let doubted = std::mem::take(&mut self.doubted);
        let doubted = doubted.into_iter().chain(open.iter().rev().cloned()).take(open.len());
        self.found.extend(doubted.map(|range| Fault { kind: FaultKind::BlockOpen, range }));
        self.found.sort_by_key(|fault| fault.range.start);
        self.found.dedup();
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::{FaultKind, faults};

    fn told(css: &str) -> Vec<(FaultKind, &str)> {
        faults(css).into_iter().map(|fault| (fault.kind, &css[fault.range])).collect()
    }

    #[test]
    fn what_is_whole_is_left_alone() {
        for css in [
            include_str!("../../themes/nav/static/style.css"),
            include_str!("../page/style/agent.css"),
            "@import url(a.css;b); .a:not(.b, [c=\"}\"])::before { content: \"{ \\\" }\"; }",
            ".a { background: url(data:image/png;base64,AA==) /* } */; --b: c }",
            ".a {\n  color: red;\n  &:hover,\n  a:focus { color: blue }\n}\n@media (width > 1em) { .b { c: d } }",
            ".a {\n  grid: \"a b\"\n    \"c d\";\n  transition: a 1s,\n    b 2s;\n  ;\n}",
            "@layer a, b;\n@layer a {\n@media print { .b { c: d } }\n}\n.\\31 a { b: c }",
            ".a{b:c}.d{e:f}",
        ] {
            assert_eq!(told(css), [], "{css}");
        }
    }

    #[test]
    fn what_is_missing_is_told_where_it_should_be() {
        use FaultKind::{
            BlockOpen, BracketOpen, ColonMissing, CommentOpen, SemicolonMissing, StrayEnd, StringOpen,
        };
        let cases: [(&str, FaultKind, &str); 12] = [
            (".a {\n  b: c;\n\n.d {\n  e: f;\n}\n", BlockOpen, ".a {"),
            ("@media print {\n  .a {\n    b: c;\n  .d {\n    e: f;\n  }\n}\n", BlockOpen, ".a {"),
            ("@media print {\n  .a {\n    b: c;\n  }\n\n.d {\n  e: f;\n}\n", BlockOpen, "@media print {"),
            (".a{b:c .d{e:f}", BlockOpen, ".a{"),
            (".a {\n  b: c;\n}\n}\n.d { e: f }", StrayEnd, "}"),
            (".a { b: c }\n/* d\n.e { f: g }", CommentOpen, "/* d"),
            (".a { content: \"b;\n}\n.c { d: e }", StringOpen, "\"b;"),
            (".a { width: calc(1px + 2px; }\n.b { c: d }", BracketOpen, "(1px + 2px; }"),
            (".a {\n  b: c\n  d: e;\n}", SemicolonMissing, "b: c"),
            (".a {\n  b: c;\n  --d: e\n  f: g\n}", SemicolonMissing, "--d: e"),
            (".a {\n  b: c;\n  color red;\n}", ColonMissing, "color red;"),
            (".a { b: c; color }", ColonMissing, "color }"),
        ];
        for (css, kind, text) in cases {
            assert_eq!(told(css), [(kind, text)], "{css}");
        }
    }

    #[test]
    fn a_long_sheet_takes_no_long_time() {
        assert_eq!(faults(&"{".repeat(100_000)).len(), 100_000);
        assert!(!faults(&"url((".repeat(100_000)).is_empty());
    }
}
