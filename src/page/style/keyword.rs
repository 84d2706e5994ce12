//! The keywords of the properties we compute.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

macro_rules! keywords {
    ($($name:ident $css:literal,)*) => {
        /// A keyword of some property. `Some` and `Empty` are our own: a value that is there and
        /// whose details no rule asks for, and a clip that leaves nothing.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Kw { $($name,)* }

        impl Kw {
            const ALL: &[(&'static str, Kw)] = &[$(($css, Kw::$name),)*];

            /// The keyword as CSS writes it.
            pub fn css(self) -> &'static str {
                Kw::ALL[self as usize].0
            }
        }
    };
}

keywords! {
    Some "(some)", Empty "(empty)",
    None "none", Auto "auto", Normal "normal", Inline "inline", Block "block", InlineBlock "inline-block",
    Flex "flex", InlineFlex "inline-flex", Grid "grid", InlineGrid "inline-grid", FlowRoot "flow-root",
    Contents "contents", ListItem "list-item", InlineListItem "inline list-item", Table "table", InlineTable "inline-table",
    TableRow "table-row", TableCell "table-cell", TableColumn "table-column",
    TableColumnGroup "table-column-group", TableRowGroup "table-row-group",
    TableHeaderGroup "table-header-group", TableFooterGroup "table-footer-group",
    TableCaption "table-caption", Ruby "ruby", RubyText "ruby-text", Math "math",
    WebkitBox "-webkit-box", WebkitInlineBox "-webkit-inline-box",
    Visible "visible", Hidden "hidden", Collapse "collapse", Clip "clip", Scroll "scroll",
    Static "static", Relative "relative", Absolute "absolute", Fixed "fixed", Sticky "sticky",
    Left "left", Right "right", Center "center", Top "top", Bottom "bottom", Start "start", End "end",
    InlineStart "inline-start", InlineEnd "inline-end", Justify "justify", MatchParent "match-parent",
    WebkitCenter "-webkit-center", WebkitLeft "-webkit-left", WebkitRight "-webkit-right",
    Solid "solid", Dashed "dashed", Dotted "dotted", Double "double", Groove "groove", Ridge "ridge",
    Inset "inset", Outset "outset", Wavy "wavy",
    Thin "thin", Medium "medium", Thick "thick",
    Bold "bold", Bolder "bolder", Lighter "lighter", Italic "italic", Oblique "oblique",
    XxSmall "xx-small", XSmall "x-small", Small "small", Large "large", XLarge "x-large",
    XxLarge "xx-large", XxxLarge "xxx-large", Larger "larger", Smaller "smaller",
    Uppercase "uppercase", Lowercase "lowercase", Capitalize "capitalize", FullWidth "full-width",
    Nowrap "nowrap", Pre "pre", PreWrap "pre-wrap", PreLine "pre-line", BreakSpaces "break-spaces",
    Wrap "wrap", Balance "balance", Pretty "pretty", Stable "stable",
    BreakWord "break-word", Anywhere "anywhere", BreakAll "break-all", KeepAll "keep-all",
    AutoPhrase "auto-phrase",
    BorderBox "border-box", PaddingBox "padding-box", ContentBox "content-box", Text "text",
    BorderArea "border-area", MinContent "min-content", MaxContent "max-content",
    FitContent "fit-content", Stretch "stretch", Ellipsis "ellipsis",
    Disc "disc", Circle "circle", Square "square", Decimal "decimal", Inside "inside", Outside "outside",
    Repeat "repeat", RepeatX "repeat-x", RepeatY "repeat-y", NoRepeat "no-repeat", Space "space",
    Round "round", Cover "cover", Contain "contain",
    Multiply "multiply", Screen "screen", Overlay "overlay", Darken "darken", Lighten "lighten",
    ColorDodge "color-dodge", ColorBurn "color-burn", HardLight "hard-light", SoftLight "soft-light",
    Difference "difference", Exclusion "exclusion", Hue "hue", Saturation "saturation", Color "color",
    Luminosity "luminosity", PlusLighter "plus-lighter", PlusDarker "plus-darker",
    All "all", Ltr "ltr", Rtl "rtl", Light "light", Dark "dark", LightAndDark "light dark",
    HorizontalTb "horizontal-tb", VerticalRl "vertical-rl", VerticalLr "vertical-lr",
    SidewaysRl "sideways-rl", SidewaysLr "sideways-lr", PreserveParentColor "preserve-parent-color",
    Separate "separate", Row "row", Column "column", RowReverse "row-reverse",
    ColumnReverse "column-reverse", WrapReverse "wrap-reverse",
    Baseline "baseline", Sub "sub", Super "super", TextTop "text-top", TextBottom "text-bottom",
    Middle "middle", Button "button", Textfield "textfield", Menulist "menulist",
    Checkbox "checkbox", Radio "radio", Only "only",
}

static BY_NAME: LazyLock<HashMap<&'static str, Kw>> = LazyLock::new(|| Kw::ALL.iter().copied().collect());

impl Kw {
    /// The keyword written like this, in any case.
    pub(super) fn of_name(name: &str) -> Option<Kw> {
        if name.bytes().any(|b| b.is_ascii_uppercase()) {
            return BY_NAME.get(name.to_ascii_lowercase().as_str()).copied();
        }
        BY_NAME.get(name).copied()
    }
}

impl fmt::Display for Kw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.css())
    }
}
