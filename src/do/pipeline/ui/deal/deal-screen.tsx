import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { FileBox } from '#base/files/ui/file-box.tsx';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { TaskSection } from '#do/tasks/ui/task-section.tsx';

import { ChecklistSheet } from '../../checklist/ui/checklist-sheet.tsx';
import { LinesSheet } from '../../lines/ui/lines-sheet.tsx';
import { useDealParts } from '../../parts/ui/use-deal-parts.ts';
import { PeopleSheet } from '../../people/ui/people-sheet.tsx';
import { QuotesSheet } from '../../quotes/ui/quotes-sheet.tsx';
import { RivalsSheet } from '../../rivals/ui/rivals-sheet.tsx';
import type { Deal } from '../../shapes.ts';
import type { ComposerMode } from '../activities/activity-composer.tsx';
import { DealFacts } from './deal-facts.tsx';
import { dealMessages } from './deal-messages.ts';
import { DealSteps } from './deal-steps.tsx';
import { NextBar } from './next-bar.tsx';
import { NextSteps } from './next-steps.tsx';
import { PhaseAsks } from './phase-asks.tsx';
import { PhasePath } from './phase-path.tsx';
import { Timeline } from '../activities/timeline.tsx';
import { lastDealSearch } from '../table/use-deal-search.ts';
import { useDeal } from './use-deal.ts';
import css from './deal-screen.module.css';

const DealEditDrawer = lazy(async () => ({
  default: (await import('./deal-edit-drawer.tsx')).DealEditDrawer,
}));

/** Everything of one deal: where it stands, what is asked, what comes next, what was done. */
export function DealScreen() {
  const { dealId = '' } = useParams({ strict: false });
  const words = useWords(dealMessages);
  const { data: deal, error, refetch } = useDeal(dealId as DealId);
  if (deal) return <OpenDeal deal={deal} key={deal.id} />;
  return (
    <Page above={error ? null : <BackLink />} title={words.deal}>
      {error ? (
        <OpenFailed back={words.back} error={error} onRetry={() => void refetch()} to="/deals" />
      ) : (
        <Sheet>
          <Skeleton lines={6} />
        </Sheet>
      )}
    </Page>
  );
}

function OpenDeal({ deal }: { deal: Deal }) {
  const words = useWords(dealMessages);
  const queries = useQueryClient();
  const [phaseId, setPhaseId] = useState<PhaseId | null>(null);
  const [editing, setEditing] = useState(false);
  const [next, setNext] = useState<HTMLElement | null>(null);
  const { data: parts, error: partsError, refetch: readParts } = useDealParts(deal.id);
  const [mode, setMode] = useState<ComposerMode>('done');
  const plan = () => {
    setMode('plan');
    // The place to write may have to come first.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-composer]')?.focus());
  };
  const chosen = deal.cycle.phases.find(({ id }) => id === (phaseId ?? deal.phase.id));
  return (
    <Page
      above={<BackLink />}
      controls={
        <>
          {deal.account ? (
            <Link className={css.account} to={`/accounts/${deal.account.id}`}>
              {deal.account.name}
            </Link>
          ) : null}
          {deal.status === 'open' ? null : (
            <Badge wing={deal.status === 'won' ? 'do' : undefined}>{words[deal.status]}</Badge>
          )}
        </>
      }
      title={deal.title}
    >
      <Sheet>
        <PhasePath chosen={chosen?.id ?? null} deal={deal} onChoose={setPhaseId} />
        <DealSteps deal={deal} onEdit={() => setEditing(true)} onMoved={() => setPhaseId(null)} />
      </Sheet>
      <div className={css.columns}>
        <div className={css.side}>
          <div className={css.next} ref={setNext}>
            <NextSteps deal={deal} onPlan={plan} />
          </div>
          <DealFacts deal={deal} onEdit={() => setEditing(true)} />
          <TaskSection dealId={deal.id} />
          {parts ? (
            <>
              <PeopleSheet deal={deal} parts={parts} />
              <RivalsSheet deal={deal} parts={parts} />
            </>
          ) : null}
          <FileBox
            onChanged={() => void queries.invalidateQueries({ queryKey: ['deals', 'one', deal.id] })}
            owner={{ kind: 'deal', id: deal.id }}
          />
        </div>
        <div className={css.main}>
          {chosen ? <PhaseAsks deal={deal} key={chosen.id} phase={chosen} /> : null}
          <ChecklistSheet dealId={deal.id} />
          {parts ? (
            <>
              <LinesSheet deal={deal} parts={parts} />
              <QuotesSheet deal={deal} parts={parts} />
            </>
          ) : (
            <Sheet>
              {partsError ? (
                <ErrorNote error={partsError} onRetry={() => void readParts()} />
              ) : (
                <Skeleton lines={3} />
              )}
            </Sheet>
          )}
          <Timeline deal={deal} mode={mode} onMode={setMode} />
        </div>
      </div>
      <NextBar beside={next} deal={deal} onPlan={plan} />
      {editing ? (
        <Suspense>
          <DealEditDrawer deal={deal} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function BackLink() {
  const [search] = useState(lastDealSearch);
  const words = useWords(dealMessages);
  return (
    <Link className={css.back} search={search} to="/deals">
      <ChevronLeftIcon size={16} />
      {words.back}
    </Link>
  );
}
