import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { mergeTwo, previewMerge, type Merge } from '../contract.ts';
import { duplicateMessages } from '../messages.ts';
import type { MergedKind } from '../rules/parts.ts';
import css from './duplicates.module.css';
import { PartChoices } from './part-choices.tsx';

export type Preview = OutputOf<typeof previewMerge>;
export type SideKey = 'a' | 'b';

/** Shows what each part becomes when two become one, lets one choose otherwise, and merges. */
export function MergeDialog(props: {
  kind: MergedKind;
  a: string;
  b: string;
  onMerged: (merge: Merge) => void;
  onClose: () => void;
}) {
  const { kind, a, b, onMerged, onClose } = props;
  const words = useWords(duplicateMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['duplicates', 'preview', kind, a, b],
    queryFn: ({ signal }) => ask(previewMerge, { kind, a, b }, { signal }),
    gcTime: 0,
  });
  const [stays, setStays] = useState<SideKey | null>(null);
  const [taken, setTaken] = useState<Readonly<Record<string, SideKey>>>({});
  const keep = stays ?? data?.keep ?? 'a';
  const chosen = (part: string, proposed: SideKey) => taken[part] ?? proposed;

  const send = useMutation({
    mutationFn: (preview: Preview) => {
      const loser = keep === 'a' ? 'b' : 'a';
      return ask(mergeTwo, {
        kind,
        winnerId: keep === 'a' ? a : b,
        winnerVersion: preview.versions[keep],
        loserId: keep === 'a' ? b : a,
        loserVersion: preview.versions[loser],
        take: preview.parts
          .filter(({ part, same, take }) => !same && chosen(part, take) === loser)
          .map(({ part }) => part),
      });
    },
    onSuccess: onMerged,
    onError: () => void refetch(),
  });
  const mayMerge = data?.may.merge === true;
  const moves = data?.moves.filter((move) => move[keep === 'a' ? 'b' : 'a'] > 0) ?? [];
  return (
    <Dialog
      actions={
        <>
          <Button disabled={send.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={send.isPending} disabled={!mayMerge} kind="primary" type="submit">
            {words.merge}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        if (data && mayMerge) send.mutate(data);
      }}
      open
      stay={send.isPending}
      title={words.mergeTitle}
      wide
    >
      <ErrorNote error={send.error ?? error} />
      {data ? (
        <>
          {mayMerge ? null : <p role="alert">{words.mayNot}</p>}
          <PartChoices
            chosen={chosen}
            keep={keep}
            onKeep={setStays}
            onTake={(part, side) => setTaken((before) => ({ ...before, [part]: side }))}
            preview={data}
          />
          <section aria-label={words.movesAlong} className={css.moves}>
            <h3>{words.movesAlong}</h3>
            {moves.length === 0 ? (
              <p className={css.soft}>{words.movesNothing}</p>
            ) : (
              <ul>
                {moves.map((move) => (
                  <li key={move.what}>
                    <strong>{move[keep === 'a' ? 'b' : 'a']}</strong> {move.what}
                  </li>
                ))}
              </ul>
            )}
          </section>
          <p className={css.soft}>{words.staysHint}</p>
        </>
      ) : error ? null : (
        <Skeleton lines={8} />
      )}
    </Dialog>
  );
}
