import { EmbeddedDatabaseError, codeOf } from './errors.ts';
import { servesCluster, waitForEnd } from './postmaster.ts';

/** A last checkpoint on a slow disk takes its time; after this the server is cut off and recovers at its next start. */
const fastPatience = 120_000;
const cutOffPatience = 15_000;

/** Fast shutdown: ends all sessions, writes everything, and returns when the server has gone. Refuses `stop-failed`. */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  if (!(await servesCluster(pid, cluster))) return;
  for (const [signal, patience] of [
    ['SIGINT', fastPatience],
    ['SIGQUIT', cutOffPatience],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') return;
      throw new EmbeddedDatabaseError('stop-failed', { path: cluster, detail: String(error) }, error);
    }
    if (await waitForEnd(pid, cluster, patience)) return;
  }
  throw new EmbeddedDatabaseError('stop-failed', { path: cluster, detail: `process ${pid}` });
}
