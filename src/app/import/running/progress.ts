import type { Context } from '#base/db/context.ts';
import type { ImportId } from '#base/kernel/id.ts';
import type {} from '#app/import/table.ts';

const writeEveryMillis = 400;

/**
 * Writes down how far an import is, beside its transaction, so that others see it; not at every batch. Hears on the
 * way whether somebody asked it to stop.
 */
export function progressOf(
  ctx: Context,
  importId: ImportId,
  on: { rows: (done: number) => void; stop: () => void },
): { add(rows: number): void; end(): Promise<void> } {
  let done = 0;
  let lastAt = 0;
  let writing: Promise<unknown> | null = null;
  const write = () =>
    ctx
      .transaction((tx) =>
        tx
          .updateTable('import')
          .set({ progress_done: done })
          .where('organisation_id', '=', ctx.organisationId)
          .where('id', '=', importId)
          .where('status', 'in', ['checking', 'running'])
          .returning('stop_asked as stopAsked')
          .executeTakeFirst(),
      )
      .then((row) => row?.stopAsked && on.stop())
      // How far it is says less than whether it goes on.
      .catch(() => {})
      .finally(() => {
        writing = null;
      });
  return {
    add(rows) {
      done += rows;
      on.rows(done);
      const now = performance.now();
      if (writing !== null || now - lastAt < writeEveryMillis) return;
      lastAt = now;
      writing = write();
    },
    async end() {
      await writing;
    },
  };
}
