import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';

import { editClosing } from '../../closing-contract.ts';
import type { Deal } from '../../shapes.ts';
import { ChoiceChips } from '../choice-chips.tsx';
import { useDealChoices } from '../use-deal-choices.ts';
import { ClosedOnField } from './closed-on-field.tsx';
import { gateMessages } from './gate-messages.ts';
import { refreshDeal } from './use-send-move.ts';

/** Corrects when and how a deal closed. What stood there stays in the timeline. */
export function ClosingDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const words = useWords(gateMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { lossReasons, competitors } = useDealChoices();
  const [closedOn, setClosedOn] = useState(deal.closedOn);
  const [confirmation, setConfirmation] = useState(deal.orderConfirmation ?? '');
  const [why, setWhy] = useState(deal.lossReason?.id ?? null);
  const [lostTo, setLostTo] = useState(deal.lostTo?.id ?? null);
  const [note, setNote] = useState(deal.lossNote ?? '');
  const [tried, setTried] = useState(false);
  const won = deal.status === 'won';
  const unconfirmed = confirmation.trim() === '' && deal.orderConfirmation !== null;
  const save = useMutation({
    mutationFn: () =>
      ask(editClosing, {
        dealId: deal.id,
        version: deal.version,
        ...(closedOn ? { closedOn } : {}),
        ...(won
          ? confirmation.trim() === ''
            ? {}
            : { orderConfirmation: confirmation.trim() }
          : { lossReasonId: why ?? undefined, lostToId: lostTo, lossNote: note.trim() }),
      }),
    onSuccess: async () => {
      await refreshDeal(queries, deal.id);
      onClose();
    },
  });
  const reasons = [
    ...lossReasons,
    ...(deal.lossReason && !lossReasons.some(({ id }) => id === deal.lossReason?.id)
      ? [deal.lossReason]
      : []),
  ];
  const rivals = [
    ...competitors,
    ...(deal.lostTo && !competitors.some(({ id }) => id === deal.lostTo?.id) ? [deal.lostTo] : []),
  ];
  const complete = closedOn !== null && (won ? !unconfirmed : why !== null || deal.lossReason === null);
  return (
    <Dialog
      actions={
        <>
          <Button disabled={save.isPending} onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button busy={save.isPending} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (complete) save.mutate();
      }}
      open
      stay={save.isPending}
      title={words.closingTitle}
    >
      {won ? (
        <TextArea
          error={tried && unconfirmed ? words.confirmationMissing : null}
          hint={words.confirmationHint}
          label={words.confirmation}
          maxLength={2000}
          onChange={setConfirmation}
          rows={2}
          value={confirmation}
        />
      ) : (
        <>
          <ChoiceChips
            error={tried && why === null && deal.lossReason !== null ? words.loseWhyMissing : null}
            label={words.loseWhy}
            onChange={setWhy}
            options={reasons.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
            value={why}
          />
          <SelectField
            clearable
            label={words.lostTo}
            onChange={setLostTo}
            optional
            options={rivals.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={words.lostToUnknown}
            value={lostTo}
          />
          <TextArea
            label={words.loseNote}
            maxLength={2000}
            onChange={setNote}
            optional
            rows={2}
            value={note}
          />
        </>
      )}
      <ClosedOnField onChange={setClosedOn} openedOn={deal.openedOn} tried={tried} value={closedOn} />
      <ErrorNote error={save.error} />
    </Dialog>
  );
}
