import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addWall, editWall, type listWalls, type Wall } from '../../contract.ts';
import { hangingMessages } from '../../hanging-messages.ts';
import { wallThemes, wallViews } from '../../rules/settings.ts';
import css from './hanging.module.css';

type Draft = Omit<Wall, 'id' | 'madeBy' | 'version'>;

/** What a wall shows, and how. */
export function WallDialog(props: {
  wall: Wall | null;
  teams: OutputOf<typeof listWalls>['teams'];
  namesAgreed: boolean;
  onClose: () => void;
}) {
  const { wall, teams, namesAgreed, onClose } = props;
  const words = useWords(hangingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>(() => wall ?? { ...usual, language });
  const change = (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to }));
  const save = useMutation({
    mutationFn: () =>
      wall
        ? ask(editWall, { ...settingsOf(draft), wallId: wall.id, version: wall.version })
        : ask(addWall, settingsOf(draft)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['walls'] }),
    onSuccess: () => {
      if (wall) toast({ text: words.saved });
      onClose();
    },
  });
  const toggled = <T,>(all: readonly T[], one: T, on: boolean) =>
    on ? [...all, one] : all.filter((other) => other !== one);
  const nothing = (!draft.whole && draft.teamIds.length === 0) || draft.views.length === 0;
  return (
    <Dialog
      actions={
        <>
          <Button disabled={save.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={save.isPending} disabled={nothing} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => save.mutate()}
      open
      stay={save.isPending}
      title={wall ? words.editTitle(wall.name) : words.addTitle}
      wide
    >
      <TextField
        error={errorAt(save.error, '/name')}
        hint={words.nameHint}
        label={words.name}
        maxLength={80}
        onChange={(name) => change({ name })}
        required
        value={draft.name}
      />
      <div className={css.columns}>
        <fieldset className={css.group}>
          <legend>{words.views}</legend>
          {wallViews.map((view) => (
            <Checkbox
              checked={draft.views.includes(view)}
              key={view}
              label={words[view]}
              onChange={(on) => change({ views: toggled(draft.views, view, on) })}
            />
          ))}
        </fieldset>
        <fieldset className={css.group}>
          <legend>{words.whose}</legend>
          <Checkbox checked={draft.whole} label={words.whole} onChange={(whole) => change({ whole })} />
          {teams.map(({ id, name, staff }) => (
            <Checkbox
              checked={draft.teamIds.includes(id)}
              hint={staff === 1 ? words.oneOnly : undefined}
              key={id}
              label={name}
              onChange={(on) => change({ teamIds: toggled(draft.teamIds, id, on) })}
            />
          ))}
        </fieldset>
      </div>
      <fieldset className={css.group}>
        <legend>{words.more}</legend>
        <Checkbox
          checked={draft.celebrations}
          label={words.celebrations}
          onChange={(celebrations) => change({ celebrations })}
        />
        <Checkbox
          checked={draft.names}
          hint={namesAgreed ? words.namesAgreed : words.namesNotAgreed}
          label={words.names}
          onChange={(names) => change({ names })}
        />
        {draft.names && !namesAgreed ? (
          <Link className={css.toConsent} to="/settings/staff-consent">
            {words.toConsent}
          </Link>
        ) : null}
        <Checkbox checked={draft.amounts} label={words.amounts} onChange={(amounts) => change({ amounts })} />
        <Checkbox
          checked={draft.customers}
          label={words.customers}
          onChange={(customers) => change({ customers })}
        />
        <Checkbox
          checked={draft.withOwner}
          label={words.withOwner}
          onChange={(withOwner) => change({ withOwner })}
        />
      </fieldset>
      <div className={css.looks}>
        <NumberField
          error={errorAt(save.error, '/seconds')}
          label={words.seconds}
          max={300}
          min={5}
          onChange={(seconds) => change({ seconds: seconds ?? usual.seconds })}
          unit={words.secondsUnit}
          value={draft.seconds}
        />
        <div className={css.choice}>
          <span>{words.theme}</span>
          <Segmented
            label={words.theme}
            onChange={(theme) => change({ theme })}
            options={wallThemes.map((value) => ({ value, label: words[value] }))}
            value={draft.theme}
          />
        </div>
        <div className={css.choice}>
          <span>{words.language}</span>
          <Segmented
            label={words.language}
            onChange={(to) => change({ language: to })}
            options={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'English' },
            ]}
            value={draft.language}
          />
        </div>
      </div>
      <ErrorNote error={save.error} fields={{ '/name': words.name, '/teamIds': words.whose }} />
    </Dialog>
  );
}

const usual: Omit<Draft, 'language'> = {
  name: '',
  whole: true,
  teamIds: [],
  views: [...wallViews],
  seconds: 20,
  theme: 'dark',
  withOwner: true,
  celebrations: true,
  names: false,
  amounts: true,
  customers: false,
};

const settingsOf = ({ name, whole, teamIds, views, seconds, theme, language, ...rest }: Draft) => ({
  name,
  whole,
  teamIds,
  views,
  seconds,
  theme,
  language,
  withOwner: rest.withOwner,
  celebrations: rest.celebrations,
  names: rest.names,
  amounts: rest.amounts,
  customers: rest.customers,
});
