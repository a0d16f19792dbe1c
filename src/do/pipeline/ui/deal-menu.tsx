import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { EditIcon, MoreIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { deleteDeal } from '../contract.ts';
import type { Deal } from '../shapes.ts';
import { dealMessages } from './deal/deal-messages.ts';

/** What is seldom done with a deal. */
export function DealMenu(props: { deal: Deal; onEdit: () => void }) {
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
