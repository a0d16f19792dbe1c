import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  fieldKinds,
  isChoosing,
  mostChoices,
  type FieldKind,
} from '#base/directory/custom-fields/rules/field.ts';
import { proposeKind } from '#base/directory/custom-fields/rules/propose-kind.ts';
import { kindHints, kindMessages } from '#base/directory/custom-fields/ui/settings/settings-messages.ts';
import { fieldsQuery } from '#base/directory/custom-fields/ui/use-fields.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { makeOwnField } from '../contract.ts';
import type { ColumnMapping } from '../mapping.ts';
import type { Target } from '../rules/fields.ts';
import { subjectOf } from '../rules/own-fields.ts';
import { importMessages } from './screen-messages.ts';

const longestAnswer = 120;

/** A field of one's own for a column, of the kind that its first values look like. */
export function NewFieldDialog(props: {
  importId: ImportId;
  column: ColumnMapping;
  target: Target;
  /** the first values of the column */
  texts: readonly string[];
  onMade: (key: string) => void;
  onClose: () => void;
}) {
  const { importId, column, target, texts, onMade, onClose } = props;
  const words = useWords(importMessages);
  const kit = useWords(kitMessages);
  const kinds = useWords(kindMessages);
  const hints = useWords(kindHints);
  const queries = useQueryClient();
  const [proposed] = useState(() => proposeKind(texts, column.forms));
  const [name, setName] = useState(column.column.slice(0, longestAnswer));
  const [kind, setKind] = useState<FieldKind>(proposed.kind);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const make = async () => {
    setTried(true);
    const subject = subjectOf(target);
    if (name.trim() === '' || subject === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      const field = await ask(makeOwnField, {
        importId,
        subject,
        kind,
        name,
        decimals: kind === 'number' || kind === 'percentage' ? Math.max(proposed.decimals, 0) : 0,
        choices: isChoosing(kind) ? answersIn(texts, kind) : [],
      });
      await queries.invalidateQueries({ queryKey: fieldsQuery.queryKey });
      onMade(field.key);
      onClose();
    } catch (caught) {
      setError(caught);
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
            {words.makeField}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void make()}
      open
      stay={busy}
      title={words.newFieldTitle}
    >
      <ErrorNote error={error} />
      <TextField
        autoComplete="off"
        error={tried && name.trim() === '' ? words.fieldNameMissing : errorAt(error, '/name')}
        label={words.fieldName}
        maxLength={longestAnswer}
        onChange={setName}
        required
        value={name}
      />
      <SelectField
        hint={texts.filter(Boolean).slice(0, 3).join(' · ') || undefined}
        label={words.fieldKind}
        onChange={(chosen) => setKind(chosen ?? 'text')}
        options={fieldKinds.map((value) => ({ value, label: kinds[value], hint: hints[value] }))}
        value={kind}
      />
      <p>{words.newFieldSays}</p>
    </Dialog>
  );
}

/** The different answers in the first values; others are added as the import meets them. */
function answersIn(texts: readonly string[], kind: FieldKind): string[] {
  const names = texts
    .flatMap((text) => (kind === 'choices' ? text.split(/[;|\n]/) : [text]))
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= longestAnswer);
  const different = new Map(names.map((text) => [text.toLowerCase(), text]));
  return [...different.values()].slice(0, mostChoices);
}
