import { startApplicationProcess, type ApplicationProcess } from './support/application-process.ts';
import { fillInstallation, openBare } from './support/filled-installation.ts';
import type { Bench } from './run.ts';
import { perSecond, round, timed } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Pages of fifty that people ask for: each filtered and sorted in another way. */
const pages = [
  '/api/v1/deals?statuses=open&sort=expected-close&direction=asc&limit=50',
  '/api/v1/deals?statuses=open&sort=amount&direction=desc&limit=50',
  '/api/v1/deals?statuses=won&sort=closed&direction=desc&limit=50',
  '/api/v1/deals?sort=updated&direction=desc&limit=50',
];

/** What the first of those pages asks of the database, as somebody would write it by hand. */
const barePage = `
  SELECT d.id, d.title, d.amount_cents, d.currency, d.expected_close_on, d.opened_on, d.closed_on, d.status, d.phase_id,
    d.updated_at, d.version, a.name AS account, m.name AS owner, p.name AS product, f.name AS phase
  FROM deal d
  LEFT JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.account_id
  LEFT JOIN member m ON m.organisation_id = d.organisation_id AND m.id = d.owner_id
  LEFT JOIN product p ON p.organisation_id = d.organisation_id AND p.id = d.product_id
  JOIN phase f ON f.organisation_id = d.organisation_id AND f.id = d.phase_id
  WHERE d.organisation_id = $1 AND d.status = 'open' AND d.expected_close_on IS NOT NULL
  ORDER BY d.expected_close_on, d.id LIMIT 50`;

/**
 * Deals through HTTP with 100,000 deals and 1,000,000 activities: pages of fifty one at a time and by sixteen clients
 * at once, and moves through a gate; beside the same page as bare SQL through `pg` in the same run.
 */
const bench: Bench = async ({ quick }) => {
  const deals = quick ? 10_000 : 100_000;
  const filled = await fillInstallation(deals, say);
  try {
    const bare = await openBare(filled.dataDir);
    const sql = await timed(quick ? 100 : 400, () => bare.client.query(barePage, [filled.organisationId]));
    await bare.close();

    const application = await startApplicationProcess(filled.dataDir);
    const page = async (i: number) => {
      const { status, body } = await application.ask('GET', pages[i % pages.length] ?? '');
      if (status !== 200) throw new Error(`${pages[i % pages.length]} answered ${status}: ${body}`);
    };
    const each = [];
    for (const [i, path] of pages.entries()) {
      const times = await timed(quick ? 50 : 200, () => page(i));
      each.push(times.p50);
      say(`${path}: p50 ${times.p50} ms, p95 ${times.p95} ms`);
    }
    const mixed = await timed(quick ? 100 : 400, page);
    const load = await manyAtOnce(application, 16, quick);
    const moves = await gateMoves(application, quick ? 40 : 150);
    const figures = {
      deals,
      activities: deals * 10,
      pageMillisP50: mixed.p50,
      pageMillisP95: mixed.p95,
      pagesMillisP50: each,
      bareSqlMillisP50: sql.p50,
      timesBareSql: round(mixed.p50 / sql.p50),
      clients: 16,
      pagesPerSecond: load.perSecond,
      gateMoveMillisP50: moves.p50,
      gateMoveMillisP95: moves.p95,
      startMillis: Math.round(application.startMillis),
      residentMegabytesAfterLoad: application.residentMegabytes(),
    };
    await application.stop();
    return figures;
  } finally {
    await filled.remove();
  }
};

/** Pages a second, once warm, for clients that each wait for their own answer; they cost next to nothing themselves. */
async function manyAtOnce(application: ApplicationProcess, clients: number, quick: boolean) {
  const connections = Array.from({ length: clients }, () => application.plainClient());
  const idle = [...connections];
  const page = async (i: number) => {
    const client = idle.pop();
    if (!client) throw new Error('there are as many clients as there are requests at once');
    await client.get(pages[i % pages.length] ?? '');
    idle.push(client);
  };
  // The first seconds compile code and plan statements on each connection: a server does that once.
  await perSecond(clients, quick ? 2 : 5, page);
  const load = await perSecond(clients, quick ? 3 : 10, page);
  for (const connection of connections) connection.close();
  return load;
}

/** Moves of deals to the next phase, each with the results that the gate asks for. */
async function gateMoves(application: ApplicationProcess, times: number) {
  type Cycles = {
    cycles: {
      id: string;
      phases: { id: string; criteria: { id: string; kind: string; required: boolean }[] }[];
    }[];
  };
  type Page = { rows: { id: string; version: number }[] };
  const get = async <T>(path: string): Promise<T> => {
    const { status, body } = await application.ask('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
    return JSON.parse(body) as T;
  };
  const { cycles } = await get<Cycles>('/api/v1/sales-cycles');
  const [first, second] = cycles[0]?.phases ?? [];
  if (!first || !second) throw new Error('there is no cycle');
  const { rows } = await get<Page>(`/api/v1/deals?statuses=open&phaseIds=${first.id}&limit=200`);
  const results = first.criteria
    .filter(({ required }) => required)
    .map(({ id, kind }) => ({
      criterionId: id,
      value: kind === 'yes' ? true : kind === 'date' ? '2026-12-31' : 'bekend',
    }));
  return timed(Math.min(times, Math.floor(rows.length / 1.1) - 1), async (i) => {
    const deal = rows[i];
    const { status, body } = await application.ask('POST', `/api/v1/deals/${deal?.id}/move`, {
      version: deal?.version,
      toPhaseId: second.id,
      results,
    });
    if (status !== 200) throw new Error(`the move answered ${status}: ${body}`);
  });
}

export default bench;
