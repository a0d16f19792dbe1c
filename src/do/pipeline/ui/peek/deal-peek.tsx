import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { DealId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { PeekPanel } from '#base/ui-kit/peek-panel.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import { resultsAsked } from '../../rules/results-asked.ts';
import type { Deal } from '../../shapes.ts';
import { TimelineRows } from '../activities/timeline-rows.tsx';
import { DealFacts } from '../deal/deal-facts.tsx';
import { dealMessages } from '../deal/deal-messages.ts';
import { NextSteps } from '../deal/next-steps.tsx';
import { movable, useDeal } from '../deal/use-deal.ts';
import css from './deal-peek.module.css';

const DealEditDrawer = lazy(async () => ({
  default: (await import('../deal/deal-edit-drawer.tsx')).DealEditDrawer,
}));

/** What one wants to know of a deal without leaving the list: where it stands, what comes next, what was done. */
export function DealPeek({ dealId }: { dealId: DealId }) {
  const words = useWords(dealMessages);
  const { data: deal, error, refetch } = useDeal(dealId);
  const [editing, setEditing] = useState(false);
  const to = `/deals/${dealId}`;
  if (!deal)
    return (
      <PeekPanel title={error ? words.deal : undefined} to={to}>
        <Sheet>
          <ErrorNote error={error} onRetry={() => void refetch()} />
        </Sheet>
      </PeekPanel>
    );
  return (
    <PeekPanel
      title={deal.title}
      to={to}
      under={
        <>
          {deal.account ? (
            <Link className={css.account} to={`/accounts/${deal.account.id}`}>
              {deal.account.name}
            </Link>
          ) : null}
          <Standing deal={deal} />
        </>
      }
    >
      <NextSteps deal={deal} />
      <DealFacts deal={deal} onEdit={() => setEditing(true)} />
      <Sheet title={words.timeline}>
        <TimelineRows
          empty={words.emptyTimeline}
          first={deal.timeline}
          key={deal.id}
          of={{ dealId: deal.id }}
        />
      </Sheet>
      {editing ? (
        <Suspense>
          <DealEditDrawer deal={deal} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </PeekPanel>
  );
}

/** The phase of a deal among the others, and what it still asks for; or how it ended. */
function Standing({ deal }: { deal: Deal }) {
  const words = useWords(dealMessages);
  const language = useLanguage();
  if (deal.status !== 'open')
    return (
      <p className={css.standing}>
        <Badge wing={deal.status === 'won' ? 'do' : undefined}>{words[deal.status]}</Badge>
      </p>
    );
  const { phases } = deal.cycle;
  const at = phases.findIndex(({ id }) => id === deal.phase.id);
  const phase = phases[at];
  const missing = phase ? resultsAsked(phase, movable(deal).met).length : 0;
  const days = Math.round(phase?.days ?? 0);
  return (
    <div className={css.standing}>
      <span aria-hidden="true" className={css.path}>
        {phases.map(({ id }, index) => (
          <span data-done={index <= at || undefined} key={id} />
        ))}
      </span>
      <p className={css.phase}>
        <strong>{inLanguage(deal.phase.name, language)}</strong>
        <span className={css.soft}>{days < 1 ? words.lessThanADay : words.days(days, String(days))}</span>
        {missing > 0 ? <WarnBadge>{words.missing(missing)}</WarnBadge> : null}
      </p>
    </div>
  );
}
