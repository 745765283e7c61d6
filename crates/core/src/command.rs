//! What has a life (bills, receipts, payments): a state that commands change through events.
//!
//! `decide(&state, command)` says what a command would do, `apply(state, &event)` does it; a host keeps the events. Every command has an id:
//! the same id and body again has no second effect, another body under it is `command_conflict`.

use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Read, shown};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// What is asked of a state: one record for each word.
pub trait Task: Sized + Hash {
    /// Reads the record of a word; none, with its faults in the object, if there is no such word or the record is wrong.
    fn take(word: &str, object: &mut Object<'_>) -> Option<Self>;

    /// The words, with the schemas of their records.
    #[cfg(feature = "schema")]
    fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)>;
}

/// Implements [`Task`] for an enum of records.
macro_rules! tasks {
    ($task:ident; $($word:literal => $variant:ident($record:ty),)+) => {
        impl $crate::command::Task for $task {
            fn take(word: &str, object: &mut $crate::json::Object<'_>) -> Option<$task> {
                match word {
                    $($word => <$record as $crate::json::Record>::take(object).map($task::$variant),)+
                    other => {
                        let path = object.at("type");
                        object.fault($crate::fault::Fault::new($crate::fault::Code::ValueUnknown, path, other));
                        None
                    }
                }
            }

            #[cfg(feature = "schema")]
            fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($word, <$record as schemars::JsonSchema>::json_schema(generator)),)+]
            }
        }
    };
}

pub(crate) use tasks;

/// A task with the id that makes it happen once.
#[derive(Clone, PartialEq, Debug)]
pub struct Command<T> {
    /// The id.
    pub id: String,
    /// The task.
    pub task: T,
    digest: String,
}

impl<T: Task> Command<T> {
    /// A command.
    pub fn new(id: impl Into<String>, task: T) -> Command<T> {
        // The digest is of what was understood, so that spaces and the order of fields do not count.
        let digest = digest(&task);
        Command { id: id.into(), task, digest }
    }

    /// A digest of the body: what tells the same command from another one under its id.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Whether this command is among those that were done, given as id and digest.
    ///
    /// # Errors
    ///
    /// `command_conflict` if another body was done under its id.
    pub fn was_done(&self, done: &BTreeMap<String, String>) -> Result<bool, Fault> {
        match done.get(&self.id) {
            None => Ok(false),
            Some(digest) if *digest == self.digest => Ok(true),
            Some(_) => Err(Fault::new(Code::CommandConflict, "command_id", &self.id)),
        }
    }
}

/// A digest of all fields of a value.
pub(crate) fn digest(value: &impl Hash) -> String {
    let mut fields = Fields(Vec::new());
    value.hash(&mut fields);
    Sha256::digest(&fields.0).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The fields of a value as bytes, the same on every machine: lengths have 64 bits, the low byte comes first.
struct Fields(Vec<u8>);

impl Hasher for Fields {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_u128(&mut self, number: u128) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number as i64 as u64);
    }

    fn finish(&self) -> u64 {
        self.0.len() as u64
    }
}

impl<T: Task> Read for Command<T> {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Command<T>, Faults> {
        let mut object = Object::read(raw, &at())?;
        let id = object.needed::<String>("command_id");
        let word = object.needed::<String>("type");
        let task = word.and_then(|word| T::take(&word, &mut object));
        object.finish()?;
        let task = task.ok_or_else(|| Fault::new(Code::FieldMissing, at(), ""))?;
        Ok(Command::new(id.unwrap_or_default(), task))
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let envelope = |(word, mut schema): (&'static str, schemars::Schema)| {
            if let Some(properties) = schema.get_mut("properties").and_then(serde_json::Value::as_object_mut) {
                properties.insert("type".to_string(), serde_json::json!({ "const": word }));
                properties.insert("command_id".to_string(), serde_json::json!({ "type": "string" }));
            }
            if let Some(required) = schema.get_mut("required").and_then(serde_json::Value::as_array_mut) {
                required.extend(["type".into(), "command_id".into()]);
            }
            schema.to_value()
        };
        let any: Vec<_> = T::schemas(generator).into_iter().map(envelope).collect();
        schemars::json_schema!({ "description": "A task with the id that makes it happen once.", "anyOf": any })
    }
}

/// A state as it was answered before.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Stored<S>(pub S);

impl<S: DeserializeOwned + MaybeSchema> Read for Stored<S> {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Stored<S>, Faults> {
        serde_json::from_str(raw)
            .map(Stored)
            .map_err(|error| Fault::new(Code::FieldType, at(), shown(raw)).because(error.to_string(), error.to_string()).into())
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<S>()
    }
}

/// A JSON Schema where schemas are made, nothing elsewhere.
#[cfg(feature = "schema")]
pub trait MaybeSchema: schemars::JsonSchema {}
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> MaybeSchema for T {}
/// A JSON Schema where schemas are made, nothing elsewhere.
#[cfg(not(feature = "schema"))]
pub trait MaybeSchema {}
#[cfg(not(feature = "schema"))]
impl<T> MaybeSchema for T {}

/// What became of a command.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CommandAnswerOf{E}"))]
pub struct CommandAnswer<E> {
    /// Its id.
    pub command_id: String,
    /// What happened; nothing for a command that was done before.
    pub events: Vec<E>,
    /// Why nothing happened: code, path and value of each fault.
    pub faults: Vec<RefusedAnswer>,
}

/// A fault of a command.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RefusedAnswer {
    /// What is wrong.
    pub code: &'static str,
    /// Where.
    pub path: String,
    /// The offending value.
    pub value: String,
    /// The message in English.
    pub message: String,
    /// The message in Chinese.
    pub message_zh: String,
}

impl RefusedAnswer {
    fn of(fault: &Fault) -> RefusedAnswer {
        RefusedAnswer {
            code: fault.code.as_str(),
            path: fault.path.clone(),
            value: fault.value.clone(),
            message: fault.message(),
            message_zh: fault.message_zh(),
        }
    }
}

/// Carries commands out in their order; one that is refused changes nothing.
pub fn carry_out<S, T, E>(
    mut state: S,
    commands: &[Command<T>],
    decide: impl Fn(&S, &Command<T>) -> Result<Vec<E>, Faults>,
    apply: impl Fn(S, &E) -> S,
) -> (Vec<CommandAnswer<E>>, S) {
    let mut answers = Vec::with_capacity(commands.len());
    for command in commands {
        let (events, faults) = match decide(&state, command) {
            Ok(events) => (events, Vec::new()),
            Err(faults) => (Vec::new(), faults.as_slice().iter().map(RefusedAnswer::of).collect()),
        };
        state = events.iter().fold(state, &apply);
        answers.push(CommandAnswer { command_id: command.id.clone(), events, faults });
    }
    (answers, state)
}
