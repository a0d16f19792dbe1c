import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon, EditIcon, MoreIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { deleteDeal } from '../contract.ts';
import type { Deal } from '../shapes.ts';
import type { ComposerMode } from './activity-composer.tsx';
import { DealFacts } from './deal-facts.tsx';
import { dealMessages } from './deal-messages.ts';
import { DealSteps } from './deal-steps.tsx';
import { NextSteps } from './next-steps.tsx';
import { PhaseAsks } from './phase-asks.tsx';
import { PhasePath } from './phase-path.tsx';
import { Timeline } from './timeline.tsx';
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
    <Page above={<BackLink />} title={words.back}>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
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
  const [phaseId, setPhaseId] = useState<PhaseId | null>(null);
  const [editing, setEditing] = useState(false);
  const [mode, setMode] = useState<ComposerMode>('done');
  const plan = () => {
    setMode('plan');
    document.querySelector<HTMLElement>('[data-composer]')?.focus();
  };
  const chosen = deal.cycle.phases.find(({ id }) => id === (phaseId ?? deal.phase.id));
  return (
    <Page
      above={<BackLink />}
      actions={<DealMenu deal={deal} onEdit={() => setEditing(true)} />}
      controls={
        deal.status === 'open' ? null : (
          <Badge wing={deal.status === 'won' ? 'do' : undefined}>{words[deal.status]}</Badge>
        )
      }
      title={deal.title}
    >
      <Sheet>
        <PhasePath chosen={chosen?.id ?? null} deal={deal} onChoose={setPhaseId} />
        <DealSteps deal={deal} onMoved={() => setPhaseId(null)} />
      </Sheet>
      <div className={css.columns}>
        <div className={css.side}>
          <DealFacts deal={deal} onEdit={() => setEditing(true)} />
          <NextSteps deal={deal} onPlan={plan} />
        </div>
        <div className={css.main}>
          {chosen ? <PhaseAsks deal={deal} key={chosen.id} phase={chosen} /> : null}
          <Timeline deal={deal} mode={mode} onMode={setMode} />
        </div>
      </div>
      {editing ? (
        <Suspense>
          <DealEditDrawer deal={deal} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function BackLink() {
  const words = useWords(dealMessages);
  return (
    <Link className={css.back} to="/deals">
      <ChevronLeftIcon size={16} />
      {words.back}
    </Link>
  );
}

function DealMenu(props: { deal: Deal; onEdit: () => void }) {
  const { deal, onEdit } = props;
  const words = useWords(dealMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => ask(deleteDeal, { dealId: deal.id, version: deal.version }),
    onSuccess: async () => {
      setAsking(false);
      toast({ text: words.removed(deal.title) });
      await navigate({ to: '/deals' });
      queries.removeQueries({ queryKey: ['deals', 'one', deal.id] });
      await queries.invalidateQueries({ queryKey: ['deals'] });
    },
  });
  const items = [
    ...(deal.may.edit ? [{ label: words.edit, icon: EditIcon, onSelect: onEdit }] : []),
    ...(deal.may.delete
      ? [{ label: words.remove, icon: TrashIcon, danger: true, onSelect: () => setAsking(true) }]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu groups={[{ items }]} trigger={<IconButton icon={MoreIcon} label={words.more} />} />
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.remove}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
        open={asking}
        title={words.removeTitle(deal.title)}
      >
        <p>{words.removeSays}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </>
  );
}
