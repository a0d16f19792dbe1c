import { messages } from '#base/i18n/messages.ts';

/** Why something with products or competitors came to nothing. */
export const refusals = messages({
  'product-name-taken': {
    nl: 'Er is al een product met deze naam.',
    en: 'There is already a product with this name.',
  },
  'competitor-name-taken': {
    nl: 'Er is al een concurrent met deze naam.',
    en: 'There is already a competitor with this name.',
  },
});
