import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { cut, type Cell } from '#app/import/rules/cell.ts';
import type { ProblemGroup } from '#app/import/rules/report.ts';
import type { Fault } from '#app/import/rules/row-problem.ts';
import type { SetFault } from '#app/import/rules/set-fault.ts';
import type {} from '#app/import/table.ts';

export type AsideProblem = { column: string | null; value: string; because: Fault | SetFault };

/** Collects the rows that are kept aside, and writes them in batches. */
export type Aside = {
  keep(file: string, row: { line: number; cells: Cell[] }, problems: readonly AsideProblem[]): void;
  flush(): Promise<void>;
  groups(): ProblemGroup[];
};

export function asideIn(tx: Tx, ctx: Context, importId: ImportId): Aside {
  const groups = new Map<string, ProblemGroup>();
  let waiting: Parameters<typeof insertMany<'import_problem'>>[2][number][] = [];
  let position = 0;
  return {
    keep(file, { line, cells }, problems) {
      for (const { column, value, because } of problems) {
        waiting.push({
          organisation_id: ctx.organisationId,
          import_id: importId,
          position: position++,
          file_name: file,
          line,
          column_name: column,
          value: cut(value, 500),
          reason: because,
          row: JSON.stringify(cells),
        });
        const key = `${file}\n${column}\n${because}`;
        const known = groups.get(key);
        if (known) known.rows++;
        else groups.set(key, { file, column, because, rows: 1, line, value: cut(value, 200) });
      }
    },
    async flush() {
      await insertMany(tx, 'import_problem', waiting, ['row']);
      waiting = [];
    },
    groups: () => [...groups.values()].sort((a, b) => b.rows - a.rows),
  };
}
