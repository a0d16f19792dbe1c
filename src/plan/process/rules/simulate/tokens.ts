/**
 * What moves through a process: a deal is one token until it comes to a box from which several ways go on at the same
 * time; there it becomes one for each. Tokens are numbers, what is known of them stands in arrays.
 */
export type Tokens = {
  deal: Int32Array;
  /** The box in which it is. */
  at: Int32Array;
  /** When it came there. */
  since: Float64Array;
  /** Who waits behind it. */
  behind: Int32Array;
  /** Tokens of a deal that have not come to an end. */
  alive: Int32Array;
  take: (deal: number) => number;
  drop: (token: number) => void;
};

export function emptyTokens(deals: number): Tokens {
  const room = Math.max(deals, 16);
  const free: number[] = [];
  let used = 0;
  const tokens: Tokens = {
    deal: new Int32Array(room),
    at: new Int32Array(room),
    since: new Float64Array(room),
    behind: new Int32Array(room).fill(-1),
    alive: new Int32Array(room),
    take(deal) {
      const token = free.pop() ?? used++;
      if (token >= tokens.deal.length) grow();
      tokens.deal[token] = deal;
      tokens.at[token] = -1;
      tokens.behind[token] = -1;
      tokens.alive[deal] = (tokens.alive[deal] ?? 0) + 1;
      return token;
    },
    drop(token) {
      free.push(token);
    },
  };
  const grow = () => {
    const larger = <A extends Int32Array | Float64Array>(fresh: A, old: A): A => {
      fresh.set(old);
      return fresh;
    };
    const size = tokens.deal.length * 2;
    tokens.deal = larger(new Int32Array(size), tokens.deal);
    tokens.at = larger(new Int32Array(size), tokens.at);
    tokens.since = larger(new Float64Array(size), tokens.since);
    tokens.behind = larger(new Int32Array(size), tokens.behind);
  };
  return tokens;
}

/**
 * Boxes that wait until a token has come in over each of their ways. `arrive` says how many tokens become one there; 0
 * while it still waits for another.
 */
export function joinsOf(nodes: number) {
  const waiting = new Map<number, Int32Array>();
  return {
    arrive(deal: number, node: number, slot: number, ways: number): number {
      const key = deal * nodes + node;
      const counts = waiting.get(key) ?? new Int32Array(ways);
      counts[slot] = (counts[slot] ?? 0) + 1;
      if (counts.some((count) => count === 0)) {
        waiting.set(key, counts);
        return 0;
      }
      const left = counts.map((count) => count - 1);
      if (left.some((count) => count > 0)) waiting.set(key, left);
      else waiting.delete(key);
      return ways;
    },
  };
}
