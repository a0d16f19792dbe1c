/** By what two accounts, or two people, were found to be alike. */
export const likenessSorts = ['chamber', 'vat', 'email', 'name', 'sound', 'domain', 'phone'] as const;
export type LikenessSort = (typeof likenessSorts)[number];

export const likenessReasons = [
  ...likenessSorts,
  'same-city',
  'same-account',
  'one-group',
  'other-chamber',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

export type Likeness = { score: number; reasons: LikenessReason[] };

/** From here on two are worth a look. */
export const leastLikeness = 0.5;

type Compared = {
  city: string | null;
  chamberOfCommerceNumber: string | null;
  parentId: string | null;
  id: string;
};

/**
 * How likely two accounts are one, between 0 and 1: each sort of likeness takes away a part of the doubt that is left.
 * A group shares its site and its telephone; a name is met with in more than one town; and of two with numbers of
 * their own at the chamber of commerce each stands there for itself. The weights are ours, set by what people decide
 * when they look at such pairs.
 */
export function accountLikeness(a: Compared, b: Compared, shared: readonly LikenessSort[]): Likeness {
  const group =
    a.parentId === b.id || b.parentId === a.id || (a.parentId !== null && a.parentId === b.parentId);
  const weight: Record<LikenessSort, number> = {
    chamber: 0.95,
    vat: 0.95,
    email: 0.5,
    name: 0.6,
    sound: shared.includes('name') ? 0 : 0.35,
    domain: group ? 0.1 : 0.5,
    phone: group ? 0.1 : 0.5,
  };
  const sameCity = a.city !== null && a.city.toLowerCase() === b.city?.toLowerCase();
  const elsewhere = a.city !== null && b.city !== null && !sameCity;
  const ownChambers =
    a.chamberOfCommerceNumber !== null && b.chamberOfCommerceNumber !== null && !shared.includes('chamber');
  const onlyName = shared.every((sort) => sort === 'name' || sort === 'sound');
  const score =
    certainty([...shared.map((sort) => weight[sort]), sameCity ? 0.25 : 0]) *
    (onlyName && elsewhere ? 0.7 : 1) *
    (ownChambers ? 0.55 : 1);
  return {
    score: rounded(score),
    reasons: [
      ...told(shared),
      ...(sameCity ? (['same-city'] as const) : []),
      ...(group ? (['one-group'] as const) : []),
      ...(ownChambers ? (['other-chamber'] as const) : []),
    ],
  };
}

/** How likely two contacts are one person. Many share a name; few share it at one company, fewer an address. */
export function contactLikeness(
  a: { accountId: string | null },
  b: { accountId: string | null },
  shared: readonly LikenessSort[],
): Likeness {
  const together = a.accountId !== null && a.accountId === b.accountId;
  const weight: Record<LikenessSort, number> = {
    chamber: 0,
    vat: 0,
    domain: 0,
    email: 0.85,
    name: together ? 0.8 : 0.35,
    sound: shared.includes('name') ? 0 : together ? 0.55 : 0.2,
    phone: together ? 0.15 : 0.35,
  };
  return {
    score: rounded(certainty(shared.map((sort) => weight[sort]))),
    reasons: [...told(shared), ...(together ? (['same-account'] as const) : [])],
  };
}

/** In the order of their weight; who has the same name also sounds the same. */
function told(shared: readonly LikenessSort[]): LikenessSort[] {
  return likenessSorts.filter(
    (sort) => shared.includes(sort) && !(sort === 'sound' && shared.includes('name')),
  );
}

function certainty(weights: readonly number[]): number {
  return 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1);
}

const rounded = (score: number) => Math.round(score * 100) / 100;
