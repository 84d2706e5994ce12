//! Pictures without what cameras and programs write into them: where and when a picture was taken, who
//! took it, on which machine, small copies of what was cut away.
//!
//! In: the bytes of a file. Out: the bytes that may be published. The picture itself is untouched, bit
//! for bit. Kept are the colour profile and which way is up (by itself, in an Exif of one field).
//! JPEG, PNG, WebP, GIF and SVG are understood; of other kinds we can only say whether they carry
//! something.

use std::borrow::Cow;

/// What a file carries beside the picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Metadata {
    /// Nothing we know of.
    #[default]
    None,
    /// Something that [`without_metadata`] takes out.
    Removable,
    /// Something that we cannot take out.
    Stuck,
    /// Nobody can see the picture: the file is cut short, or is no picture.
    Broken,
}

/// What a picture's file carries.
pub fn metadata(bytes: &[u8]) -> Metadata {
    match without_metadata(bytes) {
        Ok(Cow::Borrowed(_)) => Metadata::None,
        Ok(Cow::Owned(_)) => Metadata::Removable,
        Err(Stuck) if kind(bytes).is_some() => Metadata::Broken,
        Err(Stuck) => Metadata::Stuck,
    }
}

/// The file carries something that cannot be taken out, or it is broken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stuck;

/// The picture as it may be published; borrowed when there is nothing to take out.
///
/// # Errors
/// [`Stuck`].
pub fn without_metadata(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Stuck> {
    let clean = match kind(bytes) {
        Some(Kind::Jpeg) => jpeg(bytes)?,
        Some(Kind::Png) => png(bytes)?,
        Some(Kind::WebP) => webp(bytes)?,
        Some(Kind::Gif) => gif(bytes)?,
        None if bytes.get(4..8) == Some(b"ftyp") || is_tiff(bytes) => {
            // A HEIF, AVIF or TIFF: their fields lie where only a whole reader finds them.
            let marks: [&[u8]; 4] = [b"Exif", b"application/rdf+xml", b"http://ns.adobe.com", b"<x:xmpmeta"];
            let carries = marks.iter().any(|mark| memchr::memmem::find(bytes, mark).is_some());
            return if carries || is_tiff(bytes) { Err(Stuck) } else { Ok(Cow::Borrowed(bytes)) };
        }
        None => return Ok(Cow::Borrowed(bytes)),
    };
    Ok(if clean == bytes { Cow::Borrowed(bytes) } else { Cow::Owned(clean) })
}

/// How the picture must be turned, as Exif counts: 1 is upright, 5 to 8 swap width and height.
pub fn orientation(bytes: &[u8]) -> u8 {
    let exif = match kind(bytes) {
        Some(Kind::Jpeg) => segments(bytes).ok().and_then(|parts| {
            let exif = parts.iter().find_map(|part| bytes.get(part.content.clone())?.strip_prefix(EXIF));
            exif.map(<[u8]>::to_vec)
        }),
        Some(Kind::Png) => chunks(bytes).ok().and_then(|parts| {
            parts.iter().find(|c| &c.name == b"eXIf").map(|c| bytes[c.content.clone()].to_vec())
        }),
        Some(Kind::WebP) => riff(bytes).ok().and_then(|parts| {
            let content = parts.iter().find(|c| &c.name == b"EXIF").map(|c| &bytes[c.content.clone()])?;
            Some(content.strip_prefix(EXIF).unwrap_or(content).to_vec())
        }),
        _ => None,
    };
    exif.as_deref().and_then(turned).unwrap_or(1)
}

#[derive(Clone, Copy)]
enum Kind {
    Jpeg,
    Png,
    WebP,
    Gif,
}

fn kind(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Kind::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Kind::WebP),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Kind::Gif),
        _ => None,
    }
}

fn is_tiff(bytes: &[u8]) -> bool {
    bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*")
}

const EXIF: &[u8] = b"Exif\0\0";

/// The orientation a TIFF structure tells in its first directory.
fn turned(tiff: &[u8]) -> Option<u8> {
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let two = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if is_little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let long = |at: usize| -> Option<usize> {
        let four = [*tiff.get(at)?, *tiff.get(at + 1)?, *tiff.get(at + 2)?, *tiff.get(at + 3)?];
        Some(if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) } as usize)
    };
    let directory = long(4)?;
    let fields = usize::from(short(directory)?);
    let field = (0..fields).map(|i| directory + 2 + i * 12).find(|at| short(*at) == Some(0x0112))?;
    u8::try_from(short(field + 8)?).ok().filter(|n| (2..=8).contains(n))
}

/// A TIFF structure that tells the orientation and nothing else.
fn upright(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff
}

/// A part of a JPEG between two scans: the marker and what it holds.
struct Segment {
    marker: u8,
    /// With the marker itself.
    whole: std::ops::Range<usize>,
    content: std::ops::Range<usize>,
}

/// The segments of a JPEG, scans with their data, up to the end of the image: what programs put after
/// it is left out.
fn segments(bytes: &[u8]) -> Result<Vec<Segment>, Stuck> {
    let mut found = Vec::new();
    let mut at = 2;
    loop {
        if bytes.get(at) != Some(&0xFF) {
            return Err(Stuck);
        }
        while bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let marker = *bytes.get(at + 1).ok_or(Stuck)?;
        let start = at;
        at += 2;
        if marker == 0xD9 {
            found.push(Segment { marker, whole: start..at, content: at..at });
            return Ok(found);
        }
        if marker == 0x01 || (0xD0..=0xD7).contains(&marker) {
            found.push(Segment { marker, whole: start..at, content: at..at });
            continue;
        }
        let length =
            usize::from(u16::from_be_bytes([*bytes.get(at).ok_or(Stuck)?, *bytes.get(at + 1).ok_or(Stuck)?]));
        let content = at + 2..at + length;
        if length < 2 || content.end > bytes.len() {
            return Err(Stuck);
        }
        at = content.end;
        if marker == 0xDA {
            // The data of a scan ends at a marker that is neither a stuffed byte nor a restart.
            loop {
                let next = memchr::memchr(0xFF, bytes.get(at..).ok_or(Stuck)?).ok_or(Stuck)?;
                at += next;
                match bytes.get(at + 1).ok_or(Stuck)? {
                    0x00 | 0xD0..=0xD7 => at += 2,
                    0xFF => at += 1,
                    _ => break,
                }
            }
        }
        found.push(Segment { marker, whole: start..at, content });
    }
}

fn jpeg(bytes: &[u8]) -> Result<Vec<u8>, Stuck> {
    let mut out = bytes[..2].to_vec();
    let turned = orientation(bytes);
    let mut is_told = turned == 1;
    for part in segments(bytes)? {
        let content = &bytes[part.content.clone()];
        let keep = match part.marker {
            0xE0 => content.starts_with(b"JFIF\0"),
            0xE2 => content.starts_with(b"ICC_PROFILE\0"),
            0xEE => content.starts_with(b"Adobe"),
            0xE1..=0xEF | 0xFE => false,
            _ => true,
        };
        // Which way is up comes first of all, or right after JFIF.
        if !is_told && part.marker != 0xE0 {
            let tiff = upright(turned);
            out.extend([0xFF, 0xE1]);
            out.extend(((EXIF.len() + tiff.len() + 2) as u16).to_be_bytes());
            out.extend(EXIF);
            out.extend(tiff);
            is_told = true;
        }
        if keep {
            // A small copy of the picture may lie in JFIF's own segment.
            match content {
                [head @ .., _, _] if part.marker == 0xE0 && content.len() > 14 => {
                    out.extend([0xFF, 0xE0, 0, 16]);
                    out.extend(&head[..12]);
                    out.extend([0, 0]);
                }
                _ => out.extend(&bytes[part.whole]),
            }
        }
    }
    Ok(out)
}

/// A named part of a PNG or a RIFF file.
struct Chunk {
    name: [u8; 4],
    whole: std::ops::Range<usize>,
    content: std::ops::Range<usize>,
}

fn chunks(bytes: &[u8]) -> Result<Vec<Chunk>, Stuck> {
    let mut found = Vec::new();
    let mut at = 8;
    loop {
        let head: [u8; 8] = bytes.get(at..at + 8).and_then(|h| h.try_into().ok()).ok_or(Stuck)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let name = [head[4], head[5], head[6], head[7]];
        let content = at + 8..(at + 8).checked_add(length).ok_or(Stuck)?;
        let whole = at..content.end.checked_add(4).ok_or(Stuck)?;
        if whole.end > bytes.len() {
            return Err(Stuck);
        }
        at = whole.end;
        found.push(Chunk { name, whole, content });
        if &name == b"IEND" {
            return Ok(found);
        }
    }
}

/// The chunks that make up the picture; all others tell about it.
const PNG_KEPT: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: &[u8]) -> Result<Vec<u8>, Stuck> {
    let mut out = bytes[..8].to_vec();
    let turned = orientation(bytes);
    for part in chunks(bytes)? {
        if PNG_KEPT.contains(&&part.name) {
            out.extend(&bytes[part.whole]);
        } else if &part.name == b"eXIf" && turned != 1 {
            let tiff = upright(turned);
            out.extend((tiff.len() as u32).to_be_bytes());
            let start = out.len();
            out.extend(b"eXIf");
            out.extend(tiff);
            let check = crc(&out[start..]);
            out.extend(check.to_be_bytes());
        }
    }
    Ok(out)
}

/// PNG's check sum (ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

fn riff(bytes: &[u8]) -> Result<Vec<Chunk>, Stuck> {
    let mut found = Vec::new();
    let size = bytes.get(4..8).and_then(|s| s.try_into().ok()).map(u32::from_le_bytes).ok_or(Stuck)?;
    let end = (size as usize + 8).min(bytes.len());
    let mut at = 12;
    while at + 8 <= end {
        let name = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
        let length =
            u32::from_le_bytes([bytes[at + 4], bytes[at + 5], bytes[at + 6], bytes[at + 7]]) as usize;
        let content = at + 8..at + 8 + length;
        if content.end > end {
            return Err(Stuck);
        }
        let whole = at..(content.end + length % 2).min(end);
        at = whole.end;
        found.push(Chunk { name, whole, content });
    }
    Ok(found)
}

const WEBP_KEPT: &[&[u8; 4]] = &[b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

fn webp(bytes: &[u8]) -> Result<Vec<u8>, Stuck> {
    let turned = orientation(bytes);
    let mut out = bytes[..12].to_vec();
    for part in riff(bytes)? {
        if !WEBP_KEPT.contains(&&part.name) {
            continue;
        }
        let start = out.len();
        out.extend(&bytes[part.whole]);
        if &part.name == b"VP8X"
            && let Some(flags) = out.get_mut(start + 8)
        {
            // The flags that announce XMP and Exif.
            *flags &= !0b0000_1100;
            if turned != 1 {
                *flags |= 0b0000_1000;
            }
        }
    }
    if turned != 1 {
        let tiff = upright(turned);
        out.extend(b"EXIF");
        out.extend((tiff.len() as u32).to_le_bytes());
        out.extend(tiff);
    }
    let size = (out.len() - 8) as u32;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Ok(out)
}

fn gif(bytes: &[u8]) -> Result<Vec<u8>, Stuck> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let flags = *bytes.get(10).ok_or(Stuck)?;
    let mut at = 13 + table(flags);
    let mut out = bytes.get(..at).ok_or(Stuck)?.to_vec();
    loop {
        let start = at;
        match *bytes.get(at).ok_or(Stuck)? {
            0x3B => {
                out.push(0x3B);
                return Ok(out);
            }
            0x2C => {
                let flags = *bytes.get(at + 9).ok_or(Stuck)?;
                at = blocks(bytes, at + 10 + table(flags) + 1)?;
                out.extend(&bytes[start..at]);
            }
            0x21 => {
                let label = *bytes.get(at + 1).ok_or(Stuck)?;
                let head = bytes.get(at + 3..at + 14).unwrap_or_default();
                at = blocks(bytes, at + 2)?;
                // How long a picture stands and how often it runs belongs to it.
                let keep = label == 0xF9 || label == 0xFF && matches!(head, b"NETSCAPE2.0" | b"ANIMEXTS1.0");
                if keep {
                    out.extend(&bytes[start..at]);
                }
            }
            _ => return Err(Stuck),
        }
    }
}

/// Past a run of sub-blocks.
fn blocks(bytes: &[u8], mut at: usize) -> Result<usize, Stuck> {
    loop {
        let length = usize::from(*bytes.get(at).ok_or(Stuck)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}

/// Prefixes of the names that drawing programs and catalogues use for what they know.
const FOREIGN: &[&str] = &[
    "inkscape", "sodipodi", "rdf", "cc", "dc", "adobe", "xmp", "xmpmm", "x", "i", "a", "sketch", "figma",
    "serif", "bx",
];

/// A drawing without comments, without what its program wrote about itself and its user, and without
/// instructions to programs. Titles and descriptions stay: readers need them.
pub fn drawing_without_metadata(svg: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    // How deep we are inside an element that is left out.
    let mut inside = 0_usize;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        if inside == 0 {
            out.push_str(text);
        }
        let Some(end) = tag_end(tag) else {
            // Broken: leave the rest to the reader of the file.
            rest = tag;
            break;
        };
        let (tag, after) = tag.split_at(end);
        rest = after;
        if tag.starts_with("<!--") || tag.starts_with("<?") && !tag.starts_with("<?xml ") {
            continue;
        }
        if tag.starts_with("<!") || tag.starts_with("<?") {
            if inside == 0 {
                out.push_str(tag);
            }
            continue;
        }
        let name = tag.trim_start_matches(['<', '/']);
        let name =
            &name[..name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(name.len())];
        let is_end = tag.starts_with("</");
        let is_empty = tag.ends_with("/>");
        if inside > 0 || name == "metadata" || is_foreign(name) {
            match (is_end, is_empty) {
                (true, _) => inside = inside.saturating_sub(1),
                (false, false) => inside += 1,
                (false, true) => {}
            }
            continue;
        }
        if is_end { out.push_str(tag) } else { own_attributes(tag, &mut out) }
    }
    if inside == 0 {
        out.push_str(rest);
    }
    if out == svg { Cow::Borrowed(svg) } else { Cow::Owned(out) }
}

fn is_foreign(name: &str) -> bool {
    name.split_once(':').is_some_and(|(prefix, _)| FOREIGN.contains(&prefix.to_ascii_lowercase().as_str()))
}

/// Where a tag, comment or instruction ends.
fn tag_end(tag: &str) -> Option<usize> {
    for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
        if let Some(inside) = tag.strip_prefix(start) {
            return inside.find(end).map(|at| start.len() + at + end.len());
        }
    }
    let mut quote = None;
    // A document type may hold declarations in brackets.
    let mut depth = 0_usize;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (Some(q), c) if q == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => depth += 1,
            (None, ']') => depth = depth.saturating_sub(1),
            (None, '>') if depth == 0 => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// A start tag without the attributes of programs.
fn own_attributes(tag: &str, out: &mut String) {
    let mut rest = tag;
    while let Some(at) = rest.find(char::is_whitespace) {
        let (before, space) = rest.split_at(at);
        out.push_str(before);
        let start = space.find(|c: char| !c.is_whitespace()).unwrap_or(space.len());
        let (gap, attribute) = space.split_at(start);
        let name_end = attribute.find(|c: char| c == '=' || c == '>' || c == '/' || c.is_whitespace());
        let name = &attribute[..name_end.unwrap_or(attribute.len())];
        let value_start = attribute[name.len()..].trim_start().strip_prefix('=').map(str::trim_start);
        let Some(value) = value_start.filter(|v| v.starts_with(['"', '\''])) else {
            out.push_str(gap);
            out.push_str(name);
            rest = &attribute[name.len()..];
            continue;
        };
        let quote = value.chars().next().unwrap_or('"');
        let length = value[1..].find(quote).map_or(value.len(), |end| end + 2);
        let end = attribute.len() - value.len() + length;
        let bare = name.strip_prefix("xmlns:").unwrap_or(name);
        let is_programs = is_foreign(name) || name.starts_with("xmlns:") && FOREIGN.contains(&bare);
        if !is_programs && name != "data-name" {
            out.push_str(gap);
            out.push_str(&attribute[..end]);
        }
        rest = &attribute[end..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of nothing: a header, a scan of a few bytes, an end; with `extra` segments.
    fn jpeg_with(extra: &[(u8, &[u8])], trailer: &[u8]) -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8];
        let segment = |bytes: &mut Vec<u8>, marker: u8, content: &[u8]| {
            bytes.extend([0xFF, marker]);
            bytes.extend(((content.len() + 2) as u16).to_be_bytes());
            bytes.extend(content);
        };
        segment(&mut bytes, 0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0");
        for (marker, content) in extra {
            segment(&mut bytes, *marker, content);
        }
        segment(&mut bytes, 0xDB, &[0; 65]);
        segment(&mut bytes, 0xDA, &[1, 1, 0, 0, 63, 0]);
        bytes.extend([1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9]);
        bytes.extend(trailer);
        bytes
    }

    fn exif(orientation: u8) -> Vec<u8> {
        // Little-endian, with a second field: somebody's name.
        let mut tiff = b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        tiff.extend([orientation, 0, 0, 0]);
        tiff.extend(b"\x3b\x01\x02\0\x0d\0\0\0\x26\0\0\0\0\0\0\0Kari Nordmann");
        [EXIF, &tiff].concat()
    }

    #[test]
    fn a_photograph_loses_who_and_where_and_keeps_its_colours_and_which_way_is_up() {
        let profile: &[u8] = b"ICC_PROFILE\0\x01\x01profile";
        let xmp: &[u8] = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Kari Nordmann</x:xmpmeta>";
        let exif = exif(6);
        let with = jpeg_with(
            &[(0xE1, &exif), (0xE1, xmp), (0xE2, profile), (0xED, b"Photoshop 3.0\0Kari"), (0xFE, b"Kari")],
            b"Kari in a second picture",
        );
        let clean = without_metadata(&with).expect("understood");
        assert!(memchr::memmem::find(&clean, b"Kari").is_none());
        assert!(memchr::memmem::find(&clean, profile).is_some());
        assert_eq!((orientation(&with), orientation(&clean)), (6, 6));
        assert_eq!(metadata(&clean), Metadata::None, "what is clean stays as it is");
        let plain = jpeg_with(&[], b"");
        assert_eq!(metadata(&plain), Metadata::None);
        assert_eq!(without_metadata(&jpeg_with(&[(0xE1, &self::exif(1))], b"")).expect("understood"), plain);
    }

    #[test]
    fn a_png_keeps_only_the_chunks_of_the_picture() {
        let chunk = |name: &[u8; 4], content: &[u8]| {
            let body = [&name[..], content].concat();
            [&(content.len() as u32).to_be_bytes()[..], &body, &crc(&body).to_be_bytes()].concat()
        };
        let head = b"\x89PNG\r\n\x1a\n".to_vec();
        let ihdr = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        let data = chunk(b"IDAT", &[1, 2, 3]);
        let end = chunk(b"IEND", &[]);
        let with =
            [&head[..], &ihdr, &chunk(b"tEXt", b"Author\0Kari"), &chunk(b"iCCP", b"p"), &data, &end, b"Kari"]
                .concat();
        let clean = [&head[..], &ihdr, &chunk(b"iCCP", b"p"), &data, &end].concat();
        assert_eq!(without_metadata(&with).expect("understood"), clean);
        let turned = [&head[..], &ihdr, &chunk(b"eXIf", &exif(8)[6..]), &data, &end].concat();
        let turned = without_metadata(&turned).expect("understood");
        assert_eq!(orientation(&turned), 8);
        assert!(memchr::memmem::find(&turned, b"Kari").is_none());
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_webp_no_longer_announces_what_was_taken_out() {
        let chunk = |name: &[u8; 4], content: &[u8]| {
            let mut out = [&name[..], &(content.len() as u32).to_le_bytes(), content].concat();
            out.extend(vec![0; content.len() % 2]);
            out
        };
        let file = |chunks: &[Vec<u8>]| {
            let body = [&b"WEBP"[..], &chunks.concat()].concat();
            [&b"RIFF"[..], &(body.len() as u32).to_le_bytes(), &body].concat()
        };
        let header = |flags: u8| chunk(b"VP8X", &[flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let picture = chunk(b"VP8L", &[1, 2, 3]);
        let with = file(&[
            header(0b0010_1100),
            chunk(b"ICCP", b"p"),
            picture.clone(),
            chunk(b"EXIF", &exif(1)[6..]),
            chunk(b"XMP ", b"Kari"),
        ]);
        let clean = file(&[header(0b0010_0000), chunk(b"ICCP", b"p"), picture]);
        assert_eq!(without_metadata(&with).expect("understood"), clean);
    }

    #[test]
    fn a_gif_loses_its_comments() {
        let head = b"GIF89a\x01\0\x01\0\0\0\0".to_vec();
        let image = b"\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0".to_vec();
        let with = [&head[..], b"\x21\xFE\x04Kari\0", &image, b"\x3BKari"].concat();
        assert_eq!(without_metadata(&with).expect("understood"), [&head[..], &image, b"\x3B"].concat());
    }

    #[test]
    fn what_is_broken_or_unknown_is_told() {
        let whole = jpeg_with(&[(0xE1, &exif(6))], b"");
        for length in 3..whole.len() {
            assert_eq!(metadata(&whole[..length]), Metadata::Broken, "{length}");
        }
        assert_eq!(metadata(b"\0\0\0\x1cftypavif....Exif"), Metadata::Stuck);
        assert_eq!(metadata(b"\0\0\0\x1cftypavif...."), Metadata::None);
        assert_eq!(metadata(b"text"), Metadata::None);
    }

    #[test]
    fn a_drawing_loses_its_program_and_keeps_its_words() {
        let svg = "<?xml version=\"1.0\"?>\n<!-- Kari --><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"x\" sodipodi:docname='/home/kari/a>b.svg' width=\"1\"><title>Vei</title><metadata><rdf:RDF><dc:creator>Kari</dc:creator></rdf:RDF></metadata><sodipodi:namedview id=\"k\"/><g inkscape:label=\"Kari\" id=\"a\"><path d=\"M0 0\"/></g></svg>";
        let clean = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\"><title>Vei</title><g id=\"a\"><path d=\"M0 0\"/></g></svg>";
        assert_eq!(drawing_without_metadata(svg), clean);
        assert!(matches!(drawing_without_metadata(clean), Cow::Borrowed(_)));
    }
}
