import { doing, GiveUp, type Job } from '#base/jobs/job.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { importJob } from './import-job.ts';
import { runCheck } from './run-check.ts';
import { runImport, runUndo } from './run-import.ts';

/** The job of importing and undoing. What failed is told on the import itself, so it is not tried again. */
export const doImport: Job = doing(
  importJob,
  async (ctx, { importId, undo, check }, { signal, progress }) => {
    try {
      if (check) await runCheck(ctx, importId, { signal, onRows: progress });
      else if (undo) await runUndo(ctx, importId, { signal });
      else await runImport(ctx, importId, { signal, onRows: progress });
    } catch (error) {
      if (signal.aborted) throw error;
      // Whoever had it may not have let go yet: another try finds out.
      if (error instanceof Refusal && error.details.because === 'other-running')
        throw new Refusal('unavailable', { because: 'other-running' });
      throw new GiveUp(error instanceof Error ? error.message : String(error), { cause: error });
    }
  },
);
