import { csvLine, writtenCell } from '../rules/cell.ts';
import type { Sheet, Writing } from './sheet.ts';

const byteOrderMark = '\ufeff';

/** A CSV file, page by page, in UTF-8 with the mark by which Excel knows it. */
export async function* csvFile<Row>(sheet: Sheet<Row>, writing: Writing): AsyncGenerator<Buffer> {
  const { form, signal, onRows } = writing;
  yield Buffer.from(
    byteOrderMark +
      csvLine(
        // Own fields are called as people called them.
        sheet.columns.map(({ head }) => writtenCell('text', head, writing)),
        form,
      ),
  );
  let written = 0;
  for await (const rows of sheet.pages()) {
    signal.throwIfAborted();
    const lines = rows.map((row) =>
      csvLine(
        sheet.columns.map(({ kind, value }) => writtenCell(kind, value(row), writing)),
        form,
      ),
    );
    yield Buffer.from(lines.join(''));
    onRows((written += rows.length));
  }
}
