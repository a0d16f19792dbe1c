/** What came of sending something: the status and what the answer said of trying again, or no answer at all. */
export type Sent =
  | { status: number; because?: string | undefined; afterSeconds: number | null }
  | 'no answer';

const mostTimes = 3;
const longestSeconds = 5;

/**
 * After how many milliseconds to send the same again; null where that makes no sense. What holds a secret, or cannot
 * be known by its key, is sent once: it may have been done.
 * @param times how often it has been sent
 * @param random 0 to 1: not all come back at once
 */
export function sendAgainAfter(sent: Sent, times: number, mayRepeat: boolean, random: number): number | null {
  if (!mayRepeat || times >= mostTimes) return null;
  if (sent === 'no answer') return 500 * times + 500 * random;
  if (sent.status !== 503 || sent.because === 'disk-full') return null;
  return Math.min(sent.afterSeconds ?? 1, longestSeconds) * 1000 + 500 * random;
}

/** Does this say that the server or its data cannot be reached, rather than that it has too much to do? */
export function isAway(sent: Sent): boolean {
  return (
    sent === 'no answer' || (sent.status === 503 && (sent.because ?? 'database-away') === 'database-away')
  );
}
