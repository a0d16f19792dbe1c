import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { CheckIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { ImportDetail } from '../contract.ts';
import { sourceNames } from '../rules/sources.ts';
import { mappingMessages } from './mapping-messages.ts';
import { useSaveMapping } from './use-mappings.ts';

/** Keeps what the columns mean for the next time. */
export function SaveMapping({ detail }: { detail: ImportDetail }) {
  const words = useWords(mappingMessages);
  const source = detail.plan?.source ?? 'other';
  const standard = source === 'other' ? '' : words.standardName(sourceNames[source]);
  const [name, setName] = useState<string | null>(null);
  const toast = useToast();
  const save = useSaveMapping(detail.id);
  const close = () => setName(null);
  return (
    <>
      <Button icon={CheckIcon} kind="plain" onClick={() => setName(standard)}>
        {words.save}
      </Button>
      <Dialog
        actions={
          <>
            <Button onClick={close}>{words.cancel}</Button>
            <Button busy={save.isPending} disabled={!name?.trim()} kind="primary" type="submit">
              {words.save}
            </Button>
          </>
        }
        onClose={close}
        onSubmit={() =>
          name?.trim() &&
          save.mutate(name.trim(), {
            onSuccess: () => {
              close();
              toast({ text: words.saved });
            },
          })
        }
        open={name !== null}
        title={words.saveTitle}
      >
        <p>{words.saveSays}</p>
        <TextField label={words.name} maxLength={100} onChange={setName} value={name ?? ''} />
        <ErrorNote error={save.error} />
      </Dialog>
    </>
  );
}
