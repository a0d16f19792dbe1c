import { messages } from '#base/i18n/messages.ts';

export const answerMessages = messages({
  answers: { nl: 'Antwoorden op dit signaal', en: 'Answers to this signal' },
  toMeeting: { nl: 'Op de agenda', en: 'On the agenda' },
  explain: { nl: 'Verklaren', en: 'Explain' },
  decide: { nl: 'Besluiten', en: 'Decide' },
  setAside: { nl: 'Wegleggen', en: 'Set aside' },
  reopen: { nl: 'Weer openen', en: 'Open again' },
  wasTrue: { nl: 'Bleek waar', en: 'Proved true' },
  wasNoise: { nl: 'Bleek toeval', en: 'Proved chance' },
  more: { nl: 'Meer met dit signaal', en: 'More with this signal' },

  explainTitle: { nl: 'Wat zit erachter?', en: 'What is behind it?' },
  explainLabel: { nl: 'Verklaring', en: 'Explanation' },
  explainHint: {
    nl: 'Zolang het patroon aanhoudt, komt dit signaal niet terug.',
    en: 'While the pattern lasts, this signal does not come back.',
  },
  decideTitle: { nl: 'Wat besluiten jullie?', en: 'What do you decide?' },
  decideLabel: { nl: 'Besluit', en: 'Decision' },
  decideHint: {
    nl: 'Schrijf wat jullie anders gaan doen, en wie het doet.',
    en: 'Write what you will do differently, and who does it.',
  },
  fromNow: {
    nl: 'De werkwijze verandert vanaf deze week',
    en: 'The way of working changes from this week on',
  },
  fromNowHint: {
    nl: 'Wat gewoon is, wordt vanaf dan opnieuw bepaald.',
    en: 'What is usual is then measured anew.',
  },
  asideTitle: { nl: 'Waarom leg je het weg?', en: 'Why do you set it aside?' },
  reason: { nl: 'Reden', en: 'Reason' },
  chance: { nl: 'Het is toeval', en: 'It is chance' },
  known: { nl: 'Het is bekend, en goed zo', en: 'It is known, and fine' },
  once: { nl: 'Het was eenmalig', en: 'It happened once' },
  'wrong-figures': { nl: 'De cijfers kloppen niet', en: 'The figures are wrong' },
  other: { nl: 'Een andere reden', en: 'Another reason' },
  note: { nl: 'Toelichting', en: 'Note' },

  onAgenda: { nl: 'Dit signaal staat op de agenda.', en: 'This signal is on the agenda.' },
  explained: { nl: 'Verklaring bewaard.', en: 'Explanation kept.' },
  decided: { nl: 'Besluit bewaard.', en: 'Decision kept.' },
  aside: {
    nl: 'Weggelegd. Het komt niet elke week terug.',
    en: 'Set aside. It does not come back every week.',
  },
  judged: { nl: 'Genoteerd.', en: 'Noted.' },
  opened: { nl: 'Dit signaal is weer open.', en: 'This signal is open again.' },
  missing: { nl: 'Schrijf er iets bij.', en: 'Write something.' },
});
