import { messages } from '#base/i18n/messages.ts';

/** Why somebody cannot look on. */
export const refusals = messages({
  accept: {
    nl: 'Dit zijn server-sent events: vraag ze met Accept: text/event-stream.',
    en: 'These are server-sent events: ask for them with Accept: text/event-stream.',
  },
  'too-many-streams': {
    nl: 'Je kijkt al op te veel plekken mee.',
    en: 'You are looking on in too many places already.',
  },
});
