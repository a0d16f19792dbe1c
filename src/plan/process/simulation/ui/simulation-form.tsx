import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { PlayIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import type { Lane } from '../../rules/model.ts';
import type { SimulationWish } from '../../rules/simulate/simulation.ts';
import { simulationMessages } from '../messages.ts';
import css from './simulation.module.css';

const usualHours = 20;
const howMany = [1000, 10_000, 100_000] as const;
type Crew = { people: number | null; hours: number | null };

/** Which versions, how many deals, and who works where. */
export function SimulationForm(props: {
  names: readonly { key: string; name: string }[];
  first: string | null;
  second: string | null;
  onFirst: (key: string | null) => void;
  onSecond: (key: string | null) => void;
  lanes: readonly Lane[];
  perWeek: number;
  sizeOf: (lane: Lane) => number;
  busy: boolean;
  onStart: (wish: Omit<SimulationWish, 'model'>) => void;
}) {
  const { names, first, second, onFirst, onSecond, lanes, perWeek, sizeOf, busy, onStart } = props;
  const words = useWords(simulationMessages);
  const language = useLanguage();
  const [dealsPerWeek, setDealsPerWeek] = useState<number | null>(perWeek > 0 ? perWeek : 5);
  const [deals, setDeals] = useState<string>(String(howMany[1]));
  const [seed, setSeed] = useState<number | null>(1);
  const [given, setGiven] = useState<Readonly<Record<string, Crew>>>({});
  const crewOf = (lane: Lane): Crew => given[lane.id] ?? { people: sizeOf(lane), hours: usualHours };
  const set = (lane: Lane, more: Partial<Crew>) =>
    setGiven((all) => ({ ...all, [lane.id]: { ...crewOf(lane), ...more } }));
  const options = names.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || dealsPerWeek === null) return;
        onStart({
          dealsPerWeek,
          deals: Number(deals),
          seed: seed ?? 1,
          people: lanes.map((lane) => {
            const { people, hours } = crewOf(lane);
            return { laneId: lane.id, people: people ?? 0, hoursPerWeek: hours ?? 0 };
          }),
        });
      }}
    >
      <SelectField
        label={words.version}
        onChange={(key) => key && onFirst(key)}
        options={options}
        value={first}
      />
      {options.length > 1 ? (
        <SelectField
          clearable
          label={words.besides}
          onChange={onSecond}
          options={options.filter(({ value }) => value !== first)}
          placeholder={words.nothingBeside}
          value={second === first ? null : second}
        />
      ) : null}
      <NumberField
        digits={1}
        error={dealsPerWeek === null ? words.missing : null}
        label={words.perWeek}
        max={10_000}
        min={0.1}
        onChange={setDealsPerWeek}
        value={dealsPerWeek}
      />
      <div className={css.crews}>
        <span className={css.crewHead}>{words.lane}</span>
        <span className={css.crewHead}>{words.people}</span>
        <span className={css.crewHead}>{words.hours}</span>
        {lanes.map((lane) => (
          <div className={css.crew} key={lane.id}>
            <span>{lane.name}</span>
            <NumberField
              hideLabel
              label={words.peopleOf(lane.name)}
              max={1000}
              min={0}
              onChange={(people) => set(lane, { people })}
              value={crewOf(lane).people}
            />
            <NumberField
              hideLabel
              label={words.hoursOf(lane.name)}
              max={60}
              min={0}
              onChange={(hours) => set(lane, { hours })}
              value={crewOf(lane).hours}
            />
          </div>
        ))}
      </div>
      <p className={css.hint}>{words.hoursHint}</p>
      <div className={css.howMany}>
        <span>{words.howMany}</span>
        <Segmented
          label={words.howMany}
          onChange={setDeals}
          options={howMany.map((n) => ({ value: String(n), label: formatNumber(n, language) }))}
          value={deals}
        />
      </div>
      <NumberField
        hint={words.seedHint}
        label={words.seed}
        max={1_000_000_000}
        min={0}
        onChange={setSeed}
        value={seed}
      />
      {/* Not disabled while it runs: who pressed it by keyboard stays where they are. */}
      <Button aria-disabled={busy} icon={PlayIcon} kind="primary" type="submit">
        {words.simulate}
      </Button>
    </form>
  );
}
