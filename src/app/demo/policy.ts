import { hasAccess, reaches, type Access, type Actor } from '#base/kernel/actor.ts';

/** Who may look around in an invented company, and who may throw it away. */
export const may = {
  /** Whoever administers a company of their own. Before there is any, whoever comes first may: they are nobody yet. */
  openDemo: ({ access, inDemo }: { access: Access; inDemo: boolean }) =>
    reaches(access, 'administrator') && !inDemo,
  throwAwayDemo: (actor: Actor) => hasAccess(actor, 'administrator'),
};
