import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { editAccount } from '../../contract.ts';
import { accountMessages } from '../../messages.ts';
import { AccountPicker } from '../account-picker.tsx';
import type { ShownAccount } from '../use-account.ts';

/** Hangs an account, with all beneath it, under another, or lets it stand on its own. */
export function MoveDialog(props: { shown: ShownAccount; onClose: () => void }) {
  const { shown, onClose } = props;
  const { account, parent } = shown;
  const words = useWords(accountMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const [parentId, setParentId] = useState(account.parentId);
  const send = useMutation({
    mutationFn: () => ask(editAccount, { accountId: account.id, version: account.version, parentId }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast({ text: words.saved });
      onClose();
    },
  });
  return (
    <Dialog
      actions={
        <>
          <Button disabled={send.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={send.isPending} disabled={parentId === account.parentId} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => send.mutate()}
      open
      stay={send.isPending}
      title={words.moveTitle(account.name)}
    >
      <ErrorNote error={send.error} />
      <AccountPicker
        hint={words.moveHint}
        label={words.parent}
        name={parent?.name}
        not={account.id}
        onChange={(id) => setParentId(id)}
        value={parentId}
      />
    </Dialog>
  );
}
