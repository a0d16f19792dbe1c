import { Client } from 'pg';
import { superuser } from './cluster.ts';
import { codeOf } from './errors.ts';
import { pause } from './postmaster.ts';

/** An address on which a server takes connections. */
export interface ServerAddress {
  socketDir: string;
  port: number;
}

/** The application that owns a server, or a guest beside it: known by locks that end with its process. */
export interface Seat {
  /** May the holder stop the server now? A guest may when nobody else is at it; the seat then stays taken. */
  mayStop(): Promise<boolean>;
  leave(): Promise<void>;
}

export type SeatAnswer = { taken: true; seat: Seat } | { taken: false; holder: string };

const locks = 20_261_147;
const ownerLock = 1;
const guestLock = 2;

/** A killed owner's lock goes when the server notices; a server about to stop goes too. */
const ownerPatience = 1_500;

/** A connection as superuser. The caller ends it. */
export async function connectTo(address: ServerAddress, database: string): Promise<Client> {
  const client = new Client({
    host: address.socketDir,
    port: address.port,
    user: superuser,
    database,
    ssl: false,
    application_name: `cadans, process ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {}); // the next query, or the 'end' event, tells it too
  await client.connect();
  return client;
}

/** Is this the error of a server that is starting, stopping or gone, so that looking again makes sense? */
export function isPassing(error: unknown): boolean {
  const passing = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'];
  if (passing.includes(codeOf(error))) return true;
  return error instanceof Error && error.message.includes('Connection terminated');
}

/** Takes the owner's place, of which there is one, or joins as a guest. */
export async function takeSeat(address: ServerAddress, as: 'owner' | 'guest'): Promise<SeatAnswer> {
  const client = await connectTo(address, 'postgres');
  try {
    await client.query('set idle_session_timeout = 0');
    if (as === 'guest') {
      await client.query('select pg_advisory_lock_shared($1, $2)', [locks, guestLock]);
      return { taken: true, seat: guestSeat(client) };
    }
    for (const until = Date.now() + ownerPatience; !(await tryLock(client, ownerLock));) {
      if (Date.now() > until) {
        const holder = await ownerOf(client);
        await client.end();
        return { taken: false, holder };
      }
      await pause(100);
    }
    return { taken: true, seat: ownerSeat(client, address) };
  } catch (error) {
    await client.end();
    throw error;
  }
}

function guestSeat(client: Client): Seat {
  return {
    leave: () => client.end(),
    async mayStop() {
      await client.query('select pg_advisory_unlock_shared($1, $2)', [locks, guestLock]);
      return (await tryLock(client, ownerLock)) && (await tryLock(client, guestLock));
    },
  };
}

function ownerSeat(first: Client, address: ServerAddress): Seat {
  let client = first;
  let left = false;
  const isLeft = () => left;
  const watch = () => void client.once('end', () => void retake());
  // A server that recovers from a crash of one session ends them all, this lock with them.
  const retake = async (): Promise<void> => {
    await unheldPause(500);
    if (left) return;
    const next = await connectTo(address, 'postgres').catch(() => undefined);
    if (next && (await tryLock(next, ownerLock).catch(() => false)) && !isLeft()) {
      client = next;
      return watch();
    }
    await next?.end().catch(() => {});
    return isLeft() ? undefined : retake();
  };
  watch();
  return {
    mayStop: async () => true,
    async leave() {
      left = true;
      await client.end().catch(() => {});
    },
  };
}

async function tryLock(client: Client, lock: number): Promise<boolean> {
  const answer = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [
    locks,
    lock,
  ]);
  return answer.rows[0]?.got === true;
}

async function ownerOf(client: Client): Promise<string> {
  const found = await client.query<{ application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and classid = $1 and objid = $2`,
    [locks, ownerLock],
  );
  return found.rows[0]?.application_name ?? '?';
}

/** Waits without keeping the process alive for it. */
function unheldPause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
