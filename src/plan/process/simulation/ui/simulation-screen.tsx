import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon, PlayIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { simulateProcess } from '../../exchange-contract.ts';
import type { Lane, ProcessId } from '../../rules/model.ts';
import { useDrawing } from '../../ui/use-drawing.ts';
import { useSurroundings } from '../../ui/use-surroundings.ts';
import { simulationMessages } from '../messages.ts';
import { SimulatedRuns } from './simulated-runs.tsx';
import css from './simulation.module.css';

const usualHours = 20;

/** Deals through the process by chance, with the people that are named here: both drawings side by side. */
export function SimulationScreen() {
  const { processId = '' } = useParams({ strict: false });
  const words = useWords(simulationMessages);
  const { data, error, refetch } = useDrawing(processId as ProcessId, 'to-be');
  const around = useSurroundings();
  const perWeek = around.perWeekOf(processId);
  const ready = data !== undefined && perWeek !== null && around.teams !== undefined;
  return (
    <Page
      above={
        <Link className={css.back} params={{ processId }} to="/process/$processId/design">
          <ChevronLeftIcon size={16} />
          {words.back}
        </Link>
      }
      title={data ? `${words.title}: ${data.model.name}` : words.title}
    >
      {error ? (
        <Sheet>
          <ErrorNote error={error} onRetry={() => void refetch()} />
        </Sheet>
      ) : !ready ? (
        <Sheet>
          <Skeleton lines={8} />
        </Sheet>
      ) : data.model.nodes.length === 0 ? (
        <Sheet>
          <EmptyState title={words.empty} />
        </Sheet>
      ) : (
        <Simulation
          lanes={data.model.lanes}
          perWeek={perWeek}
          processId={processId as ProcessId}
          sizeOf={(lane) => around.teams.find(({ id }) => id === lane.teamId)?.members ?? 2}
        />
      )}
    </Page>
  );
}

type Crew = { laneId: string; name: string; people: number | null; hours: number | null };

function Simulation(props: {
  processId: ProcessId;
  lanes: readonly Lane[];
  perWeek: number;
  sizeOf: (lane: Lane) => number;
}) {
  const { processId, lanes, perWeek, sizeOf } = props;
  const words = useWords(simulationMessages);
  const [deals, setDeals] = useState<number | null>(perWeek > 0 ? perWeek : 5);
  const [crews, setCrews] = useState(() =>
    lanes.map((lane): Crew => ({
      laneId: lane.id,
      name: lane.name,
      people: sizeOf(lane),
      hours: usualHours,
    })),
  );
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (dealsPerWeek: number) =>
      ask(simulateProcess, {
        processId,
        dealsPerWeek,
        people: crews.map(({ laneId, people, hours }) => ({
          laneId,
          people: people ?? 0,
          hoursPerWeek: hours ?? 0,
        })),
      }),
  });
  const set = (laneId: string, more: Partial<Crew>) =>
    setCrews((all) => all.map((crew) => (crew.laneId === laneId ? { ...crew, ...more } : crew)));
  return (
    <>
      <p className={css.intro}>{words.intro}</p>
      <div className={css.beside}>
        <Sheet title={words.who}>
          <form
            className={css.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (deals !== null) mutate(deals);
            }}
          >
            <NumberField
              digits={1}
              error={deals === null ? words.missing : null}
              label={words.perWeek}
              max={10_000}
              min={0.1}
              onChange={setDeals}
              value={deals}
            />
            <div className={css.crews}>
              <span className={css.crewHead}>{words.lane}</span>
              <span className={css.crewHead}>{words.people}</span>
              <span className={css.crewHead}>{words.hours}</span>
              {crews.map(({ laneId, name, people, hours }) => (
                <div className={css.crew} key={laneId}>
                  <span>{name}</span>
                  <NumberField
                    hideLabel
                    label={words.peopleOf(name)}
                    max={1000}
                    min={0}
                    onChange={(value) => set(laneId, { people: value })}
                    value={people}
                  />
                  <NumberField
                    hideLabel
                    label={words.hoursOf(name)}
                    max={60}
                    min={0}
                    onChange={(value) => set(laneId, { hours: value })}
                    value={hours}
                  />
                </div>
              ))}
            </div>
            <p className={css.hint}>{words.hoursHint}</p>
            <Button busy={isPending} icon={PlayIcon} kind="primary" type="submit">
              {words.simulate}
            </Button>
          </form>
        </Sheet>
        <div aria-live="polite" className={css.results}>
          {error ? <ErrorNote error={error} /> : null}
          {data ? (
            <SimulatedRuns runs={data.runs} />
          ) : (
            <Sheet>
              <p className={css.intro}>{isPending ? words.busyNow : words.before}</p>
            </Sheet>
          )}
        </div>
      </div>
    </>
  );
}
