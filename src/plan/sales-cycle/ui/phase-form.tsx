import { useState } from 'react';
import type { PhaseId } from '#base/kernel/id.ts';
import { hasText, inLanguage } from '#base/kernel/language.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { addPhase, editPhase } from '../contract.ts';
import { activePhases, type Phase, type SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { FormDrawer } from './form-drawer.tsx';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';
import { useCycleChange } from './use-cycle-change.ts';
import css from './form.module.css';

const first = 'first';

/** A phase to change, or a new one behind another. */
export function PhaseForm(props: {
  cycle: SalesCycle;
  phase: Phase | null;
  behind: PhaseId | null;
  onClose: () => void;
}) {
  const { cycle, phase, onClose } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const { mutate, error, isPending } = useCycleChange();
  const before = activePhases(cycle);
  const neighbour = before.find(({ id }) => id === props.behind);
  const [name, setName] = useState(phase?.name ?? {});
  const [actions, setActions] = useState(phase?.actions ?? {});
  const [probability, setProbability] = useState<number | null>(
    phase?.probabilityPercent ?? neighbour?.probabilityPercent ?? 10,
  );
  const [expectedDays, setExpectedDays] = useState<number | null>(phase ? phase.expectedDays : 14);
  const [rottingDays, setRottingDays] = useState<number | null>(phase ? phase.rottingDays : 14);
  const [asksApproval, setAsksApproval] = useState(phase?.asksApproval ?? false);
  const [behind, setBehind] = useState<PhaseId | typeof first>(props.behind ?? first);
  const [tried, setTried] = useState(false);

  const save = () => {
    setTried(true);
    if (!hasText(name) || probability === null) return;
    const fields = {
      name,
      actions,
      probabilityPercent: probability,
      expectedDays,
      rottingDays,
      asksApproval,
    };
    mutate(
      {
        cycleId: cycle.id,
        send: (at) =>
          phase
            ? ask(editPhase, { ...at, phaseId: phase.id, ...fields })
            : ask(addPhase, { ...at, after: behind === first ? null : behind, ...fields }),
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
      title={phase ? words.editPhase : words.addPhase}
    >
      <LocalTextFields
        error={tried && !hasText(name) ? words.nameMissing : null}
        label={words.name}
        maxLength={120}
        onChange={setName}
        value={name}
      />
      {phase ? null : (
        <SelectField
          label={words.position}
          onChange={(value) => setBehind(value ?? first)}
          options={[
            { value: first, label: words.asFirst },
            ...before.map(({ id, name: said }) => ({
              value: id,
              label: words.behind(inLanguage(said, language)),
            })),
          ]}
          value={behind}
        />
      )}
      <LocalTextFields
        hint={words.actionsHint}
        label={words.actionsField}
        long
        maxLength={2000}
        onChange={setActions}
        optional
        value={actions}
      />
      <NumberField
        error={tried && probability === null ? words.probabilityHint : null}
        hint={words.probabilityHint}
        label={words.probabilityField}
        max={100}
        min={0}
        onChange={setProbability}
        unit="%"
        value={probability}
      />
      <div className={css.pair}>
        <NumberField
          label={words.expectedField}
          max={3650}
          min={1}
          onChange={setExpectedDays}
          optional
          unit={words.days}
          value={expectedDays}
        />
        <NumberField
          hint={words.rottingHint}
          label={words.rottingField}
          max={3650}
          min={1}
          onChange={setRottingDays}
          optional
          unit={words.days}
          value={rottingDays}
        />
      </div>
      <Checkbox
        checked={asksApproval}
        hint={words.approvalHint}
        label={words.approvalField}
        onChange={setAsksApproval}
      />
    </FormDrawer>
  );
}
