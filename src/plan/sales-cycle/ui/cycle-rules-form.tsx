import { useState } from 'react';
import type { Team } from '#base/directory/people/contract.ts';
import type { TeamId } from '#base/kernel/id.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { setCycleRules } from '../contract.ts';
import { cycleCustomers, type CycleCustomers, type SalesCycle } from '../cycle.ts';
import { cycleRulesMessages } from '../rules-messages.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useCycleChange } from './use-cycle-change.ts';
import css from './cycle-rules.module.css';

/** Whom a cycle is for, which teams use it, and which way through it is open. */
export function CycleRulesForm(props: { cycle: SalesCycle; teams: readonly Team[]; onClose: () => void }) {
  const { cycle, teams, onClose } = props;
  const words = useWords(cycleRulesMessages);
  const { mutate, error, isPending } = useCycleChange();
  const [customers, setCustomers] = useState<CycleCustomers>(cycle.customers);
  const [teamIds, setTeamIds] = useState<readonly TeamId[]>(cycle.teamIds);
  const [maySkip, setMaySkip] = useState(cycle.maySkip);
  const [mayGoBack, setMayGoBack] = useState(cycle.mayGoBack);
  const choose = (id: TeamId, chosen: boolean) =>
    setTeamIds((before) => (chosen ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <FormDrawer
      busy={isPending}
      error={error}
      onClose={onClose}
      onSave={() =>
        mutate(
          {
            cycleId: cycle.id,
            send: (at) => ask(setCycleRules, { ...at, customers, teamIds: [...teamIds], maySkip, mayGoBack }),
          },
          { onSuccess: onClose },
        )
      }
      title={words.title}
    >
      <SelectField
        hint={words.existingHint}
        label={words.customers}
        onChange={(value) => value && setCustomers(value)}
        options={cycleCustomers.map((value) => ({ value, label: words[`for-${value}`] }))}
        value={customers}
      />
      <fieldset className={css.group}>
        <legend>{words.teams}</legend>
        <p className={css.hint}>{teams.length === 0 ? words.noTeams : words.teamsHint}</p>
        {teams.map(({ id, name }) => (
          <Checkbox
            checked={teamIds.includes(id)}
            key={id}
            label={name}
            onChange={(chosen) => choose(id, chosen)}
          />
        ))}
      </fieldset>
      <fieldset className={css.group}>
        <legend>{words.way}</legend>
        <Checkbox checked={maySkip} hint={words.skipHint} label={words.skip} onChange={setMaySkip} />
        <Checkbox checked={mayGoBack} hint={words.backHint} label={words.back} onChange={setMayGoBack} />
      </fieldset>
    </FormDrawer>
  );
}
