import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { CompetitorId, LossReasonId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';

import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { closingDay } from '../../rules/can-close-on.ts';
import { useDealParts } from '../../parts/ui/use-deal-parts.ts';
import { likelyWinner } from '../../rivals/rules/likely-winner.ts';
import { ChoiceChips } from '../choice-chips.tsx';
import { ClosedOnField } from './closed-on-field.tsx';
import { gateMessages } from './gate-messages.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import type { Given, Movable } from './use-send-move.ts';

/** Loses a deal: why, to whom, and what is to be learned from it. */
export function LoseDialog(props: {
  deal: Movable;
  onAnswer: (given: Given) => Promise<void>;
  onClose: () => void;
}) {
  const { deal, onAnswer, onClose } = props;
  const words = useWords(gateMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const { lossReasons, competitors, ready } = useDealChoices();
  const [why, setWhy] = useState<LossReasonId | null>(null);
  const { today } = useViewer();
  const latest = closingDay(deal.openedOn, today);
  const [closedOn, setClosedOn] = useState<IsoDate | null>(latest);
  const { data: parts } = useDealParts(deal.id);
  // Who threatened the deal most, until another one is chosen.
  const [chosen, setLostTo] = useState<CompetitorId | null>();
  const lostTo = chosen === undefined ? likelyWinner(parts?.competitors ?? []) : chosen;
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async () => {
    setTried(true);
    if (why === null || closedOn === null) return;
    setBusy(true);
    setError(null);
    try {
      await onAnswer({
        lossReasonId: why,
        lostToId: lostTo,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(closedOn === latest ? {} : { closedOn }),
      });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };

  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button busy={busy} kind="primary" type="submit">
            {words.lose}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void submit()}
      open
      stay={busy}
      title={words.loseTitle(deal.title)}
    >
      {!ready ? (
        <Skeleton lines={3} />
      ) : lossReasons.length === 0 ? (
        <p>{words.noReasons}</p>
      ) : (
        <ChoiceChips
          error={tried && why === null ? words.loseWhyMissing : null}
          label={words.loseWhy}
          onChange={setWhy}
          options={lossReasons.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
          value={why}
        />
      )}
      {competitors.length > 0 ? (
        <SelectField
          clearable
          label={words.lostTo}
          onChange={setLostTo}
          optional
          options={competitors.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={words.lostToUnknown}
          value={lostTo}
        />
      ) : null}
      <TextArea label={words.loseNote} maxLength={2000} onChange={setNote} optional rows={2} value={note} />
      <ClosedOnField
        disabled={busy}
        onChange={setClosedOn}
        openedOn={deal.openedOn}
        tried={tried}
        value={closedOn}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
