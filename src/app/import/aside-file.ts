import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { asideReason } from './messages.ts';
import { eachProblem, getImport, type StoredProblem } from './queries.ts';
import { problemHead, problemLine, type AsideRow } from './rules/problem-file.ts';

/**
 * The rows of one file that were kept aside, as a CSV file that the same program reads again: its own columns and
 * separator, and behind them the line, the column and the reason in the reader's language.
 */
export async function asideFile(
  ctx: Context,
  importId: ImportId,
  fileName: string,
): Promise<{ name: string; text: AsyncGenerator<string> }> {
  const { plan, survey } = await getImport(ctx, importId);
  const mapping = found(plan?.files.find(({ file }) => file === fileName));
  const columns = mapping.columns.map(({ column }) => column);
  const separator = survey.find(({ name }) => name === fileName)?.separator ?? ';';
  const dot = fileName.lastIndexOf('.');
  const bare = dot > 0 ? fileName.slice(0, dot) : fileName;
  const word = ctx.language === 'nl' ? 'apart gehouden' : 'kept aside';
  const width = columns.length;
  async function* text() {
    yield `\ufeff${problemHead(columns, separator, ctx.language)}`;
    const waiting: AsideRow[] = [];
    for await (const problems of eachProblem(ctx, importId, fileName)) {
      for (const { line, cells, ...problem } of problems) {
        const last = waiting.at(-1);
        if (last?.line === line) last.reasons.push(reasonOf(ctx, problem));
        else waiting.push({ line, cells, reasons: [reasonOf(ctx, problem)] });
      }
      // The last row may have another problem in the next piece.
      yield waiting
        .splice(0, waiting.length - 1)
        .map((row) => problemLine(row, width, separator))
        .join('');
    }
    yield waiting.map((row) => problemLine(row, width, separator)).join('');
  }
  return { name: `${bare} - ${word}.csv`, text: text() };
}

function reasonOf(ctx: Context, { column, reason }: Pick<StoredProblem, 'column' | 'reason'>) {
  return { column, says: asideReason(reason, ctx.language) };
}
