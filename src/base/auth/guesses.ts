import { presentMillis } from '#base/db/clock.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { limits, mayTry, placeOf, type Counted } from './attempts.ts';
import type { Identity } from './identity.ts';

/** What a place may come with that opens nothing: links and keys that are none. */
export type Guesses = {
  /** Refuses a place that guessed too often, without asking the database; whoever guessed nothing is let by. */
  refuseGuesser(ip: string): void;
  /** Counts one that opened nothing; refuses when that was one too many. */
  wrong(ip: string): Promise<void>;
};

/** So many places are remembered as shut; with more the oldest is asked about anew. */
const mostShut = 10_000;

/**
 * Wrong ones are counted in the database, so over all processes. A process remembers for which places the count is
 * full, and turns these away until that is over: an honest request costs no question more.
 */
export function guessesOf(identity: Identity, counted: Counted): Guesses {
  const shut = new Map<string, number>();
  return {
    refuseGuesser(ip) {
      const place = placeOf(ip);
      const until = shut.get(place);
      if (until === undefined) return;
      if (until > presentMillis()) throw new Refusal('too-many');
      shut.delete(place);
    },
    async wrong(ip) {
      const place = placeOf(ip);
      if (await mayTry(identity, [counted, place])) return;
      const [oldest] = shut.keys();
      if (shut.size >= mostShut && oldest !== undefined) shut.delete(oldest);
      shut.set(place, presentMillis() + limits[counted].minutes * 60_000);
      throw new Refusal('too-many');
    },
  };
}
