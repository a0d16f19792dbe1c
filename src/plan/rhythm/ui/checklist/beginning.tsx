import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { LoopBand } from '#base/ui-kit/loop-band.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { beginChecklist } from '../../contract.ts';
import { startingItems } from '../../rules/starting-items.ts';
import { checklistMessages } from './checklist-messages.ts';

/** Before the checklist is there: what it is, and the one press that brings it. */
export function Beginning({ mayBegin }: { mayBegin: boolean }) {
  const words = useWords(checklistMessages);
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: () => ask(beginChecklist, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rhythm'] }),
  });
  return (
    <Sheet>
      <EmptyState
        action={
          mayBegin ? (
            <Button busy={begin.isPending} kind="primary" onClick={() => begin.mutate()}>
              {words.begin}
            </Button>
          ) : null
        }
        picture={<LoopBand width={240} />}
        title={words.beginTitle}
      >
        <p>{words.beginSays(startingItems.length)}</p>
        {mayBegin ? null : <p>{words.beginWait}</p>}
        <ErrorNote error={begin.error} />
      </EmptyState>
    </Sheet>
  );
}
