import type { PublicLinkKind } from '#base/public-links/kinds.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import type { ContactSide } from '../routing.ts';

/** A short questionnaire for customers, or for those who may become one: for whoever designs the routing. */
const questionnaireFor = (side: ContactSide): PublicLinkKind => ({
  async may(_tx, { actor }, subjectId) {
    if (subjectId !== null) throw new Refusal('not-found');
    return may.designRouting(actor);
  },
  // An organisation has one of each side.
  namesOf: () => Promise.resolve(new Map()),
  // Behind the #, where no server and no log reads it.
  pathOf: (token) => `/questionnaire/${side}#${token}`,
});

export const prospectQuestionnaire = questionnaireFor('prospects');
export const customerQuestionnaire = questionnaireFor('customers');
