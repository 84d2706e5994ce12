//! What is said on the command line: transcripts in `tests/cli/`, run as they stand.
//! `TRYCMD=overwrite cargo test --test cli` writes what is said now; read every line of the diff.

#[test]
fn transcripts() {
    trycmd::TestCases::new()
        .env("LANGUAGE", "")
        .env("LC_ALL", "C")
        .env("COLUMNS", "90")
        .env("SOURCE_DATE_EPOCH", "1767225600")
        .case("tests/cli/*.md");
}
