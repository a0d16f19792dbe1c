import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { editProcess } from '../contract.ts';
import { designMessages } from '../design-messages.ts';
import { processMessages } from '../messages.ts';
import { processKinds } from '../rules/model.ts';
import { useProcessChange, useProcesses } from './use-processes.ts';

/** What a process is called, of which kind it is, and how many begin it in a week. */
export function ProcessSettings({ processId, onClose }: { processId: string; onClose: () => void }) {
  const words = useWords(processMessages);
  const design = useWords(designMessages);
  const { data } = useProcesses();
  const { run } = useProcessChange();
  const process = data?.processes.find(({ id }) => id === processId);
  const [name, setName] = useState(process?.name ?? '');
  const [kind, setKind] = useState(process?.kind ?? 'prospects');
  const [perWeek, setPerWeek] = useState<number | null>(process?.perWeek ?? 10);
  const [error, setError] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  if (!process) return null;
  const save = async () => {
    setTried(true);
    if (name.trim() === '' || perWeek === null) return;
    try {
      await run(() =>
        ask(editProcess, {
          processId: process.id,
          version: process.version,
          name: name.trim(),
          kind,
          perWeek,
        }),
      );
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Dialog
      actions={
        <Button kind="primary" type="submit">
          {design.save}
        </Button>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      open
      title={design.settings}
    >
      <TextField
        error={tried && name.trim() === '' ? words.nameMissing : null}
        label={words.name}
        maxLength={300}
        onChange={setName}
        value={name}
      />
      <SelectField
        label={words.kind}
        onChange={(value) => value && setKind(value)}
        options={processKinds.map((value) => ({ value, label: words[value] }))}
        value={kind}
      />
      <NumberField
        digits={1}
        hint={design.perWeekHint}
        label={design.perWeek}
        max={100_000}
        min={0}
        onChange={setPerWeek}
        value={perWeek}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
