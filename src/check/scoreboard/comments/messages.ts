import { messages } from '#base/i18n/messages.ts';

export const figureCommentMessages = messages({
  title: { nl: 'Opmerkingen', en: 'Comments' },
  none: { nl: 'Nog niets gezegd over dit cijfer.', en: 'Nothing was said of this figure yet.' },
  add: { nl: 'Plaatsen', en: 'Post' },
  editOf: { nl: 'Opmerking wijzigen', en: 'Edit the comment' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  remove: { nl: 'Verwijderen', en: 'Delete' },
  removeOf: { nl: 'Opmerking verwijderen', en: 'Delete the comment' },
  removeTitle: { nl: 'Opmerking verwijderen?', en: 'Delete the comment?' },
  removeSays: { nl: 'De geschiedenis bewaart dat zij er stond.', en: 'The history keeps that it was there.' },
  edited: { nl: 'gewijzigd', en: 'edited' },
  somebody: { nl: 'Oud-collega', en: 'Former colleague' },
  mark: {
    nl: (n: number) => (n === 1 ? '1 opmerking' : `${n} opmerkingen`),
    en: (n: number) => (n === 1 ? '1 comment' : `${n} comments`),
  },
});
