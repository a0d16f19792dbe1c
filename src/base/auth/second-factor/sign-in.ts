import { Refusal } from '#base/kernel/refusal.ts';

import type { Caller } from '../caller.ts';
import { enter, type Entered } from '../enter.ts';
import type { Identity } from '../identity.ts';
import { refusals } from '../refusals.ts';
import { finishStep, tryStep } from '../steps.ts';
import { checkCode } from './check-code.ts';

/** The second step of signing in: a code from the app, or one to recover with. */
export async function signInByCode(identity: Identity, caller: Caller, code: string): Promise<Entered> {
  const token = identity.cookies.read(caller.cookies, 'step');
  const step = await tryStep(identity, 'second-factor', token);
  if (!step || step.userId === null)
    throw new Refusal('unauthenticated', { because: 'step-spent', says: refusals['step-spent'] });
  if (!(await checkCode(identity, step.userId, code)))
    throw new Refusal('refused', { because: 'wrong-code', says: refusals['wrong-code'] });
  if (!(await finishStep(identity, step.tokenHash)))
    throw new Refusal('unauthenticated', { because: 'step-spent', says: refusals['step-spent'] });
  return enter(identity, caller, { userId: step.userId, method: 'password', secondFactor: true });
}
