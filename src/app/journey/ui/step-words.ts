import type { Words } from '#base/i18n/messages.ts';
import type { Wing } from '#base/ui-kit/wing.ts';

import type { journeyMessages } from '../messages.ts';
import type { JourneyCode, JourneyStep } from '../rules.ts';

/** Where each step is taken, and of which part of the loop it is. */
export const placeOf: Readonly<Record<JourneyCode, { to: string; wing: Wing }>> = {
  deals: { to: '/import', wing: 'do' },
  people: { to: '/people', wing: 'plan' },
  roles: { to: '/people', wing: 'plan' },
  process: { to: '/process', wing: 'plan' },
  checklist: { to: '/checklist', wing: 'plan' },
  week: { to: '/rhythm/planner', wing: 'plan' },
  targets: { to: '/kpis', wing: 'plan' },
  meeting: { to: '/meetings', wing: 'act' },
};

/** How far a step is, in a few words: `3 van 41 hebben een rol`. */
export function howFar({ code, state, done, of }: JourneyStep, words: Words<typeof journeyMessages>): string {
  if (state === 'ready') return words.ready;
  if (state === 'open') return words.open;
  if (done !== null && of !== null) {
    if (code === 'people') return words.peopleFar(done, of);
    if (code === 'roles') return words.rolesFar(done, of);
    if (code === 'checklist') return words.checklistFar(done, of);
    if (code === 'targets') return words.targetsFar(done, of);
  }
  if (code === 'process') return words.processBegun;
  if (code === 'week') return words.weekBegun;
  if (code === 'meeting') return words.meetingBegun;
  return words.begun;
}
