import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ChevronRightIcon, LostIcon, TrophyIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { activePhases, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { approvalMissing } from '../../rules/approval.ts';
import { resultsAskedUpTo } from '../../rules/results-asked.ts';
import { wayBlocked } from '../../rules/way-through.ts';
import { gateMessages } from './gate-messages.ts';
import { judgedRow } from './judged-row.ts';
import type { Movable, Target } from './use-send-move.ts';
import css from './move-dialog.module.css';

/** More names than this are not read but counted. */
const readable = 4;

/** Where to? Every phase with what it would ask for first. Arrows walk, Enter goes. */
export function MoveDialog(props: {
  deal: Movable;
  cycle: SalesCycle;
  mayOverride: boolean;
  onChoose: (target: Target) => void;
  onClose: () => void;
}) {
  const { deal, cycle, mayOverride, onChoose, onClose } = props;
  const words = useWords(gateMessages);
  const language = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const phases = useMemo(() => activePhases(cycle), [cycle]);
  const at = cycle.phases.findIndex(({ id }) => id === deal.phase.id);

  // Most moves are to the next phase; one press of Enter makes it.
  useEffect(() => {
    const buttons = list.current?.querySelectorAll<HTMLElement>('button');
    const next = [...(buttons ?? [])].slice(phases.findIndex(({ id }) => id === deal.phase.id) + 1);
    next[0]?.focus();
  }, [phases, deal.phase.id]);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [])];
    const now = buttons.findIndex((button) => button === document.activeElement);
    buttons[(now + step + buttons.length) % buttons.length]?.focus();
  };
  const asksWords = (asked: ReturnType<typeof resultsAskedUpTo>) => {
    if (asked.length === 0) return words.asksNothing;
    if (asked.length > readable) return words.asksCount(asked.length);
    return words.asks(asked.map((criterion) => inLanguage(criterion.name, language)).join(', '));
  };
  const line = (name: string, says: string, target: Target | null, Sign = ChevronRightIcon) => (
    <li key={name}>
      <button
        className={css.line}
        disabled={target === null}
        onClick={() => target && onChoose(target)}
        type="button"
      >
        <Sign size={18} />
        <span>
          <strong>{name}</strong>
          <span className={css.says}>{says}</span>
        </span>
      </button>
    </li>
  );

  const { agreed } = judgedRow(deal);
  const toOrder = wayBlocked(cycle, deal.phase.id, null);
  const blockedLine = (
    name: string,
    blocked: NonNullable<ReturnType<typeof wayBlocked>>,
    target: Target,
    Sign?: typeof ChevronRightIcon,
  ) => {
    const says =
      blocked.because === 'may-not-skip'
        ? words.notSkip(inLanguage(blocked.first.name, language))
        : words.notBack;
    return line(name, mayOverride ? words.onlyWithReason(says) : says, mayOverride ? target : null, Sign);
  };

  return (
    <Dialog onClose={onClose} open title={words.moveTitle}>
      <p className={css.title}>{deal.title}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons in it */}
      <ul className={css.list} onKeyDown={walk} ref={list}>
        {phases.map((phase) => {
          const name = inLanguage(phase.name, language);
          if (phase.id === deal.phase.id) return line(name, words.here, null);
          const target: Target = { to: 'phase', phaseId: phase.id };
          const blocked = wayBlocked(cycle, deal.phase.id, phase.id);
          if (blocked) return blockedLine(name, blocked, target);
          if (cycle.phases.indexOf(phase) < at) return line(name, words.backwards, target);
          const asked = resultsAskedUpTo(cycle, deal.phase.id, phase.id, deal.met);
          const waits = approvalMissing(cycle, deal.phase.id, phase.id, agreed) !== null;
          if (asked.length === 0 && waits) return line(name, words.asksApproval, target);
          return line(name, asksWords(asked), target);
        })}
        {toOrder
          ? blockedLine(words.won, toOrder, { to: 'won' }, TrophyIcon)
          : line(words.won, words.wonAsks, { to: 'won' }, TrophyIcon)}
        {line(words.lost, words.lostAsks, { to: 'lost' }, LostIcon)}
      </ul>
    </Dialog>
  );
}
