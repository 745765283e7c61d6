//! Formulas of pay items (工资项目公式): `岗位工资 / 21.75 * 加班天数 * 2`, over other items and free values.
//!
//! The grammar and the computing are [Rhai](https://rhai.rs)'s, cut down to arithmetic, comparisons, `if` and six functions:
//! no loops, no assignments, no texts, no I/O. Whether the law allows what a formula pays is not judged here.
//!
//! | written | means |
//! |---|---|
//! | `8000`, `21.75` | a number: digits, at most 28 of them, with or without decimals |
//! | `base`, `score_2`, `岗位工资` | an item or a value: Latin letters, Chinese characters, digits and `_`, no digit first |
//! | `+` `-` `*` `/` `( )` | arithmetic in the usual order; `1 / 2` is a half |
//! | `<` `<=` `==` `!=` `>=` `>` | a comparison, for conditions only |
//! | `&&` `\|\|` `!` | and, or, not; what decides nothing any more is not computed |
//! | `if days > 0 { wage / days } else { 0 }` | one of two, and only that one is computed; `else if` may follow. In brackets where more follows |
//! | `min(a, b)`, `max(a, b)` | the least, the greatest of 2 to 4 numbers |
//! | `round(x, places)` | half up, away from zero; places from -4 (ten thousands) to 10 |
//! | `floor(x)`, `ceil(x)`, `abs(x)` | the whole number at or below, at or above; the size without sign |
//!
//! # Rounding
//!
//! Every step is an exact fraction, and [`evaluate_all`] rounds once, half up to the fen. Decimals of 28 digits would not
//! do: with them, 29 hours of overtime on 8000.02 yuan (`8000.02 / 21.75 / 8 * 29 * 1.5`, exactly 2000.005) lose a fen.
//! An item used in another formula counts as its rounded amount, the one that the payslip shows.
//!
//! # Limits
//!
//! A formula has at most 1,000 characters and 64 levels of Rhai's tree: a sum of 64 terms, 31 brackets in each other, 60
//! times `else if`. A fraction has at most 37 digits above and below the line. Beyond is [`Code::FormulaLimit`].
//!
//! ```
//! use hesuan_core::formula::{evaluate_all, Formula, Source};
//! let overtime = Formula::parse("岗位工资 / 21.75 / 8 * hours * 1.5")?;
//! let items = [("岗位工资".to_string(), Source::Amount("8000.02".parse()?)), ("overtime".to_string(), Source::Formula(overtime))];
//! let amounts = evaluate_all(&items, &[("hours".to_string(), 29.into())]).map_err(|faults| faults[0].1.clone())?;
//! assert_eq!(amounts[1].to_string(), "2000.01");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::fault::Code;
use crate::money::Money;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedMul, Signed, Zero};
use rhai::{AST, Dynamic, Engine, EvalAltResult, ParseError, ParseErrorType, Position, Scope};
use rust_decimal::Decimal;
use std::any::TypeId;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

/// Longest formula, in characters.
const MAX_CHARS: usize = 1_000;
/// Deepest formula, in levels of Rhai's tree; parsing and computing it take 100 KB of stack (600 KB in a debug build).
const MAX_DEPTH: usize = 64;
/// Most steps of one evaluation. No formula of [`MAX_CHARS`] needs as many, since nothing repeats: a second lock.
const MAX_OPERATIONS: u64 = 10_000;
/// Most digits of a number in a formula, so that [`Decimal`] holds it without rounding.
const MAX_DIGITS: usize = 28;
/// Largest numerator and denominator: ten of it still fit an `i128`, which long division and sums need.
const MAX_TERM: u128 = 10_u128.pow(37);
/// Most numbers that `min` and `max` compare.
const MAX_ARGUMENTS: usize = 4;
/// Most names of a circle that an error repeats.
const MAX_CIRCLE: usize = 8;
/// Most characters of a word that an error repeats.
const MAX_WORD: usize = 80;

/// An exact value: a fraction in lowest terms.
type Exact = Ratio<i128>;

/// A formula that was read and whose form is right; names get their values in [`Formula::evaluate`].
#[derive(Clone)]
pub struct Formula {
    names: Vec<(String, usize)>,
    numbers: Vec<Exact>,
    /// The position of each token.
    positions: Vec<usize>,
    /// Rhai's reading of the script that stands for the formula.
    tree: AST,
}

/// What is wrong with a formula, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormulaError {
    /// What is wrong.
    pub code: Code,
    /// The character at which it shows, from 1; 1 also for what concerns the formula as a whole.
    pub position: usize,
    /// What the code alone does not say, in English and Chinese; empty if nothing.
    pub detail: (String, String),
}

impl FormulaError {
    fn new(code: Code, position: usize, en: impl Into<String>, zh: impl Into<String>) -> FormulaError {
        FormulaError { code, position, detail: (en.into(), zh.into()) }
    }
}

impl fmt::Display for FormulaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at character {}: {}", self.code, self.position, self.code.en())?;
        if !self.detail.0.is_empty() {
            write!(f, ": {}", self.detail.0)?;
        }
        Ok(())
    }
}

impl std::error::Error for FormulaError {}

impl Formula {
    /// Reads a formula. Its names are not looked up yet.
    ///
    /// # Errors
    ///
    /// The first fault of the text: [`Code::FormulaInvalid`], [`Code::FormulaNameUnknown`] for a function that does not
    /// exist, [`Code::FormulaLimit`].
    pub fn parse(text: &str) -> Result<Formula, FormulaError> {
        let tokens = tokens(text)?;
        check(&tokens)?;
        let (mut names, mut numbers): (Vec<(String, usize)>, Vec<Exact>) = (Vec::new(), Vec::new());
        let mut script = String::new();
        for (at, &(position, token)) in tokens.iter().enumerate() {
            if is_number(token) {
                script += &number_stand_in(numbers.len());
                numbers.push(of_literal(token));
            } else if is_name(&tokens, at) {
                let index = names.iter().position(|(name, _)| name == token).unwrap_or(names.len());
                script += &name_stand_in(index);
                if index == names.len() {
                    names.push((token.to_string(), position));
                }
            } else {
                script += token;
            }
            script.push('\n');
        }
        let positions = tokens.iter().map(|token| token.0).collect();
        let tree = engine().compile_expression(script).map_err(|error| refused(error, &tokens, text))?;
        Ok(Formula { names, numbers, positions, tree })
    }

    /// The names of items and values that the formula uses, each with the position of its first use.
    pub fn names(&self) -> &[(String, usize)] {
        &self.names
    }

    /// The value, exact up to the 28 digits of [`Decimal`], the last one half up.
    ///
    /// # Errors
    ///
    /// The first fault: [`Code::FormulaNameUnknown`], [`Code::DivisionByZero`], [`Code::FormulaInvalid`] where a
    /// comparison stands for a number or the reverse, [`Code::FormulaLimit`], and [`Code::AmountOverflow`] for a result
    /// that [`Decimal`] cannot hold.
    pub fn evaluate(&self, value: &dyn Fn(&str) -> Option<Decimal>) -> Result<Decimal, FormulaError> {
        let exact = self.exact(&|name| value(name).map(of_decimal))?;
        to_decimal(exact).ok_or_else(|| FormulaError::new(Code::AmountOverflow, 1, "", ""))
    }

    fn exact(&self, value: &dyn Fn(&str) -> Option<Exact>) -> Result<Exact, FormulaError> {
        let mut scope = Scope::new();
        for (index, number) in self.numbers.iter().enumerate() {
            scope.push_constant(number_stand_in(index), *number);
        }
        for (index, (name, position)) in self.names.iter().enumerate() {
            let value = value(name).ok_or_else(|| unknown(name, *position))?;
            scope.push_constant(name_stand_in(index), value);
        }
        let result = engine().eval_ast_with_scope::<Dynamic>(&mut scope, &self.tree).map_err(|error| stopped(*error, &self.positions))?;
        number(&result).map_err(|stop| stop.at(1))
    }
}

impl fmt::Debug for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formula").field("names", &self.names).finish_non_exhaustive()
    }
}

/// Where the amount of an item comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// Given.
    Amount(Money),
    /// Computed from other items and from values.
    Formula(Formula),
}

/// Evaluates items whose formulas may use each other, in any order: their amounts, each rounded once, half up to the fen.
///
/// # Errors
///
/// Every fault with the index of its item: unknown names, circles (named), divisions by zero, results beyond [`Money`]
/// ([`Code::AmountOverflow`]), an item whose name another item or a value has already ([`Code::Contradiction`]). What
/// only follows from a fault elsewhere is not one.
pub fn evaluate_all(items: &[(String, Source)], values: &[(String, Decimal)]) -> Result<Vec<Money>, Vec<(usize, FormulaError)>> {
    let mut faults: Vec<Vec<FormulaError>> = vec![Vec::new(); items.len()];
    let known = known(items, values, &mut faults);
    for (item, (_, source)) in items.iter().enumerate() {
        let unknown = source.names().iter().filter(|(name, _)| !known.contains_key(name.as_str())).map(|(name, position)| unknown(name, *position));
        faults[item].extend(unknown);
    }
    let mut amounts: Vec<Option<Money>> = vec![None; items.len()];
    for item in order(items, &known, &mut faults) {
        if faults[item].is_empty() {
            match items[item].1.amount(&known, &amounts) {
                Ok(amount) => amounts[item] = amount,
                Err(error) => faults[item].push(error),
            }
        }
    }
    let faults: Vec<(usize, FormulaError)> =
        faults.into_iter().enumerate().flat_map(|(item, errors)| errors.into_iter().map(move |error| (item, error))).collect();
    match amounts.into_iter().collect() {
        Some(amounts) if faults.is_empty() => Ok(amounts),
        _ => Err(faults),
    }
}

/// What a name stands for.
enum Known {
    Item(usize),
    Value(Exact),
}

fn known<'a>(items: &'a [(String, Source)], values: &'a [(String, Decimal)], faults: &mut [Vec<FormulaError>]) -> BTreeMap<&'a str, Known> {
    let mut known: BTreeMap<&str, Known> = values.iter().map(|(name, value)| (name.as_str(), Known::Value(of_decimal(*value)))).collect();
    for (item, (name, _)) in items.iter().enumerate() {
        if known.insert(name, Known::Item(item)).is_some() {
            faults[item].push(FormulaError::new(Code::Contradiction, 1, "another item or value has this name", "名称与其他项目或取值重复"));
        }
    }
    known
}

impl Source {
    fn names(&self) -> &[(String, usize)] {
        match self {
            Source::Amount(_) => &[],
            Source::Formula(formula) => &formula.names,
        }
    }

    /// The amount; `None` where an item that it uses has none.
    fn amount(&self, known: &BTreeMap<&str, Known>, amounts: &[Option<Money>]) -> Result<Option<Money>, FormulaError> {
        let formula = match self {
            Source::Amount(amount) => return Ok(Some(*amount)),
            Source::Formula(formula) => formula,
        };
        let value = |name: &str| match known.get(name)? {
            Known::Item(item) => amounts[*item].map(|amount| Exact::new(amount.fen().into(), 100)),
            Known::Value(value) => Some(*value),
        };
        if formula.names.iter().any(|(name, _)| value(name).is_none()) {
            return Ok(None);
        }
        let fen = half_up(formula.exact(&value)?, 2).and_then(|fen| i64::try_from(fen).ok()).ok_or(Code::AmountOverflow);
        fen.and_then(Money::from_fen).map(Some).map_err(|code| FormulaError::new(code, 1, "", ""))
    }
}

/// An order in which every item stands after those that it uses; the circles that forbid one become faults.
///
/// A depth-first walk with its own stack, since the length of a chain of items is the host's to choose.
fn order(items: &[(String, Source)], known: &BTreeMap<&str, Known>, faults: &mut [Vec<FormulaError>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(items.len());
    // Where on the path an item stands, from 1; 0 before the walk has met it, MAX after it has left it.
    let mut place = vec![0; items.len()];
    for start in 0..items.len() {
        let mut path = if place[start] == 0 { vec![(start, 0)] } else { Vec::new() };
        while let Some(&(item, next)) = path.last() {
            let depth = path.len();
            place[item] = depth;
            path[depth - 1].1 += 1;
            let Some((name, position)) = items[item].1.names().get(next) else {
                place[item] = usize::MAX;
                order.push(item);
                path.pop();
                continue;
            };
            match known.get(name.as_str()) {
                Some(Known::Item(used)) if place[*used] == 0 => path.push((*used, 0)),
                Some(Known::Item(used)) if place[*used] <= depth => faults[item].push(circle(items, &path[place[*used] - 1..], *position)),
                _ => {}
            }
        }
    }
    order
}

fn circle(items: &[(String, Source)], path: &[(usize, usize)], position: usize) -> FormulaError {
    let mut names: Vec<&str> = path.iter().take(MAX_CIRCLE).map(|(item, _)| short(&items[*item].0)).collect();
    if path.len() > MAX_CIRCLE {
        names.push("…");
    }
    names.push(names[0]);
    let names = names.join(" → ");
    FormulaError::new(Code::FormulaCycle, position, names.clone(), names)
}

fn unknown(name: &str, position: usize) -> FormulaError {
    FormulaError::new(Code::FormulaNameUnknown, position, short(name), short(name))
}

fn short(word: &str) -> &str {
    word.char_indices().nth(MAX_WORD).map_or(word, |(cut, _)| &word[..cut])
}

// --- Reading -------------------------------------------------------------------------------------------------------------
//
// Rhai can do far more than a formula should, has reserved words, and what a number is depends on the features that the
// host's build turns on. So it never sees the text. It reads a script of our making, one token a line: signs, `if`, `else`
// and our functions as they are, `c0, c1, …` for numbers and `n0, n1, …` for names, whose values are put into its scope.
// The grammar, the order of operations and the computing are Rhai's; a line of the script tells the token at fault.

/// A piece of the text with its position from 1.
type Token<'a> = (usize, &'a str);

fn number_stand_in(index: usize) -> String {
    format!("c{index}")
}

fn name_stand_in(index: usize) -> String {
    format!("n{index}")
}

/// Cuts a formula into numbers, words and signs, and refuses what is none of them.
fn tokens(text: &str) -> Result<Vec<Token<'_>>, FormulaError> {
    const SIGNS: [&str; 18] = ["<=", ">=", "==", "!=", "&&", "||", "<", ">", "!", "+", "-", "*", "/", "(", ")", "{", "}", ","];
    if text.chars().nth(MAX_CHARS).is_some() {
        return Err(FormulaError::new(Code::FormulaLimit, MAX_CHARS + 1, "more than 1000 characters", "超过 1000 个字符"));
    }
    let mut tokens: Vec<Token> = Vec::new();
    let (mut rest, mut position) = (text, 1);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            _ if first.is_whitespace() => first.len_utf8(),
            '0'..='9' => number_length(rest, position)?,
            _ if in_name(first) => rest.find(|c| !in_name(c)).unwrap_or(rest.len()),
            _ => SIGNS.iter().find(|sign| rest.starts_with(**sign)).map(|sign| sign.len()).ok_or_else(|| unexpected(position, &rest[..first.len_utf8()]))?,
        };
        let (token, after) = rest.split_at(length);
        if !first.is_whitespace() {
            tokens.push((position, token));
        }
        position += token.chars().count();
        rest = after;
    }
    Ok(tokens)
}

fn in_name(c: char) -> bool {
    let han = matches!(c, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}');
    c.is_ascii_alphanumeric() || c == '_' || han
}

/// The length in bytes of `\d+(\.\d+)?` at the start of `text`, which nothing may follow that looks like more of a number.
fn number_length(text: &str, position: usize) -> Result<usize, FormulaError> {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let whole = digits(text);
    let fraction = text[whole..].strip_prefix('.').map_or(0, digits);
    let length = if fraction > 0 { whole + 1 + fraction } else { whole };
    if let Some(c) = text[length..].chars().next().filter(|c| in_name(*c) || *c == '.') {
        return Err(unexpected(position + length, &c.to_string()));
    }
    if whole + fraction > MAX_DIGITS {
        return Err(FormulaError::new(Code::FormulaLimit, position, "a number of more than 28 digits", "数字超过 28 位"));
    }
    Ok(length)
}

fn of_literal(text: &str) -> Exact {
    let digits = text.bytes().filter(u8::is_ascii_digit).fold(0, |value: i128, digit| value * 10 + i128::from(digit - b'0'));
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    Exact::new(digits, 10_i128.pow(places as u32))
}

fn unexpected(position: usize, what: &str) -> FormulaError {
    let what = short(what);
    FormulaError::new(Code::FormulaInvalid, position, format!("\"{what}\" is not expected here"), format!("此处不应为“{what}”"))
}

fn is_number(token: &str) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a token is a word that is not one of the language's own.
fn is_word(token: &str) -> bool {
    token.starts_with(in_name) && !is_number(token) && !matches!(token, "if" | "else")
}

/// Whether a token is the name of an item or a value, that is, a word that calls no function.
fn is_name(tokens: &[Token], at: usize) -> bool {
    is_word(tokens[at].1) && tokens.get(at + 1).is_none_or(|next| next.1 != "(")
}

/// A function: its name, the least and the greatest number of its arguments.
type Function = (&'static str, usize, usize);

const FUNCTIONS: [Function; 6] = [("min", 2, MAX_ARGUMENTS), ("max", 2, MAX_ARGUMENTS), ("round", 2, 2), ("floor", 1, 1), ("ceil", 1, 1), ("abs", 1, 1)];

/// A bracket that is open while the text is read.
enum Bracket {
    Group,
    /// A call of the function at this position, with so many arguments up to here.
    Call(usize, &'static Function, usize),
    /// The block of the `if` at this position, after which `else` must follow.
    Then(usize),
    Else,
}

/// Finds what Rhai would find only while computing, or not at all: a function that does not exist or gets too few or too
/// many numbers, an `if` without `else`, and what is a call in Rhai, such as `2(3)`, `(2)(3)` and `a!(3)`.
fn check(tokens: &[Token]) -> Result<(), FormulaError> {
    let (mut open, mut ifs): (Vec<Bracket>, Vec<usize>) = (Vec::new(), Vec::new());
    for (at, &(position, token)) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or((0, ""), |at| tokens[at]);
        let else_follows = tokens.get(at + 1).is_some_and(|next| next.1 == "else");
        match (token, before.1) {
            ("if", _) => ifs.push(position),
            ("(", name) if is_word(name) => {
                let function = FUNCTIONS.iter().find(|function| function.0 == name).ok_or_else(|| unknown(name, before.0))?;
                open.push(Bracket::Call(before.0, function, 1));
            }
            (")", "(" | ",") => return Err(unexpected(position, token)),
            ("(" | "!", operand) if is_number(operand) || is_word(operand) || operand == ")" => return Err(unexpected(position, token)),
            ("(", _) => open.push(Bracket::Group),
            ("{", "else") => open.push(Bracket::Else),
            ("{", _) => open.push(Bracket::Then(ifs.pop().ok_or_else(|| unexpected(position, token))?)),
            (",", _) => match open.last_mut() {
                Some(Bracket::Call(_, _, count)) => *count += 1,
                _ => return Err(unexpected(position, token)),
            },
            (")" | "}", _) => match open.pop() {
                Some(Bracket::Call(start, function, count)) => arguments(start, function, count)?,
                Some(Bracket::Then(start)) if !else_follows => {
                    return Err(FormulaError::new(Code::FormulaInvalid, start, "an if without else", "if 缺少 else"));
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(())
}

fn arguments(position: usize, (name, least, most): &Function, count: usize) -> Result<(), FormulaError> {
    if (*least..=*most).contains(&count) {
        return Ok(());
    }
    let range = if least == most { least.to_string() } else { format!("{least}-{most}") };
    let (en, zh) = (format!("arguments of {name}: {count} instead of {range}"), format!("{name} 需要 {range} 个参数，实为 {count} 个"));
    Err(FormulaError::new(Code::FormulaInvalid, position, en, zh))
}

/// Rhai's refusal in our words; its own are English and speak of scripts.
fn refused(error: ParseError, tokens: &[Token], text: &str) -> FormulaError {
    let ParseError(kind, position) = error;
    let token = position.line().and_then(|line| tokens.get(line - 1));
    match (*kind, token) {
        (ParseErrorType::ExprTooDeep, token) => FormulaError::new(Code::FormulaLimit, token.map_or(1, |token| token.0), "more than 64 levels", "超过 64 层"),
        (_, Some((position, token))) => unexpected(*position, token),
        (_, None) => FormulaError::new(Code::FormulaInvalid, text.chars().count() + 1, "the formula is not complete", "公式不完整"),
    }
}

// --- Computing -----------------------------------------------------------------------------------------------------------

/// The reason why a function of the engine gave up; Rhai carries it to the position of the call.
#[derive(Clone)]
struct Stop {
    code: Code,
    en: &'static str,
    zh: &'static str,
}

impl Stop {
    const NOT_A_NUMBER: Stop = Stop { code: Code::FormulaInvalid, en: "a comparison where a number is needed", zh: "此处需要数值，而不是比较" };
    const NOT_A_CONDITION: Stop = Stop { code: Code::FormulaInvalid, en: "a number where a comparison is needed", zh: "此处需要比较，而不是数值" };
    const PLACES: Stop = Stop { code: Code::FormulaInvalid, en: "places is a whole number from -4 to 10", zh: "保留位数应为 -4 至 10 的整数" };
    const BY_ZERO: Stop = Stop { code: Code::DivisionByZero, en: "", zh: "" };
    const DIGITS: Stop =
        Stop { code: Code::FormulaLimit, en: "more than 37 digits; round a part of it", zh: "精确值超过 37 位，请先对部分结果取整" };
    const STEPS: Stop = Stop { code: Code::FormulaLimit, en: "too many steps", zh: "计算步骤过多" };

    fn at(self, position: usize) -> FormulaError {
        FormulaError::new(self.code, position, self.en, self.zh)
    }
}

impl From<Stop> for Box<EvalAltResult> {
    fn from(stop: Stop) -> Self {
        EvalAltResult::ErrorRuntime(Dynamic::from(stop), Position::NONE).into()
    }
}

fn stopped(error: EvalAltResult, positions: &[usize]) -> FormulaError {
    let position = error.position().line().and_then(|line| positions.get(line - 1).copied()).unwrap_or(1);
    let stop = match error {
        EvalAltResult::ErrorRuntime(reason, _) => reason.try_cast::<Stop>().unwrap_or(Stop::NOT_A_NUMBER),
        EvalAltResult::ErrorTooManyOperations(_) | EvalAltResult::ErrorStackOverflow(_) => Stop::STEPS,
        EvalAltResult::ErrorMismatchDataType(..) => Stop::NOT_A_CONDITION,
        _ => Stop::NOT_A_NUMBER,
    };
    stop.at(position)
}

/// The engine with our limits and nothing but our own functions.
///
/// One for the process, since it holds no state that changes: it is built whole before the first use, a formula's values
/// live in a scope of their own, and a call gives the same on any thread. Without formulas it is never built.
fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let mut engine = Engine::new_raw();
        engine.set_max_expr_depths(MAX_DEPTH).set_max_operations(MAX_OPERATIONS);
        // Without this, Rhai's own operators go first and let a comparison be compared.
        engine.set_fast_operators(false);
        for (name, function) in ARITHMETIC {
            register(&mut engine, name, 2, move |given| function(given[0], given[1]).map(Dynamic::from));
        }
        for (name, function) in SINGLE {
            register(&mut engine, name, 1, move |given| function(given[0]).map(Dynamic::from));
        }
        for (name, holds) in COMPARISONS {
            register(&mut engine, name, 2, move |given| Ok(holds(given[0].cmp(&given[1])).into()));
        }
        for count in 2..=MAX_ARGUMENTS {
            register(&mut engine, "min", count, |given| Ok(Dynamic::from(given.iter().copied().fold(given[0], Ord::min))));
            register(&mut engine, "max", count, |given| Ok(Dynamic::from(given.iter().copied().fold(given[0], Ord::max))));
        }
        engine.register_raw_fn("!", [TypeId::of::<Dynamic>()], |_, given| Ok(!given[0].as_bool().map_err(|_| Stop::NOT_A_CONDITION)?));
        engine
    })
}

/// Registers a function of `count` numbers. It takes whatever comes, so that a comparison is refused in our words.
fn register(engine: &mut Engine, name: &str, count: usize, function: impl Fn(&[Exact]) -> Result<Dynamic, Stop> + Send + Sync + 'static) {
    engine.register_raw_fn(name, vec![TypeId::of::<Dynamic>(); count], move |_, given| {
        let numbers = given.iter().map(|given| number(given)).collect::<Result<Vec<Exact>, Stop>>()?;
        Ok(function(&numbers)?)
    });
}

type Outcome = Result<Exact, Stop>;
type OfOne = fn(Exact) -> Outcome;
type OfTwo = fn(Exact, Exact) -> Outcome;
type Holds = fn(Ordering) -> bool;

const ARITHMETIC: [(&str, OfTwo); 5] =
    [("+", plus), ("-", |a, b| plus(a, -b)), ("*", times), ("/", |a, b| if b.is_zero() { Err(Stop::BY_ZERO) } else { times(a, b.recip()) }), ("round", round)];

const SINGLE: [(&str, OfOne); 5] = [("+", Ok), ("-", |a| Ok(-a)), ("abs", |a| Ok(a.abs())), ("floor", |a| Ok(a.floor())), ("ceil", |a| Ok(a.ceil()))];

const COMPARISONS: [(&str, Holds); 6] =
    [("<", Ordering::is_lt), ("<=", Ordering::is_le), ("==", Ordering::is_eq), ("!=", Ordering::is_ne), (">=", Ordering::is_ge), (">", Ordering::is_gt)];

fn plus(a: Exact, b: Exact) -> Outcome {
    bounded(a.checked_add(&b))
}

fn times(a: Exact, b: Exact) -> Outcome {
    bounded(a.checked_mul(&b))
}

fn bounded(value: Option<Exact>) -> Outcome {
    value.filter(|value| value.numer().unsigned_abs() <= MAX_TERM && value.denom().unsigned_abs() <= MAX_TERM).ok_or(Stop::DIGITS)
}

fn round(value: Exact, places: Exact) -> Outcome {
    let places = if places.is_integer() { i32::try_from(*places.numer()).ok() } else { None };
    let places = places.filter(|places| (-4..=10).contains(places)).ok_or(Stop::PLACES)?;
    let power = 10_i128.pow(places.unsigned_abs());
    if places >= 0 {
        return bounded(half_up(value, places.unsigned_abs()).map(|units| Exact::new(units, power)));
    }
    let units = half_up(times(value, Exact::new(1, power))?, 0);
    bounded(units.and_then(|units| Exact::from_integer(units).checked_mul(&Exact::from_integer(power))))
}

fn number(value: &Dynamic) -> Outcome {
    value.clone().try_cast::<Exact>().ok_or(Stop::NOT_A_NUMBER)
}

fn of_decimal(value: Decimal) -> Exact {
    Exact::new(value.mantissa(), 10_i128.pow(value.scale()))
}

/// `value * 10^places` as a whole number, half up away from zero; `None` beyond `i128`.
fn half_up(value: Exact, places: u32) -> Option<i128> {
    let (mut digits, mut rest) = (value.numer() / value.denom(), value.numer() % value.denom());
    for _ in 0..places {
        rest *= 10;
        digits = digits.checked_mul(10)?.checked_add(rest / value.denom())?;
        rest %= value.denom();
    }
    digits.checked_add(if rest.abs() >= value.denom() - rest.abs() { value.numer().signum() } else { 0 })
}

/// The nearest decimal of at most 28 places; `None` beyond the range of [`Decimal`].
fn to_decimal(value: Exact) -> Option<Decimal> {
    let decimal = |places| Decimal::try_from_i128_with_scale(half_up(value, places)?, places).ok();
    (0..=Decimal::MAX_SCALE).rev().find_map(decimal).map(|decimal| decimal.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::RoundingStrategy;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn value(name: &str) -> Option<Decimal> {
        match name {
            "base" | "岗位工资" => Some(decimal("8000.02")),
            "zero" => Some(Decimal::ZERO),
            "days" => Some(decimal("3")),
            "score_2" => Some(decimal("0.9512")),
            _ => None,
        }
    }

    fn result(text: &str) -> Result<String, (Code, usize)> {
        Formula::parse(text).and_then(|formula| formula.evaluate(&value)).map(|value| value.to_string()).map_err(|error| (error.code, error.position))
    }

    fn detail(text: &str) -> String {
        Formula::parse(text).and_then(|formula| formula.evaluate(&value)).unwrap_err().detail.0
    }

    #[test]
    fn a_whole_number_divides_as_a_number() {
        for (text, expected) in [
            ("1/2*base", "4000.01"),
            ("1 / 3", "0.3333333333333333333333333333"),
            ("2 / 3", "0.6666666666666666666666666667"),
            ("-1/2", "-0.5"),
            ("7 / 2 * 2", "7"),
            ("100 / 3 * 3", "100"),
            ("9999999999999999999999999999 - 1", "9999999999999999999999999998"),
        ] {
            assert_eq!(result(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn operators_have_the_usual_order() {
        for (text, expected) in [
            ("1 + 2 * 3", "7"),
            ("(1 + 2) * 3", "9"),
            ("2 - 1 - 1", "0"),
            ("8 / 4 / 2", "1"),
            ("-2 * -3", "6"),
            ("5--1", "6"),
            ("+5+-1", "4"),
            ("if 1 + 1 < 3 && 2 < 1 || 3 <= 3 { 1 } else { 2 }", "1"),
            ("if !(base<=-1) { 1 } else { 2 }", "1"),
            ("(if days > 2 { 1 } else { 2 }) * 10", "10"),
        ] {
            assert_eq!(result(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn names_are_latin_and_chinese() {
        assert_eq!(result("岗位工资*score_2").as_deref(), Ok("7609.619024"));
        let formula = Formula::parse("岗位工资 + max(二〇二五年_奖, a1) - 岗位工资 * _x").unwrap();
        let names: Vec<(&str, usize)> = formula.names().iter().map(|(name, position)| (name.as_str(), *position)).collect();
        assert_eq!(names, [("岗位工资", 1), ("二〇二五年_奖", 12), ("a1", 21), ("_x", 34)]);
    }

    /// What is reserved in Rhai, and what stands for names and numbers in its script, is free for items.
    #[test]
    fn no_word_but_if_and_else_is_reserved() {
        for name in ["let", "while", "in", "true", "this", "print", "eval", "default", "shared", "package", "min", "n0", "c0", "n1"] {
            let formula = Formula::parse(&format!("2 * {name} + 1")).unwrap();
            assert_eq!(formula.evaluate(&|asked| (asked == name).then_some(decimal("4"))), Ok(decimal("9")), "{name}");
        }
        assert_eq!(result("else"), Err((Code::FormulaInvalid, 1)));
    }

    #[test]
    fn only_the_branch_taken_is_computed() {
        assert_eq!(result("if zero > 0 { base / zero } else { 1 }").as_deref(), Ok("1"));
        assert_eq!(result("if zero == 0 || base / zero > 1 { 1 } else { 2 }").as_deref(), Ok("1"));
        assert_eq!(result("if days < 1 { 1 } else if days < 2 { 2 } else if days < 4 { 3 } else { 4 }").as_deref(), Ok("3"));
    }

    #[test]
    fn functions_round_and_choose() {
        for (text, expected) in [
            ("round(2.345, 2)", "2.35"),
            ("round(-2.345, 2)", "-2.35"),
            ("round(-2.5, 0)", "-3"),
            ("round(2.4999999999, 0)", "2"),
            ("round(15000, -4)", "20000"),
            ("round(14999.99, -4)", "10000"),
            ("round(1 / 3, 10)", "0.3333333333"),
            ("floor(-1.5)", "-2"),
            ("ceil(-1.5)", "-1"),
            ("floor(3) + ceil(3)", "6"),
            ("abs(-2) + abs(2)", "4"),
            ("min (1/3, 0.3333, 5)", "0.3333"),
            ("max(1, base, days, 4)", "8000.02"),
        ] {
            assert_eq!(result(text).as_deref(), Ok(expected), "{text}");
        }
        for (text, position) in
            [("1 + round(1, 0.5)", 5), ("round(1, 11)", 1), ("round(1, -5)", 1), ("1 + min(1)", 5), ("max(1, 2, 3, 4, 5)", 1), ("abs(1, 2)", 1)]
        {
            assert_eq!(result(text), Err((Code::FormulaInvalid, position)), "{text}");
        }
        assert_eq!(detail("abs(1, 2)"), "arguments of abs: 2 instead of 1");
    }

    #[test]
    fn a_division_by_zero_shows_where() {
        assert_eq!(result("base / zero"), Err((Code::DivisionByZero, 6)));
        assert_eq!(result("岗位工资 + 1 / (days - 3)"), Err((Code::DivisionByZero, 10)));
        assert_eq!(result("1\n/\n0"), Err((Code::DivisionByZero, 3)));
    }

    #[test]
    fn an_unknown_name_shows_where() {
        assert_eq!(result("base + 绩效"), Err((Code::FormulaNameUnknown, 8)));
        assert_eq!(result("if 1 < 2 { 1 } else { nothing }"), Err((Code::FormulaNameUnknown, 23)));
        assert_eq!(result("1 + sqrt(2)"), Err((Code::FormulaNameUnknown, 5)));
        assert_eq!(result("base(2)"), Err((Code::FormulaNameUnknown, 1)));
        assert_eq!(detail("base + 绩效"), "绩效");
        assert_eq!(detail(&"绩".repeat(1_000)), "绩".repeat(80));
    }

    #[test]
    fn what_is_not_of_the_language_is_refused_where_it_stands() {
        let rows = "1 + % 5|1 = 1 3|a.b 2|1. 2|.5 1|1e3 2|1_000 2|0x10 2|12abc 3|'a' 1|\"a\" 1|1; 2 2|[1] 1|1,2 2|a ? b : c 3|1 ** 2 4|1 // 2 4|\
            1 /* 2 */ 4|2(3) 2|(2)(3) 4|base!(3) 5|1! 2|min(1, 2,) 10|1 2 3|a in b 3|() 2|min() 5|{1} 1|1) 2|(1} 3|if 1 < 2 {} else {1} 11|let x = 1 7|１＋２ 1|（1） 1|é 1|岗位工资 * * 2 8";
        for row in rows.split('|') {
            let (text, position) = row.rsplit_once(' ').unwrap();
            assert_eq!(
                Formula::parse(text).map(|_| ()).map_err(|error| (error.code, error.position)),
                Err((Code::FormulaInvalid, position.parse().unwrap())),
                "{text}"
            );
        }
        assert_eq!(detail("1 % 4"), "\"%\" is not expected here");
        assert_eq!(Formula::parse("岗位 × 2").unwrap_err().detail.1, "此处不应为“×”");
    }

    #[test]
    fn an_unfinished_formula_is_at_fault_at_its_end() {
        for text in ["", " ", "1 +", "(1", "min(1, 2", "if", "if 1 < 2 { 1 } else", "-"] {
            assert_eq!(result(text), Err((Code::FormulaInvalid, text.chars().count() + 1)), "{text}");
            assert_eq!(detail(text), "the formula is not complete");
        }
    }

    #[test]
    fn an_if_needs_an_else_whatever_the_values() {
        assert_eq!(result("1 + (if 1 < 2 { 3 })"), Err((Code::FormulaInvalid, 6)));
        assert_eq!(result("if days > 2 { if zero > 1 { 1 } } else { 2 }"), Err((Code::FormulaInvalid, 15)));
    }

    #[test]
    fn a_comparison_is_no_number_and_a_number_no_comparison() {
        for (text, position) in [("1 < 2", 1), ("3 + (1 < 2)", 3), ("1 < 2 < 3", 7), ("(1<2)==(2<3)", 6), ("abs(1<2)", 1), ("-(1<2)", 1)] {
            assert_eq!(result(text), Err((Code::FormulaInvalid, position)), "{text}");
            assert_eq!(detail(text), "a comparison where a number is needed", "{text}");
        }
        for (text, position) in [("if base {1} else {2}", 4), ("!base", 1), ("if 1 < 2 && 3 {1} else {2}", 13), ("if 1 || 1 < 2 {1} else {2}", 4)] {
            assert_eq!(result(text), Err((Code::FormulaInvalid, position)), "{text}");
            assert_eq!(detail(text), "a number where a comparison is needed", "{text}");
        }
    }

    #[test]
    fn length_depth_and_digits_are_limited() {
        let limit = |text: &str| result(text).unwrap_err();
        assert_eq!(limit(&"(".repeat(10_000)), (Code::FormulaLimit, 1_001));
        assert_eq!(limit(&"资".repeat(1_000_000)), (Code::FormulaLimit, 1_001));
        assert_eq!(result(&format!("{}1", " ".repeat(999))).as_deref(), Ok("1"));
        for opening in ["(", "-", "!", "- (", "abs(", "min(1,", "if 1<2{", "if(", "1+(", "1<(", "(if 1<2{"] {
            assert_eq!(limit(&opening.repeat(1_000 / opening.len())).0, Code::FormulaLimit, "{opening}");
        }
        assert_eq!(limit(&["1"; 65].join("+")).0, Code::FormulaLimit);
        assert_eq!(limit(&format!("{}{{0}}", "if 2<1{1}else ".repeat(61))).0, Code::FormulaLimit);
        assert_eq!(limit("1 + 12345678901234567890123456789"), (Code::FormulaLimit, 5));
        assert_eq!(limit("1 / 10000000000000000000 / 10000000000000000000"), (Code::FormulaLimit, 26));
        assert_eq!(result("1000000000000000000 * 100000000000000000"), Err((Code::AmountOverflow, 1)));
    }

    #[test]
    fn what_the_limits_promise_is_kept() {
        assert_eq!(result(&["1"; 64].join("+")).as_deref(), Ok("64"));
        assert_eq!(result(&format!("{}1{}", "(".repeat(31), ")".repeat(31))).as_deref(), Ok("1"));
        assert_eq!(result(&format!("{}{{0}}", "if 2<1{1}else ".repeat(60))).as_deref(), Ok("0"));
        let summands = vec!["base/21.75/8*29*1.5"; 30].join("+");
        assert_eq!(result(&summands).as_deref(), Ok("60000.15"));
    }

    fn formula(name: &str, text: &str) -> (String, Source) {
        (name.to_string(), Source::Formula(Formula::parse(text).unwrap()))
    }

    fn given(name: &str, amount: &str) -> (String, Source) {
        (name.to_string(), Source::Amount(amount.parse().unwrap()))
    }

    type Told = (usize, Code, usize, String);

    fn amounts(items: &[(String, Source)], values: &[(&str, &str)]) -> Result<Vec<String>, Vec<Told>> {
        let values: Vec<(String, Decimal)> = values.iter().map(|(name, value)| (name.to_string(), decimal(value))).collect();
        let amounts =
            evaluate_all(items, &values).map_err(|faults| faults.into_iter().map(|(item, e)| (item, e.code, e.position, e.detail.0)).collect::<Vec<_>>());
        amounts.map(|amounts| amounts.iter().map(Money::to_string).collect())
    }

    #[test]
    fn items_may_stand_in_any_order() {
        let items = [formula("total", "wage + overtime"), formula("overtime", "wage / 21.75 * 加班天数 * 2"), given("wage", "8700")];
        assert_eq!(amounts(&items, &[("加班天数", "1.5")]), Ok(vec!["9900.00".to_string(), "1200.00".to_string(), "8700.00".to_string()]));
    }

    #[test]
    fn an_item_in_a_formula_counts_as_its_rounded_amount() {
        let items = [formula("third", "100 / 3"), formula("thrice", "third * 3"), formula("at_once", "100 / 3 * 3")];
        assert_eq!(amounts(&items, &[]), Ok(vec!["33.33".to_string(), "99.99".to_string(), "100.00".to_string()]));
    }

    #[test]
    fn amounts_round_half_up_at_exact_ties() {
        let rows = [
            ("0.005", "0.01"),
            ("-0.005", "-0.01"),
            ("0.004999999999999999999999", "0.00"),
            ("2.675", "2.68"),
            ("1.005 * 100 / 100", "1.01"),
            ("8000.02 / 21.75 / 8 * 29 * 1.5", "2000.01"),
            ("8000.81 / 21.75 / 8 * 34 * 1.5", "2345.07"),
            ("1 / 3 * 0.015", "0.01"),
            ("10000000000000.004", "10000000000000.00"),
        ];
        for (text, expected) in rows {
            assert_eq!(amounts(&[formula("a", text)], &[]), Ok(vec![expected.to_string()]), "{text}");
        }
    }

    #[test]
    fn a_circle_is_named() {
        let items = [formula("a", "1 + b"), formula("b", "c * 2"), formula("c", "d + a"), formula("d", "1"), formula("behind", "a")];
        assert_eq!(amounts(&items, &[]), Err(vec![(2, Code::FormulaCycle, 5, "a → b → c → a".to_string())]));
        assert_eq!(amounts(&[formula("a", "a")], &[]), Err(vec![(0, Code::FormulaCycle, 1, "a → a".to_string())]));
        let ring: Vec<(String, Source)> = (0..100).map(|k| formula(&format!("r{k}"), &format!("r{}", (k + 1) % 100))).collect();
        assert_eq!(amounts(&ring, &[]).unwrap_err()[0].3, "r0 → r1 → r2 → r3 → r4 → r5 → r6 → r7 → … → r0");
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let items = [
            formula("a", "x + y"),
            formula("b", "1 / (c - c)"),
            given("c", "5"),
            formula("d", "10000000000000 * 2"),
            formula("e", "1 + e"),
            formula("f", "f2"),
            formula("f2", "f + z"),
            formula("only_follows", "a + b + e"),
            given("d", "6"),
            formula("hours", "1"),
        ];
        let expected = [
            (0, Code::FormulaNameUnknown, 1, "x"),
            (0, Code::FormulaNameUnknown, 5, "y"),
            (1, Code::DivisionByZero, 3, ""),
            (3, Code::AmountOverflow, 1, ""),
            (4, Code::FormulaCycle, 5, "e → e"),
            (6, Code::FormulaNameUnknown, 5, "z"),
            (6, Code::FormulaCycle, 1, "f → f2 → f"),
            (8, Code::Contradiction, 1, "another item or value has this name"),
            (9, Code::Contradiction, 1, "another item or value has this name"),
        ];
        let expected = expected.into_iter().map(|(item, code, position, detail)| (item, code, position, detail.to_string())).collect();
        assert_eq!(amounts(&items, &[("hours", "3")]), Err(expected));
    }

    #[test]
    fn a_long_chain_of_items_needs_no_deep_stack() {
        let mut items: Vec<(String, Source)> = (0..3_000).map(|k| formula(&format!("i{k}"), &format!("i{} + 0.01", k + 1))).collect();
        items.push(given("i3000", "1"));
        assert_eq!(amounts(&items, &[]).unwrap()[0], "31.00");
    }

    #[test]
    fn a_formula_can_be_shared_between_threads() {
        fn shared<T: Send + Sync + Clone + fmt::Debug>(_: &T) {}
        let formula = Formula::parse("base / 3").unwrap();
        shared(&formula);
        let one = formula.evaluate(&value);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| assert_eq!(formula.evaluate(&value), one));
            }
        });
    }

    /// An expression with its direct reckoning in decimals.
    #[derive(Clone, Debug)]
    enum Tree {
        Number(Decimal),
        Minus(Box<Tree>),
        Two(char, Box<Tree>, Box<Tree>),
        Min(Box<Tree>, Box<Tree>),
        Round(Box<Tree>, u32),
        If(Box<Tree>, Box<Tree>, Box<Tree>),
    }

    impl Tree {
        /// With no more brackets than the order of operations asks for; `level` is 0 in a sum, 1 in a product, 2 after a sign.
        fn text(&self, level: u8) -> String {
            let bracket = |own: u8, text: String| if own < level { format!("({text})") } else { text };
            match self {
                Tree::Number(number) if number.is_sign_negative() => format!("({number})"),
                Tree::Number(number) => number.to_string(),
                Tree::Minus(a) => format!("-{}", a.text(2)),
                Tree::Two(sign, a, b) => {
                    let own = u8::from(matches!(sign, '*' | '/'));
                    bracket(own, format!("{} {sign} {}", a.text(own), b.text(own + 1)))
                }
                Tree::Min(a, b) => format!("min({}, {})", a.text(0), b.text(0)),
                Tree::Round(a, places) => format!("round({}, {places})", a.text(0)),
                Tree::If(a, b, c) => format!("(if {} < {} {{ {} }} else {{ {} }})", a.text(0), b.text(0), b.text(0), c.text(0)),
            }
        }

        /// The value where every step is exact in decimals, so that any difference is a fault of one side.
        fn direct(&self) -> Option<Decimal> {
            let result = match self {
                Tree::Number(number) => *number,
                Tree::Minus(a) => -a.direct()?,
                Tree::Two(sign, a, b) => {
                    let (a, b) = (a.direct()?, b.direct()?);
                    match sign {
                        '+' => a + b,
                        '-' => a - b,
                        '*' => a * b,
                        _ => a.checked_div(b).filter(|quotient| small(quotient.normalize()) && quotient * b == a)?,
                    }
                }
                Tree::Min(a, b) => a.direct()?.min(b.direct()?),
                Tree::Round(a, places) => a.direct()?.round_dp_with_strategy(*places, RoundingStrategy::MidpointAwayFromZero),
                Tree::If(a, b, c) => {
                    let (a, b, c) = (a.direct()?, b.direct()?, c.direct()?);
                    if a < b { b } else { c }
                }
            };
            Some(result.normalize()).filter(|result| small(*result))
        }

        /// The value in decimals, and a bound of the numbers that it was made of, of which its error is a share.
        fn near(&self) -> (Decimal, Decimal) {
            match self {
                Tree::Two(sign, a, b) => {
                    let ((a, size_a), (b, size_b)) = (a.near(), b.near());
                    match sign {
                        '+' => (a + b, size_a + size_b),
                        '-' => (a - b, size_a + size_b),
                        '*' => (a * b, size_a * size_b),
                        _ => (a / b, size_a / b.abs()),
                    }
                }
                Tree::Number(number) => (*number, number.abs()),
                _ => unreachable!("not made by `quotients`"),
            }
        }
    }

    /// Few enough digits for any one operation to be exact in 28.
    fn small(value: Decimal) -> bool {
        value.mantissa().abs() < 10_i128.pow(14) && value.scale() <= 14
    }

    fn exact_trees() -> impl Strategy<Value = Tree> {
        let number = (-99_999_i64..100_000, 0..3_u32).prop_map(|(digits, places)| Tree::Number(Decimal::new(digits, places)));
        let power = prop::sample::select(vec!["2", "4", "5", "8", "10", "1.25", "-0.5"]).prop_map(|text| Tree::Number(decimal(text)));
        number.prop_recursive(4, 12, 3, move |inner| {
            let boxed = inner.prop_map(Box::new).boxed();
            prop_oneof![
                boxed.clone().prop_map(Tree::Minus),
                (prop::sample::select(vec!['+', '-', '*', '/']), boxed.clone(), boxed.clone()).prop_map(|(sign, a, b)| Tree::Two(sign, a, b)),
                (boxed.clone(), power.clone()).prop_map(|(a, b)| Tree::Two('/', a, Box::new(b))),
                (boxed.clone(), boxed.clone()).prop_map(|(a, b)| Tree::Min(a, b)),
                (boxed.clone(), 0..4_u32).prop_map(|(a, places)| Tree::Round(a, places)),
                (boxed.clone(), boxed.clone(), boxed).prop_map(|(a, b, c)| Tree::If(a, b, c)),
            ]
        })
    }

    fn quotients() -> impl Strategy<Value = Tree> {
        let number = (100_i64..100_000).prop_map(|fen| Tree::Number(Decimal::new(fen, 2)));
        let divisor = number.clone();
        number.prop_recursive(3, 6, 2, move |inner| {
            let boxed = inner.prop_map(Box::new).boxed();
            let sign = prop::sample::select(vec!['+', '-', '*']);
            prop_oneof![
                (sign, boxed.clone(), boxed.clone()).prop_map(|(sign, a, b)| Tree::Two(sign, a, b)),
                (boxed, divisor.clone()).prop_map(|(a, b)| Tree::Two('/', a, Box::new(b))),
            ]
        })
    }

    const PIECES: [&str; 34] = [
        "1",
        "0",
        "21.75",
        "0.005",
        "99999999999999",
        "a",
        "岗位",
        "if ",
        " else ",
        "{",
        "}",
        "(",
        ")",
        ",",
        "+",
        "-",
        "*",
        "/",
        "<",
        "<=",
        "==",
        "!=",
        "&&",
        "||",
        "!",
        "min(",
        "max(",
        "round(",
        "abs(",
        "floor(",
        " ",
        "if 1<2{1}else{2}",
        "%",
        "\n",
    ];

    /// The grammar as the module's documentation has it, to hold Rhai's against: whether `tokens` are a formula.
    struct Grammar<'a>(std::iter::Peekable<std::slice::Iter<'a, Token<'a>>>);

    impl Grammar<'_> {
        fn accepts(tokens: &[Token]) -> bool {
            let mut grammar = Grammar(tokens.iter().peekable());
            grammar.expression().is_some() && grammar.0.next().is_none()
        }

        fn expect(&mut self, token: &str) -> Option<()> {
            self.0.next_if(|next| next.1 == token).map(|_| ())
        }

        fn expression(&mut self) -> Option<()> {
            loop {
                while self.0.next_if(|next| matches!(next.1, "-" | "+" | "!")).is_some() {}
                self.operand()?;
                if self.0.next_if(|next| "+ - * / < <= == != >= > && ||".split(' ').any(|sign| sign == next.1)).is_none() {
                    return Some(());
                }
            }
        }

        fn operand(&mut self) -> Option<()> {
            match self.0.next()?.1 {
                "if" => self.branches(),
                "(" => self.expression().and_then(|()| self.expect(")")),
                function if is_word(function) && self.expect("(").is_some() => {
                    let (_, least, most) = FUNCTIONS.iter().find(|known| known.0 == function)?;
                    let mut count = 1;
                    self.expression()?;
                    while self.expect(",").is_some() {
                        self.expression()?;
                        count += 1;
                    }
                    self.expect(")").filter(|()| (*least..=*most).contains(&count))
                }
                token => (is_number(token) || is_word(token)).then_some(()),
            }
        }

        fn branches(&mut self) -> Option<()> {
            self.expression()?;
            self.block()?;
            self.expect("else")?;
            if self.expect("if").is_some() { self.branches() } else { self.block() }
        }

        fn block(&mut self) -> Option<()> {
            self.expect("{")?;
            self.expression()?;
            self.expect("}")
        }
    }

    fn reads_as_documented(text: &str) {
        let Ok(tokens) = tokens(text) else { return };
        let read = Formula::parse(text);
        if !read.as_ref().is_err_and(|error| error.code == Code::FormulaLimit) {
            assert_eq!(read.is_ok(), Grammar::accepts(&tokens), "{text}: {read:?}");
        }
    }

    fn evaluates_or_refuses(text: &str) {
        if let Ok(formula) = Formula::parse(text) {
            for value in ["0", "1", "-0.0000000000000000000000000001", "79228162514264337593543950335"] {
                let _ = formula.evaluate(&|_| Some(decimal(value)));
            }
            let _ = evaluate_all(&[("a".to_string(), Source::Formula(formula))], &[("岗位".to_string(), decimal("8000.005"))]);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..ProptestConfig::default() })]

        #[test]
        fn agrees_with_decimals_where_they_are_exact(tree in exact_trees()) {
            let direct = tree.direct();
            prop_assume!(direct.is_some());
            let text = tree.text(0);
            let formula = Formula::parse(&text);
            prop_assume!(formula.as_ref().map_or_else(|error| error.code != Code::FormulaLimit, |_| true));
            prop_assert_eq!(formula.and_then(|formula| formula.evaluate(&|_| None)).ok(), direct, "{}", text);
        }

        #[test]
        fn agrees_with_decimals_to_18_places_elsewhere(tree in quotients()) {
            let (near, size) = tree.near();
            let text = tree.text(0);
            let exact = Formula::parse(&text).and_then(|formula| formula.evaluate(&|_| None)).unwrap();
            prop_assert!((exact - near).abs() <= size * Decimal::new(1, 24) + Decimal::new(1, 18), "{} = {} or {}", text, exact, near);
        }

        #[test]
        fn the_fen_is_the_nearest(tree in quotients()) {
            let text = tree.text(0);
            let formula = Formula::parse(&text).unwrap();
            let exact = formula.exact(&|_| None).unwrap();
            match evaluate_all(&[("a".to_string(), Source::Formula(formula))], &[]) {
                Ok(amounts) => {
                    let error = Exact::new(amounts[0].fen().into(), 100) - exact;
                    prop_assert!(error.abs() < Exact::new(1, 200) || error == Exact::new(exact.numer().signum(), 200), "{}", text);
                }
                Err(faults) => {
                    prop_assert_eq!(faults[0].1.code, Code::AmountOverflow);
                    prop_assert!(exact.abs() > Exact::from_integer(10_i128.pow(13)));
                }
            }
        }

        #[test]
        fn rhai_reads_what_is_documented_and_no_more(tree in exact_trees(), at in any::<prop::sample::Index>(), piece in prop::sample::select(PIECES.to_vec()), replace: bool) {
            let text = tree.text(0);
            reads_as_documented(&text);
            let mut pieces: Vec<&str> = tokens(&text).unwrap().iter().map(|token| token.1).collect();
            let at = at.index(pieces.len());
            pieces.splice(at..at + usize::from(replace), [piece]);
            reads_as_documented(&pieces.join(" "));
            pieces.remove(at);
            reads_as_documented(&pieces.join(" "));
        }

        #[test]
        fn rhai_reads_few_pieces_as_documented(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..9)) {
            reads_as_documented(&pieces.join(" "));
        }

        #[test]
        fn any_bytes_are_evaluated_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            evaluates_or_refuses(&String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn any_pieces_are_evaluated_or_refused(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..80)) {
            evaluates_or_refuses(&pieces.concat());
        }
    }
}
