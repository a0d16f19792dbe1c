import { Link } from '@tanstack/react-router';
import type { DealId } from '#base/kernel/id.ts';

import css from './timeline.module.css';

/** Of which deal an entry speaks, where a timeline is of more than one. */
export function OfDeal({ deal }: { deal: { id: DealId; title: string } | null }) {
  if (deal === null) return null;
  return (
    <p className={css.deal}>
      <Link to={`/deals/${deal.id}`}>{deal.title}</Link>
    </p>
  );
}
