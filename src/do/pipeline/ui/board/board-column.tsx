import { useDroppable } from '@dnd-kit/core';
import { memo } from 'react';
import type { AskedOf } from '#base/http/contract.ts';
import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { DealId } from '#base/kernel/id.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';

import type { getBoard } from '../../contract.ts';
import type { BoardColumn as Column, DealCard as Card } from '../../shapes.ts';
import { DealCard } from './deal-card.tsx';
import { pipelineMessages } from '../messages.ts';
import { useMoreOfColumn } from './use-board.ts';
import css from './board.module.css';

/** What a drop here would mean, while a card hangs above the board. */
export type DropSign =
  | { kind: 'own' }
  | { kind: 'free' | 'back' | 'approval' | 'override' | 'no' }
  | { kind: 'asks'; count: number };

const dropWords = {
  free: 'dropFree',
  back: 'dropBack',
  approval: 'dropApproval',
  override: 'dropOverride',
} as const;

/** A phase of the cycle with the deals that stand in it. */
function PlainColumn(props: {
  column: Column;
  asked: AskedOf<typeof getBoard>;
  sign: DropSign | null;
  /** The card at which the Tab key stops in this column. */
  stop: DealId | null;
  onChoose: (card: Card) => void;
}) {
  const { column, asked, sign, stop, onChoose } = props;
  const { phase, count, sums, cards, next } = column;
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const more = useMoreOfColumn(asked, phase.id, next);
  const { setNodeRef, isOver } = useDroppable({
    id: phase.id,
    disabled: sign?.kind === 'own' || sign?.kind === 'no',
  });
  const says =
    sign === null || sign.kind === 'own' || sign.kind === 'no'
      ? null
      : sign.kind === 'asks'
        ? words.dropAsks(sign.count)
        : words[dropWords[sign.kind]];
  return (
    <section
      aria-label={inLanguage(phase.name, language)}
      className={css.column}
      data-over={isOver || undefined}
      ref={setNodeRef}
    >
      <header className={css.head}>
        <h2 className={css.name}>{inLanguage(phase.name, language)}</h2>
        <p className={css.count}>
          <span className={css.hidden}>{words.countDeals(count, formatNumber(count, language))}</span>
          <span aria-hidden="true">{formatNumber(count, language)}</span>
        </p>
        <p className={css.sum}>
          {says ??
            (phase.retired
              ? words.retired
              : sums
                  .filter((sum) => sum.amountCents !== 0 || sums.length === 1)
                  .map((sum) => formatCents(sum.amountCents, sum.currency, language, true))
                  .join(' + '))}
        </p>
      </header>
      <div className={css.scroll} data-scroll-restoration-id={`column-${phase.id}`}>
        <ul className={css.cards} data-cards={true}>
          {cards.map((card) => (
            <DealCard card={card} key={card.id} onChoose={onChoose} stop={card.id === stop} />
          ))}
        </ul>
        {cards.length === 0 ? <p className={css.empty}>{words.columnEmpty}</p> : null}
        {next === null ? null : <LoadMore {...more} />}
      </div>
    </section>
  );
}

export const BoardColumn = memo(PlainColumn);
