import { useId, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { hasText, inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addCustomField, editCustomField } from '../../contract.ts';
import { refusals } from '../../refusals.ts';
import { fieldKinds, isChoosing, type CustomField, type FieldSubject } from '../../rules/field.ts';
import { validForm } from '../../rules/valid-field.ts';
import { CustomFieldInput } from '../custom-field-input.tsx';
import { useFields } from '../use-fields.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import { FormOfKind } from './form-of-kind.tsx';
import { fieldSettingsMessages, kindHints, kindMessages } from './settings-messages.ts';
import css from './settings.module.css';
import { draftOf, givenOf, type Draft } from './field-draft.ts';
import { useFieldChange } from './use-field-change.ts';

/** A field: a new one, or one to change. */
export function FieldForm(props: { field: CustomField | null; subject: FieldSubject; onClose: () => void }) {
  const { field, subject, onClose } = props;
  const id = useId();
  const words = useWords(fieldSettingsMessages);
  const kinds = useWords(kindMessages);
  const hints = useWords(kindHints);
  const because = useWords(refusals);
  const language = useLanguage();
  const toast = useToast();
  const { currency } = useViewer();
  const { members } = useFields(subject);
  const { run } = useFieldChange();
  const [draft, setDraft] = useState(() => draftOf(field, subject, currency));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const valid = validForm(draft);

  const save = async () => {
    setTried(true);
    if (!hasText(draft.name) || !valid.ok || busy) return;
    setBusy(true);
    setError(null);
    try {
      await run(() =>
        field
          ? ask(editCustomField, { fieldId: field.id, version: field.version, ...givenOf(draft, field) })
          : ask(addCustomField, { subject, kind: draft.kind, ...givenOf(draft, null) }),
      );
      const name = inLanguage(draft.name, language);
      toast({ text: field ? words.saved(name) : words.added(name) });
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} form={id} kind="primary" type="submit">
            {field ? words.save : words.add}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={field ? words.edit : words.add}
    >
      <form
        className={css.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorNote error={error} />
        <LocalTextFields
          error={tried && !hasText(draft.name) ? words.nameMissing : null}
          label={words.name}
          maxLength={120}
          onChange={(name) => set({ name })}
          value={draft.name}
        />
        {field ? null : (
          <SelectField
            label={words.kind}
            onChange={(kind) => set({ kind: kind ?? 'text', standard: null })}
            options={fieldKinds.map((kind) => ({ value: kind, label: kinds[kind], hint: hints[kind] }))}
            value={draft.kind}
          />
        )}
        <FormOfKind draft={draft} field={field} onChange={set} />
        {isChoosing(draft.kind) ? (
          <ChoicesEditor
            choices={draft.choices}
            error={tried && !valid.ok && valid.because !== 'standard-misfits' ? because[valid.because] : null}
            field={field}
            onChange={(choices) => set({ choices })}
          />
        ) : null}
        <LocalTextFields
          hint={words.helpHint}
          label={words.help}
          maxLength={500}
          onChange={(help) => set({ help })}
          optional
          value={draft.help}
        />
        <LocalTextFields
          hint={words.sectionHint}
          label={words.section}
          maxLength={80}
          onChange={(section) => set({ section })}
          optional
          value={draft.section}
        />
        <Switch
          checked={draft.required}
          hint={words.requiredHint}
          label={words.required}
          onChange={(required) => set({ required })}
        />
        {draft.kind === 'member' || isChoosing(draft.kind) ? null : (
          <CustomFieldInput
            error={tried && !valid.ok && valid.because === 'standard-misfits' ? because[valid.because] : null}
            field={{
              ...draft,
              name: { [language]: words.standard },
              help: { [language]: words.standardHint },
              required: false,
            }}
            members={members}
            onChange={(standard) => set({ standard })}
            value={draft.standard}
          />
        )}
        {isChoosing(draft.kind) && field ? (
          <CustomFieldInput
            error={tried && !valid.ok && valid.because === 'standard-misfits' ? because[valid.because] : null}
            field={{
              ...draft,
              choices: draft.choices.filter(({ key }) => field.choices.some((known) => known.key === key)),
              name: { [language]: words.standard },
              help: { [language]: words.standardHint },
              required: false,
            }}
            members={members}
            onChange={(standard) => set({ standard })}
            value={draft.standard}
          />
        ) : null}
        {field ? (
          <p className={css.soft}>
            {words.keyIs}: <code>{field.key}</code>
          </p>
        ) : null}
      </form>
    </Drawer>
  );
}
