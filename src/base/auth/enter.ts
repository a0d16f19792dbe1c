import { Refusal } from '#base/kernel/refusal.ts';

import type { Caller } from './caller.ts';
import type { Identity } from './identity.ts';
import { placesOf } from './places.ts';
import { refusals } from './refusals.ts';
import { asksSecondStep, type StepWay } from './rules.ts';
import { beginSession, type Entry } from './sessions.ts';
import { beginStep } from './steps.ts';
import { factorsOf } from './second-factor/factors.ts';

/** What came of it: the cookies to set, and what is asked next where somebody is not in yet. */
export type Entered = { cookies: string[]; ways: StepWay[] | null };

/**
 * Lets in somebody who showed who they are: refuses where no organisation lets them in (any more) or in this way, asks
 * for the second step where there is one, and begins a session.
 */
export async function enter(identity: Identity, caller: Caller, entry: Entry): Promise<Entered> {
  const places = (await placesOf(identity, entry.userId)).filter(({ letsIn }) => letsIn);
  if (places.length === 0) throw refusal('no-membership');
  const open = places.filter(({ singleSignOnOnly }) => !singleSignOnOnly);
  if (open.length === 0) throw refusal('single-sign-on-only');
  if (!entry.secondFactor) {
    const factors = await factorsOf(identity, entry.userId);
    const ways = asksSecondStep(
      factors,
      open.some(({ secondFactorFrom }) => secondFactorFrom !== null),
    );
    if (ways !== null) {
      const token = await beginStep(identity, 'second-factor', { userId: entry.userId });
      return { cookies: [identity.cookies.write('step', token)], ways };
    }
  }
  // One's own organisation before an invented one.
  const home = open.find(({ isDemo }) => !isDemo)?.organisationId ?? null;
  const { cookies } = await beginSession(identity, caller, {
    organisationId: entry.onlyOrganisationId ?? home,
    ...entry,
  });
  return { cookies: [...cookies, identity.cookies.clear('step')], ways: null };
}

function refusal(because: 'no-membership' | 'single-sign-on-only'): Refusal {
  return new Refusal('forbidden', { because, says: refusals[because] });
}
