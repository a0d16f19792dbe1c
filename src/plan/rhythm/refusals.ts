import { messages } from '#base/i18n/messages.ts';

/** Why something with the rhythm came to nothing. */
export const refusals = messages({
  'not-kept': {
    nl: 'Dit onderdeel is niet behouden. Behoud het eerst op de checklist.',
    en: 'This item was not kept. Keep it on the checklist first.',
  },
  'day-ahead': {
    nl: 'Deze dag is nog niet geweest.',
    en: 'This day is still to come.',
  },
  'day-long-ago': {
    nl: 'Deze dag is meer dan een jaar geleden.',
    en: 'This day is more than a year ago.',
  },
  'marked-already': {
    nl: 'Dit staat voor deze dag al vast.',
    en: 'This was said of this day already.',
  },
  'no-name': {
    nl: 'Geef het onderdeel een naam.',
    en: 'Give the item a name.',
  },
  'not-a-starting-item': {
    nl: 'Dit onderdeel heeft je team zelf toegevoegd; er is geen begintekst om terug te zetten.',
    en: 'Your team added this item; it has no first words to bring back.',
  },
  'follows-itself': {
    nl: 'Deze volgorde loopt rond: een onderdeel kan niet na zichzelf komen.',
    en: 'This order goes round in a circle: an item cannot come after itself.',
  },
  'follows-nothing': {
    nl: 'Het onderdeel waar dit na moet komen, staat niet op de lijst.',
    en: 'The item that this should come after is not on the list.',
  },
  'piece-too-long': {
    nl: 'Een stuk kan niet langer zijn dan het hele onderdeel.',
    en: 'A piece cannot be longer than the whole item.',
  },
  'window-turned': {
    nl: 'Een tijdvenster eindigt voordat het begint.',
    en: 'A time window ends before it begins.',
  },
  'window-too-short': {
    nl: 'In geen van de tijdvensters past dit onderdeel.',
    en: 'None of the time windows is long enough for this item.',
  },
});
