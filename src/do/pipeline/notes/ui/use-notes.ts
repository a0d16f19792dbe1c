import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

import * as contract from '../contract.ts';
import type { Note } from '../contract.ts';

/** What is done with notes; the deal is read anew afterwards. */
export function useNoteChange<Input, Output>(
  send: (input: Input) => Promise<Output>,
  onDone?: (done: Output) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (done) => {
      onDone?.(done);
      await queries.invalidateQueries({ queryKey: ['deals'] });
    },
  });
}

export const sendNote = (input: AskedOf<typeof contract.addNote>) => ask(contract.addNote, input);
export const changeNote = (input: AskedOf<typeof contract.editNote>) => ask(contract.editNote, input);
export const setPinned = (note: Note, pinned: boolean) =>
  ask(contract.pinNote, { noteId: note.id, version: note.version, pinned });
export const removeNote = (note: Note) =>
  ask(contract.deleteNote, { noteId: note.id, version: note.version });
