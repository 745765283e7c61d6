//! Arrow IPC streams as bytes: the form in which JavaScript hands tables over.

use crate::kernel::Kernel;
use arrow_array::RecordBatch;
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::ArrowError;
use hesuan_core::fault::{Code, Fault, Faults};

fn invalid(error: ArrowError) -> Faults {
    Fault::new(Code::FileFormat, "", error).into()
}

impl Kernel<'_> {
    /// Computes a stream of batches and answers with one; rows of a person may lie on both sides of a seam.
    ///
    /// # Errors
    ///
    /// `file_format` for bytes that are no stream; those of [`Kernel::run`].
    pub fn run_ipc(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Faults> {
        let reader = StreamReader::try_new(bytes, None).map_err(invalid)?;
        let schema = reader.schema();
        let mut batches = reader.collect::<Result<Vec<RecordBatch>, _>>().map_err(invalid)?;
        let seams = self.op.withholds() && schema.index_of("person").is_ok();
        if batches.len() > 1 && seams {
            batches = vec![arrow_select::concat::concat_batches(&schema, &batches).map_err(invalid)?];
        }
        let mut writer = StreamWriter::try_new(Vec::new(), &self.schema(&schema)).map_err(invalid)?;
        for batch in &batches {
            writer.write(&self.run(batch)?).map_err(invalid)?;
        }
        writer.into_inner().map_err(invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Op, Options};
    use arrow_array::cast::AsArray;
    use arrow_array::types::Int64Type;
    use arrow_array::{ArrayRef, Int64Array, StringArray};
    use std::sync::Arc;

    #[test]
    fn a_stream_of_two_batches_is_one_year_to_date() {
        let batch = |months: [&str; 2]| {
            RecordBatch::try_from_iter([
                ("person", Arc::new(Int64Array::from(vec![1, 1])) as ArrayRef),
                ("month", Arc::new(StringArray::from(months.to_vec()))),
                ("income_fen", Arc::new(Int64Array::from(vec![3_000_000, 3_000_000]))),
            ])
            .unwrap()
        };
        let batches = [batch(["2026-01", "2026-02"]), batch(["2026-03", "2026-04"])];
        let mut writer = StreamWriter::try_new(Vec::new(), &batches[0].schema()).unwrap();
        batches.iter().for_each(|batch| writer.write(batch).unwrap());
        let bytes = writer.into_inner().unwrap();
        let mut kernel =
            Kernel::new(hesuan_rulepack::embedded(), Op::Withhold, Options { columns: vec!["months_employed".to_string()], ..Options::default() }).unwrap();
        let answer = kernel.run_ipc(&bytes).unwrap();
        let answer = StreamReader::try_new(&answer[..], None).unwrap().next().unwrap().unwrap();
        assert_eq!(answer.column(0).as_primitive::<Int64Type>().values(), &[1, 2, 3, 4]);
        assert_eq!(kernel.run_ipc(b"not a stream").unwrap_err().first().code, Code::FileFormat);
    }
}
