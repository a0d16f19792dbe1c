import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { completeActivity } from '../../activity-contract.ts';
import type { Activity } from '../../shapes.ts';
import { activityOutcomes, type ActivityOutcome } from '../../words.ts';
import { activityMessages } from './activity-messages.ts';
import { ChoiceChips } from '../choice-chips.tsx';

/** A planned step was done: how it went. */
export function CompleteDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const words = useWords(activityMessages);
  const kit = useWords(kitMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<ActivityOutcome | null>(null);
  const [minutes, setMinutes] = useState<number | null>(activity.minutes);
  const [note, setNote] = useState(activity.note ?? '');
  const save = useMutation({
    mutationFn: () =>
      ask(completeActivity, { activityId: activity.id, version: activity.version, outcome, minutes, note }),
    onSuccess: async () => {
      onClose();
      toast({ text: words.logged });
      await queries.invalidateQueries({ queryKey: ['deals'] });
      await queries.invalidateQueries({ queryKey: ['activities'] });
    },
  });
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
      onSubmit={() => save.mutate()}
      open
      stay={save.isPending}
      title={words.completeTitle(words[activity.kind])}
    >
      <ChoiceChips
        label={words.outcome}
        onChange={setOutcome}
        options={activityOutcomes.map((value) => ({ value, label: words[value] }))}
        value={outcome}
      />
      <TextArea label={words.note} maxLength={5000} onChange={setNote} optional rows={2} value={note} />
      <NumberField
        label={words.minutes}
        max={1440}
        min={0}
        onChange={setMinutes}
        optional
        unit={words.minutesUnit}
        value={minutes}
      />
      <ErrorNote error={save.error} />
    </Dialog>
  );
}
