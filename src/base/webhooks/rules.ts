/** What can be listened for: everything of a kind, or single events, as the audit trail names them. */
export const eventKinds = [
  'deal',
  'account',
  'contact',
  'activity',
  'task',
  'quote',
  'product',
  'competitor',
  'import',
] as const;
export const singleEvents = ['deal.created', 'deal.moved', 'deal.won', 'deal.lost'] as const;
export const webhookEvents = [...eventKinds, ...singleEvents] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long after each failure a message is tried again; the times that the specification proposes
 * (https://github.com/standard-webhooks/standard-webhooks, "Deliverability and reliability").
 */
const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/**
 * When a message that failed this many times is tried again; null where it is given up.
 * @param random 0 to 1: spreads what failed together, by up to a tenth
 */
export function nextTry(failures: number, now: Date, random: number): Date | null {
  const pause = pauses[failures - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * (1 + random / 10));
}

/** An address where nothing arrived for this long is switched off. */
const failingMillis = 5 * 24 * hour;

export type Outcome = { status: number | null };
export type Standing = { failingSince: Date | null };

/** What becomes of an address after a try: all is well, it fails (since when), or it is switched off (why). */
export function standingAfter(
  { status }: Outcome,
  { failingSince }: Standing,
  now: Date,
): { failingSince: Date | null; disabledBecause: 'gone' | 'failing' | null } {
  if (isDelivered(status)) return { failingSince: null, disabledBecause: null };
  const since = failingSince ?? now;
  if (status === 410) return { failingSince: since, disabledBecause: 'gone' };
  const tooLong = now.getTime() - since.getTime() >= failingMillis;
  return { failingSince: since, disabledBecause: tooLong ? 'failing' : null };
}

/** Only a 2xx says that a message arrived; a redirect does not. */
export function isDelivered(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** May it be an address to send to: http or https, no name and password in it? */
export function isWebhookUrl(text: string): boolean {
  return /^https?:\/\/[^\s/@?#]+(?:[/?#]\S*)?$/i.test(text) && URL.canParse(text);
}
