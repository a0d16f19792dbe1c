import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { routingMessages } from '../messages.ts';
import type { PanelOutcome } from '../routing.ts';
import { inUse, type Shown } from './shown.ts';
import { TimeField } from './time-field.tsx';

/** What customers said of one kind of contact. */
export function OutcomeDialog(
  props: Shown & {
    outcome: PanelOutcome | null;
    onSave: (outcome: PanelOutcome) => void;
    onRemove: (() => void) | undefined;
    onClose: () => void;
  },
) {
  const { outcome, routing, names, side, onSave, onRemove, onClose } = props;
  const words = useWords(routingMessages);
  const { channels, kinds } = inUse(routing);
  const [kind, setKind] = useState<string | null>(outcome?.kind ?? null);
  const [channel, setChannel] = useState<string | null>(outcome?.channel ?? null);
  const [within, setWithin] = useState(outcome?.withinMinutes ?? null);
  const [people, setPeople] = useState<number | null>(outcome?.people ?? 1);
  const [wish, setWish] = useState(outcome?.wish ?? '');
  const [on, setOn] = useState(outcome?.on ?? null);
  const [tried, setTried] = useState(false);
  const missing = (value: unknown) => (tried && value === null ? words.missing : null);
  const save = () => {
    setTried(true);
    if (kind === null || channel === null || people === null) return;
    const id = outcome?.id ?? crypto.randomUUID();
    onSave({ id, side, kind, channel, withinMinutes: within, people, wish: wish.trim(), on });
    onClose();
  };
  return (
    <Dialog
      actions={
        <>
          {onRemove ? (
            <Button
              kind="danger"
              onClick={() => {
                onRemove();
                onClose();
              }}
            >
              {words.removeOutcome}
            </Button>
          ) : null}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={save}
      open
      title={outcome ? words.editOutcome : words.addOutcome}
    >
      <SelectField
        error={missing(kind)}
        label={words.kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: names.kind(value) }))}
        value={kind}
      />
      <SelectField
        error={missing(channel)}
        label={words.prefers}
        onChange={setChannel}
        options={channels.map((value) => ({ value, label: names.channel(value) }))}
        value={channel}
      />
      <TimeField label={words.expects} none={words.expectsNothing} onChange={setWithin} value={within} />
      <NumberField
        error={missing(people)}
        label={words.people}
        max={100_000}
        min={1}
        onChange={setPeople}
        value={people}
      />
      <DateField label={words.onDay} onChange={setOn} optional value={on} />
      <TextArea label={words.wish} maxLength={1000} onChange={setWish} optional value={wish} />
    </Dialog>
  );
}
