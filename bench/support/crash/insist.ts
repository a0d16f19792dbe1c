import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What happened to what was asked. */
export type Tally = {
  /** Writes that were answered with a yes. */
  acknowledged: number;
  /** Times that no answer came, or a 503, and the same was sent again. */
  again: number;
  /** The words of the 503s. */
  refusals: Map<string, number>;
  /** Answers that may not be. */
  wrong: string[];
};

export const newTally = (): Tally => ({ acknowledged: 0, again: 0, refusals: new Map(), wrong: [] });

const longestMillis = 180_000;
const answerMillis = 20_000;

/**
 * Sends a write until it is acknowledged, always with the same Idempotency-Key, as a client does that lost its
 * connection: whatever was killed in between, it must have been done once.
 */
export async function insist<T>(
  tally: Tally,
  url: string,
  init: { method: string; cookie: string; body: () => RequestInit['body']; json?: boolean },
): Promise<T> {
  const key = randomUUID();
  const until = performance.now() + longestMillis;
  while (performance.now() < until) {
    const answer = await fetch(url, {
      method: init.method,
      signal: AbortSignal.timeout(answerMillis),
      headers: {
        cookie: init.cookie,
        'idempotency-key': key,
        ...(init.json === false ? {} : { 'content-type': 'application/json' }),
      },
      body: init.body() ?? null,
    })
      .then(async (response) => ({
        status: response.status,
        text: await response.text(),
        after: response.headers.get('retry-after'),
      }))
      .catch(() => null);
    if (answer !== null && answer.status >= 200 && answer.status < 300) {
      tally.acknowledged += 1;
      return JSON.parse(answer.text) as T;
    }
    if (answer !== null && (answer.status !== 503 || answer.after === null)) {
      const wrong = `${init.method} ${url} answered ${answer.status}: ${answer.text}`;
      tally.wrong.push(wrong);
      throw new Error(wrong);
    }
    tally.again += 1;
    if (answer !== null) {
      const { because = '' } = JSON.parse(answer.text) as { because?: string };
      tally.refusals.set(because, (tally.refusals.get(because) ?? 0) + 1);
    }
    await pause(50 + Math.random() * 150);
  }
  const wrong = `${init.method} ${url} was not answered in ${longestMillis} ms`;
  tally.wrong.push(wrong);
  throw new Error(wrong);
}
