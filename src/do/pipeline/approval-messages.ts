import { messages } from '#base/i18n/messages.ts';

/** What the bell and a letter say about a step that asks for approval. */
export const approvalMessages = messages({
  asked: {
    nl: (who: string, deal: string, step: string) => `${who} vraagt je akkoord voor ${deal}: ${step}`,
    en: (who: string, deal: string, step: string) => `${who} asks for your approval of ${deal}: ${step}`,
  },
  agreed: {
    nl: (who: string, deal: string, step: string) => `${who} geeft akkoord voor ${deal}: ${step}`,
    en: (who: string, deal: string, step: string) => `${who} approves ${deal}: ${step}`,
  },
  sentBack: {
    nl: (who: string, deal: string, step: string) =>
      `${who} stuurt ${deal} terug: nog geen akkoord voor ${step}`,
    en: (who: string, deal: string, step: string) => `${who} sends ${deal} back: no approval yet for ${step}`,
  },
  theOrder: { nl: 'de order', en: 'the order' },
  toPhase: {
    nl: (phase: string) => `naar ${phase}`,
    en: (phase: string) => `to ${phase}`,
  },
  somebody: { nl: 'Een collega', en: 'A colleague' },
  look: { nl: 'Bekijk de verkoopkans:', en: 'See the deal:' },
});
