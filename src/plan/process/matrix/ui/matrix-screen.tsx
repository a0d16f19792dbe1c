import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon, EditIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useCycles } from '#plan/sales-cycle/ui/use-cycles.ts';
import { designMessages } from '../../design-messages.ts';
import { processMessages } from '../../messages.ts';
import { stands, type Stand } from '../../process.ts';
import { getRelease } from '../../publishing-contract.ts';
import type { ProcessId } from '../../rules/model.ts';
import { ProcessWays } from '../../ui/process-ways.tsx';
import { useDrawing } from '../../ui/use-drawing.ts';
import { useProcesses } from '../../ui/use-processes.ts';
import { useSurroundings } from '../../ui/use-surroundings.ts';
import { matrixMessages } from '../messages.ts';
import { EditedMatrix } from './edited-matrix.tsx';
import { MatrixView } from './matrix-view.tsx';
import css from './matrix.module.css';

/** Who does what in which phase: to change for whoever designs, as published for everybody else. */
export function MatrixScreen() {
  const { processId = '' } = useParams({ strict: false });
  const { data, error } = useProcesses();
  const process = data?.processes.find(({ id }) => id === processId);
  if (data?.may.design) return <DesignedMatrix processId={processId as ProcessId} />;
  if (process?.latest)
    return <PublishedMatrix number={process.latest.number} processId={processId as ProcessId} />;
  return <Bare error={error} here={data !== undefined} name={process?.name} />;
}

function Bare({ error, here, name }: { error: unknown; here: boolean; name: string | undefined }) {
  const words = useWords(matrixMessages);
  return (
    <Page above={<Back />} title={name ? words.title(name) : words.matrix}>
      <Sheet>
        {error ? (
          <ErrorNote error={error} />
        ) : here ? (
          <EmptyState title={words.notThere} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Sheet>
    </Page>
  );
}

function Back() {
  const said = useWords(processMessages);
  return (
    <Link className={css.back} to="/process">
      <ChevronLeftIcon size={16} />
      {said.back}
    </Link>
  );
}

function DesignedMatrix({ processId }: { processId: ProcessId }) {
  const search = useSearch({ strict: false });
  const stand = stands.find((one) => one === search.stand) ?? 'to-be';
  const navigate = useNavigate();
  const words = useWords(matrixMessages);
  const said = useWords(designMessages);
  const around = useSurroundings();
  const cycles = useCycles();
  const { data, error, refetch } = useDrawing(processId, stand);
  const [times, setTimes] = useState(0);
  const show = (chosen: Stand) =>
    void navigate({ to: '/process/$processId/matrix', params: { processId }, search: { stand: chosen } });
  return (
    <Page
      above={<Back />}
      actions={<ProcessWays here="matrix" processId={processId} />}
      controls={
        <Segmented
          label={said.whichStand}
          onChange={show}
          options={stands.map((value) => ({ value, label: said[value] }))}
          value={stand}
        />
      }
      title={data ? words.title(data.model.name) : words.matrix}
    >
      {!data || !cycles.data ? (
        <Sheet>
          {(error ?? cycles.error) ? (
            <ErrorNote error={error ?? cycles.error} onRetry={() => void refetch()} />
          ) : (
            <Skeleton lines={10} />
          )}
        </Sheet>
      ) : data.model.nodes.length === 0 ? (
        <Sheet>
          <EmptyState
            action={
              <ButtonLink icon={EditIcon} kind="primary" to={`/process/${processId}/design?stand=${stand}`}>
                {words.draw}
              </ButtonLink>
            }
            title={words.emptyTitle}
          >
            <p>{words.emptySays}</p>
          </EmptyState>
        </Sheet>
      ) : (
        <EditedMatrix
          around={around}
          drawing={data}
          key={`${processId} ${stand} ${times}`}
          onAgain={() => void refetch().then(() => setTimes((n) => n + 1))}
        />
      )}
    </Page>
  );
}

function PublishedMatrix({ processId, number }: { processId: ProcessId; number: number }) {
  const words = useWords(matrixMessages);
  const around = useSurroundings();
  const cycles = useCycles();
  const { data, error } = useQuery({
    queryKey: ['processes', 'release', processId, number],
    queryFn: ({ signal }) => ask(getRelease, { processId, number }, { signal }),
  });
  if (!data || !cycles.data) return <Bare error={error ?? cycles.error} here={false} name={undefined} />;
  return (
    <Page
      above={<Back />}
      actions={<ProcessWays here="matrix" processId={processId} />}
      title={words.title(data.name)}
    >
      <p className={css.intro}>
        {words.intro} {words.published(number)}
      </p>
      <MatrixView
        model={data.model}
        onEdit={null}
        perWeek={around.perWeekOf(processId)}
        phases={around.phasesFor(data.model.kind)}
      />
    </Page>
  );
}
