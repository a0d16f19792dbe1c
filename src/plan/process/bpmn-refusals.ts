import { messages } from '#base/i18n/messages.ts';

/** Why a BPMN file did not come in. */
export const bpmnRefusals = messages({
  'bpmn-too-large': {
    nl: 'Dit bestand is te groot voor een proces. Tot 5 MB kan het worden ingelezen.',
    en: 'This file is too large for a process. Up to 5 MB can be read.',
  },
  'bpmn-entities': {
    nl: 'Dit bestand begint met een DOCTYPE of entiteiten. Die horen niet in BPMN en worden niet gelezen.',
    en: 'This file begins with a DOCTYPE or entities. They do not belong in BPMN and are not read.',
  },
  'bpmn-not-xml': {
    nl: 'Dit is geen XML. Kies een bestand dat je als BPMN 2.0 hebt bewaard.',
    en: 'This is not XML. Choose a file that was saved as BPMN 2.0.',
  },
  'bpmn-not-bpmn': {
    nl: 'Dit is XML, maar geen BPMN 2.0. Bewaar de tekening als BPMN 2.0 en probeer het opnieuw.',
    en: 'This is XML, but not BPMN 2.0. Save the drawing as BPMN 2.0 and try again.',
  },
  'bpmn-nothing-drawn': {
    nl: 'In dit bestand staat geen proces.',
    en: 'There is no process in this file.',
  },
  'bpmn-too-many-boxes': {
    nl: 'Dit proces heeft meer dan 2.000 stappen, 6.000 pijlen of 100 banen. Knip het op in bouwstenen.',
    en: 'This process has more than 2,000 steps, 6,000 arrows or 100 lanes. Cut it into building blocks.',
  },
  'bpmn-calls-in-circle': {
    nl: 'De processen in dit bestand roepen elkaar in een kring aan. Haal één van die aanroepen weg.',
    en: 'The processes in this file call each other in a circle. Remove one of those calls.',
  },
});

/** What came in otherwise than it stood in the file. */
export const bpmnNotes = messages({
  'kept-as-box': {
    nl: (what: string, count: number) => `${count} × ${what}: getoond als blok, en zo weer bewaard.`,
    en: (what: string, count: number) => `${count} × ${what}: shown as a box, and kept as it is.`,
  },
  'kept-unseen': {
    nl: (what: string, count: number) => `${count} × ${what}: niet getekend, wel bewaard.`,
    en: (what: string, count: number) => `${count} × ${what}: not drawn, but kept.`,
  },
  'name-shortened': {
    nl: (_what: string, count: number) =>
      `${count} lange ${count === 1 ? 'naam is' : 'namen zijn'} ingekort getoond.`,
    en: (_what: string, count: number) =>
      `${count} long ${count === 1 ? 'name is' : 'names are'} shown shortened.`,
  },
  'not-understood': {
    nl: (what: string, count: number) =>
      `${count} ${count === 1 ? 'onderdeel' : 'onderdelen'} niet begrepen: ${what}`,
    en: (what: string, count: number) => `${count} ${count === 1 ? 'part' : 'parts'} not understood: ${what}`,
  },
});
