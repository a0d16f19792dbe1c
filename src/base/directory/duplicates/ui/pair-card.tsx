import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { likenessMessages } from '#base/directory/accounts/likeness-messages.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Pair, Side } from '../contract.ts';
import { duplicateMessages } from '../messages.ts';
import css from './duplicates.module.css';

/** Two that look alike, side by side: why, what tells them apart, and what can be decided. */
export function PairCard(props: {
  pair: Pair;
  isReached: boolean;
  mayJudge: boolean;
  onReach: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onMerge: () => void;
  onDecide: (verdict: 'different' | 'later') => void;
}) {
  const { pair, isReached, mayJudge, onReach, onKeyDown, onMerge, onDecide } = props;
  const { a, b, score, reasons } = pair;
  const words = useWords(duplicateMessages);
  const why = useWords(likenessMessages);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card that is walked to; all its keys have a button too
    <article
      aria-label={words.pair(a.name, b.name)}
      className={css.pair}
      data-pair={true}
      onFocus={onReach}
      onKeyDown={onKeyDown}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={isReached ? 0 : -1}
    >
      <p className={css.why}>
        <strong>{score >= 0.9 ? words.sure : score >= 0.7 ? words.likely : words.perhaps}</strong>
        {reasons.map((reason) => (
          <Badge key={reason}>{why[reason]}</Badge>
        ))}
      </p>
      <div className={css.sides}>
        <SideOf other={b} side={a} />
        <SideOf other={a} side={b} />
      </div>
      {mayJudge ? (
        <div className={css.decide}>
          <Button kind="primary" onClick={onMerge} small>
            {words.mergeMore}
          </Button>
          <Button aria-keyshortcuts="N" onClick={() => onDecide('different')} small>
            {words.different}
          </Button>
          <Button aria-keyshortcuts="L" onClick={() => onDecide('later')} small>
            {words.later}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

/** What is known of one; what the other has just so stands out. */
function SideOf({ side, other }: { side: Side; other: Side }) {
  const words = useWords(duplicateMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const facts = (['accountName', 'jobTitle', 'city', 'phone', 'email', 'website'] as const).flatMap((key) => {
    const value = side[key];
    return value === null ? [] : [{ key, value, same: value === other[key] }];
  });
  const number = side.chamberOfCommerceNumber;
  return (
    <div className={css.side}>
      {side.accountId === null ? (
        <span className={css.name}>{side.name}</span>
      ) : (
        <Link className={css.name} to={`/accounts/${side.accountId}`}>
          {side.name}
        </Link>
      )}
      {facts.map(({ key, value, same }) => (
        <span className={same ? css.shared : undefined} key={key}>
          {key === 'website' ? value.replace(/^https?:\/\/(www\.)?|\/$/g, '') : value}
        </span>
      ))}
      {number === null ? null : (
        <span className={number === other.chamberOfCommerceNumber ? css.shared : undefined}>
          {words.chamberNumber(number)}
        </span>
      )}
      <span className={css.soft}>
        {[
          side.ownerName === null ? null : words.ownedBy(side.ownerName),
          words.deals(side.deals),
          words.since(formatDateShort(dateIn(zone, new Date(side.createdAt)), language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
