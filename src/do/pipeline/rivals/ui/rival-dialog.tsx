import { useState } from 'react';
import type { CompetitorId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';

import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { useDealChoices } from '../../ui/use-deal-choices.ts';
import type { DealCompetitor } from '../contract.ts';
import { rivalMessages } from '../messages.ts';
import { threats, type Threat } from '../words.ts';

/** Says that a competitor is after the deal, or how much it threatens it. */
export function RivalDialog(props: {
  rival: DealCompetitor | null;
  taken: readonly CompetitorId[];
  /** Throws when it is refused. */
  onSave: (rival: DealCompetitor) => Promise<void>;
  onClose: () => void;
}) {
  const { rival, taken, onSave, onClose } = props;
  const words = useWords(rivalMessages);
  const kit = useWords(kitMessages);
  const choices = useDealChoices();
  const [id, setId] = useState<CompetitorId | null>(rival?.competitor.id ?? null);
  const [threat, setThreat] = useState<Threat | null>(rival?.threat ?? null);
  const [note, setNote] = useState(rival?.note ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const free = choices.competitors.filter((each) => !taken.includes(each.id));
  const competitor = rival?.competitor ?? free.find((each) => each.id === id);
  const noneLeft = rival === null && choices.ready && free.length === 0;
  const submit = async () => {
    setTried(true);
    if (!competitor) return;
    setBusy(true);
    setError(null);
    try {
      await onSave({ competitor, threat, note: note.trim() || null });
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
          <Button busy={busy} disabled={noneLeft} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void submit()}
      open
      stay={busy}
      title={rival ? rival.competitor.name : words.add}
    >
      {noneLeft ? <p>{words.noneLeft}</p> : null}
      {rival || noneLeft ? null : (
        <SelectField
          error={tried && !competitor ? words.competitorMissing : null}
          label={words.competitor}
          onChange={setId}
          options={free.map((each) => ({ value: each.id, label: each.name }))}
          value={id}
        />
      )}
      <ChoiceChips
        label={words.threat}
        onChange={(chosen) => setThreat(chosen === threat ? null : chosen)}
        options={threats.map((value) => ({ value, label: words[value] }))}
        value={threat}
      />
      <TextArea label={words.note} maxLength={1000} onChange={setNote} optional rows={2} value={note} />
      <ErrorNote error={error} />
    </Dialog>
  );
}
