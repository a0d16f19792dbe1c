import { messages } from '#base/i18n/messages.ts';

/** Why something with a meeting came to nothing. */
export const refusals = messages({
  'no-parts': {
    nl: 'Zet ten minste één onderdeel op de agenda.',
    en: 'Put at least one part on the agenda.',
  },
  'part-twice': {
    nl: 'Een onderdeel staat dubbel op de agenda.',
    en: 'A part stands on the agenda twice.',
  },
  'part-without-name': { nl: 'Geef elk eigen onderdeel een naam.', en: 'Give each part of your own a name.' },
  'too-long': {
    nl: 'De onderdelen duren samen langer dan het overleg.',
    en: 'Together the parts take longer than the meeting.',
  },
  'not-two': {
    nl: 'Een gesprek is tussen jou en één ander.',
    en: 'A one-to-one is between you and one other.',
  },
  'attendee-archived': {
    nl: 'Iemand die je koos, is gearchiveerd.',
    en: 'Somebody you chose is archived.',
  },
  nobody: {
    nl: 'Niemand van dit overleg werkt hier nog. Kies eerst wie erbij zijn.',
    en: 'Nobody of this meeting works here any more. Choose who takes part first.',
  },
  'not-planned': { nl: 'Dit overleg is al begonnen.', en: 'This meeting has begun already.' },
  'not-open': { nl: 'Dit overleg is nu niet bezig.', en: 'This meeting is not going on now.' },
  'not-closed': { nl: 'Dit overleg is niet afgesloten.', en: 'This meeting has not been closed.' },
  ended: {
    nl: 'Dit overleg is afgesloten; het verslag staat vast.',
    en: 'This meeting was closed; its minutes stand.',
  },
  'series-ended': { nl: 'Dit overleg is gestopt.', en: 'This series was ended.' },
  'next-began': {
    nl: 'Het volgende overleg is al begonnen.',
    en: 'The next meeting has begun already.',
  },
  'day-taken': {
    nl: 'Op die dag staat dit overleg al.',
    en: 'This meeting is on that day already.',
  },
  'in-the-past': { nl: 'Kies een dag vanaf vandaag.', en: 'Choose a day from today on.' },
  'somebody-leads': {
    nl: 'Iemand anders leidt het overleg.',
    en: 'Somebody else leads the meeting.',
  },
  'not-attending': { nl: 'Die persoon zit niet in dit overleg.', en: 'That person is not in this meeting.' },
  'you-do-not-lead': {
    nl: 'Neem eerst de leiding; nu leidt iemand anders.',
    en: 'Take the lead first; somebody else leads now.',
  },
  'no-such-part': { nl: 'Dit onderdeel staat niet op de agenda.', en: 'This part is not on the agenda.' },
  'no-such-issue': { nl: 'Dit punt staat niet op de agenda.', en: 'This issue is not on the agenda.' },
  'nothing-said': { nl: 'Schrijf er iets bij.', en: 'Write something.' },
  'value-missing': { nl: 'Geef een cijfer van 1 tot 10.', en: 'Give a figure from 1 to 10.' },
  'too-many-issues': {
    nl: 'Er staan al 500 punten op de agenda. Rond er eerst een paar af.',
    en: 'There are 500 issues on the agenda already. Settle some first.',
  },
  'too-many-lines': {
    nl: 'Dit overleg heeft al 2.000 regels.',
    en: 'This meeting has 2,000 lines already.',
  },
  'no-votes-left': {
    nl: 'Je drie stemmen zijn op. Haal er eerst een weg.',
    en: 'Your three votes are used. Take one back first.',
  },
  'said-already': {
    nl: 'Dat heb je al gezegd; wijzig het.',
    en: 'You said so already; change it.',
  },
});
