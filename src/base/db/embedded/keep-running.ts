import { EmbeddedDatabaseError } from './errors.ts';
import { existingCluster } from './folders.ts';
import { pause } from './postmaster.ts';
import { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './server.ts';

export type KeptServer = Omit<EmbeddedServer, 'exited'> & {
  /** Resolves when the server has gone for good: after stop(), or where it cannot come back. */
  exited: Promise<void>;
};

const firstPauseMillis = 250;
const longestPauseMillis = 15_000;

/** What does not pass by waiting. A full disk does: somebody makes room, and it starts. */
const final = new Set<string>(['already-running', 'other-version', 'folder-not-a-cluster', 'folder-gone']);

/**
 * Brings up the PostgreSQL of a data folder and brings it up again whenever it falls (killed, out of memory, no room
 * on the disk), on the same address: until then whoever asks is told that it is away. Never makes a new cluster where
 * the old one has gone.
 * @param tell hears in a line what happens
 */
export async function keepRunning(
  options: EmbeddedOptions,
  tell: (line: string) => void,
): Promise<KeptServer> {
  let server = await startEmbedded(options);
  const stopping = new AbortController();
  let coming = Promise.resolve(false);

  const comeBack = async (): Promise<boolean> => {
    for (
      let wait = firstPauseMillis;
      !stopping.signal.aborted;
      wait = Math.min(wait * 2, longestPauseMillis)
    ) {
      await pause(wait);
      if (
        stopping.signal.aborted ||
        (await existingCluster(options.dataDir).catch(() => undefined)) === undefined
      )
        return false;
      try {
        server = await startEmbedded(options);
        if (stopping.signal.aborted) await server.stop();
        else tell('The database is back.');
        return !stopping.signal.aborted;
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
        if (error instanceof EmbeddedDatabaseError && final.has(error.code)) return false;
      }
    }
    return false;
  };
  const keep = async (): Promise<void> => {
    do {
      await server.exited;
      if (stopping.signal.aborted) return;
      tell('The database has stopped by itself; starting it again.');
      await server.stop(); // gives up the seat, so that it is free for ourselves
    } while (await (coming = comeBack()));
  };

  return {
    ...server,
    exited: keep(),
    async stop() {
      stopping.abort();
      await server.stop();
      await coming;
    },
  };
}
