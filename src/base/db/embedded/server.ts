import { resolve } from 'node:path';
import { escapeIdentifier } from 'pg';
import { platformPackage, usableBinaries } from './binaries.ts';
import { handOver, isCluster, makeCluster, superuser, writeSettings } from './cluster.ts';
import { codeOf, EmbeddedDatabaseError } from './errors.ts';
import { existingCluster, ownSystemFolder, prepareFolders } from './folders.ts';
import { launchServer } from './launch.ts';
import { lookAtPostmaster, pause, servesCluster } from './postmaster.ts';
import { connectTo, isPassing, takeSeat, type Seat, type ServerAddress } from './seat.ts';
import { answers, socketFolder } from './socket.ts';
import { stopServer } from './stop.ts';
import { serverUser } from './user.ts';

export interface EmbeddedServer {
  socketDir: string;
  port: number;
  /** The database of the application: `cadans`. */
  database: string;
  superuser: string;
  dataDir: string;
  /** As PostgreSQL says it: `18.4`. */
  version: string;
  /** Resolves when the server has gone, by stop() or by itself. */
  exited: Promise<void>;
  /** Leaves the server, and stops it where it is ours to stop; returns when that is done. Again does nothing. */
  stop(): Promise<void>;
}

export type EmbeddedStep = 'unpacking' | 'initdb' | 'starting' | 'waiting-for-other' | 'ready';
export type EmbeddedProgress = (step: EmbeddedStep, detail?: string) => void;

export interface EmbeddedOptions {
  dataDir: string;
  onProgress?: EmbeddedProgress;
  /**
   * `exclusive` (the default) is the application: there is one per folder, and it stops the server,
   * also one that it took over from a killed process. `shared` is a command beside it: it stops only
   * a server that it started itself and that nobody else uses by then.
   */
  owner?: 'exclusive' | 'shared';
}

const database = 'cadans';

/** A recovery after a crash may take minutes; nothing else does. */
const startPatience = 600_000;

interface Running extends ServerAddress {
  pid: number;
  cluster: string;
  /** For a server that this call started. */
  ended?: Promise<void>;
}

/**
 * Brings up the PostgreSQL of a data folder, made on the first start, or takes over the one that a
 * killed process left running. Refuses with an EmbeddedDatabaseError; its `code` says why.
 * It holds a connection, which keeps the process alive until stop().
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  const progress = options.onProgress ?? (() => {});
  const as = options.owner === 'shared' ? 'guest' : 'owner';
  const until = Date.now() + startPatience;
  let started: Running | undefined;
  for (;;) {
    const running = await reachServer(dataDir, progress, until);
    if (running.ended || running.pid !== started?.pid) started = running;
    try {
      const answer = await takeSeat(running, as);
      if (!answer.taken) {
        throw new EmbeddedDatabaseError('already-running', { path: dataDir, detail: answer.holder });
      }
      const server = await settle(dataDir, started, answer.seat, as);
      progress('ready', server.version);
      return server;
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error;
      await pause(50);
    }
  }
}

/** The server that runs on a data folder now, to connect to beside the application; null where none does. */
export async function findRunning(
  dataDir: string,
): Promise<{ socketDir: string; port: number; pid: number } | null> {
  const cluster = await existingCluster(resolve(dataDir));
  const seen = cluster === undefined ? undefined : await lookAtPostmaster(cluster);
  if (seen?.state !== 'ready') return null;
  return { socketDir: seen.socketDir, port: seen.port, pid: seen.pid };
}

async function reachServer(dataDir: string, progress: EmbeddedProgress, until: number): Promise<Running> {
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

async function settle(
  dataDir: string,
  running: Running,
  seat: Seat,
  as: 'owner' | 'guest',
): Promise<EmbeddedServer> {
  const { pid, cluster, socketDir, port } = running;
  const ours = as === 'owner' || running.ended !== undefined;
  const exited = running.ended ?? watchEnd(running);
  const stop = async () => {
    const goes = ours && (await seat.mayStop().catch(() => false));
    if (goes) await Promise.all([stopServer(pid, cluster), as === 'owner' ? seat.leave() : undefined]);
    await seat.leave().catch(() => {});
  };
  try {
    const version = await makeDatabase(running);
    let stopping: Promise<void> | undefined;
    return {
      socketDir,
      port,
      database,
      superuser,
      dataDir,
      version,
      exited,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the application's database where it is missing, and tells the server's version. */
async function makeDatabase(address: ServerAddress): Promise<string> {
  const client = await connectTo(address, 'postgres');
  try {
    const known = await client.query('select from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(database)}`).catch((error: unknown) => {
        if (!['42P04', '23505'].includes(codeOf(error))) throw error; // a command beside us was first
      });
    }
    const answer = await client.query<{ server_version: string }>('show server_version');
    return answer.rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}

/** For a server that is not our child: looks twice a second, without keeping the process alive for it. */
function watchEnd({ pid, cluster, socketDir, port }: Running): Promise<void> {
  return new Promise((done) => {
    const look = async () => {
      if ((await servesCluster(pid, cluster)) || (await answers(socketDir, port))) next();
      else done();
    };
    const next = () => void setTimeout(() => void look(), 500).unref();
    next();
  });
}
