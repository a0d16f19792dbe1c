import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { clockIn, dayWords } from '#base/i18n/day-words.ts';
import { dateIn } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { PlayIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { focusedMillis } from '../../rules/focus-time.ts';
import { lengthText } from '../../rules/move-time.ts';
import { beginFocus, removeFocus, startFocus } from '../contract.ts';
import { focusMessages } from '../messages.ts';
import { loggedOf, spanOf, useRefreshFocus, type FocusBlock } from './use-focus.ts';
import css from './focus.module.css';

/** Blocks that are still to come; one press starts one. */
export function PlannedFocus({ blocks, busy }: { blocks: readonly FocusBlock[]; busy: boolean }) {
  const words = useWords(focusMessages);
  const whenOf = useWhen();
  const { quick } = useChange(useRefreshFocus());
  if (blocks.length === 0) return null;
  return (
    <Sheet title={words.planned}>
      <ul className={css.list}>
        {blocks.map((block) => {
          const what = block.what ?? words[block.kind];
          const { kind, minutes, target, plannedAt: at } = block;
          return (
            <li key={block.id}>
              <span className={css.when}>{whenOf(at)}</span>
              <span className={css.named}>
                <strong>{what}</strong>
                <span className={css.soft}>{words.minutesOf(minutes)}</span>
              </span>
              <Button
                aria-label={words.startOne(what)}
                disabled={busy}
                icon={PlayIcon}
                onClick={() => quick(() => ask(startFocus, { focusId: block.id }))}
                small
              >
                {words.start}
              </Button>
              <IconButton
                icon={TrashIcon}
                label={words.removeOne(what)}
                onClick={() =>
                  quick(() => ask(removeFocus, { focusId: block.id }), {
                    text: words.removed,
                    undo: () => ask(beginFocus, { kind, what: block.what, minutes, target, at }),
                  })
                }
                small
              />
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** Blocks that are over, newest first, with what each brought. */
export function PastFocus({ blocks }: { blocks: readonly FocusBlock[] }) {
  const words = useWords(focusMessages);
  const language = useLanguage();
  const whenOf = useWhen();
  const { quick } = useChange(useRefreshFocus());
  const [asked, setAsked] = useState<FocusBlock | null>(null);
  if (blocks.length === 0) return null;
  const lengthOf = (block: FocusBlock) =>
    Math.floor(focusedMillis(spanOf(block), Date.parse(block.endedAt ?? '')) / 60_000);
  const sum = blocks.reduce((all, block) => all + lengthOf(block), 0);
  return (
    <Sheet sum={words.sum(lengthText(sum, language))} title={words.lastWeeks}>
      <ul className={css.list}>
        {blocks.map((block) => {
          const what = block.what ?? words[block.kind];
          const done = loggedOf(block);
          return (
            <li key={block.id}>
              <span className={css.when}>{whenOf(block.startedAt)}</span>
              <span className={css.named}>
                <strong>{what}</strong>
                <span className={css.soft}>
                  {[
                    lengthText(lengthOf(block), language),
                    block.target === null ? words.loggedNow(done) : words.ofTarget(done, block.target),
                    words.interrupted(block.interruptions.length),
                  ].join(' · ')}
                </span>
              </span>
              <IconButton
                icon={TrashIcon}
                label={words.removeOne(what)}
                onClick={() => setAsked(block)}
                small
              />
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        confirm={words.remove}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) quick(() => ask(removeFocus, { focusId: asked.id }));
          setAsked(null);
        }}
        open={asked !== null}
        title={words.askRemove}
      >
        {words.askRemoveSays}
      </ConfirmDialog>
    </Sheet>
  );
}

function useWhen() {
  const language = useLanguage();
  const { today, zone } = useViewer();
  return (at: string | null) => {
    if (at === null) return '';
    const instant = new Date(at);
    return `${dayWords(dateIn(zone, instant), today, language)} ${clockIn(zone, instant)}`;
  };
}
