import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import type { AccountId, ContactId, DealId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import * as contract from '../contract.ts';
import type { Note } from '../contract.ts';

/** What is done with notes; what they stand on is read anew afterwards. */
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
      await queries.invalidateQueries({ queryKey: ['activities'] });
    },
  });
}

/** What a note is written on. */
export type NoteOn = { dealId: DealId } | { accountId: AccountId } | { contactId: ContactId };
type Written = Omit<AskedOf<typeof contract.addNote>, 'dealId'>;

export const sendNote = ({ about, ...written }: Written & { about: NoteOn }) => {
  if ('dealId' in about) return ask(contract.addNote, { ...about, ...written });
  if ('accountId' in about) return ask(contract.addAccountNote, { ...about, ...written });
  return ask(contract.addContactNote, { ...about, ...written });
};
export const changeNote = (input: AskedOf<typeof contract.editNote>) => ask(contract.editNote, input);
export const setPinned = (note: Note, pinned: boolean) =>
  ask(contract.pinNote, { noteId: note.id, version: note.version, pinned });
export const removeNote = (note: Note) =>
  ask(contract.deleteNote, { noteId: note.id, version: note.version });
