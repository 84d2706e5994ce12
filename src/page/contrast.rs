//! The colours people see: of each text, and of what is behind it.
//!
//! In: a document and one of the modes it offers. Out: [`Reading`]s, one for each element with text
//! of its own, composited through every ancestor's background and opacity. Where layout, pictures or
//! effects decide, the reading has a [`Doubt`].

use super::colour::{Rgba, contrast, nearest, shown};
use super::style::{Backdrop, Context, Gap, Kw, Mode, Prop, Pseudo, Question, Run, State, Style, Styled};
use super::visual::{has_own_text, own_text, text_width};
use super::{Dom, Namespace, Node, name, script};
use crate::css;
use crate::lang::{Decimal, Message, Text, say};
use crate::tags;

/// The colours of one element's text.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The element, by [`Node::index`].
    pub node: usize,
    /// The text as it reaches the eye, and what is behind it, where the contrast is least; opaque.
    pub text: Rgba,
    pub behind: Rgba,
    /// The least contrast, and the greatest, where the background is not even.
    pub least: f64,
    pub most: f64,
    pub large: bool,
    /// The background is a gradient.
    pub uneven: bool,
    /// Where the text is not the element's own: the box it stands in.
    pub of: Option<Pseudo>,
    pub doubt: Option<Doubt>,
}

/// Why a reading may be wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// A picture lies behind the text.
    Picture,
    /// The background is a gradient, good enough in places.
    Gradient,
    /// Filters or blending change the colours, whatever they were.
    Filter,
    /// Masks and the like may change the colours.
    Effect,
    /// A shadow around the text changes what is next to the letters.
    Shadow,
    /// The text is placed on top of something else.
    Overlap,
    /// A rule applies only in some situations that cannot be known here.
    Condition,
    /// A style sheet could not be read, or not all of it.
    Sheet,
    /// Text and background have the same colour.
    Same,
    /// Hidden from screen readers: perhaps decoration.
    Decoration,
    /// A sign or an icon and not words.
    Sign,
    /// Perhaps the name in a logo.
    Logo,
}

/// The readings of elements with text of their own whose contrast is below the strictest demand or in
/// doubt, in document order. Text that nobody sees, and that of controls which are switched off, is
/// left out.
pub fn readings(dom: &Dom, mode: usize) -> Vec<Reading> {
    let mut found = Vec::new();
    let sheets = !dom.styled().gaps().is_empty();
    let sheets = sheets.then_some(Doubt::Sheet);
    let of_state = dom.styled().at_rest(mode).is_some();
    for (index, _) in Styled::telling(dom).iter().filter(|(_, modes)| modes & 1 << mode != 0) {
        let Some(node) = dom.node(*index as usize) else { continue };
        let context = node.context();
        if (!of_state || context.is_changed(mode))
            && is_seen(node, mode)
            && context.style(mode).font_size() > 0.0
        {
            found.extend(reading(node, mode, None).map(|r| r.or(sheets)));
        }
    }
    let texts = found.len();
    for node in dom.select(css!("input, textarea, select, option")) {
        if node.namespace() == Namespace::Html
            && let Some(shown) = shown_value(node)
            && node.is_visible()
            && !is_switched_off(node)
        {
            if shown == Shown::Placeholder {
                let style = node.pseudo_in(Pseudo::Placeholder, mode).filter(|style| is_drawn(style));
                if let Some(style) = style {
                    let of = Some((Pseudo::Placeholder, style));
                    found.extend(reading(node, mode, of).map(|r| r.or(sheets)));
                }
            } else {
                found.extend(reading(node, mode, None).map(|r| r.or(sheets)));
            }
        }
    }
    for (index, which) in Styled::generated(dom) {
        let Some(node) = dom.node(*index as usize) else { continue };
        let changed = !of_state || node.context().is_changed(mode);
        if !changed || !is_seen(node, mode) || is_switched_off(node) {
            continue;
        }
        let Some(style) = node.pseudo_in(*which, mode).filter(|style| is_drawn(style)) else { continue };
        found.extend(reading(node, mode, Some((*which, style))).map(|r| r.or(sheets)));
    }
    if found.len() > texts {
        found.sort_by_key(|reading| reading.node);
    }
    found
}

/// The nodes whose text people may read and of whose colours there is something to say in some mode,
/// with bits of those modes.
pub(super) fn telling(dom: &Dom) -> Vec<(u32, u32)> {
    let mut telling = Vec::new();
    let can_be_off = dom.select(css!("[disabled], [aria-disabled]")).next().is_some();
    let mut replaced_to = 0;
    for node in dom.elements() {
        if node.index() >= replaced_to && node.is_any(tags!["audio", "video", "iframe", "object", "canvas"]) {
            replaced_to = node.after();
        }
        if node.index() < replaced_to || node.namespace() != Namespace::Html || !has_own_text(node) {
            continue;
        }
        let context = node.context();
        let modes = context.answers_in_all(Question::Colours, |mode| {
            let of_text = || colours(context, context.style(mode), mode, None, None);
            match context.colours(mode, of_text) {
                Colours::None => false,
                Colours::ByText => true,
                Colours::Known(reading) => reading.least < reading.needed()[1] || reading.doubt.is_some(),
            }
        });
        let is_left_out = modes == 0
            || node.is_inert()
            || node.is_any(tags!["option", "optgroup", "select", "title"])
            || (can_be_off && is_switched_off(node))
            || node.is_off_screen();
        if !is_left_out {
            telling.push((node.index() as u32, modes));
        }
    }
    telling
}

/// The boxes before and after elements with words in them.
pub(super) fn generated(dom: &Dom) -> Vec<(u32, Pseudo)> {
    let mut found = Vec::new();
    for node in dom.elements() {
        if !node.context().may_generate() || node.namespace() != Namespace::Html {
            continue;
        }
        for which in [Pseudo::Before, Pseudo::After] {
            let words = node.generated(which).is_some_and(|text| has_words(&text));
            let drawn_by_font = || {
                let families = node.pseudo(which).into_iter().flat_map(Style::font_families);
                families.into_iter().any(|family| {
                    let family = family.to_ascii_lowercase();
                    ["icon", "awesome", "material", "symbol", "glyph"]
                        .iter()
                        .any(|word| family.contains(word))
                })
            };
            if words && !node.is_inert() && !node.is_off_screen() && !drawn_by_font() {
                found.push((node.index() as u32, which));
            }
        }
    }
    found
}

/// Whether the box of a pseudo-element can be seen.
fn is_drawn(style: &Style) -> bool {
    style.is_displayed()
        && style.is_visible()
        && style.font_size() > 0.0
        && !super::visual::is_out_of_sight(style)
}

impl Reading {
    /// What WCAG asks of this text: `[AA, AAA]`.
    pub fn needed(&self) -> [f64; 2] {
        if self.large { [3.0, 4.5] } else { [4.5, 7.0] }
    }

    /// Why we cannot tell whether the text has the contrast asked for; `None` where we can.
    pub fn doubt_about(&self, needed: f64) -> Option<Doubt> {
        let partly = self.uneven && self.least < needed && self.most >= needed;
        self.doubt.or(partly.then_some(Doubt::Gradient))
    }

    fn or(mut self, doubt: Option<Doubt>) -> Reading {
        self.doubt = self.doubt.or(doubt);
        self
    }
}

/// When a mode holds, as the end of a sentence, with a space before; empty for the ordinary mode.
pub fn situation(mode: &Mode) -> Message {
    let mut words = say! { nb: "", nn: "", en: "" };
    let mut add = |nb: &str, nn: &str, en: &str| {
        words.nb.push_str(nb);
        words.nn.push_str(nn);
        words.en.push_str(en);
    };
    if mode.forced {
        add(" med høy kontrast slått på", " med høg kontrast slått på", " with high contrast turned on");
    } else if mode.dark {
        add(" i mørk modus", " i mørk modus", " in dark mode");
    }
    match mode.state {
        State::Rest => {}
        State::Hover => {
            add(" når noen peker på den", " når nokon peikar på han", " when someone points at it");
        }
        State::Focus => add(" når den har fokus", " når han har fokus", " when it has focus"),
        State::Active => {
            add(" når noen trykker på den", " når nokon trykkjer på han", " when someone presses it");
        }
        State::Visited => add(" når lenken er besøkt", " når lenkja er besøkt", " when the link is visited"),
    }
    if mode.width < 700.0 {
        add(" på smal skjerm", " på smal skjerm", " on a narrow screen");
    } else if mode.height < 500.0 {
        add(" på en mobil på tvers", " på ein mobil på tvers", " on a phone held sideways");
    } else if mode.width < mode.height {
        add(" på en skjerm på høykant", " på ein skjerm på høgkant", " on an upright screen");
    }
    words
}

/// What says how two colours go together: the situation they are met in, the colours, the contrast they
/// give and what is needed, and the colour of the theme to use instead.
#[derive(Clone, Copy, Debug)]
pub struct Faint {
    pub front: Rgba,
    pub behind: Rgba,
    pub ratio: f64,
    pub needed: f64,
    pub mode: usize,
}

impl Faint {
    /// `what` names what has the first colour, and `when` the situation, with a space before.
    pub fn told(&self, node: Node, what: &Message, when: &Message) -> Message {
        let Faint { front, behind, .. } = self;
        let (ratio, needed) = (shown(self.ratio), Decimal::of(self.needed));
        let palette = Styled::palette(node, self.mode);
        let hint = match nearest(&palette, *front, &[*behind], self.needed) {
            Some(better) => {
                let (name, colour) = (&better.name, better.colour);
                say! {
                    nb: " Nærmeste farge i temaet som er god nok, er {name} ({colour}).",
                    nn: " Næraste farge i temaet som er god nok, er {name} ({colour}).",
                    en: " The nearest colour of the theme that will do is {name} ({colour}).",
                }
            }
            None => say! { nb: "", nn: "", en: "" },
        };
        Message {
            nb: format!(
                "{} har fargen {front} på {behind}{}. Det gir {ratio:#}:1, og kravet er {needed:#}:1.{}",
                what.nb, when.nb, hint.nb
            ),
            nn: format!(
                "{} har fargen {front} på {behind}{}. Det gir {ratio:#}:1, og kravet er {needed:#}:1.{}",
                what.nn, when.nn, hint.nn
            ),
            en: format!(
                "{} is {front} on {behind}{}. That gives {ratio}:1, and {needed}:1 is needed.{}",
                what.en, when.en, hint.en
            ),
        }
    }
}

/// Why we cannot be sure, as a sentence.
impl Doubt {
    pub fn words(self) -> Text {
        match self {
            Doubt::Picture => Text {
                nb: "Det ligger et bilde bak teksten.",
                nn: "Det ligg eit bilete bak teksten.",
                en: "There is a picture behind the text.",
            },
            Doubt::Gradient => Text {
                nb: "Bakgrunnen går over i en annen farge, og noe av den er for lik teksten.",
                nn: "Bakgrunnen går over i ein annan farge, og noko av han er for lik teksten.",
                en: "The background fades into another colour, and some of it is too like the text.",
            },
            Doubt::Filter | Doubt::Effect => Text {
                nb: "En effekt endrer fargene.",
                nn: "Ein effekt endrar fargane.",
                en: "An effect changes the colours.",
            },
            Doubt::Shadow => Text {
                nb: "Teksten har en skygge.",
                nn: "Teksten har ein skugge.",
                en: "The text has a shadow.",
            },
            Doubt::Overlap => Text {
                nb: "Teksten kan ligge oppå noe annet.",
                nn: "Teksten kan liggje oppå noko anna.",
                en: "The text may lie on top of something else.",
            },
            Doubt::Condition => Text {
                nb: "Fargen avhenger av hvor stor plass det er.",
                nn: "Fargen er avhengig av kor stor plass det er.",
                en: "The colour depends on how much room there is.",
            },
            Doubt::Sheet => Text {
                nb: "En stilfil kunne ikke leses.",
                nn: "Ei stilfil kunne ikkje lesast.",
                en: "A style sheet could not be read.",
            },
            Doubt::Same => Text {
                nb: "Teksten har samme farge som bakgrunnen.",
                nn: "Teksten har same farge som bakgrunnen.",
                en: "The text has the same colour as the background.",
            },
            Doubt::Decoration => Text {
                nb: "Teksten er skjult for skjermlesere og er kanskje bare pynt.",
                nn: "Teksten er skjult for skjermlesarar og er kanskje berre pynt.",
                en: "The text is hidden from screen readers and may be decoration only.",
            },
            Doubt::Sign => Text {
                nb: "Dette er kanskje et tegn eller et ikon og ikke ord.",
                nn: "Dette er kanskje eit teikn eller eit ikon og ikkje ord.",
                en: "This may be a sign or an icon and not words.",
            },
            Doubt::Logo => Text {
                nb: "Teksten er kanskje del av en logo.",
                nn: "Teksten er kanskje del av ein logo.",
                en: "The text may be part of a logo.",
            },
        }
    }
}

/// Whether a script may show other text than the tree has: shadow trees.
pub fn is_rewritten(dom: &Dom) -> bool {
    script::makes_shadow_trees(dom)
}

#[derive(PartialEq, Eq)]
enum Shown {
    Value,
    Placeholder,
}

/// What the field shows as text of its own; of an `option` where the author gives it colours.
fn shown_value(node: Node) -> Option<Shown> {
    if node.is("option") {
        let own =
            [Prop::Color, Prop::BackgroundColor].into_iter().any(|prop| Styled::author_declares(node, prop));
        return (own && !own_text(node).is_empty()).then_some(Shown::Value);
    }
    if node.is("select") {
        return (!own_words(node).is_empty()).then_some(Shown::Value);
    }
    if node.is("input") {
        let kind = node.keyword("type").unwrap_or_default();
        match kind.as_str() {
            "hidden" | "checkbox" | "radio" | "range" | "color" | "image" | "file" | "password" => {
                return None;
            }
            _ => {}
        }
        if node.attr("value").is_some_and(|v| v.chars().filter(|c| c.is_alphanumeric()).count() > 1) {
            return Some(Shown::Value);
        }
    }
    node.attr("placeholder").filter(|p| !p.trim().is_empty()).map(|_| Shown::Placeholder)
}

/// The words in the element itself; of a `select`, those of what is chosen in it.
pub fn own_words(node: Node) -> String {
    if !node.is("select") {
        return own_text(node);
    }
    let mut options = node.descendant_elements().filter(|n| n.is("option"));
    let first = options.clone().next();
    let chosen = options.find(|n| n.has("selected")).or(first);
    chosen.map(|n| n.attr("label").map_or_else(|| own_text(n), name::collapsed)).unwrap_or_default()
}

/// Whether the element is seen in that mode; what is in a closed `details` is, once it is opened.
fn is_seen(node: Node, mode: usize) -> bool {
    if node.hides_contents() && node.is_rendered() {
        return false;
    }
    let has_box = |mode| {
        let context = node.context();
        context.has_box(mode) && context.style(mode).is_visible()
    };
    if node.is_visible() {
        return mode == 0 || has_box(mode);
    }
    let folded = node.ancestors().any(|n| n.is("details") && !n.has("open"));
    // Hidden ordinarily, and shown in this mode.
    let comes_up = mode != 0 && !has_box(0);
    (folded || comes_up) && has_box(mode)
}

/// Whether the text belongs to a control that cannot be used, or is the label of one.
pub fn is_switched_off(node: Node) -> bool {
    let off = |n: Node| n.is_disabled() || n.keyword("aria-disabled").as_deref() == Some("true");
    let mut around = std::iter::once(node).chain(node.ancestors()).filter(|n| n.is_element());
    if around.clone().any(|n| {
        off(n) && (n == node || n.is_any(tags!["button", "fieldset", "select"]) || n.has("aria-disabled"))
    }) {
        return true;
    }
    let label = around.find(|n| n.is("label") || n.has("id"));
    let Some(label) = label else { return false };
    if label.is("label") {
        let target = match label.attr("for") {
            Some(id) => node.dom.by_id(id),
            None => label.descendants().find(|n| n.is_any(tags!["input", "select", "textarea", "button"])),
        };
        if target.is_some_and(off) {
            return true;
        }
    }
    // Whatever names a control that is switched off.
    let names = |n: Node| {
        let of_off = node.dom.names_of_off.get_or_init(|| {
            let named = node.dom.select(css!("[aria-labelledby]")).filter(|n| off(*n));
            named.flat_map(|n| n.words("aria-labelledby")).map(Box::from).collect()
        });
        n.attr("id").is_some_and(|id| of_off.contains(id))
    };
    std::iter::once(node).chain(node.ancestors()).filter(|n| n.has("id")).any(names)
}

/// A colour as it builds up from the letters outwards, and what made it doubtful.
struct Layers {
    /// Pairs of what the eye gets where there is a letter, and where there is none.
    seen: Vec<(Rgba, Rgba)>,
    doubt: Option<Doubt>,
    gradient: bool,
}

const MOST_VARIANTS: usize = 16;

/// What a context says of the colours of text in it.
#[derive(Debug)]
pub(super) enum Colours {
    /// There is nothing to see.
    None,
    /// The same for every text.
    Known(Reading),
    /// How wide the text is decides.
    ByText,
}

/// The reading of the element's own text, or of that in a box of it with that style.
fn reading(node: Node, mode: usize, inner: Option<(Pseudo, &Style)>) -> Option<Reading> {
    let context = node.context();
    let style = inner.map_or_else(|| &**context.style(mode), |(_, style)| style);
    let of = inner.map(|(which, _)| which);
    let found;
    let colours = if inner.is_some() {
        found = colours(context, style, mode, of, Some(node));
        &found
    } else {
        match context.colours(mode, || colours(context, style, mode, None, None)) {
            Colours::ByText => {
                found = colours(context, style, mode, None, Some(node));
                &found
            }
            known => known,
        }
    };
    let Colours::Known(known) = colours else { return None };
    let mut reading = Reading { node: node.index(), of, ..known.clone() };
    // The picture behind a `select` is its arrow, and stands beside the text.
    if node.is("select") && reading.doubt == Some(Doubt::Picture) && reading.least >= reading.needed()[0] {
        reading.doubt = None;
    }
    let [_, strict] = reading.needed();
    if reading.least < strict && reading.doubt.is_none() {
        reading.doubt = last_doubts(node, &reading, mode);
    }
    Some(reading)
}

/// The colours of text with `style` in that context; of `text` where its width counts.
fn colours(context: Context, style: &Style, mode: usize, of: Option<Pseudo>, text: Option<Node>) -> Colours {
    let fill = style.paint(Prop::TextFill);
    let clips = || context.chain().any(|c| clips_to_text(c.style(mode)));
    if fill.is_transparent() && style.px(Prop::TextStroke).unwrap_or(0.0) == 0.0 && !clips() {
        return Colours::None;
    }
    let mut layers = Layers { seen: vec![(fill, Rgba::TRANSPARENT)], doubt: None, gradient: false };
    let mut opaque = false;
    let mut loose = false;
    if of.is_some() {
        if of != Some(Pseudo::Placeholder) {
            layers.paint(style, None);
            opaque = layers.seen.iter().all(|(_, behind)| behind.is_opaque());
            let placed = matches!(style.kw(Prop::Position), Some(Kw::Absolute | Kw::Fixed));
            loose = placed && !opaque;
            layers.note(blends(style), Doubt::Filter);
            layers.note(has_mask(style), Doubt::Effect);
        }
        let opacity = style.opacity();
        if opacity < 0.999 {
            opaque = false;
            for (text, behind) in &mut layers.seen {
                *text = text.faded(opacity);
                *behind = behind.faded(opacity);
            }
        }
    }
    layers.note(!certain(style, &[Prop::Color, Prop::TextFill]), Doubt::Condition);
    layers.note(style.px(Prop::TextStroke).is_some_and(|w| w > 0.0), Doubt::Effect);
    let mut top: &Style = style;
    for (i, around) in context.chain().enumerate() {
        let own = around.style(mode);
        top = own;
        if !opaque {
            if i == 0 && runs_with_text(own) {
                let Some(node) = text else { return Colours::ByText };
                layers.paint(own, Some(node));
            } else {
                layers.paint(own, None);
            }
            let uneven = !certain(own, &[Prop::BackgroundColor, Prop::BackgroundImage]);
            layers.note(uneven, Doubt::Condition);
            opaque = layers.seen.iter().all(|(_, behind)| behind.is_opaque());
            let placed = matches!(own.kw(Prop::Position), Some(Kw::Absolute | Kw::Fixed | Kw::Sticky));
            let moved = own.px(Prop::MarginTop).is_some_and(|m| m < -4.0);
            // What lies behind a thing that is moved about is perhaps not what it stands in.
            loose |= !opaque && (placed || moved);
        }
        let opacity = own.opacity();
        if opacity < 0.999 {
            for (text, behind) in &mut layers.seen {
                *text = text.faded(opacity);
                *behind = behind.faded(opacity);
            }
            opaque = false;
        }
        layers.note(!certain(own, &[Prop::Opacity, Prop::Filter]), Doubt::Condition);
        layers.note(blends(own), Doubt::Filter);
        let effect = (own.kw(Prop::BackdropFilter) == Some(Kw::Some) && !opaque) || has_mask(own);
        layers.note(effect, Doubt::Effect);
    }
    let canvas = canvas_below(top, context.mode(mode));
    layers.note(loose, Doubt::Overlap);
    let mut reading = Reading {
        node: 0,
        text: Rgba::BLACK,
        behind: Rgba::WHITE,
        least: f64::MAX,
        most: 0.0,
        large: style.is_large_text(),
        uneven: layers.gradient,
        of,
        doubt: layers.doubt,
    };
    for (text, behind) in layers.seen {
        let behind = behind.over(canvas);
        let text = text.over(behind);
        let ratio = contrast(text, behind);
        if ratio < reading.least {
            reading.least = ratio;
            reading.text = text;
            reading.behind = behind;
        }
        reading.most = reading.most.max(ratio);
    }
    shadows(style, &mut reading);
    Colours::Known(reading)
}

impl Layers {
    fn note(&mut self, when: bool, doubt: Doubt) {
        if when {
            self.doubt = self.doubt.or(Some(doubt));
        }
    }

    /// Puts the background of an element behind what there is; `text` is what stands in it, where a
    /// gradient runs with it.
    fn paint(&mut self, style: &Style, text: Option<Node>) {
        let images: Vec<Backdrop> = style.background_images().collect();
        if clips_to_text(style) {
            self.note(true, Doubt::Effect);
        }
        for image in &images {
            match image {
                Backdrop::Picture(_) => self.note(true, Doubt::Picture),
                Backdrop::Gradient(stops, run) => {
                    let stops = match text {
                        Some(node) => under_text(node, style, stops, *run),
                        None => (*stops).clone(),
                    };
                    self.gradient |= stops.len() > 1;
                    let mut all = Vec::new();
                    for (text, behind) in &self.seen {
                        for stop in &stops {
                            all.push((text.over(*stop), behind.over(*stop)));
                        }
                    }
                    all.truncate(MOST_VARIANTS);
                    self.seen = all;
                }
            }
        }
        let colour = style.paint(Prop::BackgroundColor);
        for (text, behind) in &mut self.seen {
            *text = text.over(colour);
            *behind = behind.over(colour);
        }
    }
}

/// Whether the background may be a gradient of which a text in one line covers a part we can tell.
fn runs_with_text(style: &Style) -> bool {
    let starts = || matches!(style.kw(Prop::TextAlign), Some(Kw::Start | Kw::Left));
    let gradient =
        |image| matches!(image, Backdrop::Gradient(stops, run) if stops.len() >= 2 && run != Run::Other);
    style.background_images().any(gradient)
        && starts()
        && style.display() == Kw::Block
        && style.px(Prop::Width).is_some_and(|w| w > 0.0)
}

/// Those of a gradient's colours that are behind a text that [`runs_with_text`].
fn under_text(node: Node, style: &Style, stops: &[Rgba], run: Run) -> Vec<Rgba> {
    let Some(width) = style.px(Prop::Width).filter(|w| *w > 0.0 && stops.len() >= 2) else {
        return stops.to_vec();
    };
    let (_, most) = text_width(&own_text(node), style);
    let part = (most / width).min(1.0);
    #[expect(clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "a few stops")]
    let at = |place: f32| {
        let place = place.clamp(0.0, 1.0) * (stops.len() - 1) as f32;
        let (from, share) = (place.floor() as usize, place.fract());
        let (a, b) = (stops[from], stops[(from + 1).min(stops.len() - 1)]);
        let mix = |x: f32, y: f32| x + (y - x) * share;
        Rgba { r: mix(a.r, b.r), g: mix(a.g, b.g), b: mix(a.b, b.b), a: mix(a.a, b.a) }
    };
    match run {
        Run::ToRight => [0.0, 0.25, 0.5, 0.75, 1.0].map(|p| at(p * part)).to_vec(),
        Run::ToLeft => [0.0, 0.25, 0.5, 0.75, 1.0].map(|p| at(1.0 - p * part)).to_vec(),
        Run::Other => stops.to_vec(),
    }
}

/// Shadows change what is next to the letters.
fn shadows(style: &Style, reading: &mut Reading) {
    let all: Vec<_> = style.text_shadows().collect();
    if all.is_empty() {
        return;
    }
    let ratio = |c: Rgba| contrast(reading.text, c.over(reading.behind));
    let needed = reading.needed()[0];
    let quadrant = |x: f32, y: f32| all.iter().any(|(_, sx, sy, _)| sx * x > 0.0 && sy * y > 0.0);
    let around = quadrant(1.0, 1.0) && quadrant(-1.0, 1.0) && quadrant(1.0, -1.0) && quadrant(-1.0, -1.0);
    if around {
        // On all sides: the shadow is the background.
        let worst = all.iter().map(|(c, ..)| (ratio(*c), *c)).min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((least, colour)) = worst {
            reading.behind = colour.over(reading.behind);
            (reading.least, reading.most) = (least, least);
        }
        return;
    }
    let helps = all.iter().any(|(c, ..)| ratio(*c) >= needed);
    let harms =
        all.iter().any(|(c, x, y, blur)| x.abs() + y.abs() < 0.5 && *blur > 0.0 && ratio(*c) < needed);
    let more = reading.needed()[1];
    if (reading.least < more && helps) || harms {
        reading.doubt = reading.doubt.or(Some(Doubt::Shadow));
    }
}

/// What is looked at only where the contrast is too low.
fn last_doubts(node: Node, reading: &Reading, mode: usize) -> Option<Doubt> {
    if reading.least < 1.005 {
        return Some(Doubt::Same);
    }
    if node.is_aria_hidden() {
        return Some(Doubt::Decoration);
    }
    let text = match reading.of {
        None => own_words(node),
        Some(Pseudo::Placeholder) => node.attr("placeholder").unwrap_or("").to_owned(),
        Some(which) => node.generated(which).unwrap_or_default(),
    };
    let value = node.attr("value").is_some_and(|v| v.chars().count() > 1);
    if (!has_words(&text) && !value) || super::html::may_be_icon_name(node, &name::collapsed(&text)) {
        return Some(Doubt::Sign);
    }
    let logo = |n: Node| {
        ["class", "id"].iter().any(|a| n.attr(a).is_some_and(|v| v.to_ascii_lowercase().contains("logo")))
    };
    let near = std::iter::once(node).chain(node.ancestors()).take(3).any(logo);
    if near {
        return Some(Doubt::Logo);
    }
    is_covered(node, mode).then_some(Doubt::Overlap)
}

/// Whether there is a word or a number in the text, and not just signs.
fn has_words(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|w| w.chars().count() > 1 || w.chars().all(|c| c.is_ascii_digit()) && !w.is_empty())
}

/// Whether something that is placed freely may lie behind the text, before the background that we
/// took for its own.
fn is_covered(node: Node, mode: usize) -> bool {
    let mut inside = node;
    for around in std::iter::once(node).chain(node.ancestors()).filter(|n| n.is_element()) {
        let style = around.style_in(mode);
        if style.paint(Prop::BackgroundColor).is_opaque() && around == node {
            return false;
        }
        if style.kw(Prop::Position) != Some(Kw::Static) {
            let free = around.descendant_elements().take(2_000).any(|other| {
                other != inside
                    && !node.is_inside(other)
                    && matches!(other.style_in(mode).kw(Prop::Position), Some(Kw::Absolute | Kw::Fixed))
                    && other.is_visible()
                    && paints(other, mode)
            });
            if free {
                return true;
            }
        }
        if style.paint(Prop::BackgroundColor).is_opaque() {
            return false;
        }
        inside = around;
    }
    false
}

fn paints(node: Node, mode: usize) -> bool {
    let style = node.style_in(mode);
    node.is_any(tags!["img", "video", "canvas", "picture", "iframe", "object"])
        || node.namespace() == Namespace::Svg
        || !style.paint(Prop::BackgroundColor).is_transparent()
        || style.background_images().next().is_some()
}

fn certain(style: &Style, props: &[Prop]) -> bool {
    props.iter().all(|prop| style.is_certain(*prop))
}

/// Whether the colours that reach the eye are others than those that are painted.
fn blends(style: &Style) -> bool {
    style.kw(Prop::Filter) == Some(Kw::Some) || style.kw(Prop::MixBlendMode) != Some(Kw::Normal)
}

fn clips_to_text(style: &Style) -> bool {
    style.kw(Prop::BackgroundClip) == Some(Kw::Text)
}

fn has_mask(style: &Style) -> bool {
    style.has_mask()
}

/// What is behind everything.
pub fn canvas(dom: &Dom, mode: usize) -> Rgba {
    let Some(root) = dom.root() else { return Rgba::WHITE };
    canvas_below(root.style_in(mode), root.context().mode(mode))
}

/// What is behind a document with that style at its root.
fn canvas_below(root: &Style, mode: &Mode) -> Rgba {
    match (root.is_dark(), mode.forced) {
        (false, _) => Rgba::WHITE,
        (true, true) => Rgba::BLACK,
        (true, false) => Rgba::new(0x12, 0x12, 0x12),
    }
}

/// What is behind an element, itself left out; `None` where pictures or the like decide.
pub fn outside(context: Context, mode: usize) -> Option<Rgba> {
    behind(context.parent()?, mode)
}

/// What is behind the contents of an element; `None` where pictures or the like decide.
pub fn behind(context: Context, mode: usize) -> Option<Rgba> {
    let mut layers =
        Layers { seen: vec![(Rgba::TRANSPARENT, Rgba::TRANSPARENT)], doubt: None, gradient: false };
    for around in context.chain() {
        let style = around.style(mode);
        layers.paint(style, None);
        layers.note(style.opacity() < 0.999 || style.kw(Prop::Filter) == Some(Kw::Some), Doubt::Effect);
        layers.note(!certain(style, &[Prop::BackgroundColor, Prop::BackgroundImage]), Doubt::Condition);
        if layers.seen.iter().all(|(_, b)| b.is_opaque()) {
            break;
        }
    }
    if layers.doubt.is_some() || layers.gradient {
        return None;
    }
    let root = context.chain().last()?;
    layers.seen.first().map(|(_, b)| b.over(canvas_below(root.style(mode), context.mode(mode))))
}

/// The ordinary mode, and the dark one where the document offers it.
pub fn at_rest(dom: &Dom) -> impl Iterator<Item = usize> + '_ {
    let styled = dom.styled();
    let is_dark =
        |mode: &Mode| mode.dark && !mode.forced && mode.state == State::Rest && mode.width >= mode.height;
    let modes = styled.modes().iter().enumerate();
    modes.filter(move |(i, mode)| *i == 0 || is_dark(mode) && styled.differs(*i)).map(|(i, _)| i)
}

/// Whether part of what decides how the document looks could not be read.
pub fn is_incomplete(dom: &Dom) -> bool {
    dom.styled().gaps().iter().any(|gap| matches!(gap, Gap::Missing(_) | Gap::TooMuch))
}
