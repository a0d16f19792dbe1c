import { messages } from '#base/i18n/messages.ts';

/** Why there is no secret link. */
export const refusals = messages({
  'too-many-links': {
    nl: 'Hier zijn al 20 links voor in gebruik. Trek er eerst een in.',
    en: 'There are 20 links for this already. Revoke one first.',
  },
});
