import { messages } from '#base/i18n/messages.ts';

/** The checklist of the process, on a deal. */
export const checklistMessages = messages({
  title: { nl: 'Zo werken we', en: 'How we work' },
  done: { nl: (n: number, of: number) => `${n} van ${of}`, en: (n: number, of: number) => `${n} of ${of}` },
  progress: { nl: 'Afgevinkt in deze fase', en: 'Ticked in this phase' },
  complete: { nl: 'Alles afgevinkt', en: 'All ticked' },
  process: { nl: 'Proces', en: 'Process' },
  follows: {
    nl: (name: string, n: number) => `Uit ${name}, versie ${n}`,
    en: (name: string, n: number) => `From ${name}, version ${n}`,
  },
  how: { nl: 'Zo doe je het', en: 'How to do it' },
  inProcess: { nl: 'Bekijk in het proces', en: 'See it in the process' },
  result: { nl: 'Resultaat', en: 'Result' },
  byWhom: {
    nl: (who: string, when: string) => `${who}, ${when}`,
    en: (who: string, when: string) => `${who}, ${when}`,
  },
  somebody: { nl: 'iemand', en: 'somebody' },
  others: {
    nl: (done: number, of: number) => `Van andere rollen: ${done} van ${of}`,
    en: (done: number, of: number) => `Of other roles: ${done} of ${of}`,
  },
  earlier: {
    nl: (open: number) => `Uit eerdere fasen: nog ${open} open`,
    en: (open: number) => `From earlier phases: ${open} still open`,
  },
  earlierDone: { nl: 'Uit eerdere fasen: alles afgevinkt', en: 'From earlier phases: all ticked' },
  history: { nl: 'Geschiedenis', en: 'History' },
  ticked: { nl: 'afgevinkt', en: 'ticked' },
  unticked: { nl: 'vinkje weggehaald', en: 'tick removed' },
  nothingNow: {
    nl: 'In deze fase staat er voor jouw rollen niets om af te vinken.',
    en: 'In this phase there is nothing to tick for your roles.',
  },
});
