import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Everyone sees where what comes in goes; the manager decides it. */
export const may = {
  designRouting: (actor: Actor) => hasAccess(actor, 'manager'),
  /** Nobody who signed in: whoever holds the link of a questionnaire. */
  answerQuestionnaire: (actor: Actor) => actor.kind === 'link',
};
