import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { Post } from '#base/mail/mail.ts';
import { notify } from '#base/notices/notify.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import type { Note } from './contract.ts';
import { mentionLetter } from './mention-letter.ts';
import { mentionMessages } from './mention-messages.ts';
import { noteAbout, notePath } from './rules/note-about.ts';
import { mentionKind } from './words.ts';
import type { Told } from './write-mentions.ts';

/** Tells who is newly called in a note: by the bell, and by a letter where mail is set. */
export async function tellMentions(
  tx: Tx,
  ctx: Context,
  told: readonly Told[],
  note: Note,
  { mail, address }: Post,
): Promise<void> {
  const says = (language: 'nl' | 'en') => {
    const words = wordsOf(mentionMessages, language);
    return words.subject(note.author?.name ?? words.somebody, noteAbout(note));
  };
  await notify(
    tx,
    ctx,
    told.map(({ id }) => ({
      memberId: id,
      kind: mentionKind,
      says: { nl: says('nl'), en: says('en') },
      quote: note.text,
      path: notePath(note),
      subjectId: note.id,
    })),
  );
  if (ctx.organisation.isDemo) return;
  for (const each of told) {
    const letter = mentionLetter(each, note, address);
    if (letter) await mail.post(tx, letter);
  }
}
