import { messages } from '#base/i18n/messages.ts';

/** What stands on a poster or a checklist beside the process itself. */
export const printMessages = messages({
  version: { nl: (n: number) => `Versie ${n}`, en: (n: number) => `Version ${n}` },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  result: { nl: 'Resultaat', en: 'Result' },
  sells: { nl: 'Netto salestijd', en: 'Net selling time' },
  decision: { nl: 'Beslissing', en: 'Decision' },
  parallel: { nl: 'Tegelijk', en: 'At the same time' },
  handOver: { nl: 'Overdracht', en: 'Hand-over' },
  wait: { nl: 'Wachten', en: 'Wait' },
  inOrder: { nl: 'Het proces in de volgorde van de tijd.', en: 'The process in the order of time.' },
  leadsTo: { nl: (to: string) => `daarna ${to}`, en: (to: string) => `then ${to}` },
  when: {
    nl: (exit: string, to: string) => `bij ${exit} naar ${to}`,
    en: (exit: string, to: string) => `at ${exit} to ${to}`,
  },
  otherSheet: { nl: 'Nog een blad van deze poster.', en: 'Another sheet of this poster.' },
});
