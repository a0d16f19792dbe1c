import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { startEmbedded, type EmbeddedServer } from '#base/db/embedded/server.ts';
import { connectionOptions } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import type { Bench } from './run.ts';
import {
  settingsOn,
  startApplicationProcess,
  type ApplicationProcess,
} from './support/application-process.ts';
import { fillInstallation } from './support/filled-installation.ts';
import { work, type Measured, type Work } from './support/load/person.ts';
import { signedInPeople, type Colleague } from './support/load/sessions.ts';
import { round } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const people = 200;

type OpenDeal = { id: string; version: number; owner: string; inFirst: boolean };
type Phase = { id: string; criteria: { id: string; kind: string; required: boolean }[] };

/**
 * Two hundred people who are signed in and at work at the same time: they page through lists, open deals, log, move
 * deals through a gate, and each holds an event stream; a third has the board on the screen, which asks anew when
 * others change something. Five minutes (half a one with --quick), first before one application process, then before
 * two beside one PostgreSQL.
 */
const bench: Bench = async ({ quick, minutes }) => {
  const seconds = minutes === null ? (quick ? 30 : 300) : minutes * 60;
  const filled = await fillInstallation(quick ? 5000 : 30_000, say);
  const server = await startEmbedded({ dataDir: filled.dataDir });
  try {
    const secret = randomBytes(32).toString('base64url');
    // Whoever comes first takes the organisation; the others are let in behind its back.
    await (await startApplicationProcess(filled.dataDir, settingsOn(server, secret))).stop();
    const colleagues = await onDatabase(server, (client) =>
      signedInPeople(client, filled.organisationId, secret, people),
    );
    const figures: Record<string, unknown> = { people, seconds };
    for (const [name, processes] of [
      ['one', 1],
      ['two', 2],
    ] as const) {
      const run = await runWith(server, filled, secret, colleagues, processes, seconds);
      say(`${name}: ${JSON.stringify(run)}`);
      figures[name] = run;
    }
    return figures;
  } finally {
    await server.stop();
    await filled.remove();
  }
};

async function runWith(
  server: EmbeddedServer,
  { dataDir, organisationId }: { dataDir: string; organisationId: OrganisationId },
  secret: string,
  colleagues: Colleague[],
  processes: number,
  seconds: number,
) {
  const applications: ApplicationProcess[] = [];
  for (let i = 0; i < processes; i++)
    applications.push(
      await startApplicationProcess(dataDir, {
        ...settingsOn(server, secret),
        PERSON_REQUESTS_PER_MINUTE: '1800',
      }),
    );
  const measured: Measured = { times: new Map(), errors: [], heard: 0 };
  const persons = await personsFor(server, organisationId, applications, colleagues, measured);
  const over = new AbortController();
  const before = applications.reduce((sum, application) => sum + application.processorMillis(), 0);
  const memory = () => applications.map((application) => application.residentMegabytes());
  const running = Promise.all(persons.map((person) => work(person, over.signal)));
  const megabytes: Record<string, number[]> = {};
  for (const [moment, part] of [
    ['start', 0.2],
    ['middle', 0.3],
    ['end', 0.5],
  ] as const) {
    await new Promise((done) => setTimeout(done, seconds * part * 1000));
    megabytes[moment] = memory();
  }
  over.abort();
  await running;
  const processor =
    applications.reduce((sum, application) => sum + application.processorMillis(), 0) - before;
  for (const application of applications) await application.stop();
  for (const error of measured.errors.slice(0, 10)) say(`! ${error}`);
  const all = [...measured.times.values()].flat();
  return {
    requests: all.length,
    requestsPerSecond: round(all.length / seconds, 1),
    errors: measured.errors.length,
    ...percentiles(all),
    byKind: Object.fromEntries([...measured.times].map(([kind, times]) => [kind, percentiles(times)])),
    // What one request costs the applications, also where the machine does other things at the same time.
    processorMillisPerRequest: round(processor / Math.max(1, all.length), 2),
    changesHeard: measured.heard,
    megabytes,
  };
}

/** Everybody at one of the applications, with open deals of their own and the way to move them. */
async function personsFor(
  server: EmbeddedServer,
  organisationId: OrganisationId,
  applications: ApplicationProcess[],
  colleagues: Colleague[],
  measured: Measured,
): Promise<Work[]> {
  const [first] = applications;
  if (!first) throw new Error('no application runs');
  const { cycles } = JSON.parse((await first.ask('GET', '/api/v1/sales-cycles')).body) as {
    cycles: { phases: Phase[] }[];
  };
  const [from, to] = cycles[0]?.phases ?? [];
  if (!from || !to) throw new Error('there is no cycle');
  const deals = await onDatabase(server, async (client) => {
    const { rows } = await client.query<OpenDeal>(
      `SELECT id, version, owner_id AS owner, phase_id = $2 AS "inFirst" FROM deal
       WHERE organisation_id = $1 AND status = 'open' ORDER BY id`,
      [organisationId, from.id],
    );
    return rows;
  });
  const move = {
    toPhaseId: to.id,
    results: from.criteria
      .filter(({ required }) => required)
      .map(({ id, kind }) => ({
        criterionId: id,
        value: kind === 'yes' ? true : kind === 'number' ? 5 : kind === 'date' ? '2030-12-31' : 'bekend',
      })),
  };
  return colleagues.map(({ id, cookie }, i) => ({
    port: applications[i % applications.length]?.port ?? first.port,
    cookie,
    measured,
    open: deals.flatMap((deal) => (deal.owner === id ? [deal.id] : [])),
    deals: deals.filter(({ owner, inFirst }) => owner === id && inFirst),
    move,
    looksAtBoard: i % 3 === 0,
  }));
}

async function onDatabase<T>(server: EmbeddedServer, read: (client: pg.Client) => Promise<T>): Promise<T> {
  const { socketDir: host, port, database, superuser } = server;
  const client = new pg.Client(
    connectionOptions({ kind: 'embedded', host, port, database, superuser }, 'owner'),
  );
  await client.connect();
  try {
    return await read(client);
  } finally {
    await client.end();
  }
}

function percentiles(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0, 1);
  return { times: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}

export default bench;
