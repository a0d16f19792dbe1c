import { messages } from '#base/i18n/messages.ts';

/** Why two are held to be alike. */
export const likenessMessages = messages({
  chamber: { nl: 'Zelfde KvK-nummer', en: 'Same Chamber of Commerce number' },
  vat: { nl: 'Zelfde btw-nummer', en: 'Same VAT number' },
  email: { nl: 'Zelfde e-mailadres', en: 'Same e-mail address' },
  name: { nl: 'Zelfde naam', en: 'Same name' },
  sound: { nl: 'Naam klinkt hetzelfde', en: 'Name sounds alike' },
  domain: { nl: 'Zelfde website of domein', en: 'Same site or domain' },
  phone: { nl: 'Zelfde telefoonnummer', en: 'Same phone number' },
  'same-city': { nl: 'Zelfde plaats', en: 'Same city' },
  'same-account': { nl: 'Zelfde relatie', en: 'Same account' },
  'one-group': { nl: 'Eén groep', en: 'One group' },
  'other-chamber': { nl: 'Ander KvK-nummer', en: 'Another Chamber of Commerce number' },
});
