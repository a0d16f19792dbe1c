import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { useEnterPlace, usePlaces } from '#base/auth/ui/use-places.ts';
import { beginAnew } from '#base/auth/ui/viewer-query.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { throwAwayDemo } from '../contract.ts';
import { demoMessages } from '../messages.ts';
import css from './demo-strip.module.css';

/** Says on every screen that this is not real; leads back to one's own, and lets whoever may throw it away. */
export function DemoStrip(props: { mayThrowAway: boolean }) {
  const words = useWords(demoMessages);
  const [asking, setAsking] = useState(false);
  const home = usePlaces(true)?.find(({ isDemo }) => !isDemo);
  const enter = useEnterPlace();
  const discard = useMutation({
    mutationFn: () => ask(throwAwayDemo, {}),
    // Nothing of the invented company stays in sight.
    onSuccess: beginAnew,
  });
  return (
    <div className={css.strip}>
      <span>{words.isDemo}</span>
      {home ? (
        <Button
          busy={enter.isPending}
          icon={ChevronLeftIcon}
          onClick={() => enter.mutate(home.memberId)}
          small
        >
          {words.backTo(home.organisation)}
        </Button>
      ) : null}
      {props.mayThrowAway ? (
        <Button onClick={() => setAsking(true)} small>
          {words.throwAway}
        </Button>
      ) : null}
      <ErrorNote error={enter.error} />
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
