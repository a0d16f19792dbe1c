import { messages } from '#base/i18n/messages.ts';

/** The words around fields of one's own, on the forms and cards that show them. */
export const customFieldMessages = messages({
  more: { nl: 'Eigen velden', en: 'Custom fields' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  nobody: { nl: 'Niemand', en: 'Nobody' },
  required: { nl: 'Vul dit in.', en: 'Fill this in.' },
  empty: { nl: 'Nog niet ingevuld', en: 'Not filled in yet' },
  showEmpty: {
    nl: (n: number) => (n === 1 ? 'Toon 1 leeg veld' : `Toon ${n} lege velden`),
    en: (n: number) => (n === 1 ? 'Show 1 empty field' : `Show ${n} empty fields`),
  },
  hideEmpty: { nl: 'Verberg lege velden', en: 'Hide empty fields' },
  change: { nl: (name: string) => `${name} wijzigen`, en: (name: string) => `Change ${name}` },
  ofAccount: {
    nl: (name: string) => `${name} (relatie)`,
    en: (name: string) => `${name} (account)`,
  },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  saved: { nl: (name: string) => `${name} bewaard`, en: (name: string) => `${name} saved` },
  changedMeanwhile: {
    nl: 'Een collega was je voor. Kijk wat er nu staat en probeer het opnieuw.',
    en: 'A colleague was first. See what stands there now and try again.',
  },
});
