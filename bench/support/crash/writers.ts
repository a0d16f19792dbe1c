import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { insist, newTally, type Tally } from './insist.ts';

/** What was acknowledged of a deal: what must be found again. */
export type WrittenDeal = {
  version: number;
  phaseId: string;
  amountCents: number;
  activities: number;
  /** Entries of the audit about the deal itself. */
  audits: number;
  files: { id: string; sha256: string }[];
};

export type Writers = {
  tally: Tally;
  deals: ReadonlyMap<string, WrittenDeal>;
  /** Lets each end what it began. */
  stop(): Promise<void>;
};

type Deal = { id: string; version: number; phase: { id: string } };
type Phase = { id: string; criteria: { id: string; kind: string; required: boolean }[] };

/** Signs somebody up and answers with the session's cookie. */
export async function signUp(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Proef',
      organisationName: 'Proef',
      language: 'nl',
      email: 'proef@verzonnen.example',
      password: 'een lang wachtwoord',
    }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`signing up answered ${answer.status}: ${await answer.text()}`);
  return cookie;
}

/** So many who write without a pause, each on deals of their own: add, log, edit, move through the gate, add a file. */
export async function startWriters(url: string, cookie: string, count: number): Promise<Writers> {
  const tally = newTally();
  const deals = new Map<string, WrittenDeal>();
  const [first, second] = await phasesOf(url, cookie);
  const stopping = new AbortController();
  const running = Array.from({ length: count }, async () => {
    while (!stopping.signal.aborted) await writeDeal().catch(() => pause(200));
  });

  const write = <T>(method: string, path: string, body: object) =>
    insist<T>(tally, `${url}/api/v1${path}`, { method, cookie, body: () => JSON.stringify(body) });

  async function writeDeal(): Promise<void> {
    const amountCents = Math.floor(Math.random() * 1_000_000);
    const { id, version } = await write<Deal>('POST', '/deals', { title: 'Proefkans', amountCents });
    const deal: WrittenDeal = {
      version,
      phaseId: first.id,
      amountCents,
      activities: 0,
      audits: 1,
      files: [],
    };
    deals.set(id, deal);
    await write('POST', '/activities', { kind: 'visit', dealId: id, minutes: 15 });
    deal.activities += 1;
    const edited = await write<Deal>('PATCH', `/deals/${id}`, { version, amountCents: amountCents + 1 });
    note(deal, edited);
    deal.amountCents += 1;
    const moved = await write<Deal>('POST', `/deals/${id}/move`, {
      version: edited.version,
      toPhaseId: second.id,
      results: first.criteria
        .filter(({ required }) => required)
        .map(({ id: criterionId, kind }) => ({ criterionId, value: valueFor(kind) })),
    });
    note(deal, moved);
    deal.phaseId = second.id;
    deal.files.push(await addFile(id));
  }

  /** A second effect of one write would show here too. */
  function note(deal: WrittenDeal, answered: Deal): void {
    if (answered.version !== deal.version + 1)
      tally.wrong.push(`version ${answered.version} after ${deal.version}`);
    deal.version = answered.version;
    deal.audits += 1;
  }

  async function addFile(dealId: string): Promise<{ id: string; sha256: string }> {
    // Of several pieces, mostly.
    const bytes = randomBytes(1000 + Math.floor(Math.random() * 700_000));
    const text = Buffer.concat([Buffer.from('proef\n'), Buffer.from(bytes.toString('base64'))]);
    const { id } = await insist<{ id: string }>(tally, `${url}/api/v1/files-of/deal/${dealId}`, {
      method: 'POST',
      cookie,
      json: false,
      body: () => {
        const form = new FormData();
        form.set('file', new Blob([text]), 'proef.txt');
        return form;
      },
    });
    return { id, sha256: createHash('sha256').update(text).digest('hex') };
  }

  return {
    tally,
    deals,
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

function valueFor(kind: string): unknown {
  if (kind === 'yes') return true;
  if (kind === 'number') return 5;
  return kind === 'date' ? '2030-12-31' : 'bekend';
}

async function phasesOf(url: string, cookie: string): Promise<[Phase, Phase]> {
  const answer = await fetch(`${url}/api/v1/sales-cycles`, { headers: { cookie } });
  const { cycles } = (await answer.json()) as { cycles: { phases: Phase[] }[] };
  const [first, second] = cycles[0]?.phases ?? [];
  if (!first || !second) throw new Error('there is no cycle');
  return [first, second];
}
