import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** Who may look at what runs in the background. */
export const may = {
  seeJobs: (actor: Actor) => hasAccess(actor, 'administrator'),
  /** Who asked for something follows it and may stop it. */
  followJob: (actor: Actor, job: { by: MemberId | null }) =>
    may.seeJobs(actor) || (job.by !== null && job.by === memberOf(actor)),
};
