import { messages } from '#base/i18n/messages.ts';

/** The words of the screen of products and competitors. */
export const offeringMessages = messages({
  title: { nl: 'Aanbod', en: 'Offering' },
  products: { nl: 'Producten', en: 'Products' },
  competitors: { nl: 'Concurrenten', en: 'Competitors' },
  addProduct: { nl: 'Product toevoegen', en: 'Add a product' },
  editProduct: { nl: 'Product wijzigen', en: 'Edit product' },
  addCompetitor: { nl: 'Concurrent toevoegen', en: 'Add a competitor' },
  editCompetitor: { nl: 'Concurrent wijzigen', en: 'Edit competitor' },
  withArchived: { nl: 'Ook gearchiveerde', en: 'Archived too' },
  archived: { nl: 'Gearchiveerd', en: 'Archived' },

  name: { nl: 'Naam', en: 'Name' },
  nameMissing: { nl: 'Vul een naam in.', en: 'Give a name.' },
  family: { nl: 'Productgroep', en: 'Family' },
  code: { nl: 'Code', en: 'Code' },
  price: { nl: 'Prijs', en: 'Price' },
  currency: { nl: 'Valuta', en: 'Currency' },
  website: { nl: 'Website', en: 'Website' },
  actions: { nl: 'Acties', en: 'Actions' },
  actionsFor: { nl: (name: string) => `Acties voor ${name}`, en: (name: string) => `Actions for ${name}` },

  noProducts: { nl: 'Nog geen producten', en: 'No products yet' },
  noProductsSays: {
    nl: 'Voeg toe wat je verkoopt. Dan kies je het bij elke verkoopkans, en zie je wat loopt.',
    en: 'Add what you sell. Then you choose it with each deal, and see what does well.',
  },
  noCompetitors: { nl: 'Nog geen concurrenten', en: 'No competitors yet' },
  noCompetitorsSays: {
    nl: 'Voeg toe wie je tegenkomt. Dan zie je van wie je wint en van wie je verliest.',
    en: 'Add whom you meet. Then you see whom you win from and lose to.',
  },

  add: { nl: 'Toevoegen', en: 'Add' },
  edit: { nl: 'Wijzigen', en: 'Edit' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  archive: { nl: 'Archiveren', en: 'Archive' },
  restore: { nl: 'Terugzetten', en: 'Bring back' },
  saveAfterAll: {
    nl: 'Sla nog eens op om jouw versie te houden.',
    en: 'Save again to keep your version.',
  },
  saved: { nl: 'Bewaard', en: 'Saved' },
  archivedNow: {
    nl: (name: string) => `${name} is gearchiveerd`,
    en: (name: string) => `${name} is archived`,
  },
  restoredNow: { nl: (name: string) => `${name} is terug`, en: (name: string) => `${name} is back` },
  failed: { nl: 'Dat lukte niet. Probeer het opnieuw.', en: 'That failed. Please try again.' },
});
