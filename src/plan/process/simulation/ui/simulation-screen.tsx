import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { ChevronLeftIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { processMessages } from '../../messages.ts';
import type { Lane, ProcessId } from '../../rules/model.ts';
import { useSurroundings } from '../../ui/use-surroundings.ts';
import { simulationMessages } from '../messages.ts';
import { SimulatedRuns } from './simulated-runs.tsx';
import { SimulationForm } from './simulation-form.tsx';
import { SimulationStatus } from './simulation-status.tsx';
import { useSimulation } from './use-simulation.ts';
import { useVersion, useVersions } from './use-versions.ts';
import css from './simulation.module.css';

/** Deals through the process by chance, with the people that are named here: one version, or two side by side. */
export function SimulationScreen() {
  const { processId = '' } = useParams({ strict: false });
  const words = useWords(simulationMessages);
  const said = useWords(processMessages);
  const { names, name, drawings, error, refetch } = useVersions(processId as ProcessId);
  return (
    <Page
      above={
        <Link className={css.back} params={{ processId }} to="/process/$processId/design">
          <ChevronLeftIcon size={16} />
          {words.back}
        </Link>
      }
      title={name ? `${words.title}: ${name}` : said.title}
    >
      {error ? (
        <OpenFailed back={said.back} error={error} onRetry={() => void refetch()} to="/process" />
      ) : !names ? (
        <Sheet>
          <Skeleton lines={8} />
        </Sheet>
      ) : names.length === 0 ? (
        <Sheet>
          <EmptyState title={words.empty} />
        </Sheet>
      ) : (
        <Simulation drawings={drawings} names={names} processId={processId as ProcessId} />
      )}
    </Page>
  );
}

function Simulation(props: {
  processId: ProcessId;
  names: readonly { key: string; name: string }[];
  drawings: ReturnType<typeof useVersions>['drawings'];
}) {
  const { processId, names, drawings } = props;
  const words = useWords(simulationMessages);
  const around = useSurroundings();
  const [first, setFirst] = useState(names[0]?.key ?? null);
  const [second, setSecond] = useState(names[1]?.key ?? null);
  const one = useVersion(processId, first, drawings);
  const other = useVersion(processId, second, drawings);
  const simulation = useSimulation();
  const nameOf = (key: string | null) => names.find((each) => each.key === key)?.name ?? '';
  const chosen = [
    { key: first ?? '', model: one },
    ...(second === null || second === first ? [] : [{ key: second, model: other }]),
  ];
  const lanes = new Map<string, Lane>();
  for (const { model } of chosen) for (const lane of model?.lanes ?? []) lanes.set(lane.id, lane);
  const perWeek = around.perWeekOf(processId);
  return (
    <>
      <p className={css.intro}>{words.intro}</p>
      <div className={css.beside}>
        <Sheet title={words.who}>
          {perWeek === null || !one ? (
            <Skeleton lines={6} />
          ) : (
            <SimulationForm
              busy={simulation.done !== null}
              first={first}
              lanes={[...lanes.values()]}
              names={names}
              onFirst={setFirst}
              onSecond={setSecond}
              onStart={(wish) =>
                simulation.start(
                  chosen.flatMap(({ key, model }) =>
                    model ? [{ key, name: nameOf(key), wish: { ...wish, model } }] : [],
                  ),
                )
              }
              perWeek={perWeek}
              second={second}
              sizeOf={(lane) => around.teams.find(({ id }) => id === lane.teamId)?.members ?? 2}
            />
          )}
        </Sheet>
        <div aria-live="polite" className={css.results}>
          <SimulationStatus simulation={simulation} />
          {simulation.runs ? <SimulatedRuns runs={simulation.runs} /> : null}
        </div>
      </div>
    </>
  );
}
