//! 公民身份号码: the 18 characters of a resident identity card (GB 11643-1999).

use crate::fault::Code;
use crate::time::Day;
use std::borrow::Cow;
use std::str::FromStr;

/// Weights of the first 17 digits and the characters of the remainder (ISO 7064, MOD 11-2).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

/// What an identity number says of sex.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sex {
    /// 男.
    Man,
    /// 女.
    Woman,
}

/// A number whose check character and birth date are right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IdNumber {
    /// The day of birth.
    pub born: Day,
    /// The sex.
    pub sex: Sex,
}

impl IdNumber {
    /// A number of 18 characters as it stands; one of 15, as cards had until 1999, with the century and the check character put in.
    ///
    /// # Errors
    ///
    /// [`Code::IdInvalid`] where the result is no identity number.
    pub fn upgraded(text: &str) -> Result<String, Code> {
        let plain = text.trim().to_ascii_uppercase();
        let full = match plain.as_bytes() {
            digits if digits.len() == 15 && digits.iter().all(u8::is_ascii_digit) => {
                // A number of 15 digits is of someone born in the 1900s.
                let body = format!("{}19{}", &plain[..6], &plain[6..]);
                let check = check_character(body.as_bytes());
                format!("{body}{}", char::from(check))
            }
            _ => plain,
        };
        full.parse::<IdNumber>().map(|_| full)
    }
}

/// The check character of 17 digits.
fn check_character(digits: &[u8]) -> u8 {
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    CHECKS[(sum % 11) as usize]
}

impl FromStr for IdNumber {
    type Err = Code;

    fn from_str(text: &str) -> Result<IdNumber, Code> {
        let bytes = text.as_bytes();
        let (digits, check) = bytes.split_at_checked(17).filter(|(_, check)| check.len() == 1).ok_or(Code::IdInvalid)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(Code::IdInvalid);
        }
        if check_character(digits) != check[0] {
            return Err(Code::IdInvalid);
        }
        let number = |from: usize, to: usize| digits[from..to].iter().fold(0_u16, |number, digit| number * 10 + u16::from(digit - b'0'));
        let born = Day::new(number(6, 10), number(10, 12), number(12, 14)).map_err(|_| Code::IdInvalid)?;
        let sex = if digits[16] % 2 == 1 { Sex::Man } else { Sex::Woman };
        Ok(IdNumber { born, sex })
    }
}

/// The number as 18 characters where it is an identity number; else as it is.
pub fn upgraded(text: &str) -> Cow<'_, str> {
    IdNumber::upgraded(text).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_identity_number_stays_as_it_is() {
        assert_eq!(upgraded("110105491231002"), "11010519491231002X");
        for same in ["110105491331002", "E12345678", "11010519491231002X", ""] {
            assert_eq!(upgraded(same), same);
        }
    }

    #[test]
    fn a_number_of_fifteen_digits_gets_its_century_and_check_character() {
        assert_eq!(IdNumber::upgraded("110101900101001").as_deref(), Ok("110101199001010015"));
        assert_eq!(IdNumber::upgraded(" 11010519491231002x ").as_deref(), Ok("11010519491231002X"));
        for wrong in ["110101901301001", "11010190010100", "", "11010190010100X"] {
            assert_eq!(IdNumber::upgraded(wrong), Err(Code::IdInvalid), "{wrong}");
        }
    }

    #[test]
    fn the_check_character_tells_a_wrong_digit() {
        // The example of GB 11643-1999.
        let read = "11010519491231002X".parse::<IdNumber>().unwrap();
        assert_eq!((read.born.to_string(), read.sex), ("1949-12-31".to_string(), Sex::Woman));
        for wrong in ["110105194912310021", "11010519491331002X", "1101051949123100", "11010519491231002x", "", "１1010519491231002X"] {
            assert_eq!(wrong.parse::<IdNumber>(), Err(Code::IdInvalid), "{wrong}");
        }
    }
}
