import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { signOutMember } from '../contract.ts';
import { entranceMessages } from '../messages.ts';

/** For a colleague whose laptop is lost: ends their sessions, after a question. */
export function SignOutMember({ member }: { member: { id: MemberId; name: string } }) {
  const words = useWords(entranceMessages);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const signOut = useMutation({
    mutationFn: () => ask(signOutMember, { memberId: member.id }),
    onSuccess: ({ sessions }) => {
      toast({ text: words.signedOut(sessions) });
      setAsking(false);
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)} small>
        {words.signOutOne}
      </Button>
      <ConfirmDialog
        busy={signOut.isPending}
        confirm={words.signOutOne}
        onClose={() => setAsking(false)}
        onConfirm={() => signOut.mutate()}
        open={asking}
        title={words.signOutOneTitle(member.name)}
      >
        <p>{words.signOutOneSays}</p>
        <ErrorNote error={signOut.error} />
      </ConfirmDialog>
    </>
  );
}
