import type { Server } from '#base/http/serve.ts';

import { addNote, deleteNote, editNote, pinNote, type Telling } from './commands.ts';
import * as contract from './contract.ts';
import { countMentions, listMentions, seeMentions } from './mentions.ts';

/** @param telling how those who are called in a note are told besides */
export function noteRoutes({ serve }: Server, telling: Telling): void {
  serve(contract.addNote, (ctx, input) => addNote(ctx, input, telling));
  serve(contract.editNote, (ctx, input) => editNote(ctx, input, telling));
  serve(contract.pinNote, pinNote);
  serve(contract.deleteNote, deleteNote);
  serve(contract.listMentions, listMentions);
  serve(contract.countMentions, countMentions);
  serve(contract.seeMentions, seeMentions);
}
