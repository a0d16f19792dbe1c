import { request } from 'node:http';

import type { Bench } from './run.ts';
import { startApplicationProcess, type ApplicationProcess } from './support/application-process.ts';
import { fillInstallation, openBare } from './support/filled-installation.ts';
import { round, timed } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** The first phase takes in most of the open deals: some 20,000 of 30,000 in a full run. */
const crowd = `
  UPDATE deal SET phase_id = (SELECT p.id FROM phase p JOIN sales_cycle c ON c.organisation_id = p.organisation_id
    AND c.id = p.cycle_id WHERE c.organisation_id = $1 AND c.key = 'new-business' ORDER BY p.position LIMIT 1)
  WHERE organisation_id = $1 AND status = 'open' AND id IN (
    SELECT id FROM deal WHERE organisation_id = $1 AND status = 'open' ORDER BY id
    LIMIT (SELECT count(*) * 6 / 10 FROM deal WHERE organisation_id = $1 AND status = 'open'))`;

/** What a board asks of the database, as somebody would write it by hand: the sums of its columns … */
const bareSums = `
  SELECT phase_id, currency, count(*), sum(amount_cents) FROM deal
  WHERE organisation_id = $1 AND status = 'open' GROUP BY 1, 2`;
/** … and the first thirty cards of each, with their names. */
const bareCards = `
  SELECT d.*, a.name AS account, m.name AS owner FROM phase p
  JOIN sales_cycle c ON c.organisation_id = p.organisation_id AND c.id = p.cycle_id AND c.key = 'new-business'
  CROSS JOIN LATERAL (
    SELECT id, title, amount_cents, currency, account_id, owner_id, expected_close_on, phase_since, version FROM deal
    WHERE organisation_id = $1 AND phase_id = p.id AND status = 'open'
    ORDER BY CASE WHEN expected_close_on IS NULL THEN '9999-12-31'::date ELSE expected_close_on END, id LIMIT 30) d
  LEFT JOIN account a ON a.organisation_id = $1 AND a.id = d.account_id
  LEFT JOIN member m ON m.organisation_id = $1 AND m.id = d.owner_id
  WHERE p.organisation_id = $1`;

type Card = { id: string; version: number };
type Column = { phase: { id: string }; count: number; cards: Card[]; next: string | null };

/**
 * The board with 100,000 deals, more than ten thousand of them open in one phase: loading it, the next page of that
 * column, a jump into its middle, and a move until another client's event stream hears of it; beside what it shows as
 * bare SQL in the same run.
 */
const bench: Bench = async ({ quick }) => {
  const deals = quick ? 10_000 : 100_000;
  const filled = await fillInstallation(deals, say);
  try {
    const bare = await openBare(filled.dataDir);
    const org = [filled.organisationId];
    await bare.client.query(`SELECT set_config('cadans.organisation_id', $1::text, false)`, org);
    await bare.client.query(crowd, org);
    await bare.client.query('VACUUM ANALYZE');
    const times = quick ? 40 : 150;
    const sums = await timed(times, () => bare.client.query(bareSums, org));
    const cards = await timed(times, () => bare.client.query(bareCards, org));
    await bare.close();
    say(`bare SQL: sums p50 ${sums.p50} ms, cards p50 ${cards.p50} ms`);

    const application = await startApplicationProcess(filled.dataDir);
    const get = async <T>(path: string): Promise<T> => {
      const { status, body } = await application.ask('GET', path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
      return JSON.parse(body) as T;
    };
    const { columns } = await get<{ columns: Column[] }>('/api/v1/board');
    const crowded = columns.toSorted((a, b) => b.count - a.count)[0];
    const other = columns.find((column) => column !== crowded);
    if (!crowded || !other) throw new Error('the board has no columns');
    say(`${crowded.count} open deals in one phase`);
    const column = `/api/v1/board/${crowded.phase.id}/deals`;
    const load = await timed(times, () => get('/api/v1/board'));
    let cursor = crowded.next;
    const page = await timed(times, async () => {
      const { next } = await get<Column>(`${column}?cursor=${cursor ?? ''}`);
      cursor = next ?? crowded.next;
    });
    const jump = await timed(times, () => get(`${column}?from=${Math.floor(crowded.count / 2)}`));
    const heard = await movesHeard(application, crowded, other, quick ? 20 : 80);
    const figures = {
      deals,
      openInOnePhase: crowded.count,
      boardMillisP50: load.p50,
      boardMillisP95: load.p95,
      nextPageMillisP50: page.p50,
      jumpToMiddleMillisP50: jump.p50,
      moveMillisP50: heard.move.p50,
      moveUntilHeardMillisP50: heard.heard.p50,
      moveUntilHeardMillisP95: heard.heard.p95,
      bareSumsMillisP50: sums.p50,
      bareCardsMillisP50: cards.p50,
      timesBareSql: round(load.p50 / (sums.p50 + cards.p50)),
    };
    await application.stop();
    return figures;
  } finally {
    await filled.remove();
  }
};

/** Moves cards there and back; each until its answer, and until somebody who looks on hears of it. */
async function movesHeard(application: ApplicationProcess, from: Column, to: Column, times: number) {
  const stream = await follow(application);
  const card = to.cards[0];
  if (!card) throw new Error('there is nothing to move');
  const answers: number[] = [];
  const heard = await timed(times, async (i) => {
    const began = performance.now();
    const told = stream.hears(`"id":"${card.id}","version":${card.version + 1}}`);
    const { status, body } = await application.ask('POST', `/api/v1/deals/${card.id}/move`, {
      version: card.version,
      toPhaseId: i % 2 === 0 ? from.phase.id : to.phase.id,
      override: { reason: 'measuring' },
    });
    if (status !== 200) throw new Error(`the move answered ${status}: ${body}`);
    answers.push(performance.now() - began);
    card.version += 1;
    await told;
  });
  stream.close();
  const sorted = answers.toSorted((a, b) => a - b);
  return { heard, move: { p50: round(sorted[Math.floor(sorted.length / 2)] ?? 0) } };
}

function follow(application: ApplicationProcess): Promise<{
  hears(text: string): Promise<void>;
  close(): void;
}> {
  return new Promise((ready, fail) => {
    let said = '';
    let waiting: { text: string; done: () => void } | null = null;
    const sent = request(
      `http://localhost:${application.port}/api/v1/live`,
      { headers: { cookie: application.cookie, accept: 'text/event-stream' }, agent: false },
      (response) => {
        if (response.statusCode !== 200) return fail(new Error(`the stream answered ${response.statusCode}`));
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          said += chunk;
          if (said.includes('event: hello'))
            ready({
              hears: (text) => new Promise((done) => (waiting = { text, done })),
              close: () => sent.destroy(),
            });
          if (waiting && said.includes(waiting.text)) {
            waiting.done();
            waiting = null;
            said = '';
          }
        });
        response.on('error', () => {});
      },
    );
    sent.on('error', () => {});
    sent.end();
  });
}

export default bench;
