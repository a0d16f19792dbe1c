import { resolve } from 'node:path';
import { escapeIdentifier } from 'pg';
import { superuser } from './cluster.ts';
import { codeOf, EmbeddedDatabaseError } from './errors.ts';
import { existingCluster } from './folders.ts';
import { lookAtPostmaster, pause, servesCluster } from './postmaster.ts';
import { type EmbeddedProgress, reachServer, type Running, startPatience } from './reach.ts';
import { connectTo, isPassing, takeSeat, type Seat, type ServerAddress } from './seat.ts';
import { answers } from './socket.ts';
import { stopServer } from './stop.ts';

export type { EmbeddedProgress };

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
  let running: Running | undefined;
  for (;;) {
    const reached = await reachServer(dataDir, progress, until);
    // Reached again after a hiccup, a server that this call started is still ours.
    if (reached.ended || reached.pid !== running?.pid) running = reached;
    try {
      const answer = await takeSeat(running, as);
      if (!answer.taken) {
        throw new EmbeddedDatabaseError('already-running', { path: dataDir, detail: answer.holder });
      }
      const server = await settle(dataDir, running, answer.seat, as);
      progress('ready', server.version);
      return server;
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error;
      await pause(50);
    }
  }
}

/**
 * The server that runs on a data folder now, to connect to beside the application; null where none
 * does. Refuses `folder-of-another-user`. The folder may be one that does not exist.
 */
export async function findRunning(
  dataDir: string,
): Promise<{ socketDir: string; port: number; pid: number } | null> {
  const cluster = await existingCluster(resolve(dataDir));
  const seen = cluster === undefined ? undefined : await lookAtPostmaster(cluster);
  if (seen?.state !== 'ready') return null;
  return { socketDir: seen.socketDir, port: seen.port, pid: seen.pid };
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
