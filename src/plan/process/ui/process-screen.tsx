import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import { useMe, usePeople } from '#base/directory/people/ui/use-people.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { useToast } from '#base/ui-kit/toast.tsx';
import { listRoles } from '#plan/roles/contract.ts';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import { processMessages } from '../messages.ts';
import { releaseMessages } from '../release-messages.ts';
import { confirmRelease, getRelease } from '../publishing-contract.ts';
import type { ProcessId } from '../rules/model.ts';
import { ProcessWays } from './process-ways.tsx';
import { PrintMenu } from './print-menu.tsx';
import { ShareButton } from '../open/ui/share-button.tsx';
import { ReleaseList } from './release-list.tsx';
import { StaticDrawing } from './static-drawing.tsx';
import { StepReading } from './step-reading.tsx';
import { useProcesses } from './use-processes.ts';
import css from './process.module.css';

type Release = OutputOf<typeof getRelease>;

/** What was published of a process, to read: the drawing, one's own part in it, and a word that one read it. */
export function ProcessScreen() {
  const { processId = '' } = useParams({ strict: false });
  const words = useWords(processMessages);
  const list = useProcesses();
  const process = list.data?.processes.find(({ id }) => id === processId);
  const number = process?.latest?.number;
  const { data, error, refetch } = useQuery({
    queryKey: ['processes', 'release', processId, number],
    queryFn: ({ signal }) =>
      ask(getRelease, { processId: processId as ProcessId, number: number ?? 1 }, { signal }),
    enabled: number !== undefined,
  });
  if (data) return <OpenRelease key={data.number} release={data} />;
  return (
    <Page
      above={<Back />}
      actions={<ProcessWays here="read" processId={processId} />}
      title={process?.name ?? words.title}
    >
      <Sheet>
        {error ? (
          <ErrorNote error={error} onRetry={() => void refetch()} />
        ) : list.data && number === undefined ? (
          <EmptyState title={words.notThere} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Sheet>
    </Page>
  );
}

function Back() {
  const words = useWords(processMessages);
  return (
    <Link className={css.back} to="/process">
      <ChevronLeftIcon size={16} />
      {words.back}
    </Link>
  );
}

const sizes = { '0.6': 0.6, '0.8': 0.8, '1': 1 } as const;

function OpenRelease({ release }: { release: Release }) {
  const words = useWords(processMessages);
  const releaseWords = useWords(releaseMessages);
  const names = useRoleNames();
  const language = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const people = usePeople().data?.members;
  const { data: roles } = useQuery({
    queryKey: ['role-assignments', 'mine', me?.id],
    queryFn: ({ signal }) => ask(listRoles, {}, { signal }),
  });
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['processes'] }));
  const search: { step?: unknown } = useSearch({ strict: false });
  const [chosenId, setChosenId] = useState(typeof search.step === 'string' ? search.step : null);
  const [size, setSize] = useState<keyof typeof sizes>('0.8');
  const { model, number } = release;
  const own = useMemo(
    () => [
      ...new Set(
        (roles?.assignments ?? []).filter(({ memberId }) => memberId === me?.id).map(({ role }) => role),
      ),
    ],
    [roles, me],
  );
  const ownSteps = model.nodes.filter(({ role }) => role !== null && own.includes(role));
  const chosen = model.nodes.find(({ id }) => id === chosenId);
  const by = people?.find(({ id }) => id === release.published.byId)?.name ?? '';
  const confirm = () =>
    quick(async () => {
      await ask(confirmRelease, { processId: model.id as ProcessId, number });
      toast({ text: words.confirmedNow });
    });
  return (
    <Page
      above={<Back />}
      actions={
        <>
          <PrintMenu memberId={me?.id ?? null} number={number} processId={model.id} />
          <ShareButton model={model} />
          <ProcessWays here="read" processId={model.id} />
        </>
      }
      controls={
        <Segmented
          label="Zoom"
          onChange={setSize}
          options={[
            { value: '0.6', label: '60%' },
            { value: '0.8', label: '80%' },
            { value: '1', label: '100%' },
          ]}
          value={size}
        />
      }
      title={release.name}
    >
      {release.confirmed ? null : (
        <div className={css.news}>
          <p>
            {words.confirmSays(number)}{' '}
            {number > 1 ? <Link to={`/process/${model.id}/versions`}>{releaseWords.whatChanges}</Link> : null}
          </p>
          <Button kind="primary" onClick={confirm}>
            {words.confirm}
          </Button>
        </div>
      )}
      <p className={css.soft}>
        {words.version(number)} ·{' '}
        {words.published(formatDateShort(release.published.at.slice(0, 10) as IsoDate, language), by)}
        {release.note ? ` · ${release.note}` : ''}
      </p>
      <Sheet flush>
        <ScrollRegion className={css.reading} label={release.name}>
          <StaticDrawing
            chosenId={chosenId}
            model={model}
            onChoose={(id) => setChosenId(id === chosenId ? null : id)}
            scale={sizes[size]}
          />
        </ScrollRegion>
      </Sheet>
      {chosen ? (
        <Sheet>
          <StepReading model={model} node={chosen} />
        </Sheet>
      ) : null}
      <div className={css.beside}>
        <Sheet sum={own.map(names.nameOf).join(', ')} title={words.yourPart}>
          {ownSteps.length === 0 ? <p className={css.soft}>{words.yourPartNone}</p> : null}
          <ol className={css.own}>
            {ownSteps.map((node) => (
              <li key={node.id}>
                <StepReading brief model={model} node={node} />
              </li>
            ))}
          </ol>
        </Sheet>
        <ReleaseList processId={model.id as ProcessId} />
      </div>
    </Page>
  );
}
