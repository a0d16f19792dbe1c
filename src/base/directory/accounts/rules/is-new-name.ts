import { yes, type Decision } from '#base/kernel/decision.ts';

/** Is this a name that no account has yet? `alike`: the accounts whose name has the same key. */
export function isNewName<Known>(
  alike: readonly Known[],
): Decision<{ because: 'same-name'; known: readonly Known[] }> {
  return alike.length === 0 ? yes : { ok: false, because: 'same-name', known: alike };
}
