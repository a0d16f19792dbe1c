import type { PublicLinkKindName } from '#base/public-links/kinds.ts';

import type { ContactSide } from '../routing.ts';

/** Which links open the questionnaire of a side. */
export const kindOfLink = {
  prospects: 'prospect-questionnaire',
  customers: 'customer-questionnaire',
} as const satisfies Record<ContactSide, PublicLinkKindName>;
