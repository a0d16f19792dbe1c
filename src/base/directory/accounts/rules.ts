import { yes, type Decision } from '#base/kernel/decision.ts';
import type { AccountId } from '#base/kernel/id.ts';

export const accountKinds = ['prospect', 'customer'] as const;
export type AccountKind = (typeof accountKinds)[number];

/**
 * May this account belong to that one? Not where it would, through others, belong to itself.
 * @param above the parent to be, its parent, and so on
 */
export function canBelongTo(
  account: AccountId,
  above: readonly AccountId[],
): Decision<{ because: 'parent-circle' }> {
  return above.includes(account) ? { ok: false, because: 'parent-circle' } : yes;
}

const legalForms = new Set(
  'bv nv vof cv eenmanszaak stichting coop bvba sa srl sarl sas gmbh ag kg ltd limited plc llc llp inc corp co'.split(
    ' ',
  ),
);
const joiningWords = new Set(['en', 'and', 'und', 'et']);

/**
 * What remains of a company's name to compare it by: small letters and figures, without accents, signs, legal form
 * and "en". `Jansen & Zn. B.V.` and `Jansen en Zn` are both `jansen zn`. A name of nothing else stays as it is.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.\s?(?=\p{L}\.)/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !legalForms.has(word) && !joiningWords.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Is this a name that no account has yet? `alike`: the accounts whose name has the same key. */
export function isNewName<Known>(
  alike: readonly Known[],
): Decision<{ because: 'same-name'; known: readonly Known[] }> {
  return alike.length === 0 ? yes : { ok: false, because: 'same-name', known: alike };
}

/** May people be added to this account? */
export function takesContacts({
  archived,
}: {
  archived: boolean;
}): Decision<{ because: 'account-archived' }> {
  return archived ? { ok: false, because: 'account-archived' } : yes;
}
