import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { ActionId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { NotThereDialog } from '#base/ui-kit/open-failed.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { ToDoGroup } from '#base/ui-kit/to-do-list.tsx';

import { getAction } from '../contract.ts';
import { actionMessages } from '../messages.ts';
import { ActionGroups, ActionLines } from './action-groups.tsx';
import css from './actions.module.css';
import { QuickAction } from './quick-action.tsx';
import { useActions } from './use-actions.ts';

const ActionDrawer = lazy(async () => ({ default: (await import('./action-drawer.tsx')).ActionDrawer }));

/** What was agreed: one's own, the team's or everybody's; open ones by their day, ended ones newest first. */
export function ActionsScreen() {
  const words = useWords(actionMessages);
  const navigate = useNavigate();
  const { actionId } = useParams({ strict: false });
  const [show, setShow] = useState<'open' | 'ended'>('open');
  const [whose, setWhose] = useState<'me' | 'team' | 'all'>('me');
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const list = { show, whose, ...(asked === '' ? {} : { text: asked }) };
  const { rows, may, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useActions(list);
  const open = ({ id }: { id: ActionId }) =>
    void navigate({ to: '/actions/$actionId', params: { actionId: id } });
  const lines = { actions: rows ?? [], unsaid: { owner: whose === 'me' }, onOpen: open };
  return (
    <Page title={words.title} width="middle">
      {may?.add === false ? null : <QuickAction hint />}
      <div className={css.bar}>
        <Segmented
          label={words.showWhat}
          onChange={setShow}
          options={[
            { value: 'open', label: words.open },
            { value: 'ended', label: words.ended },
          ]}
          value={show}
        />
        <Segmented
          label={words.whose}
          onChange={setWhose}
          options={[
            { value: 'me', label: words.mine },
            ...(may?.seeTeam ? [{ value: 'team' as const, label: words.team }] : []),
            { value: 'all', label: words.all },
          ]}
          value={whose}
        />
        <div className={css.find}>
          <TextField
            hideLabel
            label={words.find}
            maxLength={100}
            onChange={setText}
            placeholder={words.find}
            type="search"
            value={text}
          />
        </div>
      </div>
      {error && !rows ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? (
        <Sheet>
          <Skeleton lines={6} />
        </Sheet>
      ) : null}
      {rows?.length === 0 ? (
        <Nothing onAll={() => setWhose('all')} show={show} sought={asked !== ''} whose={whose} />
      ) : null}
      {rows && rows.length > 0 && show === 'open' ? <ActionGroups {...lines} /> : null}
      {rows && rows.length > 0 && show === 'ended' ? (
        <ToDoGroup label={words.ended}>
          <ActionLines {...lines} />
        </ToDoGroup>
      ) : null}
      {hasNextPage ? (
        <LoadMore
          failed={isFetchNextPageError}
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
      {actionId === undefined ? null : (
        <OneAction
          actionId={actionId as ActionId}
          key={actionId}
          onClose={() => void navigate({ to: '/actions' })}
        />
      )}
    </Page>
  );
}

function OneAction({ actionId, onClose }: { actionId: ActionId; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['actions', 'one', actionId],
    queryFn: ({ signal }) => ask(getAction, { actionId }, { signal }),
    // The form holds what somebody writes; it is not pulled from under them.
    refetchOnWindowFocus: false,
  });
  if (error) return <NotThereDialog error={error} onClose={onClose} />;
  return data ? (
    <Suspense>
      <ActionDrawer action={data} onClose={onClose} />
    </Suspense>
  ) : null;
}

function Nothing(props: {
  show: 'open' | 'ended';
  whose: 'me' | 'team' | 'all';
  sought: boolean;
  onAll: () => void;
}) {
  const { show, whose, sought, onAll } = props;
  const words = useWords(actionMessages);
  if (sought) return <EmptyState title={words.nothingFound}>{words.nothingFoundSays}</EmptyState>;
  if (show === 'ended') return <EmptyState title={words.nothingEnded}>{words.nothingEndedSays}</EmptyState>;
  return (
    <EmptyState
      action={whose === 'all' ? null : <Button onClick={onAll}>{words.seeAll}</Button>}
      title={words.nothingOpen}
    >
      {whose === 'me' ? words.nothingOpenSays : words.nothingOfOthers}
    </EmptyState>
  );
}
