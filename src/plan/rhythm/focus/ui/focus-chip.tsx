import { Link } from '@tanstack/react-router';
import { useWords } from '#base/ui-kit/language.tsx';

import { focusMessages } from '../messages.ts';
import css from './focus-chip.module.css';
import { clockOf, isInterrupted, leftMillis, useFocus, useSeconds, type FocusBlock } from './use-focus.ts';

/** In the bar above every screen: how long the block that runs still lasts. */
export function FocusChip() {
  const { data } = useFocus();
  return data?.running ? <Chip behind={data.behind} block={data.running} /> : null;
}

function Chip({ block, behind }: { block: FocusBlock; behind: number }) {
  const words = useWords(focusMessages);
  const left = leftMillis(block, useSeconds(behind));
  const share = Math.min(1, Math.max(0, 1 - left / (block.minutes * 60_000)));
  const what = block.what ?? words[block.kind];
  return (
    <Link
      aria-label={words.running(what, Math.max(0, Math.ceil(left / 60_000)))}
      className={css.chip}
      data-state={isInterrupted(block) ? 'paused' : left <= 0 ? 'over' : 'runs'}
      data-timer
      to="/focus"
    >
      <svg aria-hidden="true" className={css.ring} viewBox="0 0 20 20">
        <circle className={css.track} cx={10} cy={10} pathLength={1} r={8} />
        <circle className={css.done} cx={10} cy={10} pathLength={1} r={8} strokeDasharray={`${share} 1`} />
      </svg>
      {left < 0 ? '+' : ''}
      {clockOf(left)}
    </Link>
  );
}
