import { useRef, useState, type KeyboardEvent } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { formatNumber, formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { dayNames, shortDayNames } from '../../planner/messages.ts';
import { clockText } from '../../rules/move-time.ts';
import { putRhythmSettings, type getRhythmSettings } from '../contract.ts';
import { hoursMessages } from '../messages.ts';
import { useLearned, useRefreshHours } from './use-hours.ts';
import css from './worth-map.module.css';

export type SettingsData = OutputOf<typeof getRhythmSettings>;

const firstHalf = 14;
const lastHalf = 40;
const brushes = [0, 50, 100, 150, 200] as const;
const step = 10;

/** A small picture of the week to paint on: which half-hours are worth most with these customers. */
export function WorthMap({ data }: { data: SettingsData }) {
  const { settings, version, may } = data;
  const words = useWords(hoursMessages);
  const language = useLanguage();
  const { quick } = useChange(useRefreshHours());
  const [profiles, setProfiles] = useState(settings.profiles);
  const [chosen, setChosen] = useState(settings.profiles[0]?.id ?? '');
  const [brush, setBrush] = useState<(typeof brushes)[number]>(150);
  const [learning, setLearning] = useState(false);
  const painting = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  const learned = useLearned(learning).data?.learned;
  const profile = profiles.find(({ id }) => id === chosen) ?? profiles[0];
  if (!profile) return null;
  const { points } = profile;
  const halves = Array.from({ length: lastHalf - firstHalf }, (_, n) => firstHalf + n);
  const put = (next: number[][]) =>
    setProfiles((all) => all.map((one) => (one.id === profile.id ? { ...one, points: next } : one)));
  const paint = (day: number, half: number, worth: number) => {
    const row = points[day];
    if (!row || row[half] === worth) return;
    put(points.with(day, row.with(half, Math.min(1000, Math.max(0, worth)))));
  };
  const press = (event: KeyboardEvent, day: number, half: number) => {
    const worth = points[day]?.[half] ?? 0;
    const side = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (side) {
      event.preventDefault();
      const at = `[data-cell="${day + (side[0] ?? 0)}-${half + (side[1] ?? 0)}"]`;
      table.current?.querySelector<HTMLElement>(at)?.focus();
    } else if (event.key === '+' || event.key === '=') paint(day, half, worth + step);
    else if (event.key === '-') paint(day, half, worth - step);
  };
  const changed = JSON.stringify(profiles) !== JSON.stringify(settings.profiles);
  return (
    <Sheet
      actions={
        may.design ? (
          <>
            <Button onClick={() => setLearning(true)} small>
              {words.learn}
            </Button>
            <Button
              onClick={() => {
                const id = `p${Date.now().toString(36)}`;
                setProfiles((all) => [
                  ...all,
                  { ...profile, id, name: `${words.profile} ${all.length + 1}` },
                ]);
                setChosen(id);
              }}
              small
            >
              {words.addProfile}
            </Button>
          </>
        ) : null
      }
      title={words.worth}
    >
      <p className={css.soft}>{words.worthSays}</p>
      {profiles.length > 1 ? (
        <Segmented
          label={words.profile}
          onChange={setChosen}
          options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
          value={profile.id}
        />
      ) : null}
      {may.design ? (
        <div className={css.tools}>
          <Segmented
            label={words.brush}
            onChange={(worth) => setBrush(brushes.find((one) => String(one) === worth) ?? 100)}
            options={brushes.map((worth) => ({ value: String(worth), label: String(worth) }))}
            value={String(brush)}
          />
          <TextField
            hideLabel
            label={words.name}
            maxLength={60}
            onChange={(name) =>
              setProfiles((all) => all.map((one) => (one.id === profile.id ? { ...one, name } : one)))
            }
            value={profile.name}
          />
        </div>
      ) : null}
      {learning && learned === null ? <p className={css.soft}>{words.nothingLearned}</p> : null}
      {learned ? (
        <p className={css.soft}>
          {words.learned(formatNumber(learned.calls, language), formatRatio(learned.mean as Ratio, language))}{' '}
          <Button onClick={() => put(points.map((row, day) => learned.points[day] ?? row))} small>
            {words.learn}
          </Button>
        </p>
      ) : null}
      <ScrollRegion label={words.worth}>
        <table className={css.map} onPointerLeave={() => (painting.current = false)} ref={table}>
          <caption>
            <VisuallyHidden>
              {words.worth}. {may.design ? words.keys : null}
            </VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{words.day}</VisuallyHidden>
              </th>
              {halves.map((half) => (
                <th key={half} scope="col">
                  {half % 2 === 0 ? half / 2 : <VisuallyHidden>{clockText(half * 30)}</VisuallyHidden>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((row, day) => (
              <tr key={dayNames.en[day]}>
                <th scope="row">{shortDayNames[language][day]}</th>
                {halves.map((half) => {
                  const worth = row[half] ?? 0;
                  const says = words.cell(dayNames[language][day] ?? '', clockText(half * 30), worth);
                  return (
                    <td key={half}>
                      <button
                        aria-label={says}
                        className={css.cell}
                        data-cell={`${day}-${half}`}
                        disabled={!may.design}
                        onClick={() => paint(day, half, brush)}
                        onKeyDown={(event) => press(event, day, half)}
                        onPointerDown={(event) => {
                          painting.current = true;
                          event.currentTarget.releasePointerCapture(event.pointerId);
                          paint(day, half, brush);
                        }}
                        onPointerEnter={() => painting.current && paint(day, half, brush)}
                        onPointerUp={() => (painting.current = false)}
                        style={{ '--worth': `${Math.min(100, worth / 2)}%` } as never}
                        tabIndex={day === 0 && half === firstHalf ? 0 : -1}
                        title={says}
                        type="button"
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {may.design ? (
        <div className={css.foot}>
          <Button
            disabled={!changed}
            kind="primary"
            onClick={() =>
              quick(() => ask(putRhythmSettings, { settings: { ...settings, profiles }, version }))
            }
          >
            {words.save}
          </Button>
          <Button disabled={!changed} onClick={() => setProfiles(settings.profiles)}>
            {words.cancel}
          </Button>
        </div>
      ) : null}
    </Sheet>
  );
}
