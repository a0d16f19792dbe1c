import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';

import type pg from 'pg';

import type { Actor } from '#base/kernel/actor.ts';
import { eyesOf } from '#base/kernel/actor.ts';
import { dateIn, type IsoDate, type TimeZone } from '#base/kernel/date.ts';
import { isUuid, uuidV7, type OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import { presentMillis } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { kyselyOn, longWork } from './pools.ts';

/** What a request or job knows of the organisation that it works in. */
export type OrganisationSettings = {
  id: OrganisationId;
  name: string;
  timeZone: TimeZone;
  currency: Currency;
  language: Language;
  isDemo: boolean;
};

/** By which way a change comes, where it is not made by itself: one of many at once, a rule that is kept. */
export type Via = { kind: 'bulk' | 'taking-back' | 'retention' | 'erasure' | 'sign-up'; id: string };

/** Everything that a query or command may know of its caller, and its way to the database. */
export interface Context {
  readonly organisationId: OrganisationId;
  readonly organisation: OrganisationSettings;
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
  /** The day on the organisation's calendar. */
  readonly today: IsoDate;
  readonly requestId: string | null;
  readonly via?: Via;
  /** Reads, sees what the actor may see. Inside a transaction it is that transaction. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads everything in one snapshot, however long it takes. Not inside a transaction. */
  readOneMoment<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** All or nothing. Inside a transaction it joins that one. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same caller, everything in one transaction. */
  inOne<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
}

type Caller = {
  organisation: OrganisationSettings;
  actor: Actor;
  language: Language;
  now: Date;
  requestId?: string | null;
};

/** The way into an organisation. Whoever calls this has made sure that the caller belongs there. */
export function openContext(pool: pg.Pool, caller: Caller): Context {
  return contextOn(caller, {
    read: (work) => inTransaction(pool, caller, 'BEGIN READ ONLY', work),
    readOneMoment: (work) => inTransaction(pool, caller, oneMoment, work),
    transaction: (work) => inTransaction(pool, caller, 'BEGIN', work),
  });
}

type Ways = Pick<Context, 'read' | 'readOneMoment' | 'transaction'>;

const oneMoment = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

function contextOn(caller: Caller, ways: Ways): Context {
  const { organisation } = caller;
  return {
    organisationId: organisation.id,
    organisation,
    actor: caller.actor,
    language: caller.language,
    now: caller.now,
    today: dateIn(organisation.timeZone, caller.now),
    requestId: caller.requestId ?? null,
    ...ways,
    inOne: (work) =>
      ways.transaction((tx) =>
        work(
          contextOn(caller, {
            read: (w) => w(tx),
            readOneMoment: () => Promise.reject(new Error('inside a transaction there are many moments')),
            transaction: (w) => w(tx),
          }),
        ),
      ),
  };
}

/**
 * What is asked of a connection until the loop turns goes out in one write: the beginning and the first query wake the
 * database once, which takes a tenth off a page's processor time.
 */
function inOneWrite(client: pg.PoolClient): void {
  const stream = streamOf(client);
  stream.cork();
  setImmediate(() => stream.uncork());
}

function streamOf(client: pg.PoolClient): Writable {
  return (client as pg.PoolClient & { connection: { stream: Writable } }).connection.stream;
}

/**
 * A reader need not wait for its end: there is nothing that could fail to be kept. Whoever waits for the connection has
 * it at once, and what they ask leaves in one write with this end.
 */
function endReading(client: pg.PoolClient): void {
  inOneWrite(client);
  // A connection that does not even end a transaction is of no use to the next.
  client.query('COMMIT').catch(() => streamOf(client).destroy());
  client.release();
}

async function inTransaction<T>(
  pool: pg.Pool,
  caller: Caller,
  begin: 'BEGIN' | 'BEGIN READ ONLY' | typeof oneMoment,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let result: T;
  try {
    // Sent ahead: the connection is a pipeline, so the first query need not wait for its answer.
    inOneWrite(client);
    const begun = client.query(`${begin}; ${walls(caller)}`);
    begun.catch(() => {}); // what it says is heard below, or by the query that finds no transaction
    result = await work(
      kyselyOn<Database>(client, takesItsTime(caller.actor) ? longWork.driverMillis : undefined),
    );
    await begun;
    if (begin === 'BEGIN') await client.query('COMMIT');
  } catch (error) {
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
  if (begin === 'BEGIN') client.release();
  else endReading(client);
  return result;
}

/**
 * The organisation's wall, who acts, and whose accounts and deals are seen: the database works out the last from the
 * first two, at every transaction. All ids are checked to be UUIDs, so that they can stand in the text and save a
 * round trip.
 */
function walls({ organisation, actor }: Caller): string {
  const member = eyesOf(actor);
  const sight =
    actor.kind === 'api-key'
      ? `SELECT look_around_as_key('${checked(actor.keyId)}')`
      : member === null && actor.kind === 'link'
        ? "SET LOCAL cadans.sees = ''" // whoever made it is gone, and so are the eyes
        : member === null
          ? "SET LOCAL cadans.sees = 'all'"
          : `SELECT look_around('${checked(member)}')`;
  return [
    `SET LOCAL cadans.organisation_id = '${checked(organisation.id)}'`,
    ...(member === null ? [] : [`SET LOCAL cadans.member_id = '${checked(member)}'`]),
    ...(takesItsTime(actor) ? [longWork.settings] : []),
    sight,
  ].join('; ');
}

function checked(id: string): string {
  if (!isUuid(id)) throw new Error('not a UUID');
  return id;
}

/** Nobody waits for the answer of a job or a command: it may take long, and has its own limits. */
function takesItsTime({ kind }: Actor): boolean {
  return kind === 'job' || kind === 'command-line';
}

let idMillis = 0;
let idCount = 0;
/** Twelve bits; a new millisecond begins in the lower half, so that there is room to count on. */
const mostIds = 0xfff;

/**
 * A new id, in the order of time: `newId<DealId>()`. Those of one process keep the order in which they were made, also
 * within a millisecond and when the clock is put back: they count on (RFC 9562 § 6.2, method 1).
 */
export function newId<Id extends string>(at?: number): Id {
  const random = randomBytes(10);
  if (at !== undefined) return uuidV7(at, random) as Id;
  const now = presentMillis();
  if (now > idMillis || now < idMillis - 1000) [idMillis, idCount] = [now, random.readUInt16BE(0) & 0x7ff];
  else if (idCount < mostIds) idCount += 1;
  else [idMillis, idCount] = [idMillis + 1, 0];
  random.writeUInt16BE(idCount, 0);
  return uuidV7(idMillis, random) as Id;
}
