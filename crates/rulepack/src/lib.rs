//! The rules of this repository as one data file, and the format of such files.
//!
//! A pack is a header ([`Header`]) and blocks: national parameters, provinces, cities, all in postcard's encoding. A block is
//! decoded when it is first asked for. `cargo xtask rules` compiles `rules/` into `pack/rules.bin`; a check fails when that
//! file is stale.

use hesuan_core::fault::{Code, Fault};
use hesuan_core::rules::{CityCode, Contents, Edition, Lazy, Name, National, RuleBook};
use hesuan_core::time::Day;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

#[cfg(feature = "source")]
pub mod source;

/// Version of the pack format; an engine reads only its own.
pub const FORMAT: u16 = 3;

/// Everything of a pack but its blocks, whose lengths it names in their order.
#[derive(Debug, Serialize, Deserialize)]
pub struct Header {
    /// Version of the rules.
    pub version: String,
    /// Digest of the rules: the first 16 hexadecimal digits of the SHA-256 of the national rules and the blocks.
    pub digest: String,
    /// The day until which publications were read.
    pub known_until: Day,
    /// National rules.
    pub national: National,
    /// Length of the block of national parameters and calendars.
    pub parameters: u32,
    /// The provinces: code and length of the block.
    pub provinces: Vec<(CityCode, u32)>,
    /// The cities: code, name and length of the block.
    pub cities: Vec<(CityCode, Name, u32)>,
}

/// Opens a pack: two bytes of format version, four of header length, the header, the blocks.
///
/// # Errors
///
/// [`Code::PackInvalid`] for another format version (both are named) or a damaged pack.
pub fn open(pack: &'static [u8]) -> Result<RuleBook, Fault> {
    let damaged = || Fault::new(Code::PackInvalid, "", "damaged");
    let (format, rest) = pack.split_first_chunk::<2>().ok_or_else(damaged)?;
    let format = u16::from_le_bytes(*format);
    if format != FORMAT {
        return Err(Fault::new(Code::PackInvalid, "", format!("pack format {format}, engine format {FORMAT}")));
    }
    let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
    let (header, mut blocks) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(damaged)?;
    let header: Header = postcard::from_bytes(header).map_err(|_| damaged())?;
    let mut block = |length: u32| {
        let (bytes, rest) = blocks.split_at_checked(length as usize).ok_or_else(damaged)?;
        blocks = rest;
        Ok::<_, Fault>(bytes)
    };
    let contents = Contents {
        national: header.national,
        parameters: Arc::new(Lazy::packed(block(header.parameters)?, decode)),
        provinces: header.provinces.into_iter().map(|(code, length)| Ok((code, Lazy::packed(block(length)?, decode)))).collect::<Result<_, Fault>>()?,
        cities: header.cities.into_iter().map(|(code, name, length)| Ok((code, name, Lazy::packed(block(length)?, decode)))).collect::<Result<_, Fault>>()?,
    };
    Ok(RuleBook::new(Edition { version: header.version, digest: header.digest, known_until: header.known_until }, contents))
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// The rules of this repository.
///
/// # Panics
///
/// Never: the pack is checked when it is compiled, and a test opens it.
#[cfg(feature = "embedded")]
pub fn embedded() -> &'static RuleBook {
    use std::sync::OnceLock;
    static BOOK: OnceLock<RuleBook> = OnceLock::new();
    #[allow(clippy::expect_used)]
    BOOK.get_or_init(|| open(include_bytes!("../pack/rules.bin")).expect("the embedded pack was checked when it was compiled"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_decodes() {
        let book = embedded();
        for (code, _) in book.cities() {
            assert!(book.city(code).is_ok(), "{code}");
        }
        assert!(book.parameters().is_ok());
        assert!(book.provinces().count() <= 31);
    }

    #[test]
    fn another_format_is_refused_with_both_versions() {
        let fault = open(&[9, 0, 0, 0, 0, 0]).unwrap_err();
        assert_eq!((fault.code, fault.value.as_str()), (Code::PackInvalid, "pack format 9, engine format 3"));
    }

    #[test]
    fn a_pack_that_is_cut_off_is_refused() {
        for length in [0, 1, 5, 6, 100, 1000] {
            let pack = &include_bytes!("../pack/rules.bin")[..length];
            assert_eq!(open(pack).unwrap_err().code, Code::PackInvalid, "{length} bytes");
        }
    }
}
