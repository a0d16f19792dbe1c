import { messages } from '#base/i18n/messages.ts';

/** What is printed on a quote. */
export const quoteWords = messages({
  quote: { nl: 'Offerte', en: 'Quote' },
  draft: { nl: 'Concept', en: 'Draft' },
  number: { nl: 'Nummer', en: 'Number' },
  date: { nl: 'Datum', en: 'Date' },
  validUntil: { nl: 'Geldig tot en met', en: 'Valid until' },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  attention: { nl: (name: string) => `T.a.v. ${name}`, en: (name: string) => `Attn. ${name}` },
  regarding: { nl: 'Betreft', en: 'Regarding' },
  description: { nl: 'Omschrijving', en: 'Description' },
  quantity: { nl: 'Aantal', en: 'Quantity' },
  price: { nl: 'Prijs', en: 'Price' },
  discount: { nl: 'Korting', en: 'Discount' },
  vat: { nl: 'Btw', en: 'VAT' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  gross: { nl: 'Totaal vóór korting', en: 'Total before discount' },
  net: { nl: 'Totaal exclusief btw', en: 'Total excluding VAT' },
  vatOf: {
    nl: (rate: string, base: string) => `Btw ${rate} over ${base}`,
    en: (rate: string, base: string) => `VAT ${rate} on ${base}`,
  },
  total: { nl: 'Totaal inclusief btw', en: 'Total including VAT' },
  conditions: { nl: 'Voorwaarden', en: 'Conditions' },
  agreed: { nl: 'Voor akkoord', en: 'Agreed' },
  agreedSays: {
    nl: 'Door te tekenen geef je de opdracht volgens deze offerte.',
    en: 'By signing you place the order as described in this quote.',
  },
  name: { nl: 'Naam', en: 'Name' },
  place: { nl: 'Plaats en datum', en: 'Place and date' },
  signature: { nl: 'Handtekening', en: 'Signature' },
  kvk: { nl: 'KvK', en: 'CoC' },
  vatNumber: { nl: 'Btw-nummer', en: 'VAT number' },
  page: { nl: 'Pagina', en: 'Page' },
  of: { nl: 'van', en: 'of' },
});
