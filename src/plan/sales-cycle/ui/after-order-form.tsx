import { useState } from 'react';
import { hasText } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { setAfterOrder } from '../contract.ts';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import type { AfterOrderStep, AfterOrderWho, SalesCycle } from '../cycle.ts';
import { cycleRulesMessages } from '../rules-messages.ts';
import { salesCycleMessages } from '../messages.ts';
import { useWhoWords } from './after-order.tsx';
import { FormDrawer } from './form-drawer.tsx';
import { useCycleChange } from './use-cycle-change.ts';

const onlyGiven = ({ name, daysAfter, who }: AfterOrderStep) => ({ name, daysAfter, who });

/** A step after the order to change, or a new one behind the others. */
export function AfterOrderForm(props: {
  cycle: SalesCycle;
  step: AfterOrderStep | null;
  onClose: () => void;
}) {
  const { cycle, step, onClose } = props;
  const words = useWords(cycleRulesMessages);
  const said = useWords(salesCycleMessages);
  const whoWords = useWhoWords();
  const roles = useRoleNames();
  const { mutate, error, isPending } = useCycleChange();
  const [name, setName] = useState(step?.name ?? {});
  const [daysAfter, setDaysAfter] = useState<number | null>(step?.daysAfter ?? 7);
  const [who, setWho] = useState<AfterOrderWho>(step?.who ?? 'deal-owner');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (!hasText(name) || daysAfter === null) return;
    const given = { name, daysAfter, who };
    const kept = cycle.afterOrder.map((one) => ({
      ...(one.id === step?.id ? given : onlyGiven(one)),
      id: one.id,
    }));
    const steps = step ? kept : [...kept, given];
    mutate({ cycleId: cycle.id, send: (at) => ask(setAfterOrder, { ...at, steps }) }, { onSuccess: onClose });
  };
  return (
    <FormDrawer
      busy={isPending}
      error={error}
      onClose={onClose}
      onSave={save}
      title={step ? words.editStep : words.addStep}
    >
      <LocalTextFields
        error={tried && !hasText(name) ? words.stepMissing : null}
        label={words.step}
        maxLength={120}
        onChange={setName}
        shortLabel={words.stepShort}
        value={name}
      />
      <NumberField
        error={tried && daysAfter === null ? words.whenMissing : null}
        label={words.when}
        max={3650}
        min={0}
        onChange={setDaysAfter}
        unit={said.days}
        value={daysAfter}
      />
      <SelectField
        hint={words.whoHint}
        label={words.who}
        onChange={(value) => value && setWho(value)}
        options={[
          { value: 'deal-owner', label: whoWords('deal-owner') },
          ...roles.optionsWith([step?.who ?? null]),
        ]}
        value={who}
      />
    </FormDrawer>
  );
}
