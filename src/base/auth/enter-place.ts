import { presentMoment } from '#base/db/clock.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

import type { Identity } from './identity.ts';
import { useOrganisation } from './membership.ts';
import { placesOf, type Place } from './places.ts';
import type { Principal } from './principal.ts';
import { refusals } from './refusals.ts';
import { canEnterPlace, standingOf } from './rules.ts';

/** The organisations that this session can work in, one's own before invented ones, by name. */
export async function enterablePlaces(identity: Identity, principal: Principal): Promise<Place[]> {
  const places = await placesOf(identity, principal.userId);
  return places
    .filter((place) => canEnterPlace(place, { method: principal.method, isHere: isHere(place, principal) }))
    .toSorted((a, b) => Number(a.isDemo) - Number(b.isDemo) || a.organisation.localeCompare(b.organisation));
}

/**
 * Lets the session go on in another organisation of the same person. Refuses one where they are not (any more), and
 * one that asks a second step which this session has not shown. What the place asks besides (how long somebody may
 * stay) is asked by whoIs: where it does not let the session in, everything stays as it was.
 */
export async function enterPlace(
  identity: Identity,
  principal: Principal,
  memberId: string,
  whoIs: () => Promise<Principal | null>,
): Promise<void> {
  const places = await enterablePlaces(identity, principal);
  const place = found(places.find((each) => each.memberId === memberId));
  const asksFrom = place.secondFactorFrom === null ? null : new Date(place.secondFactorFrom);
  const { secondFactor: showed, hasFactor: has } = principal;
  if (standingOf({ asksFrom, showed, has }, presentMoment()) === 'must-show') throw mustShow();
  await useOrganisation(identity, principal.sessionId, place.organisationId);
  const now = await whoIs();
  if (now?.membership?.member.id === memberId) return;
  await useOrganisation(identity, principal.sessionId, principal.membership?.organisation.id ?? null);
  throw mustShow();
}

export function isHere(place: Place, { membership }: Principal): boolean {
  return place.organisationId === membership?.organisation.id;
}

function mustShow(): Refusal {
  return new Refusal('forbidden', { because: 'sign-in-again', says: refusals['sign-in-again'] });
}
