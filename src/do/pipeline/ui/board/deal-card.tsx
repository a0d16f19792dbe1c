import { useDraggable } from '@dnd-kit/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { MoreIcon } from '#base/ui-kit/icons.tsx';
import { PeekButton } from '#base/ui-kit/peek-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { BoardView } from '../../board/contract.ts';
import type { DealCard as Card } from '../../shapes.ts';
import { pipelineMessages } from '../messages.ts';
import { CardFace } from './card-face.tsx';
import css from './deal-card.module.css';

type Look = { card: Card; view: BoardView; probabilityPercent: number };

/** A deal in its column: draggable where it may be edited, and always movable by its button. */
function PlainCard(
  props: Look & {
    /** `3 of 10,000`, spoken. */
    place: string;
    /** Only one card of a column is a stop of the Tab key; arrows go to the others. */
    stop: boolean;
    onChoose: (card: Card) => void;
  },
) {
  const { card, view, probabilityPercent, place, stop, onChoose } = props;
  const words = useWords(pipelineMessages);
  const { listeners, setNodeRef, isDragging } = useDraggable({
    id: card.id,
    data: { card },
    disabled: !card.may.edit,
  });
  return (
    <div
      {...listeners}
      className={css.card}
      data-deal={card.id}
      data-dense={view.density === 'dense' || undefined}
      data-dragging={isDragging || undefined}
      data-movable={card.may.edit || undefined}
      ref={setNodeRef}
    >
      <CardFace card={card} probabilityPercent={probabilityPercent} view={view}>
        <Link
          aria-description={place}
          className={css.link}
          data-card={card.id}
          data-peek={card.id}
          draggable={false}
          tabIndex={stop ? 0 : -1}
          to={`/deals/${card.id}`}
        >
          {card.title}
        </Link>
        <span className={css.buttons}>
          <PeekButton className={css.peek} of={card.id} stop={stop} />
          {card.may.edit ? (
            <IconButton
              icon={MoreIcon}
              label={words.moveCard(card.title)}
              onClick={() => onChoose(card)}
              small
              tabIndex={stop ? 0 : -1}
            />
          ) : null}
        </span>
      </CardFace>
    </div>
  );
}

export const DealCard = memo(PlainCard);

/** The card as it hangs from the pointer. */
export function HeldCard({ card, view, probabilityPercent }: Look) {
  return (
    <div className={`${css.card} ${css.held}`} data-dense={view.density === 'dense' || undefined}>
      <CardFace card={card} probabilityPercent={probabilityPercent} view={view}>
        <span className={css.link}>{card.title}</span>
      </CardFace>
    </div>
  );
}
