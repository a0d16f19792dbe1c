import type { AccountId } from '#base/kernel/id.ts';

/** Which of those with the same name: one that stands here, or one that the files bring, by its id there. */
export type Meant = { kind: 'here'; accountId: string } | { kind: 'file'; externalId: string };

/** One that a bare name may stand for. */
export type Namesake = Meant & { name: string; city: string | null };

/** An account that rows call by a name alone, which several have. */
export type DoubtfulName = {
  name: string;
  rows: number;
  candidates: Namesake[];
  /** the place of the candidate that is taken: the chosen one, else the eldest */
  taken: number;
};

type Account = {
  id: AccountId;
  name: string;
  city: string | null;
  externalId: string | null;
  /** these files bring it */
  fresh?: true;
};

/** An account as a candidate. One that the files bring without an id of its own cannot be meant apart. */
export function namesakeFrom({ id, name, city, externalId, fresh }: Account): Namesake {
  return fresh && externalId !== null
    ? { kind: 'file', externalId, name, city }
    : { kind: 'here', accountId: id, name, city };
}

/** Is this the account that was chosen? */
export function isMeant(account: Account, meant: Meant): boolean {
  return meant.kind === 'here' ? account.id === meant.accountId : account.externalId === meant.externalId;
}
