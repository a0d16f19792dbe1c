import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { repeatOrder } from '../../closing-contract.ts';
import type { Deal } from '../../shapes.ts';
import { dealMessages } from './deal-messages.ts';

/** Starts the repeat of an order as a new deal, and goes there. */
export function RepeatOrder({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const words = useWords(dealMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const repeat = useMutation({
    mutationFn: () => ask(repeatOrder, { dealId: deal.id }),
    onSuccess: async (row) => {
      onClose();
      toast({ text: words.repeatStarted(deal.title) });
      void queries.invalidateQueries({ queryKey: ['deals'] });
      await navigate({ to: `/deals/${row.id}` });
    },
  });
  return (
    <ConfirmDialog
      busy={repeat.isPending}
      confirm={words.repeatStart}
      harmless
      onClose={onClose}
      onConfirm={() => repeat.mutate()}
      open
      title={words.repeatTitle}
    >
      <p>{words.repeatSays}</p>
      <ErrorNote error={repeat.error} />
    </ConfirmDialog>
  );
}
