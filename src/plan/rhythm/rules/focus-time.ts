/** What the reckoning of a focus block needs; instants in milliseconds since 1970. */
export type FocusSpan = {
  startedAt: number;
  /** How long it is meant to last, without what comes between. */
  minutes: number;
  /** `to` is null for one that still lasts. */
  interruptions: readonly { from: number; to: number | null }[];
};

const minute = 60_000;
/** So long after its end somebody may still be at it; later the timer was forgotten. */
const graceMinutes = 60;

/** How long something came between up to an instant, in milliseconds. */
export function interruptedMillis({ interruptions }: Pick<FocusSpan, 'interruptions'>, at: number): number {
  return interruptions.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to ?? at, at) - Math.min(from, at)),
    0,
  );
}

/** How long somebody was at it up to an instant, in milliseconds: without what came between. */
export function focusedMillis(span: FocusSpan, at: number): number {
  return Math.max(0, at - span.startedAt - interruptedMillis(span, at));
}

/** When it is meant to end, as things stand at an instant: what came between is added. */
export function meantToEnd(span: FocusSpan, at: number): number {
  return span.startedAt + span.minutes * minute + interruptedMillis(span, at);
}

/** Was the timer forgotten? An hour after the end that was meant, and an interruption that lasts ends nothing. */
export function isForgotten(span: FocusSpan, at: number): boolean {
  return at > endWithoutLast(span) + graceMinutes * minute;
}

/**
 * When a block ends that is ended at an instant: then, or where the timer was forgotten, when it was meant to or when
 * something came between that never ended.
 */
export function endsAt(span: FocusSpan, at: number): number {
  if (!isForgotten(span, at)) return at;
  const open = span.interruptions.find(({ to }) => to === null);
  return Math.min(at, open?.from ?? endWithoutLast(span));
}

/** The end that was meant, an interruption that still lasts left out. */
function endWithoutLast({ startedAt, minutes, interruptions }: FocusSpan): number {
  const over = interruptions.reduce((sum, { from, to }) => sum + (to === null ? 0 : to - from), 0);
  const open = interruptions.find(({ to }) => to === null);
  return Math.max(startedAt + minutes * minute + over, open?.from ?? 0);
}
