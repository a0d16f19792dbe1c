import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What was measured of all that people asked. */
export type Measured = {
  /** Milliseconds from asking to the last byte, by what was asked. */
  times: Map<string, number[]>;
  errors: string[];
  /** Changes that were heard over the event streams. */
  heard: number;
};

export type Work = {
  port: number;
  cookie: string;
  measured: Measured;
  /** Own open deals, to look at and to log on. */
  open: string[];
  /** Those among them in the first phase, to move on. */
  deals: { id: string; version: number }[];
  move: { toPhaseId: string; results: { criterionId: string; value: unknown }[] };
  /** Has the board on the screen, which follows what others do. */
  looksAtBoard: boolean;
};

/** From one thing that somebody does to the next. */
const thinkMillis = 6000;
/** As the screens do: changes that come close together are asked for together. */
const gatherMillis = 120;
const leastRestMillis = 1700;
const mostAsked = 40;

const lists = [
  '/api/v1/deals?statuses=open&sort=expected-close&direction=asc&limit=50',
  '/api/v1/deals?statuses=open&sort=amount&direction=desc&limit=50',
  '/api/v1/deals?sort=updated&direction=desc&limit=50',
  '/api/v1/accounts?limit=50',
];

/** Somebody at work until the signal: reads, opens deals, logs, moves, and hears what others do. */
export async function work(person: Work, until: AbortSignal): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const ask = (kind: string, method: string, path: string, body?: object) =>
    timedAsk(agent, person, kind, method, path, body);
  const stop = followBoard(person, ask);
  try {
    while (!until.aborted) {
      await pause(-Math.log(1 - Math.random()) * thinkMillis, undefined, { signal: until }).catch(() => {});
      if (!until.aborted) await act(person, ask);
    }
  } finally {
    await stop();
    agent.destroy();
  }
}

type Ask = (kind: string, method: string, path: string, body?: object) => Promise<string>;

async function act(person: Work, ask: Ask): Promise<void> {
  const chance = Math.random();
  const dealId = person.open[Math.floor(Math.random() * person.open.length)];
  if (dealId === undefined || chance < 0.35)
    await ask('list', 'GET', lists[Math.floor(Math.random() * lists.length)] ?? '');
  else if (chance < 0.45) await ask('board', 'GET', '/api/v1/board');
  else if (chance < 0.5) await ask('scoreboard', 'GET', '/api/v1/scoreboard');
  else if (chance < 0.55) await ask('search', 'GET', '/api/v1/search?text=relatie%2012');
  else if (chance < 0.75) await ask('deal', 'GET', `/api/v1/deals/${dealId}`);
  else if (chance < 0.9)
    await ask('activity', 'POST', '/api/v1/activities', { kind: 'call', dealId, minutes: 5 });
  else {
    const deal = person.deals.shift();
    if (deal)
      await ask('move', 'POST', `/api/v1/deals/${deal.id}/move`, { version: deal.version, ...person.move });
  }
}

/** The event stream, and what the board does when it hears something. */
function followBoard(person: Work, ask: Ask): () => Promise<void> {
  const { port, cookie, measured } = person;
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let readyAt = 0;
  let asking: Promise<void> | undefined;
  let over = false;
  const soon = () => {
    if (timer || asking || over || waiting.size === 0) return;
    timer = setTimeout(() => (asking = flush()), Math.max(gatherMillis, readyAt - Date.now()));
  };
  const flush = async () => {
    timer = undefined;
    const began = Date.now();
    const ids = [...waiting].slice(0, mostAsked);
    waiting = new Set();
    await Promise.all([
      ask('board', 'GET', '/api/v1/board'),
      ask('moves', 'GET', `/api/v1/board/moves?dealIds=${ids.join(',')}`),
    ]);
    readyAt = Date.now() + Math.max(leastRestMillis, 3 * (Date.now() - began));
    asking = undefined;
    soon();
  };
  const sent = request({ port, path: '/api/v1/live', headers: { cookie, accept: 'text/event-stream' } });
  sent.on('response', (response) => {
    if (response.statusCode !== 200) measured.errors.push(`live answered ${response.statusCode}`);
    response.on('data', (chunk: Buffer) => {
      for (const [, id] of chunk
        .toString()
        .matchAll(/event: change\ndata: \{"kind":"deal","id":"([^"]+)"/g)) {
        measured.heard += 1;
        if (!person.looksAtBoard || id === undefined) continue;
        waiting.add(id);
        soon();
      }
    });
    response.on('error', () => {});
  });
  sent.on('error', (error) => {
    if (!over) measured.errors.push(`live: ${error.message}`);
  });
  sent.end();
  return async () => {
    over = true;
    clearTimeout(timer);
    await asking;
    sent.destroy();
  };
}

function timedAsk(
  agent: Agent,
  { port, cookie, measured }: Work,
  kind: string,
  method: string,
  path: string,
  body?: object,
): Promise<string> {
  const began = performance.now();
  return new Promise((done) => {
    const fail = (why: string) => {
      measured.errors.push(`${method} ${path.slice(0, 80)}: ${why}`);
      done('');
    };
    const headers = {
      cookie,
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
    };
    const sent = request({ agent, port, path, method, headers }, (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error) => fail(error.message));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode !== 200) return fail(`${response.statusCode} ${text.slice(0, 200)}`);
        const taken = performance.now() - began;
        const times = measured.times.get(kind);
        if (times) times.push(taken);
        else measured.times.set(kind, [taken]);
        return done(text);
      });
    });
    sent.on('error', (error) => fail(error.message));
    sent.end(body ? JSON.stringify(body) : undefined);
  });
}
