import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { weekOf } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { getRhythmWeeks } from '../../planner/contract.ts';
import { clockText } from '../../rules/move-time.ts';
import { focusMessages } from '../messages.ts';
import { BeginFocus } from './begin-focus.tsx';
import { PastFocus, PlannedFocus } from './focus-lists.tsx';
import { RunningFocus } from './running-focus.tsx';
import { useFocus } from './use-focus.ts';
import css from './focus.module.css';

const longest = 240;

/** Time for one thing: the block that runs, or a new one; those planned and those of the last two weeks. */
export function FocusScreen() {
  const words = useWords(focusMessages);
  const { data, error, refetch } = useFocus();
  const [starting, setStarting] = useState<{ from: number; minutes: number } | null>(null);
  const page = {
    title: words.title,
    actions: <ButtonLink to="/rhythm/hours">{words.toRules}</ButtonLink>,
    width: 'middle' as const,
  };
  if (!data)
    return (
      <Page {...page}>
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
        </Sheet>
      </Page>
    );
  const { running, planned, over, may, behind } = data;
  return (
    <Page {...page}>
      {running ? (
        <Sheet>
          <RunningFocus behind={behind} block={running} key={running.id} />
          <p className={css.counts}>{running.sells ? words.counts : words.countsNot}</p>
        </Sheet>
      ) : null}
      {!running && may.focus ? (
        <>
          <BeginFocus key={starting?.from ?? 'now'} starting={starting} />
          <TodaysBlocks onChoose={setStarting} />
        </>
      ) : null}
      <PlannedFocus blocks={planned} busy={running !== null} />
      <PastFocus blocks={over} />
      {!running && planned.length === 0 && over.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingSays}</EmptyState>
      ) : null}
      <p className={css.soft}>{words.onlyYou}</p>
    </Page>
  );
}

/** The blocks that the published rhythm keeps free for one today. */
function TodaysBlocks(props: { onChoose: (block: { from: number; minutes: number }) => void }) {
  const { onChoose } = props;
  const words = useWords(focusMessages);
  const { today, id } = useViewer();
  const week = weekOf(today);
  const { data } = useQuery({
    queryKey: ['rhythm-weeks', week],
    queryFn: ({ signal }) => ask(getRhythmWeeks, { from: week, weeks: 1 }, { signal }),
  });
  const blocks = (data?.selling ?? []).filter((one) => one.memberId === id && one.day === today);
  if (blocks.length === 0) return null;
  return (
    <Sheet title={words.inRhythm}>
      <p className={css.soft}>{words.inRhythmSays}</p>
      <div className={css.blocks}>
        {blocks.map(({ from, to }) => (
          <Button
            aria-label={words.blockOf(clockText(from), clockText(to))}
            key={from}
            onClick={() => onChoose({ from, minutes: Math.min(longest, to - from) })}
          >{`${clockText(from)}–${clockText(to)}`}</Button>
        ))}
      </div>
    </Sheet>
  );
}
