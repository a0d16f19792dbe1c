import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { addCriterion, editCriterion } from '../contract.ts';
import { criterionKinds, type ExitCriterion, type Phase, type SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { refusals } from '../refusals.ts';
import { hasText } from '#base/kernel/language.ts';
import { validCriterion } from '../rules.ts';
import { ChoicesField, newChoice, type WrittenChoice } from './choices-field.tsx';
import { FormDrawer } from './form-drawer.tsx';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';
import { useCycleChange } from './use-cycle-change.ts';

/** A result that a phase asks for: to change, or a new one. */
export function CriterionForm(props: {
  cycle: SalesCycle;
  phase: Phase;
  criterion: ExitCriterion | null;
  onClose: () => void;
}) {
  const { cycle, phase, criterion, onClose } = props;
  const words = useWords(salesCycleMessages);
  const because = useWords(refusals);
  const { mutate, error, isPending } = useCycleChange();
  const [name, setName] = useState(criterion?.name ?? {});
  const [kind, setKind] = useState(criterion?.kind ?? 'yes');
  const [required, setRequired] = useState(criterion?.required ?? true);
  const [choices, setChoices] = useState<WrittenChoice[]>(() => writtenOf(criterion));
  const [tried, setTried] = useState(false);

  const written = choices.filter((choice) => hasText(choice.name));
  const valid = validCriterion(kind, written);
  const save = () => {
    setTried(true);
    if (!hasText(name) || !valid.ok) return;
    const given =
      kind === 'choice'
        ? written.map(({ key, name: said }) => (key ? { key, name: said } : { name: said }))
        : [];
    const fields = { name, kind, required, choices: given };
    mutate(
      {
        cycleId: cycle.id,
        send: (at) =>
          criterion
            ? ask(editCriterion, { ...at, criterionId: criterion.id, ...fields })
            : ask(addCriterion, { ...at, phaseId: phase.id, ...fields }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDrawer
      busy={isPending}
      error={error}
      onClose={onClose}
      onSave={save}
      title={criterion ? words.editCriterion : words.newCriterion}
    >
      <LocalTextFields
        error={tried && !hasText(name) ? words.nameMissing : null}
        label={words.criterionName}
        maxLength={120}
        onChange={setName}
        shortLabel={words.criterionNameShort}
        value={name}
      />
      <SelectField
        hint={criterion ? words.kindKept : undefined}
        label={words.kind}
        onChange={(value) => setKind(value ?? kind)}
        options={criterionKinds.map((value) => ({ value, label: words[`kind-${value}`] }))}
        value={kind}
      />
      {kind === 'choice' ? (
        <ChoicesField
          choices={choices}
          error={tried && !valid.ok ? because[valid.because] : null}
          onChange={setChoices}
        />
      ) : null}
      <Switch checked={required} hint={words.requiredHint} label={words.required} onChange={setRequired} />
    </FormDrawer>
  );
}

function writtenOf(criterion: ExitCriterion | null): WrittenChoice[] {
  const known = (criterion?.choices ?? [])
    .filter(({ retired }) => !retired)
    .map(({ key, name }) => ({ line: key, key, name }));
  return known.length > 0 ? known : [newChoice(), newChoice()];
}
