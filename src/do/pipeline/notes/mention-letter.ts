import { messages, wordsOf } from '#base/i18n/messages.ts';
import type { Letter } from '#base/mail/mail.ts';

import type { Note } from './contract.ts';
import type { Told } from './write-mentions.ts';

const texts = messages({
  subject: {
    nl: (who: string, deal: string) => `${who} noemt je bij ${deal}`,
    en: (who: string, deal: string) => `${who} mentions you on ${deal}`,
  },
  somebody: { nl: 'Een collega', en: 'A colleague' },
  open: { nl: 'Lees het bij de verkoopkans:', en: 'Read it at the deal:' },
});

/** Tells somebody in his or her own language that a note calls that person; null without an address. */
export function mentionLetter(told: Told, note: Note, address: string): Letter | null {
  if (told.email === null) return null;
  const words = wordsOf(texts, told.language);
  return {
    to: told.email,
    // A subject is one line, whatever the deal is called.
    subject: words.subject(note.author?.name ?? words.somebody, note.deal.title).replace(/\s+/g, ' '),
    text: `${note.text}\n\n${words.open}\n${address}/deals/${note.deal.id}\n`,
  };
}
