import { messages } from '#base/i18n/messages.ts';

/** The words of the screen of what runs in the background. */
export const jobMessages = messages({
  title: { nl: 'Op de achtergrond', en: 'In the background' },
  says: {
    nl: 'E-mail die de deur uit gaat, imports, herinneringen. Wat mislukt, staat hier met de reden.',
    en: 'E-mail on its way out, imports, reminders. What fails stands here with its reason.',
  },
  which: { nl: 'Welke', en: 'Which' },
  busy: { nl: (n: number) => `Bezig en straks ${n}`, en: (n: number) => `Now and later ${n}` },
  failed: { nl: (n: number) => `Mislukt ${n}`, en: (n: number) => `Failed ${n}` },
  done: { nl: (n: number) => `Gedaan ${n}`, en: (n: number) => `Done ${n}` },
  what: { nl: 'Wat', en: 'What' },
  standing: { nl: 'Stand', en: 'State' },
  when: { nl: 'Wanneer', en: 'When' },
  by: { nl: 'Gevraagd door', en: 'Asked by' },
  itself: { nl: 'Vanzelf', en: 'By itself' },
  actions: { nl: 'Acties', en: 'Actions' },
  isWaiting: { nl: 'Wacht', en: 'Waits' },
  isRunning: { nl: 'Bezig', en: 'Runs' },
  isAgain: { nl: 'Opnieuw straks', en: 'Again later' },
  isDone: { nl: 'Gedaan', en: 'Done' },
  isStopped: { nl: 'Gestopt', en: 'Stopped' },
  isFailed: { nl: 'Mislukt', en: 'Failed' },
  fromWhen: { nl: (at: string) => `vanaf ${at}`, en: (at: string) => `from ${at}` },
  triedTimes: {
    nl: (n: number) => `${n} keer geprobeerd`,
    en: (n: number) => `tried ${n} times`,
  },
  howFar: {
    nl: (done: string, total: string) => `${done} van ${total}`,
    en: (done: string, total: string) => `${done} of ${total}`,
  },
  retry: { nl: 'Opnieuw proberen', en: 'Try again' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  retryNamed: {
    nl: (what: string) => `Opnieuw proberen: ${what}`,
    en: (what: string) => `Try again: ${what}`,
  },
  stopNamed: { nl: (what: string) => `Stoppen: ${what}`, en: (what: string) => `Stop: ${what}` },
  nothingBusy: { nl: 'Alles is gedaan', en: 'All is done' },
  nothingBusySays: {
    nl: 'Er loopt nu niets, en er wacht niets.',
    en: 'Nothing runs now, and nothing waits.',
  },
  nothingFailed: { nl: 'Niets mislukt', en: 'Nothing failed' },
  nothingFailedSays: {
    nl: 'Lukt iets na een paar keer proberen niet, dan zie je het hier.',
    en: 'When something does not work out after a few tries, you see it here.',
  },
  nothingDone: { nl: 'Nog niets gedaan', en: 'Nothing done yet' },
  nothingDoneSays: {
    nl: 'Wat klaar is, blijft hier twee dagen staan.',
    en: 'What is done stays here for two days.',
  },
  notYou: { nl: 'Dit is voor beheerders', en: 'This is for administrators' },
  notYouSays: { nl: 'Vraag een beheerder om mee te kijken.', en: 'Ask an administrator to look with you.' },
});
