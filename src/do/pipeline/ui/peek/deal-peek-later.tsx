import { lazy, Suspense } from 'react';
import type { DealId } from '#base/kernel/id.ts';

const DealPeek = lazy(async () => ({ default: (await import('./deal-peek.tsx')).DealPeek }));

/** A deal beside its list; its code comes when somebody first looks. */
export const dealPeek = (dealId: string) => (
  <Suspense>
    <DealPeek dealId={dealId as DealId} />
  </Suspense>
);
