import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import { deleteFile, listFiles, type StoredFile } from '../contract.ts';
import { fileMessages } from '../messages.ts';
import { mostFileBytes } from '../words.ts';
import { refusals } from '../refusals.ts';
import { sendFile, type Owner } from './send-file.ts';

export type Upload = { key: string; name: string; part: number; error: string | null; stop: () => void };

const keyOf = (owner: Owner) => ['files', owner.kind, owner.id] as const;

export function useFiles(owner: Owner) {
  return useQuery({
    queryKey: keyOf(owner),
    queryFn: ({ signal }) => ask(listFiles, { ownerKind: owner.kind, ownerId: owner.id }, { signal }),
  });
}

/**
 * Adds files, each with how far it is. What failed stays in the list with the reason until it is dismissed.
 * @param onAdded after each file that came in
 */
export function useUploads(owner: Owner, onAdded?: (file: StoredFile) => void) {
  const queries = useQueryClient();
  const words = useWords(fileMessages);
  const refused = useWords(refusals);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const dismiss = (key: string) => setUploads((all) => all.filter((each) => each.key !== key));

  const addOne = async (file: File) => {
    const key = crypto.randomUUID();
    if (file.size > mostFileBytes) {
      const error = refused['file-too-large'];
      setUploads((all) => [...all, { key, name: file.name, part: 0, error, stop: () => {} }]);
      return;
    }
    const sending = sendFile(owner, file, (part) => change(key, { part }));
    setUploads((all) => [...all, { key, name: file.name, part: 0, error: null, stop: sending.stop }]);
    try {
      const added = await sending.done;
      await queries.invalidateQueries({ queryKey: keyOf(owner) });
      dismiss(key);
      onAdded?.(added);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') dismiss(key);
      else change(key, { error: error instanceof ApiProblem ? error.message : words.broken });
    }
  };
  return { uploads, dismiss, add: (files: readonly File[]) => files.forEach((file) => void addOne(file)) };
}

export function useDeleteFile(owner: Owner, onDeleted: (file: StoredFile) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: StoredFile) => ask(deleteFile, { fileId: file.id }),
    onSuccess: async (_, file) => {
      onDeleted(file);
      await queries.invalidateQueries({ queryKey: keyOf(owner) });
    },
  });
}
