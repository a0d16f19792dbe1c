import type { Server } from '#base/http/serve.ts';
import type { Post } from '#base/mail/mail.ts';

import { addAccountNote, addContactNote, addNote, deleteNote, editNote, pinNote } from './commands.ts';
import * as contract from './contract.ts';
import { countMentions, listMentions, seeMentions } from './mentions.ts';

/** @param post how those who are called in a note are told besides */
export function noteRoutes({ serve }: Server, post: Post): void {
  serve(contract.addNote, (ctx, input) => addNote(ctx, input, post));
  serve(contract.editNote, (ctx, input) => editNote(ctx, input, post));
  serve(contract.addAccountNote, (ctx, input) => addAccountNote(ctx, input, post));
  serve(contract.addContactNote, (ctx, input) => addContactNote(ctx, input, post));
  serve(contract.pinNote, pinNote);
  serve(contract.deleteNote, deleteNote);
  serve(contract.listMentions, listMentions);
  serve(contract.countMentions, countMentions);
  serve(contract.seeMentions, seeMentions);
}
