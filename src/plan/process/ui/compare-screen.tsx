import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { ChevronLeftIcon, EditIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { listRoles } from '#plan/roles/contract.ts';
import { listChangeActions } from '../change-contract.ts';
import { compareMessages } from '../compare-messages.ts';
import { processMessages } from '../messages.ts';
import { asOneDrawing, compareProcesses, type Difference } from '../rules/compare.ts';
import type { Person } from '../rules/from-now-on.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';
import { BurnDown } from './burn-down.tsx';
import { ChangeActionDialog } from './change-action-dialog.tsx';
import { ChangedPeople } from './changed-people.tsx';
import { Differences } from './differences.tsx';
import { HoursTable } from './hours-table.tsx';
import { ProcessWays } from './process-ways.tsx';
import { StaticDrawing } from './static-drawing.tsx';
import { useDrawingNow } from './use-drawing.ts';
import { useSurroundings } from './use-surroundings.ts';
import css from './process.module.css';

/** How it goes today beside how it should go: what changes, what it wins, for whom, and who sees to it. */
export function CompareScreen() {
  const { processId = '' } = useParams({ strict: false });
  const words = useWords(compareMessages);
  const said = useWords(processMessages);
  const before = useDrawingNow(processId as ProcessId, 'as-is');
  const after = useDrawingNow(processId as ProcessId, 'to-be');
  const error = before.error ?? after.error;
  const ready = before.data && after.data;
  return (
    <Page
      above={
        <Link className={css.back} to="/process">
          <ChevronLeftIcon size={16} />
          {said.back}
        </Link>
      }
      actions={<ProcessWays here="compare" processId={processId} />}
      title={after.data ? `${after.data.model.name}: ${words.compare.toLowerCase()}` : words.compare}
    >
      {!ready ? (
        error ? (
          <OpenFailed back={said.back} error={error} to="/process" />
        ) : (
          <Sheet>
            <Skeleton lines={8} />
          </Sheet>
        )
      ) : before.data.model.nodes.length === 0 || after.data.model.nodes.length === 0 ? (
        <Sheet>
          <EmptyState
            action={
              <ButtonLink icon={EditIcon} kind="primary" to={`/process/${processId}/design?stand=as-is`}>
                {words.draw}
              </ButtonLink>
            }
            title={words.none}
          >
            <p>{words.noneSays}</p>
          </EmptyState>
        </Sheet>
      ) : (
        <Compared after={after.data.model} before={before.data.model} />
      )}
    </Page>
  );
}

const scale = 0.62;

function Compared({ before, after }: { before: ProcessModel; after: ProcessModel }) {
  const words = useWords(compareMessages);
  const around = useSurroundings();
  const queries = useQueryClient();
  const processId = after.id as ProcessId;
  const [how, setHow] = useState<'one' | 'beside'>('one');
  const [acting, setActing] = useState<Difference | null>(null);
  const differences = useMemo(() => compareProcesses(before, after), [before, after]);
  const one = useMemo(() => asOneDrawing(before, after, differences), [before, after, differences]);
  const { data: roles } = useQuery({
    queryKey: ['role-assignments', 'all'],
    queryFn: ({ signal }) => ask(listRoles, {}, { signal }),
  });
  const { data: agreed } = useQuery({
    queryKey: ['processes', 'change-actions', processId],
    queryFn: ({ signal }) => ask(listChangeActions, { processId }, { signal }),
  });
  const actions = agreed?.actions ?? [];
  const people: Person[] = around.members.map(({ id, name, teamId }) => ({
    id,
    name,
    teamId,
    roles: (roles?.assignments ?? []).filter(({ memberId }) => memberId === id).map(({ role }) => role),
  }));
  const perWeek = around.perWeekOf(processId) ?? 10;
  const framed = (label: string, model: ProcessModel, marked: boolean) => (
    <Sheet flush>
      <ScrollRegion className={css.reading} label={label}>
        <StaticDrawing marks={marked ? one.marks : undefined} model={model} scale={scale} />
      </ScrollRegion>
    </Sheet>
  );
  return (
    <>
      <div className={css.compareBar}>
        <Segmented
          label={words.how}
          onChange={setHow}
          options={[
            { value: 'one', label: words.one },
            { value: 'beside', label: words.beside },
          ]}
          value={how}
        />
        {how === 'one' ? (
          <ul className={css.marks}>
            {(['added', 'removed', 'moved', 'changed'] as const).map((mark) => (
              <li data-mark={mark} key={mark}>
                {words[mark]}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {how === 'one' ? (
        framed(words.one, one.model, true)
      ) : (
        <>
          <h2>{words['as-is']}</h2>
          {framed(words['as-is'], { ...before, id: `${before.id}-before` }, true)}
          <h2>{words['to-be']}</h2>
          {framed(words['to-be'], after, true)}
        </>
      )}
      <div className={css.beside}>
        <Differences
          actions={actions}
          differences={differences}
          models={{ before, after }}
          onAct={setActing}
        />
        <div className={css.stack}>
          <HoursTable after={after} before={before} perWeek={perWeek} />
          <ChangedPeople after={after} before={before} people={people} />
          {actions.length > 0 ? <BurnDown actions={actions} /> : null}
        </div>
      </div>
      {acting ? (
        <ChangeActionDialog
          difference={acting}
          members={around.members}
          onClose={() => setActing(null)}
          onDone={(next) => {
            queries.setQueryData(['processes', 'change-actions', processId], next);
            setActing(null);
          }}
          processId={processId}
        />
      ) : null}
    </>
  );
}
