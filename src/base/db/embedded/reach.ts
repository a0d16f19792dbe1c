import { platformPackage, usableBinaries } from './binaries.ts';
import { handOver, isCluster, makeCluster, writeSettings } from './cluster.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import { existingCluster, ownSystemFolder, prepareFolders } from './folders.ts';
import { launchServer } from './launch.ts';
import { lookAtPostmaster, pause } from './postmaster.ts';
import type { ServerAddress } from './seat.ts';
import { socketFolder } from './socket.ts';
import { serverUser } from './user.ts';

export type EmbeddedStep = 'unpacking' | 'initdb' | 'starting' | 'waiting-for-other' | 'ready';
export type EmbeddedProgress = (step: EmbeddedStep, detail?: string) => void;

/** A server that takes connections. */
export interface Running extends ServerAddress {
  pid: number;
  cluster: string;
  /** For a server that this call started. */
  ended?: Promise<void>;
}

/** A recovery after a crash may take minutes; nothing else does. */
export const startPatience = 600_000;

/**
 * The server that takes connections on this folder: the one that runs, or one started now. It waits for
 * another that is starting or stopping. Refuses with an EmbeddedDatabaseError.
 */
export async function reachServer(
  dataDir: string,
  progress: EmbeddedProgress,
  until: number,
): Promise<Running> {
  for (let told = false; ;) {
    const cluster = await existingCluster(dataDir);
    const seen = cluster === undefined ? undefined : await lookAtPostmaster(cluster);
    if (cluster !== undefined && seen?.state === 'ready') return { ...seen, cluster };
    if (seen === undefined || seen.state === 'none') {
      const started = await startServer(dataDir, progress);
      if (started) return started;
    } else {
      if (!told) progress('waiting-for-other', seen.state);
      told = true;
      if (Date.now() > until) {
        const detail = `process ${seen.pid}, ${seen.state}`;
        throw new EmbeddedDatabaseError('start-timeout', { path: dataDir, detail });
      }
      await pause(50);
    }
  }
}

async function startServer(dataDir: string, progress: EmbeddedProgress): Promise<Running | undefined> {
  const source = await platformPackage();
  const existing = await existingCluster(dataDir);
  const user = await serverUser([...(existing === undefined ? [] : [existing]), dataDir]);
  const { cluster, log } = await prepareFolders(dataDir, user);
  const shelter = user ? await ownSystemFolder() : undefined;
  const shelters = [...(shelter === undefined ? [] : [shelter]), dataDir];
  const binaries = await usableBinaries(source, user, shelters, () => progress('unpacking'));
  if (!(await isCluster(cluster, binaries.version))) {
    progress('initdb', cluster);
    await makeCluster(cluster, binaries.initdb, user);
  }
  if (user) await handOver(cluster, user);
  await writeSettings(cluster, user);
  const socketDir = await socketFolder(cluster, user);
  progress('starting');
  const launched = await launchServer({ postgres: binaries.postgres, cluster, log, socketDir, user });
  if (!launched) return undefined;
  const seen = await lookAtPostmaster(cluster);
  return seen.state === 'ready' ? { ...seen, ...launched, cluster } : undefined;
}
