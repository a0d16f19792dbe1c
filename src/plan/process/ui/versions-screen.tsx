import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useMe } from '#base/directory/people/ui/use-people.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronLeftIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { listRoles } from '#plan/roles/contract.ts';
import { compareMessages } from '../compare-messages.ts';
import { getRelease, listReleases } from '../publishing-contract.ts';
import { releaseMessages } from '../release-messages.ts';
import { asOneDrawing, compareProcesses } from '../rules/compare.ts';
import type { Person } from '../rules/from-now-on.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';
import { ChangedPeople } from './changed-people.tsx';
import { Differences } from './differences.tsx';
import { StaticDrawing } from './static-drawing.tsx';
import { useProcesses } from './use-processes.ts';
import { useSurroundings } from './use-surroundings.ts';
import { YourChanges } from './version-changes.tsx';
import css from './process.module.css';

/** Two published versions of a process beside each other: what changed, and what that means for the reader. */
export function VersionsScreen() {
  const params = useParams({ strict: false });
  const processId = (params.processId ?? '') as ProcessId;
  const words = useWords(releaseMessages);
  const language = useLanguage();
  const list = useQuery({
    queryKey: ['processes', 'releases', processId],
    queryFn: ({ signal }) => ask(listReleases, { processId }, { signal }),
  });
  const releases = list.data?.releases ?? [];
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const latest = releases[0]?.number ?? 0;
  const to = chosen.to ?? latest;
  // What the reader confirmed last, else the one before.
  const from =
    chosen.from ??
    releases.find(({ number, confirmed }) => confirmed && number < to)?.number ??
    Math.max(1, to - 1);
  const before = useRelease(processId, from, releases.length > 1);
  const after = useRelease(processId, to, releases.length > 1);
  const error = list.error ?? before.error ?? after.error;
  const options = releases.map(({ number, published }) => ({
    value: String(number),
    label: `${words.version(number)} · ${formatDateShort(published.at.slice(0, 10) as IsoDate, language)}`,
  }));
  return (
    <Page
      above={
        <Link className={css.back} to={`/process/${processId}`}>
          <ChevronLeftIcon size={16} />
          {releases[0]?.name ?? words.versions}
        </Link>
      }
      title={words.compareTitle}
    >
      {error ? (
        <ErrorNote error={error} />
      ) : list.data && releases.length < 2 ? (
        <Sheet>
          <EmptyState title={words.oneOnly}>
            <p>{words.oneOnlySays}</p>
          </EmptyState>
        </Sheet>
      ) : (
        <>
          <div className={css.twoVersions}>
            <SelectField
              label={words.fromVersion}
              onChange={(value) => value && setChosen({ ...chosen, from: Number(value) })}
              options={options}
              value={String(from)}
            />
            <SelectField
              label={words.toVersion}
              onChange={(value) => value && setChosen({ ...chosen, to: Number(value) })}
              options={options}
              value={String(to)}
            />
          </div>
          {before.data && after.data ? (
            <Between after={after.data.model} before={before.data.model} key={`${from} ${to}`} />
          ) : (
            <Sheet>
              <Skeleton lines={8} />
            </Sheet>
          )}
        </>
      )}
    </Page>
  );
}

function useRelease(processId: ProcessId, number: number, enabled: boolean) {
  return useQuery({
    queryKey: ['processes', 'release', processId, number],
    queryFn: ({ signal }) => ask(getRelease, { processId, number }, { signal }),
    enabled: enabled && number > 0,
  });
}

const scale = 0.62;

function Between({ before, after }: { before: ProcessModel; after: ProcessModel }) {
  const words = useWords(compareMessages);
  const me = useMe();
  const around = useSurroundings();
  const designs = useProcesses().data?.may.design === true;
  const differences = useMemo(() => compareProcesses(before, after), [before, after]);
  const one = useMemo(() => asOneDrawing(before, after, differences), [before, after, differences]);
  const { data: roles } = useQuery({
    queryKey: ['role-assignments', 'all'],
    queryFn: ({ signal }) => ask(listRoles, {}, { signal }),
  });
  const people: Person[] = around.members.map(({ id, name, teamId }) => ({
    id,
    name,
    teamId,
    roles: (roles?.assignments ?? []).filter(({ memberId }) => memberId === id).map(({ role }) => role),
  }));
  return (
    <>
      <YourChanges
        after={after}
        before={before}
        differences={differences}
        me={me?.id ?? null}
        people={people}
      />
      <ul className={css.marks}>
        {(['added', 'removed', 'moved', 'changed'] as const).map((mark) => (
          <li data-mark={mark} key={mark}>
            {words[mark]}
          </li>
        ))}
      </ul>
      <Sheet flush>
        <ScrollRegion className={css.reading} label={words.one}>
          <StaticDrawing marks={one.marks} model={one.model} scale={scale} />
        </ScrollRegion>
      </Sheet>
      <div className={designs ? css.beside : undefined}>
        <Differences differences={differences} models={{ before, after }} />
        {designs ? <ChangedPeople after={after} before={before} people={people} /> : null}
      </div>
    </>
  );
}
