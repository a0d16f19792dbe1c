import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import {
  CalendarIcon,
  CycleIcon,
  EditIcon,
  HistoryIcon,
  MoreIcon,
  PlusIcon,
  TrashIcon,
} from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { deleteDeal } from '../contract.ts';
import type { Deal } from '../shapes.ts';
import { dealMessages } from './deal/deal-messages.ts';

const ChangeCycleDialog = lazy(async () => ({
  default: (await import('./gate/change-cycle-dialog.tsx')).ChangeCycleDialog,
}));
const ClosingDialog = lazy(async () => ({
  default: (await import('./gate/closing-dialog.tsx')).ClosingDialog,
}));
const RepeatOrder = lazy(async () => ({ default: (await import('./deal/repeat-order.tsx')).RepeatOrder }));

/** What is seldom done with a deal. */
export function DealMenu(props: { deal: Deal; onEdit: () => void }) {
  const { deal, onEdit } = props;
  const words = useWords(dealMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [doing, setDoing] = useState<'cycle' | 'closing' | 'repeat' | null>(null);
  const done = () => setDoing(null);
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
  const open = deal.status === 'open';
  const items = [
    ...(deal.may.edit ? [{ label: words.edit, icon: EditIcon, onSelect: onEdit }] : []),
    ...(deal.may.repeat ? [{ label: words.repeat, icon: PlusIcon, onSelect: () => setDoing('repeat') }] : []),
    ...(open && deal.may.edit
      ? [{ label: words.changeCycle, icon: CycleIcon, onSelect: () => setDoing('cycle') }]
      : []),
    ...(deal.may.correctClosing
      ? [{ label: words.correctClosing, icon: CalendarIcon, onSelect: () => setDoing('closing') }]
      : []),
  ];
  const last = deal.may.delete
    ? [{ label: words.remove, icon: TrashIcon, danger: true, onSelect: () => setAsking(true) }]
    : [];
  const look = [{ label: words.history, icon: HistoryIcon, to: `/history/deal/${deal.id}` }];
  const groups = [{ items }, { items: look }, { items: last }].filter((group) => group.items.length > 0);
  return (
    <>
      <Menu groups={groups} trigger={<IconButton icon={MoreIcon} label={words.more} />} />
      <Suspense>
        {doing === 'cycle' ? <ChangeCycleDialog deal={deal} onClose={done} /> : null}
        {doing === 'closing' ? <ClosingDialog deal={deal} onClose={done} /> : null}
        {doing === 'repeat' ? <RepeatOrder deal={deal} onClose={done} /> : null}
      </Suspense>
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
