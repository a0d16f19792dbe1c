import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import type { ScoreboardChoices } from '../contract.ts';
import { scoreboardMessages } from '../messages.ts';
import css from './scope-picker.module.css';

export type Chosen = { team?: TeamId | 'none'; member?: MemberId };

/** Whose figures: the organisation's, a team's or a member's, as far as the reader may choose. */
export function ScopePicker(props: {
  choices: ScoreboardChoices;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const { choices, chosen, onChange } = props;
  const words = useWords(scoreboardMessages);
  const teams = [
    ...choices.teams.map(({ id, name }) => ({ value: id as TeamId | 'none', label: name })),
    ...(choices.noTeam ? [{ value: 'none' as const, label: words.noTeam }] : []),
  ];
  const members = choices.members.map(({ id, name, archived }) => ({
    value: id,
    label: name,
    hint: archived ? words.archived : undefined,
  }));
  const ownTeam = choices.teams.find(({ own }) => own);
  const self = choices.members.find(({ own }) => own);
  const firstTeam = ownTeam?.id ?? teams[0]?.value;
  const firstMember = self?.id ?? members[0]?.value;
  const onlyOwnTeam = teams.length === 1 && ownTeam !== undefined;
  const onlySelf = members.length === 1 && self !== undefined;
  const options = [
    { value: 'organisation' as const, label: words.organisation },
    ...(firstTeam ? [{ value: 'team' as const, label: onlyOwnTeam ? words.ownTeam : words.team }] : []),
    ...(firstMember ? [{ value: 'member' as const, label: onlySelf ? words.myself : words.member }] : []),
  ];
  const kind = chosen.team ? 'team' : chosen.member ? 'member' : 'organisation';
  if (options.length === 1) return null;
  return (
    <div className={css.picker}>
      <Segmented
        label={words.whose}
        onChange={(next) =>
          onChange({
            ...(next === 'team' && firstTeam ? { team: firstTeam } : {}),
            ...(next === 'member' && firstMember ? { member: firstMember } : {}),
          })
        }
        options={options}
        value={kind}
      />
      {kind === 'team' && teams.length > 1 ? (
        <div className={css.name}>
          <SelectField
            hideLabel
            label={words.team}
            onChange={(team) => team && onChange({ team })}
            options={teams}
            value={chosen.team ?? null}
          />
        </div>
      ) : null}
      {kind === 'member' && members.length > 1 ? (
        <div className={css.name}>
          <SelectField
            hideLabel
            label={words.member}
            onChange={(member) => member && onChange({ member })}
            options={members}
            value={chosen.member ?? null}
          />
        </div>
      ) : null}
    </div>
  );
}
