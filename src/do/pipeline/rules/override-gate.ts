import { yes } from '#base/kernel/decision.ts';

/** What somebody with the right may pass by with a reason. Every other no stays a no. */
export const passable = [
  'results-missing',
  'order-confirmation-missing',
  'may-not-skip',
  'may-not-go-back',
] as const;
export type Passable = (typeof passable)[number];

export function isPassable(because: string): because is Passable {
  return passable.some((known) => known === because);
}

/**
 * What a gate says to somebody who has the right to pass it by and gives a reason: yes, where results, the
 * confirmation or the way through the cycle stood in between. `passed` tells what the reason was needed for.
 */
export function overrideGate<D extends { ok: true } | { ok: false; because: string }>(
  decision: D,
  override: { reason: string } | undefined,
): { decision: D | typeof yes; passed: Passable | null } {
  const reason = override?.reason.trim() ?? '';
  if (decision.ok || reason === '' || !isPassable(decision.because)) return { decision, passed: null };
  return { decision: yes, passed: decision.because };
}
