import type { CompetitorId } from '#base/kernel/id.ts';

import { threats, type Threat } from '../words.ts';

type Rival = { competitor: { id: CompetitorId }; threat: Threat | null };

/**
 * Who a lost deal probably went to: the competitor that threatened it most. Null where several did alike, because
 * then nobody knows better than whoever lost it.
 */
export function likelyWinner(rivals: readonly Rival[]): CompetitorId | null {
  const weight = ({ threat }: Rival) => (threat === null ? -1 : threats.indexOf(threat));
  const most = Math.max(...rivals.map(weight));
  const leading = rivals.filter((rival) => weight(rival) === most);
  return leading.length === 1 ? (leading[0]?.competitor.id ?? null) : null;
}
