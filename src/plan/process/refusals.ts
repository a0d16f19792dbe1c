import { messages } from '#base/i18n/messages.ts';

/** Why something with a process came to nothing. */
export const refusals = messages({
  gone: {
    nl: 'Dit onderdeel staat niet meer in de tekening.',
    en: 'This part is no longer in the drawing.',
  },
  twice: { nl: 'Dit onderdeel staat er al.', en: 'This part is there already.' },
  'lane-in-use': {
    nl: 'Op deze baan staan nog stappen. Verplaats die eerst.',
    en: 'There are still steps on this lane. Move them first.',
  },
  'arrow-loose': {
    nl: 'Een pijl loopt van een stap naar een stap die in de tekening staan.',
    en: 'An arrow runs between two steps that are in the drawing.',
  },
  'to-itself': {
    nl: 'Een stap kan niet naar zichzelf verwijzen.',
    en: 'A step cannot lead to itself.',
  },
  'arrow-twice': {
    nl: 'Deze twee stappen zijn al verbonden.',
    en: 'These two steps are connected already.',
  },
  'too-large': {
    nl: 'De tekening is te groot: hoogstens 2.000 stappen, 100 banen en 6.000 pijlen.',
    en: 'The drawing is too large: at most 2,000 steps, 100 lanes and 6,000 arrows.',
  },
  empty: {
    nl: 'Er staat nog niets in de tekening.',
    en: 'There is nothing in the drawing yet.',
  },
  'not-asked': {
    nl: 'Vraag eerst om akkoord op deze tekening.',
    en: 'Ask for approval of this drawing first.',
  },
  'not-approved': {
    nl: 'Publiceren kan pas na akkoord op deze tekening.',
    en: 'This drawing can be published once it is approved.',
  },
  'only-to-be': {
    nl: 'Alleen het gewenste proces wordt gepubliceerd.',
    en: 'Only the desired process is published.',
  },
  'calls-itself': {
    nl: 'Een bouwblok kan zichzelf niet aanroepen, ook niet via een ander bouwblok.',
    en: 'A building block cannot call itself, nor by way of another one.',
  },
  'too-many': {
    nl: 'Er zijn al tweehonderd processen. Ruim er eerst een op.',
    en: 'There are two hundred processes already. Retire one first.',
  },
  'too-old': {
    nl: 'Sinds je begon is te veel veranderd. Laad de tekening opnieuw.',
    en: 'Too much has changed since you began. Load the drawing again.',
  },
});
