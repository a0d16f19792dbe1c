import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { endFocus, interruptFocus, resumeFocus } from '../contract.ts';
import { focusMessages } from '../messages.ts';
import {
  clockOf,
  isInterrupted,
  leftMillis,
  loggedOf,
  useRefreshFocus,
  useSeconds,
  type FocusBlock,
} from './use-focus.ts';
import css from './focus.module.css';

/** The block that runs: its time as a ring, what it brought so far, and two buttons. */
export function RunningFocus({ block, behind }: { block: FocusBlock; behind: number }) {
  const words = useWords(focusMessages);
  const { quick } = useChange(useRefreshFocus());
  const paused = isInterrupted(block);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const turn = () => quick(() => ask(paused ? resumeFocus : interruptFocus, { focusId: block.id }));
  const onKey = (event: KeyboardEvent) => {
    const writes = event.target instanceof HTMLInputElement;
    if (writes || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'i') return;
    event.preventDefault();
    turn();
  };
  const done = loggedOf(block);
  const what = words[block.kind];
  return (
    <div className={css.running} onKeyDown={onKey} role="presentation">
      <p className={css.what}>{what}</p>
      {block.what ? <p className={css.whom}>{block.what}</p> : null}
      <Ring behind={behind} block={block} />
      <p className={css.progress}>
        <strong>{block.target === null ? words.loggedNow(done) : words.ofTarget(done, block.target)}</strong>{' '}
        · {words.interrupted(block.interruptions.length)}
      </p>
      {paused ? <Reason block={block} key={block.interruptions.length} /> : null}
      <div className={css.buttons}>
        <Button kind={paused ? 'primary' : 'quiet'} onClick={turn} ref={first}>
          {paused ? words.resume : words.interrupt}
        </Button>
        <Button
          kind={paused ? 'quiet' : 'primary'}
          onClick={() => quick(() => ask(endFocus, { focusId: block.id }))}
        >
          {words.end}
        </Button>
      </div>
      <p className={css.soft}>
        {words.logAsEver} {words.quiet}
      </p>
      <p className={css.keys}>
        <Kbd>I</Kbd> {words.keys}
      </p>
    </div>
  );
}

function Ring({ block, behind }: { block: FocusBlock; behind: number }) {
  const words = useWords(focusMessages);
  const now = useSeconds(behind);
  const left = leftMillis(block, now);
  const paused = isInterrupted(block);
  const share = Math.min(1, Math.max(0, 1 - left / (block.minutes * 60_000)));
  const minutes = Math.max(0, Math.ceil(left / 60_000));
  return (
    <div
      aria-label={words.timer(minutes)}
      className={css.ring}
      data-state={paused ? 'paused' : left <= 0 ? 'over' : 'runs'}
      role="timer"
    >
      <svg aria-hidden="true" viewBox="0 0 240 240">
        <circle className={css.track} cx={120} cy={120} pathLength={1} r={108} />
        <circle
          className={css.done}
          cx={120}
          cy={120}
          pathLength={1}
          r={108}
          strokeDasharray={`${share} 1`}
        />
      </svg>
      <span aria-hidden="true" className={css.clock}>
        {left < 0 ? '+' : ''}
        {clockOf(left)}
        <small>{paused ? words.paused : left < 0 ? words.over : words.left}</small>
      </span>
      <VisuallyHidden>
        <span role="status">{left <= 0 ? words.ready : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

/** What came between, in a word; nobody has to say. */
function Reason({ block }: { block: FocusBlock }) {
  const words = useWords(focusMessages);
  const { quick } = useChange(useRefreshFocus());
  const [text, setText] = useState(block.interruptions.at(-1)?.what ?? '');
  const said = text.trim();
  return (
    <form
      className={css.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '') quick(() => ask(interruptFocus, { focusId: block.id, what: said }));
      }}
    >
      <TextField label={words.reason} maxLength={120} onChange={setText} value={text} />
      <Button disabled={said === '' || said === block.interruptions.at(-1)?.what} type="submit">
        {words.note}
      </Button>
    </form>
  );
}
