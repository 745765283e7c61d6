//! 附言: what a payer writes beside the money. Texts are compared in one form: compatibility characters folded, capitals, no spaces, one kind of
//! brackets; words of a company's kind (有限公司) stay.

use crate::time::{Day, Month};
use unicode_normalization::UnicodeNormalization;

/// The one form in which names and remarks are compared.
pub fn normal(text: &str) -> String {
    let folded = text.nfkc().filter(|sign| !sign.is_whitespace()).flat_map(char::to_uppercase);
    folded
        .map(|sign| match sign {
            '[' | '{' | '【' | '〔' | '〈' | '「' => '(',
            ']' | '}' | '】' | '〕' | '〉' | '」' => ')',
            other => other,
        })
        .collect()
}

/// The numbers that a remark names, each once: between spaces as it was written, and over spaces that a bank put inside of them.
pub fn numbers(remark: &str) -> Vec<String> {
    let spaced = remark.split_whitespace().map(normal).collect::<Vec<_>>().join(" ");
    let mut found: Vec<String> = Vec::new();
    for token in tokens(&spaced).chain(tokens(&normal(remark))) {
        if !found.iter().any(|known| known == token) {
            found.push(token.to_string());
        }
    }
    found
}

/// The runs of letters, digits and hyphens of a text in its one form.
fn tokens(remark: &str) -> impl Iterator<Item = &str> {
    remark
        .split(|sign: char| !(sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '-'))
        .map(|run| run.trim_matches('-'))
        .filter(|run| !run.is_empty())
}

/// Whether a token has the form of a mask, in which `9` stands for a digit.
pub fn has_form(token: &str, mask: &str) -> bool {
    token.len() == mask.len() && token.bytes().zip(mask.bytes()).all(|(sign, form)| if form == b'9' { sign.is_ascii_digit() } else { sign == form })
}

/// The months that a remark names: `2026年3月`, `202603`, and `3月`, which is the last such month up to six before the receipt.
pub fn months(remark: &str, on: Day) -> Vec<Month> {
    let mut found = Vec::new();
    for token in tokens(remark).filter(|token| token.len() == 6 && token.bytes().all(|byte| byte.is_ascii_digit())) {
        found.extend(token[..4].parse().ok().zip(token[4..].parse().ok()).and_then(|(year, month)| Month::new(year, month).ok()));
    }
    for (at, _) in remark.match_indices('月') {
        let Some((before, month)) = number_before(&remark[..at]) else { continue };
        let named = match before.strip_suffix('年').and_then(number_before) {
            Some((_, year)) => Month::new(year, month).ok(),
            None => (0..=6).filter_map(|back| on.month().minus(back).ok()).find(|past| past.of_year() == month),
        };
        found.extend(named);
    }
    found
}

/// The number at the end of a text, and what stands before it.
fn number_before(text: &str) -> Option<(&str, u16)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (before, number) = text.split_at(text.len() - digits);
    number.parse().ok().map(|number| (before, number))
}

/// Words that say that the money is a payment of ours that came back.
pub fn says_returned(remark: &str) -> bool {
    ["退款", "退回", "冲正", "退票"].iter().any(|word| remark.contains(word))
}

/// Words that say that the money is a deposit, and pays no bill.
pub fn says_deposit(remark: &str) -> bool {
    ["押金", "保证金"].iter().any(|word| remark.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_form() {
        assert_eq!(normal("测试甲（上海） 有限公司"), "测试甲(上海)有限公司");
        assert_eq!(normal("ｚｄ202603－0017"), "ZD202603-0017");
        assert_eq!(normal("甲【北京】"), "甲(北京)");
    }

    #[test]
    fn a_bill_number_has_borders_on_both_sides() {
        let of = numbers;
        assert_eq!(of("ZD202603-0017 ZD202604-0031"), ["ZD202603-0017", "ZD202604-0031", "ZD202603-0017ZD202604-0031"]);
        assert_eq!(of("ZD2026 03-0017"), ["ZD2026", "03-0017", "ZD202603-0017"]);
        assert_eq!(of("付ZD202603-0017/ZD202604-0031社保"), ["ZD202603-0017", "ZD202604-0031"]);
        assert_eq!(of("ZD202603-00171"), ["ZD202603-00171"]);
        assert!(has_form("ZD202603-0017", "ZD999999-9999") && !has_form("ZD202603-00171", "ZD999999-9999"));
    }

    #[test]
    fn months_are_named_in_three_ways() {
        let on = "2026-04-02".parse().unwrap();
        let of = |text: &str| months(&normal(text), on).iter().map(Month::to_string).collect::<Vec<_>>();
        assert_eq!(of("2026年3月社保"), ["2026-03"]);
        assert_eq!(of("202602费用"), ["2026-02"]);
        assert_eq!(of("12月"), ["2025-12"]);
        assert_eq!(of("5月"), Vec::<String>::new(), "that is ten months back");
    }
}
