import { wordsOf } from '#base/i18n/messages.ts';
import type { Letter } from '#base/mail/mail.ts';

import type { Note } from './contract.ts';
import { mentionMessages } from './mention-messages.ts';
import { noteAbout, notePath } from './rules/note-about.ts';
import type { Told } from './write-mentions.ts';

/** Tells somebody in his or her own language that a note calls that person; null without an address. */
export function mentionLetter(told: Told, note: Note, address: string): Letter | null {
  if (told.email === null) return null;
  const words = wordsOf(mentionMessages, told.language);
  return {
    to: told.email,
    // A subject is one line, whatever the deal is called.
    subject: words.subject(note.author?.name ?? words.somebody, noteAbout(note)).replace(/\s+/g, ' '),
    text: `${note.text}\n\n${words.open}\n${address}${notePath(note)}\n`,
  };
}
