//! Receipts of a company (到款) and what they are for.
//!
//! Each receipt is meant for bills; then it is asked whether customer and bills follow from what the bank row says. Where the rules
//! would come to other bills than meant, the payer names them in the remark; so what the truth calls unambiguous is so.

use crate::Platform;
use crate::claim::{Claimed, Open, decide};
use crate::company::{BillRow, Certainty, Customer, Hint, ReceiptKind, ReceiptRow, ReceiptTruth};
use crate::fen;
use crate::identity::{company_account, company_name, group_account, owner_name, short_name, spaced_name, unknown_account};
use crate::people::compact;
use crate::random::Draw;
use crate::shares::{ALIAS_PAYER, PAYMENTS, TOGETHER};
use hesuan::time::Day;
use hesuan::{Fault, Faults};

/// The platform's account.
const OUR_ACCOUNT: &str = "9999000000000001";
/// What banks keep, in fen.
const CHARGES: [i64; 9] = [50, 100, 200, 500, 1_000, 1_050, 1_500, 2_000, 5_000];
/// What payers write.
const PURPOSES: [&str; 7] = ["", "", "社保公积金", "工资", "服务费", "人力资源费用", "货款"];

/// A kind of payment with the bills that are meant.
struct Intent {
    kind: ReceiptKind,
    bills: Vec<usize>,
}

/// The money of one receipt, and where it should go.
#[derive(Clone)]
struct Meant {
    kind: ReceiptKind,
    amount: i64,
    allocations: Vec<(usize, i64)>,
    bank_charge: i64,
    prepaid: i64,
}

/// What the bank row says of the payer.
#[derive(Clone)]
struct Payer {
    hint: Hint,
    name: String,
    account: String,
    remark: String,
}

/// What two claims left open that saw the receipts so far: one that claims by policy, one that only claims what is certain.
#[derive(Clone)]
struct Books {
    lenient: Vec<Open>,
    strict: Vec<Open>,
}

/// A receipt with what a claim may make of it.
struct Made {
    meant: Meant,
    payer: Payer,
    certainty: Certainty,
    rule: Option<u8>,
}

/// The receipts of a company while they are made.
struct Till<'a> {
    index: u32,
    customer: &'a Customer,
    bills: &'a [BillRow],
    books: Books,
    made: Vec<Made>,
}

impl Platform<'_> {
    /// The receipts of a company with their truth, by time.
    pub(crate) fn receive(&self, index: u32, customer: &Customer, bills: &[BillRow], draw: &mut Draw) -> Result<(Vec<ReceiptRow>, Vec<ReceiptTruth>), Faults> {
        let open: Vec<Open> = bills.iter().map(|bill| Open { left: bill.open.fen(), fee: bill.amounts.service_fee.fen() }).collect();
        let mut till = Till { index, customer, bills, books: Books { lenient: open.clone(), strict: open }, made: Vec::new() };
        for intent in intents(bills, draw) {
            let meant = meant(&intent, &till.books.lenient, draw);
            till.settle(meant, draw);
        }
        till.name_what_became_clear(draw);
        let times = self.times(&till.made, draw)?;
        let (mut receipts, mut truths): (Vec<ReceiptRow>, Vec<ReceiptTruth>) = (Vec::new(), Vec::new());
        for (made, (value_on, second)) in till.made.into_iter().zip(times) {
            let number = receipts.len() + 1;
            let id = format!("DK{}-{index:06}-{number}", compact(self.months[0]));
            // Of two equal rows the second is told by its ordinal alone.
            let same = |before: &ReceiptRow| {
                (before.value_on, before.second, before.amount.fen(), &before.remark, &before.payer_account)
                    == (value_on, second, made.meant.amount, &made.payer.remark, &made.payer.account)
            };
            let ordinal = u16::from(receipts.last().is_some_and(same));
            let has_serial = draw.below(10) < 8 && !is_part(&made.meant);
            receipts.push(ReceiptRow {
                id: id.clone(),
                our_account: OUR_ACCOUNT.to_string(),
                value_on,
                second,
                amount: fen(made.meant.amount)?,
                payer_name: made.payer.name,
                payer_account: made.payer.account,
                remark: made.payer.remark,
                bank_serial: has_serial.then(|| format!("LS{index:06}{number:03}{second:05}")),
                ordinal,
            });
            let allocations = made.meant.allocations.iter().map(|&(bill, part)| Ok((bills[bill].id.clone(), fen(part)?))).collect::<Result<_, Fault>>()?;
            truths.push(ReceiptTruth {
                receipt: id,
                customer: customer.id.clone(),
                kind: made.meant.kind,
                hint: made.payer.hint,
                allocations,
                bank_charge: fen(made.meant.bank_charge)?,
                prepaid: fen(made.meant.prepaid)?,
                certainty: made.certainty,
                rule: made.rule,
            });
        }
        Ok((receipts, truths))
    }

    /// Times of the month, ascending. Equal halves of a bill come in the same second.
    fn times(&self, made: &[Made], draw: &mut Draw) -> Result<Vec<(Day, u32)>, Fault> {
        let month = self.months[0];
        let mut times: Vec<(Day, u32)> = Vec::with_capacity(made.len());
        for _ in made {
            let day = draw.within(1, 28) as u16;
            let day = Day::new(month.year(), month.of_year(), day).map_err(|code| Fault::new(code, "", day))?;
            times.push((day, draw.within(30_600, 61_200)));
        }
        times.sort_unstable();
        for at in 1..made.len() {
            let (one, other) = (&made[at - 1].meant, &made[at].meant);
            if is_part(one) && is_part(other) && one.allocations == other.allocations {
                times[at] = times[at - 1];
            }
        }
        Ok(times)
    }
}

impl Till<'_> {
    /// Gives the receipts of one intent their payer, and asks what a claim would make of them.
    fn settle(&mut self, meant: Vec<Meant>, draw: &mut Draw) {
        let limit = self.customer.bank_charge_limit.fen();
        let names_them = draw.below(100) < 35;
        let mut payer = self.payer(&meant, draw);
        let ambiguous_payer = matches!(payer.hint, Hint::None | Hint::GroupAccount);
        if ambiguous_payer && !(payer.hint == Hint::GroupAccount && names_them && is_whole(&meant)) {
            return self.leave(meant, &payer);
        }
        let named = |meant: &[Meant]| meant[0].allocations.iter().map(|&(bill, _)| bill).collect::<Vec<_>>();
        let with_numbers = names_them && is_whole(&meant);
        let first = if with_numbers { named(&meant) } else { Vec::new() };
        let answers = answers(&meant, &first, &self.books, limit);
        let (meant, answers, with_numbers) = match answers {
            Answers::AsMeant(answers) => (meant, answers, with_numbers),
            // Two subsets fit: half of the payers leave it at that.
            Answers::Open if is_whole(&meant) && draw.below(2) == 0 => {
                return self.leave(meant, &payer);
            }
            _ => {
                // The payer sees the risk, pays the bill as it is and names it.
                let bills = if is_whole(&meant) { named(&meant) } else { vec![meant[0].allocations[0].0] };
                let kind = if bills.len() > 1 { ReceiptKind::OneForMany } else { ReceiptKind::Exact };
                let whole = whole(kind, &bills, &self.books.lenient);
                let answers = match self::answers(std::slice::from_ref(&whole), &bills, &self.books, limit) {
                    Answers::AsMeant(answers) => answers,
                    _ => return,
                };
                (vec![whole], answers, true)
            }
        };
        if with_numbers {
            let ids: Vec<&str> = named(&meant).iter().map(|&bill| self.bills[bill].id.as_str()).collect();
            payer.remark = join(&ids, &payer.remark, draw);
            payer.hint = Hint::BillNumber;
        }
        for (receipt, (rule, certainty)) in meant.into_iter().zip(answers) {
            self.books.pay(&receipt, certainty);
            self.made.push(Made { meant: receipt, payer: payer.clone(), certainty, rule: Some(rule) });
        }
    }

    /// Two sets of bills fitted, until a later receipt paid a bill of one of them: then it would depend on the order of claims whether the
    /// receipt is ambiguous. Its payer names the bills after all.
    fn name_what_became_clear(&mut self, draw: &mut Draw) {
        let limit = self.customer.bank_charge_limit.fen();
        for at in 0..self.made.len() {
            let made = &mut self.made[at];
            let open = made.certainty == Certainty::Ambiguous && !matches!(made.payer.hint, Hint::None | Hint::GroupAccount);
            let answers = |bills: &[Open], limit| decide(bills, made.meant.amount, &[], limit).is_some();
            if open && (answers(&self.books.lenient, Some(limit)) || answers(&self.books.strict, None)) {
                let ids: Vec<&str> = made.meant.allocations.iter().map(|&(bill, _)| self.bills[bill].id.as_str()).collect();
                made.payer.remark = join(&ids, &made.payer.remark, draw);
                (made.payer.hint, made.certainty, made.rule) = (Hint::BillNumber, Certainty::Certain, Some(1));
                self.books.pay(&made.meant, Certainty::Certain);
            }
        }
    }

    /// Receipts that nobody could claim.
    fn leave(&mut self, meant: Vec<Meant>, payer: &Payer) {
        self.made.extend(meant.into_iter().map(|meant| Made { meant, payer: payer.clone(), certainty: Certainty::Ambiguous, rule: None }));
    }

    /// Who pays, and what leads to the customer.
    fn payer(&self, meant: &[Meant], draw: &mut Draw) -> Payer {
        let (index, customer) = (self.index, self.customer);
        let purpose = draw.one_of(&PURPOSES).to_string();
        let stranger = unknown_account(draw.word());
        let grouped = customer.payer_accounts.len() > 1 && draw.below(2) == 0;
        let (hint, name, account, remark) = if meant[0].kind == ReceiptKind::NoHint {
            (Hint::None, "佚名".to_string(), stranger, purpose)
        } else if grouped {
            (Hint::GroupAccount, format!("虚构集团{:07}", index / 2), group_account(index / 2), purpose)
        } else if draw.happens(ALIAS_PAYER) {
            (Hint::Alias, if draw.below(2) == 0 { short_name(index) } else { owner_name(index) }, stranger, purpose)
        } else {
            match draw.below(20) {
                0..=10 => (Hint::Account, company_name(index), company_account(index), purpose),
                11..=13 => (Hint::Name, company_name(index), stranger, purpose),
                14..=15 => (Hint::Name, spaced_name(index), stranger, purpose),
                16..=17 => (Hint::NameInRemark, "佚名".to_string(), stranger, format!("代{}付{purpose}", company_name(index))),
                _ => (Hint::CustomerNumber, "佚名".to_string(), stranger, format!("{}{purpose}", customer.id)),
            }
        };
        Payer { hint, name, account, remark }
    }
}

impl Books {
    fn pay(&mut self, receipt: &Meant, certainty: Certainty) {
        let pay = |open: &mut [Open]| {
            for &(bill, part) in &receipt.allocations {
                open[bill].left -= part;
            }
            if let Some(&(last, _)) = receipt.allocations.last() {
                open[last].left -= receipt.bank_charge;
            }
        };
        match certainty {
            Certainty::Certain => {
                pay(&mut self.lenient);
                pay(&mut self.strict);
            }
            Certainty::ByPolicy => pay(&mut self.lenient),
            Certainty::Ambiguous => {}
        }
    }
}

/// What claims make of the receipts of an intent.
enum Answers {
    /// What is meant, by these rules.
    AsMeant(Vec<(u8, Certainty)>),
    /// Nothing.
    Open,
    /// Something else.
    Other,
}

fn answers(meant: &[Meant], named: &[usize], books: &Books, limit: i64) -> Answers {
    let mut books = books.clone();
    let mut answers = Vec::with_capacity(meant.len());
    for receipt in meant {
        let is_meant =
            |claimed: &Claimed| (&claimed.allocations, claimed.bank_charge, claimed.prepaid) == (&receipt.allocations, receipt.bank_charge, receipt.prepaid);
        let strict = decide(&books.strict, receipt.amount, named, None);
        let lenient = decide(&books.lenient, receipt.amount, named, Some(limit));
        let answer = match (lenient, strict) {
            (None, None) => return Answers::Open,
            (Some(lenient), None) if is_meant(&lenient) => (lenient.rule, Certainty::ByPolicy),
            (Some(lenient), Some(strict)) if is_meant(&lenient) && is_meant(&strict) => (lenient.rule, Certainty::Certain),
            _ => return Answers::Other,
        };
        books.pay(receipt, answer.1);
        answers.push(answer);
    }
    Answers::AsMeant(answers)
}

/// What is paid how: some bills of the customer together, the others each in its way. What is certain comes first, so that part
/// payments meet the fewest open bills.
fn intents(bills: &[BillRow], draw: &mut Draw) -> Vec<Intent> {
    let mut left: Vec<usize> = (0..bills.len()).collect();
    let mut intents = Vec::new();
    if bills.len() > 1 && draw.happens(TOGETHER) {
        let together = draw.within(2, bills.len() as u32) as usize;
        while left.len() > bills.len() - together {
            let at = draw.index(left.len());
            let bill = left.remove(at);
            match intents.first_mut() {
                None => intents.push(Intent { kind: ReceiptKind::OneForMany, bills: vec![bill] }),
                Some(Intent { bills, .. }) => bills.push(bill),
            }
        }
    }
    intents.iter_mut().for_each(|intent| intent.bills.sort_unstable());
    use ReceiptKind::*;
    let kinds = [Exact, ManyForOne, ShortByCharge, Partial, Over, NoHint];
    for bill in left {
        if let Some(&kind) = kinds.get(draw.weighted(&PAYMENTS)) {
            intents.push(Intent { kind, bills: vec![bill] });
        }
    }
    intents.sort_by_key(|intent| intent.kind);
    intents
}

fn whole(kind: ReceiptKind, bills: &[usize], open: &[Open]) -> Meant {
    let allocations: Vec<(usize, i64)> = bills.iter().map(|&bill| (bill, open[bill].left)).collect();
    Meant { kind, amount: allocations.iter().map(|(_, part)| part).sum(), allocations, bank_charge: 0, prepaid: 0 }
}

/// Whether the receipts pay their bills exactly.
fn is_whole(meant: &[Meant]) -> bool {
    matches!(meant, [only] if only.bank_charge == 0 && only.prepaid == 0 && !matches!(only.kind, ReceiptKind::Partial | ReceiptKind::ManyForOne))
}

/// Whether it is one of several that pay a bill.
fn is_part(meant: &Meant) -> bool {
    meant.kind == ReceiptKind::ManyForOne && meant.prepaid == 0
}

/// The receipts of an intent.
fn meant(intent: &Intent, open: &[Open], draw: &mut Draw) -> Vec<Meant> {
    let whole = whole(intent.kind, &intent.bills, open);
    let (bill, left) = (intent.bills[0], whole.amount);
    let part = |amount: i64, bank_charge: i64| Meant { amount, allocations: vec![(bill, amount)], bank_charge, ..whole.clone() };
    match intent.kind {
        ReceiptKind::ManyForOne if left >= 100 => {
            let halves = left % 2 == 0 && draw.below(10) == 0;
            let first = if halves { left / 2 } else { left * i64::from(draw.within(10, 60)) / 100 };
            let second = if !halves && draw.below(10) < 3 { (left - first) * i64::from(draw.within(30, 70)) / 100 } else { left - first };
            [first, second, left - first - second].into_iter().filter(|&amount| amount > 0).map(|amount| part(amount, 0)).collect()
        }
        ReceiptKind::ShortByCharge => {
            let charge = draw.one_of(&CHARGES);
            if charge < left && charge != open[bill].fee { vec![part(left - charge, charge)] } else { vec![Meant { kind: ReceiptKind::Exact, ..whole }] }
        }
        ReceiptKind::Partial => {
            let without_fee = left - open[bill].fee;
            let share = left * i64::from(draw.within(10, 95)) / 100;
            let share = if share > 100_000 { share / 100 * 100 } else { share.max(1) };
            let amount = if draw.below(5) == 0 && without_fee > 0 && without_fee < left { without_fee } else { share };
            if amount < left { vec![part(amount, 0)] } else { vec![Meant { kind: ReceiptKind::Exact, ..whole }] }
        }
        ReceiptKind::Over => {
            let more = i64::from(draw.within(1, 5_000)) * 100;
            vec![Meant { amount: left + more, prepaid: more, ..whole }]
        }
        ReceiptKind::ManyForOne => vec![Meant { kind: ReceiptKind::Exact, ..whole }],
        _ => vec![whole],
    }
}

/// Bill numbers and a purpose in a remark, sometimes in full-width letters. Spaces do not count in remarks, so none stands between numbers.
fn join(ids: &[&str], purpose: &str, draw: &mut Draw) -> String {
    let separator = draw.one_of(&["/", "、", ",", "；"]);
    let text = ids.iter().copied().chain([purpose]).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(separator);
    if draw.below(20) > 0 {
        return text;
    }
    let wide = |letter: char| match letter {
        '!'..='~' => char::from_u32(letter as u32 + 0xFEE0).unwrap_or(letter),
        other => other,
    };
    text.chars().map(wide).collect()
}
