import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { throwAwayDemo } from '../contract.ts';
import { demoMessages } from '../messages.ts';
import css from './demo-strip.module.css';

/** Says on every screen that this is not real, and lets whoever may throw it away. */
export function DemoStrip(props: { mayThrowAway: boolean }) {
  const words = useWords(demoMessages);
  const queries = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => ask(throwAwayDemo, {}),
    onSuccess: async () => {
      queries.clear();
      await router.navigate({ to: '/' });
      await router.invalidate();
      setAsking(false);
    },
  });
  return (
    <div className={css.strip}>
      <span>{words.isDemo}</span>
      {props.mayThrowAway ? (
        <Button onClick={() => setAsking(true)} small>
          {words.throwAway}
        </Button>
      ) : null}
      <ConfirmDialog
        busy={discard.isPending}
        confirm={words.throwAway}
        onClose={() => setAsking(false)}
        onConfirm={() => discard.mutate()}
        open={asking}
        title={words.throwAwayTitle}
      >
        <p>{words.throwAwaySays}</p>
        <ErrorNote error={discard.error} />
      </ConfirmDialog>
    </div>
  );
}
