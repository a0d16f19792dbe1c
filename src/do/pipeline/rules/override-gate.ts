import { yes } from '#base/kernel/decision.ts';

const overridable: readonly string[] = ['results-missing', 'order-confirmation-missing'];

/**
 * What a gate says to somebody who has the right to pass it by and gives a reason: yes, where only results or the
 * confirmation were missing. Every other no stays a no. `overridden` tells whether the reason was needed.
 */
export function overrideGate<D extends { ok: true } | { ok: false; because: string }>(
  decision: D,
  override: { reason: string } | undefined,
): { decision: D | typeof yes; overridden: boolean } {
  const reason = override?.reason.trim() ?? '';
  if (decision.ok || reason === '' || !overridable.includes(decision.because))
    return { decision, overridden: false };
  return { decision: yes, overridden: true };
}
