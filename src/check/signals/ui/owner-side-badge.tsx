import { Badge } from '#base/ui-kit/badge.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Signal } from '../contract.ts';
import { screenMessages } from './screen-messages.ts';

/** Says of a signal that it shows on one side of the owner switch alone. */
export function OwnerSideBadge({ signal }: { signal: Pick<Signal, 'ownerSide'> }) {
  const words = useWords(screenMessages);
  const { ownerSide } = signal;
  if (ownerSide === 'with' || ownerSide === 'without') return null;
  return <Badge wing="check">{words[ownerSide]}</Badge>;
}
