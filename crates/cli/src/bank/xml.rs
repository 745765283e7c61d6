//! XML as a tree of elements: what ISO 20022 messages need of it. Entities of a document's own are refused, and so is a document that is too deep.

use hesuan::{Code, Fault};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The deepest nesting; ISO 20022 has about fifteen levels.
const DEEPEST: usize = 64;

/// An element without its namespace.
#[derive(Debug, Default)]
pub struct Element {
    /// The local name.
    pub name: String,
    /// The attributes: local name and value.
    pub attributes: Vec<(String, String)>,
    /// The text, without spaces around it.
    pub text: String,
    /// The elements inside, in order.
    pub children: Vec<Element>,
}

impl Element {
    /// The elements at a path of names.
    pub fn all<'a>(&'a self, path: &str) -> Vec<&'a Element> {
        path.split('/').fold(vec![self], |elements, name| {
            elements.into_iter().flat_map(|element| element.children.iter().filter(move |child| child.name == name)).collect()
        })
    }

    /// The first element at a path.
    pub fn at<'a>(&'a self, path: &str) -> Option<&'a Element> {
        self.all(path).first().copied()
    }

    /// The text of the first of several paths that has any.
    pub fn text_of(&self, paths: &[&str]) -> Option<&str> {
        paths.iter().find_map(|path| self.at(path).map(|element| element.text.as_str()).filter(|text| !text.is_empty()))
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The root of a document.
pub fn read(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = vec![Element::default()];
    loop {
        let event = reader.read_event().map_err(|error| wrong(&reader, error.to_string()))?;
        match event {
            Event::Start(start) if open.len() > DEEPEST => return Err(wrong(&reader, start.name().as_ref())),
            Event::Start(start) => open.push(element(&reader, &start)?),
            Event::Empty(start) => {
                let element = element(&reader, &start)?;
                if let Some(parent) = open.last_mut() {
                    parent.children.push(element);
                }
            }
            // The reader has checked that it closes the last one that is open.
            Event::End(_) => {
                let (Some(mut element), Some(parent)) = (open.pop(), open.last_mut()) else { return Err(wrong(&reader, "")) };
                element.text = element.text.trim().to_string();
                parent.children.push(element);
            }
            Event::Text(text) => add(&mut open, &text.xml10_content()),
            Event::CData(text) => add(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|error| wrong(&reader, error.to_string()))?;
                let name = reference.xml10_content();
                match character.or_else(|| predefined(&name)) {
                    Some(character) => add(&mut open, character.encode_utf8(&mut [0; 4])),
                    None => return Err(wrong(&reader, format!("&{name};"))),
                }
            }
            Event::DocType(_) => return Err(wrong(&reader, "<!DOCTYPE")),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if open.len() > 1 {
        let names: Vec<&str> = open.iter().skip(1).map(|element| element.name.as_str()).collect();
        return Err(Fault::new(Code::FileTruncated, names.join("/"), format!("byte {}", text.len())));
    }
    let root = open.pop().and_then(|mut document| document.children.pop());
    root.ok_or_else(|| Fault::new(Code::FileFormat, "", "").because("no XML element", "没有 XML 元素"))
}

fn add(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

fn element(reader: &Reader<&[u8]>, start: &BytesStart<'_>) -> Result<Element, Fault> {
    let mut element = Element { name: start.local_name().as_ref().to_string(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| wrong(reader, error.to_string()))?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|error| wrong(reader, error.to_string()))?;
        element.attributes.push((attribute.key.local_name().as_ref().to_string(), value.into_owned()));
    }
    Ok(element)
}

fn wrong(reader: &Reader<&[u8]>, what: impl std::fmt::Display) -> Fault {
    Fault::new(Code::FileFormat, format!("byte {}", reader.buffer_position()), what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_a_tree_without_namespaces() {
        let root = read("<?xml version=\"1.0\"?><a:r xmlns:a=\"u\"><a:b Ccy=\"C&amp;Y\"> 1 &lt; &#50; <![CDATA[&]]></a:b><b/><!-- x --></a:r>").unwrap();
        assert_eq!((root.name.as_str(), root.all("b").len()), ("r", 2));
        let first = root.at("b").unwrap();
        assert_eq!((first.text.as_str(), first.attribute("Ccy")), ("1 < 2 &", Some("C&Y")));
        assert_eq!(root.text_of(&["c", "b"]), Some("1 < 2 &"));
    }

    #[test]
    fn what_is_cut_off_or_wrong_is_refused_with_its_place() {
        let code = |text: &str| read(text).map(drop).map_err(|fault| fault.code);
        let whole = "<a><b>text</b></a>";
        for end in 1..whole.len() {
            assert!(matches!(code(&whole[..end]), Err(Code::FileTruncated | Code::FileFormat)), "{}", &whole[..end]);
        }
        assert_eq!(read("<a><b>text").unwrap_err().path, "a/b");
        assert_eq!(code("<a></b>"), Err(Code::FileFormat));
        assert_eq!(code("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"), Err(Code::FileFormat));
        assert_eq!(code("<a>&x;</a>"), Err(Code::FileFormat));
        assert_eq!(code(&"<a>".repeat(100_000)), Err(Code::FileFormat));
        assert_eq!(code(""), Err(Code::FileFormat));
        assert_eq!(code("交易日期,金额"), Err(Code::FileFormat));
    }
}
