import type { ReactNode } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatCents } from '#base/i18n/format.ts';
import { dateIn, daysBetween } from '#base/kernel/date.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { BoardView } from '../../board/contract.ts';
import type { DealCard as Card } from '../../shapes.ts';
import { isOwnFact, type CardFact } from '../../words.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { DealSigns, NextStep } from '../deal-signs.tsx';
import { pipelineMessages } from '../messages.ts';
import { boardMessages } from './board-messages.ts';
import { OwnFacts } from './own-facts.tsx';
import css from './deal-card.module.css';

/** What a card says of its deal: its title, the facts that were chosen, and always what asks for the seller. */
export function CardFace(props: {
  card: Card;
  view: Pick<BoardView, 'facts' | 'density'>;
  probabilityPercent: number;
  children: ReactNode;
}) {
  const { card, view, probabilityPercent, children } = props;
  const words = useWords(pipelineMessages);
  const board = useWords(boardMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  const shows = (fact: CardFact) => view.facts.includes(fact);
  const day = (instant: string) => dateIn(zone, new Date(instant));
  const account = shows('account') ? (card.account?.name ?? words.noAccount) : null;
  const product = shows('product') ? (card.product?.name ?? null) : null;
  const soft = [
    shows('stay') && card.phaseSince ? board.inPhase(daysBetween(day(card.phaseSince), today)) : null,
    shows('last-activity')
      ? card.lastActivityAt
        ? board.lastDone(dayWords(day(card.lastActivityAt), today, language))
        : board.neverDone
      : null,
    shows('probability') ? board.chance(`${probabilityPercent}%`) : null,
  ];
  const named = view.density === 'dense' ? [joined([account, product])] : [account, product];
  const own = view.facts.filter(isOwnFact);
  const figures = shows('amount') || shows('expected-close') || shows('owner');
  return (
    <>
      <div className={css.top}>{children}</div>
      {named.map((line, i) =>
        line ? (
          <p className={css.line} key={i === 0 ? 'account' : 'product'}>
            {line}
          </p>
        ) : null,
      )}
      {joined(soft) === '' ? null : <p className={css.facts}>{joined(soft)}</p>}
      {own.length > 0 ? <OwnFacts card={card} facts={own} /> : null}
      {figures ? (
        <p className={css.figures}>
          {shows('amount') ? <Amount card={card} /> : null}
          {shows('expected-close') && card.expectedCloseOn ? (
            <span className={css.soft}>{dayWords(card.expectedCloseOn, today, language)}</span>
          ) : null}
          <span className={css.owner}>
            {shows('owner') && card.owner ? <Avatar label name={card.owner.name} /> : null}
          </span>
        </p>
      ) : null}
      <DealSigns deal={card} />
      {shows('next-step') ? (
        <p className={css.step}>
          <NextStep deal={card} />
        </p>
      ) : null}
    </>
  );
}

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('\u00A0· ');

function Amount({ card: { amountCents, currency } }: { card: Card }) {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  if (amountCents === null) return <span className={css.soft}>{words.noAmount}</span>;
  return <strong>{formatCents(amountCents, currency, language, true)}</strong>;
}
