import { useDraggable } from '@dnd-kit/core';
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { formatCents } from '#base/i18n/format.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { MoreIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { DealCard as Card } from '../../shapes.ts';
import { dayWords } from '../day-words.ts';
import { DealSigns, NextStep } from '../deal-signs.tsx';
import { pipelineMessages } from '../messages.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './deal-card.module.css';

/** A deal in its column: draggable where it may be edited, and always movable by its button. */
function PlainCard(props: {
  card: Card;
  /** Only one card of a column is a stop of the Tab key; arrows go to the others. */
  stop: boolean;
  onChoose: (card: Card) => void;
}) {
  const { card, stop, onChoose } = props;
  const words = useWords(pipelineMessages);
  const { listeners, setNodeRef, isDragging } = useDraggable({ id: card.id, disabled: !card.may.edit });
  return (
    <li
      {...listeners}
      className={css.card}
      data-dragging={isDragging || undefined}
      data-movable={card.may.edit || undefined}
      ref={setNodeRef}
    >
      <CardFace card={card}>
        <Link
          className={css.link}
          data-card={card.id}
          draggable={false}
          tabIndex={stop ? 0 : -1}
          to={`/deals/${card.id}`}
        >
          {card.title}
        </Link>
        {card.may.edit ? (
          <IconButton
            className={css.more}
            icon={MoreIcon}
            label={words.moveCard(card.title)}
            onClick={() => onChoose(card)}
            small
            tabIndex={stop ? 0 : -1}
          />
        ) : null}
      </CardFace>
    </li>
  );
}

export const DealCard = memo(PlainCard);

/** The card as it hangs from the pointer. */
export function HeldCard({ card }: { card: Card }) {
  return (
    <div className={`${css.card} ${css.held}`}>
      <CardFace card={card}>
        <span className={css.link}>{card.title}</span>
      </CardFace>
    </div>
  );
}

function CardFace(props: { card: Card; children: ReactNode }) {
  const { card, children } = props;
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { today } = useViewer();
  return (
    <>
      <div className={css.top}>{children}</div>
      <p className={css.account}>{card.account?.name ?? words.noAccount}</p>
      <p className={css.figures}>
        {card.amountCents === null ? (
          <span className={css.soft}>{words.noAmount}</span>
        ) : (
          <strong>{formatCents(card.amountCents, card.currency, language, true)}</strong>
        )}
        {card.expectedCloseOn ? (
          <span className={css.soft}>{dayWords(card.expectedCloseOn, today, language)}</span>
        ) : null}
        <span className={css.owner}>{card.owner ? <Avatar label name={card.owner.name} /> : null}</span>
      </p>
      <DealSigns deal={card} />
      <p className={css.step}>
        <NextStep deal={card} />
      </p>
    </>
  );
}
