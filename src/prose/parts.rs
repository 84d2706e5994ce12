//! The parts of a site: what its councils and its other folders add up to.
//!
//! In: the texts of all pages. Out: for each council, each other folder of content/ and the site as a
//! whole, and each language in it, the pages and the figures of their text taken together.

use std::collections::BTreeMap;

use super::Prose;
use super::score::{self, Score};
use crate::lang::Lang;

/// A council, another folder of content/, or the whole site.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// The folder, below the site's root.
    pub path: String,
    pub is_council: bool,
    /// How many pages have text.
    pub pages: usize,
    /// Of the pages in one language; figures of several languages are no sum.
    pub score: Score,
}

/// The parts that `texts` belong to, the whole site first.
pub fn parts(texts: &[Prose]) -> Vec<Part> {
    let mut members: BTreeMap<(&str, Lang), Vec<&Prose>> = BTreeMap::new();
    for prose in texts.iter().filter(|prose| prose.passages().iter().any(|p| p.block.is_counted())) {
        members.entry((ROOT, prose.lang)).or_default().push(prose);
        if let Some(folder) = folder(&prose.path) {
            members.entry((folder, prose.lang)).or_default().push(prose);
        }
    }
    let part = |((path, lang), texts): ((&str, Lang), Vec<&Prose>)| Part {
        path: path.to_owned(),
        is_council: path.starts_with(COUNCILS),
        pages: texts.len(),
        score: score::together(texts, lang),
    };
    members.into_iter().map(part).collect()
}

const ROOT: &str = "content";
const COUNCILS: &str = "content/utvalg/";

/// The folder a page counts with: that of its council, else the one right below content/.
fn folder(path: &str) -> Option<&str> {
    let start = if path.starts_with(COUNCILS) { COUNCILS.len() } else { ROOT.len() + 1 };
    let end = path.get(start..)?.find('/')?;
    Some(&path[..start + end])
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::prose;
    use crate::source::Sources;

    #[test]
    fn councils_and_folders_add_up() {
        let sources = Sources::of(&[
            ("content/om.md", "Vi gir råd.\n"),
            ("content/utvalg/voss/utvalg.yaml", "språk: nn\nom: Vi gjev råd til Nav.\n"),
            ("content/utvalg/voss/moter/2026-05-01.md", "Eit møte i mai. Det var kort.\n"),
            ("content/utvalg/bodo/om.md", "Tre ord her.\n"),
            ("content/tom.md", ""),
        ]);
        let texts = prose::texts(&sources);
        let found: Vec<_> = parts(&texts)
            .into_iter()
            .map(|p| (p.path, p.is_council, p.score.lang.expect("one").tag(), p.pages, p.score.words))
            .collect();
        let want = |path: &str, council, lang, pages, words| (path.to_owned(), council, lang, pages, words);
        assert_eq!(found[0], want("content", false, "nb", 2, 6));
        assert_eq!(found[2], want("content/utvalg/bodo", true, "nb", 1, 3));
        assert_eq!((found[3].0.as_str(), found[3].1, found[3].2), ("content/utvalg/voss", true, "nn"));
        assert_eq!(found.len(), 4);
    }
}
