import { useState } from 'react';
import type { Team } from '#base/directory/people/contract.ts';
import type { TeamId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { routingMessages } from '../messages.ts';
import type { Span } from '../routing.ts';
import type { CellContent } from '../rules/grid-edits.ts';
import { HoursFields } from './hours-fields.tsx';
import { TimeField } from './time-field.tsx';

/** What stands in one cell, or in all that are chosen. */
export function CellDialog(props: {
  title: string;
  content: CellContent | null;
  teams: readonly Team[];
  opening: readonly Span[];
  onSave: (content: CellContent | null) => void;
  onClose: () => void;
}) {
  const { title, content, teams, opening, onSave, onClose } = props;
  const words = useWords(routingMessages);
  const [team, setTeam] = useState<string>(content === null ? 'hole' : (content.teamId ?? 'not-here'));
  const [within, setWithin] = useState(content === null ? 60 : content.withinMinutes);
  const [fallback, setFallback] = useState<string>(content?.fallbackTeamId ?? 'none');
  const [hours, setHours] = useState(content?.opening ?? null);
  const hasTeam = team !== 'hole' && team !== 'not-here';
  const options = teams.map(({ id, name }) => ({ value: id as string, label: name }));
  const save = () => {
    if (team === 'hole') onSave(null);
    else
      onSave({
        teamId: hasTeam ? (team as TeamId) : null,
        withinMinutes: hasTeam ? within : null,
        fallbackTeamId: hasTeam && fallback !== 'none' ? (fallback as TeamId) : null,
        opening: hasTeam ? hours : null,
      });
    onClose();
  };
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={save}
      open
      title={title}
    >
      <SelectField
        label={words.team}
        onChange={(value) => value && setTeam(value)}
        options={[
          ...options,
          { value: 'not-here', label: words.notHere },
          { value: 'hole', label: words.hole },
        ]}
        value={team}
      />
      {hasTeam ? (
        <>
          <TimeField
            hint={words.withinHint}
            label={words.within}
            none={words.noPromise}
            onChange={setWithin}
            value={within}
          />
          <SelectField
            label={words.fallback}
            onChange={(value) => value && setFallback(value)}
            options={[
              { value: 'none', label: words.noFallback },
              ...options.filter(({ value }) => value !== team),
            ]}
            value={fallback}
          />
          <Switch
            checked={hours !== null}
            hint={words.ownHoursHint}
            label={words.ownHours}
            onChange={(own) => setHours(own ? [...opening] : null)}
          />
          {hours ? <HoursFields onChange={setHours} value={hours} /> : null}
        </>
      ) : null}
    </Dialog>
  );
}
