import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { countChoiceUses, mergeFieldChoice } from '../../contract.ts';
import type { CustomField, FieldChoice } from '../../rules/field.ts';
import { fieldSettingsMessages } from './settings-messages.ts';
import { useFieldChange } from './use-field-change.ts';

/** One answer goes up in another, in every row where it stands. */
export function MergeDialog(props: {
  field: CustomField;
  choice: FieldChoice;
  onMerged: (field: CustomField) => void;
  onClose: () => void;
}) {
  const { field, choice, onMerged, onClose } = props;
  const words = useWords(fieldSettingsMessages);
  const language = useLanguage();
  const toast = useToast();
  const { run } = useFieldChange();
  const [into, setInto] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery({
    queryKey: ['custom-fields', 'choices', field.id],
    queryFn: ({ signal }) => ask(countChoiceUses, { fieldId: field.id }, { signal }),
  });
  const rows = data?.uses.find(({ key }) => key === choice.key)?.rows ?? 0;
  const merge = async () => {
    if (into === null) return;
    setBusy(true);
    try {
      await run(async () => {
        onMerged(
          await ask(mergeFieldChoice, { fieldId: field.id, version: field.version, from: choice.key, into }),
        );
      });
      toast({ text: words.merged });
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      busy={busy}
      confirm={words.mergeDo}
      onClose={onClose}
      onConfirm={() => void merge()}
      open
      title={words.mergeTitle(inLanguage(choice.name, language))}
    >
      <ErrorNote error={error} />
      <p>{words.mergeSays(formatNumber(rows, language))}</p>
      <SelectField
        label={words.mergeInto}
        onChange={setInto}
        options={field.choices
          .filter(({ key, retired }) => key !== choice.key && !retired)
          .map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }))}
        value={into}
      />
    </ConfirmDialog>
  );
}
