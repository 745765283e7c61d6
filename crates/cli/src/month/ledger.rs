//! The bills of the run and the money received for them: every change is a command whose events are applied and kept, so that they rebuild the
//! state.

use super::books::Books;
use hesuan::billing::{Bills, ChargeLine};
use hesuan::command::Command;
use hesuan::json::Read as _;
use hesuan::settlement::{Settlement, SettlementEvent, Task, apply, decide};
use hesuan::{Code, Fault, Faults};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The bills and receipts, and what happened to them.
pub struct Ledger {
    /// What the run began with.
    pub before: Settlement,
    /// The bills and receipts.
    pub state: Settlement,
    /// The events of this run, in order.
    pub events: Vec<SettlementEvent>,
    /// What is kept beside the state.
    pub books: Books,
}

/// The file of the state.
#[derive(Serialize)]
struct StateFile<'a> {
    #[serde(flatten)]
    settlement: &'a Settlement,
    #[serde(skip_serializing_if = "Books::is_empty")]
    books: &'a Books,
}

impl Ledger {
    /// The ledger of a state.
    pub fn of(state: Settlement, books: Books) -> Ledger {
        Ledger { before: state.clone(), state, events: Vec::new(), books }
    }

    /// The bills.
    pub fn bills(&self) -> &Bills {
        &self.state.bills
    }

    /// The file of the state.
    pub fn file(&self) -> Result<Vec<u8>, crate::failure::Failure> {
        let mut bytes = serde_json::to_vec_pretty(&StateFile { settlement: &self.state, books: &self.books }).map_err(std::io::Error::from)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Does a command once: under an id that was done with the same body nothing happens.
    pub fn once(&mut self, id: &str, kind: &str, body: Value) -> Result<(), Faults> {
        let command = command(id, kind, body)?;
        let events = decide(&self.state, &command)?;
        self.take(events);
        Ok(())
    }

    /// Whether a command was done, whatever its body.
    pub fn was_done(&self, id: &str) -> bool {
        self.state.bills.commands.contains_key(id)
    }

    /// Does a command whose body may change from run to run: nothing happens where it is that of the last time.
    pub fn latest(&mut self, id: &str, kind: &str, body: &Value) -> Result<(), Faults> {
        let prefix = format!("{id}/");
        let numbers = self
            .state
            .bills
            .commands
            .range(prefix.clone()..)
            .map_while(|(known, _)| known.strip_prefix(&prefix))
            .filter_map(|number| number.parse::<u32>().ok());
        let last = numbers.max().unwrap_or(0);
        for number in [last, last + 1].into_iter().filter(|number| *number > 0) {
            match decide(&self.state, &command(&format!("{prefix}{number}"), kind, body.clone())?) {
                Ok(events) => {
                    self.take(events);
                    return Ok(());
                }
                Err(faults) if number == last && faults.first().code == Code::CommandConflict => {}
                Err(faults) => return Err(faults),
            }
        }
        Ok(())
    }

    /// Takes back what happened after the first events; what is left rebuilds the state.
    pub fn take_back(&mut self, to: usize) {
        self.events.truncate(to);
        self.state = self.events.iter().fold(self.before.clone(), apply);
    }

    fn take(&mut self, events: Vec<SettlementEvent>) {
        let state = std::mem::take(&mut self.state);
        self.state = events.iter().fold(state, apply);
        self.events.extend(events);
    }
}

fn command(id: &str, kind: &str, mut body: Value) -> Result<Command<Task>, Faults> {
    if let Some(fields) = body.as_object_mut() {
        fields.insert("command_id".to_string(), id.into());
        fields.insert("type".to_string(), kind.into());
    }
    Command::read(&body.to_string(), &String::new)
}

/// A line as a command gives it.
pub fn line_json(line: &ChargeLine) -> Value {
    json!({
        "kind": line.kind.as_str(),
        "key": {
            "person": line.key.person,
            "place": line.key.place,
            "item": line.key.item,
            "side": line.key.side,
            "fee_month": line.key.fee_month,
            "pay_type": line.key.pay_type.as_str(),
            "sequence": line.key.sequence,
        },
        "amount": line.amount,
        "sub_bill": line.sub_bill,
        "cause": line.cause,
        "refers_to": line.refers_to,
        "rules": line.rules,
        "pass_through": line.pass_through,
        "vat_rate": line.vat_rate,
    })
}

/// The state of a file that an earlier run wrote; one of bills alone is read as well.
pub fn read_state(path: &std::path::Path) -> Result<(Settlement, Books), crate::failure::Failure> {
    #[derive(Deserialize)]
    struct Kept {
        #[serde(default)]
        books: Books,
    }
    let bytes = std::fs::read(path).map_err(crate::failure::Failure::file(path))?;
    let told = |error: serde_json::Error| Fault::new(Code::FieldType, path.display().to_string(), "").because(error.to_string(), error.to_string());
    if let Ok(bills) = serde_json::from_slice::<Bills>(&bytes) {
        return Ok((Settlement { bills, ..Settlement::default() }, Books::default()));
    }
    let settlement = serde_json::from_slice(&bytes).map_err(told)?;
    let Kept { books } = serde_json::from_slice(&bytes).map_err(told)?;
    Ok((settlement, books))
}
