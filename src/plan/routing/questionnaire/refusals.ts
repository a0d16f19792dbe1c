import { messages } from '#base/i18n/messages.ts';

/** Why an answer to the questionnaire came to nothing. */
export const refusals = messages({
  'nothing-said': {
    nl: 'Kies bij minstens één onderwerp wat je wilt, of schrijf een wens op.',
    en: 'Choose what you prefer for one subject at least, or write down a wish.',
  },
  'kind-not-asked': {
    nl: 'De vragen zijn intussen veranderd. Laad de pagina opnieuw.',
    en: 'The questions have changed meanwhile. Load the page again.',
  },
  'channel-not-asked': {
    nl: 'De vragen zijn intussen veranderd. Laad de pagina opnieuw.',
    en: 'The questions have changed meanwhile. Load the page again.',
  },
  'kind-twice': { nl: 'Een onderwerp staat er twee keer in.', en: 'A subject is in it twice.' },
  'questionnaire-full': {
    nl: 'Deze vragenlijst heeft genoeg antwoorden. Dank je voor de moeite.',
    en: 'This questionnaire has answers enough. Thank you for your trouble.',
  },
});
