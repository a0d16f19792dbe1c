import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

import { dayNames } from '../../planner/messages.ts';
import { loggedKinds } from '../../rules/settings.ts';
import { hoursText, readHours } from '../../rules/written-hours.ts';
import { putRhythmSettings } from '../contract.ts';
import { hoursMessages } from '../messages.ts';
import { useRefreshHours } from './use-hours.ts';
import type { SettingsData } from './worth-map.tsx';
import css from './hours.module.css';

const days = [0, 1, 2, 3, 4];

/** The rules by which the planner reckons, for whoever designs the rhythm. */
export function RuleSettings({ data }: { data: SettingsData }) {
  const { version, may } = data;
  const words = useWords(hoursMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const { run } = useChange(useRefreshHours());
  const [settings, setSettings] = useState(data.settings);
  const [texts, setTexts] = useState(() => days.map((day) => hoursText(data.settings.working, day)));
  const [error, setError] = useState<unknown>(null);
  const working = texts.map(readHours);
  const set = (change: Partial<typeof settings>) => setSettings((before) => ({ ...before, ...change }));
  const block = (change: Partial<typeof settings.blocks>) =>
    set({ blocks: { ...settings.blocks, ...change } });
  const whole = { ...settings, working: working.flatMap((spans) => spans ?? []) };
  const changed = JSON.stringify(whole) !== JSON.stringify(data.settings);
  const save = async () => {
    try {
      setError(null);
      await run(() => ask(putRhythmSettings, { settings: whole, version }));
    } catch (failure) {
      setError(failure);
    }
  };
  const disabled = !may.design;
  return (
    <>
      <Sheet title={words.usualHours}>
        <p className={css.soft}>{words.worksHint}</p>
        <div className={css.fields}>
          {days.map((day) => (
            <TextField
              disabled={disabled}
              error={working[day] === null ? words.wrongHours : null}
              key={day}
              label={dayNames[language][day] ?? ''}
              onChange={(text) => setTexts((all) => all.with(day, text))}
              value={texts[day] ?? ''}
            />
          ))}
        </div>
      </Sheet>
      <Sheet title={words.closings}>
        <div className={css.form}>
          <Switch
            checked={settings.dutchHolidays}
            disabled={disabled}
            label={words.holidays}
            onChange={(dutchHolidays) => set({ dutchHolidays })}
          />
          {settings.periods.map((period, n) => {
            const change = (with_: Partial<typeof period>) =>
              set({ periods: settings.periods.with(n, { ...period, ...with_ }) });
            return (
              <div className={css.addLine} key={n}>
                <TextField
                  disabled={disabled}
                  hint={words.periodHint}
                  label={words.period}
                  maxLength={60}
                  onChange={(name) => change({ name })}
                  value={period.name}
                />
                <DateField
                  disabled={disabled}
                  label={words.firstDay}
                  onChange={(from) => from && change({ from })}
                  value={period.from}
                />
                <DateField
                  disabled={disabled}
                  label={words.lastDay}
                  onChange={(to) => to && change({ to })}
                  value={period.to}
                />
                <SelectField
                  disabled={disabled}
                  label={words.effect}
                  onChange={(effect) => effect && change({ effect })}
                  options={(['closed', 'quiet'] as const).map((value) => ({ value, label: words[value] }))}
                  value={period.effect}
                />
                {disabled ? null : (
                  <IconButton
                    icon={TrashIcon}
                    label={words.remove}
                    onClick={() => set({ periods: settings.periods.filter((_, at) => at !== n) })}
                  />
                )}
              </div>
            );
          })}
          {disabled ? null : (
            <Button
              icon={PlusIcon}
              onClick={() =>
                set({
                  periods: [
                    ...settings.periods,
                    { name: words.period, from: today, to: today, effect: 'quiet' },
                  ],
                })
              }
              small
            >
              {words.addPeriod}
            </Button>
          )}
        </div>
      </Sheet>
      <Sheet title={words.rules}>
        <div className={css.fields}>
          <NumberField
            disabled={disabled}
            hint={words.minimumHint}
            label={words.minimum}
            max={480}
            min={15}
            onChange={(value) => value !== null && block({ minimumMinutes: value })}
            unit={words.minutes}
            value={settings.blocks.minimumMinutes}
          />
          <NumberField
            disabled={disabled}
            hint={words.limitHint}
            label={words.limit}
            max={600}
            min={15}
            onChange={(value) => value !== null && block({ limitMinutes: value })}
            unit={words.minutes}
            value={settings.blocks.limitMinutes}
          />
          <NumberField
            disabled={disabled}
            label={words.switching}
            max={10_000}
            min={0}
            onChange={(value) => value !== null && block({ switchPoints: value })}
            unit={words.points}
            value={settings.blocks.switchPoints}
          />
          <NumberField
            disabled={disabled}
            hint={words.fairnessHint}
            label={words.fairness}
            max={100}
            min={0}
            onChange={(value) => value !== null && set({ fairnessPercent: value })}
            unit="%"
            value={settings.fairnessPercent}
          />
        </div>
      </Sheet>
      <Sheet title={words.counts}>
        <p className={css.soft}>{words.countsSays}</p>
        <div className={css.kinds}>
          {loggedKinds.map((kind) => (
            <div className={css.kind} key={kind}>
              <Checkbox
                checked={settings.counts.includes(kind)}
                disabled={disabled}
                label={words[kind]}
                onChange={(on) =>
                  set({
                    counts: loggedKinds.filter((one) => (one === kind ? on : settings.counts.includes(one))),
                  })
                }
              />
              <NumberField
                disabled={disabled}
                hideLabel
                label={words.usualLength(words[kind])}
                max={480}
                min={0}
                onChange={(value) =>
                  value !== null && set({ usualMinutes: { ...settings.usualMinutes, [kind]: value } })
                }
                unit={words.minutes}
                value={settings.usualMinutes[kind]}
              />
            </div>
          ))}
        </div>
        <ErrorNote error={error} />
        {may.design ? (
          <div className={css.foot}>
            <Button disabled={!changed || working.includes(null)} kind="primary" onClick={() => void save()}>
              {words.save}
            </Button>
          </div>
        ) : null}
      </Sheet>
    </>
  );
}
