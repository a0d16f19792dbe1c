import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { resetSecondFactor } from '../contract.ts';
import { entranceMessages } from '../messages.ts';

/** For a colleague who lost the phone: takes their second factors away, after a question. */
export function ResetSecondFactor({ member }: { member: { id: MemberId; name: string } }) {
  const words = useWords(entranceMessages);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const reset = useMutation({
    mutationFn: () => ask(resetSecondFactor, { memberId: member.id }),
    onSuccess: () => {
      toast({ text: words.resetDone });
      setAsking(false);
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)} small>
        {words.resetFactor}
      </Button>
      <ConfirmDialog
        busy={reset.isPending}
        confirm={words.resetFactor}
        onClose={() => setAsking(false)}
        onConfirm={() => reset.mutate()}
        open={asking}
        title={words.resetTitle(member.name)}
      >
        <p>{words.resetSays}</p>
        <ErrorNote error={reset.error} />
      </ConfirmDialog>
    </>
  );
}
