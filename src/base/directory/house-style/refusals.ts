/** Why a house style was not kept, in the reader's language. */
export const refusals = {
  'logo-unreadable': {
    nl: 'Dit logo kunnen we niet lezen. Kies een PNG of JPEG.',
    en: 'This logo cannot be read. Choose a PNG or JPEG.',
  },
};
