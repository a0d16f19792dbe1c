import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '#base/live/ui/use-live.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { listWalls, type Wall } from '../../contract.ts';
import { hangingMessages } from '../../hanging-messages.ts';
import css from './hanging.module.css';
import { WallSheet } from './wall-sheet.tsx';

const WallDialog = lazy(async () => ({ default: (await import('./wall-dialog.tsx')).WallDialog }));

/** The screens on the wall: what each shows, and the links that open them. */
export function WallsParts() {
  const words = useWords(hangingMessages);
  const [editing, setEditing] = useState<Wall | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['walls'],
    queryFn: ({ signal }) => ask(listWalls, {}, { signal }),
  });
  useLive('wall', null, () => refetch());
  if (!data)
    return (
      <Sheet>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />}
      </Sheet>
    );
  const add = (
    <Button icon={PlusIcon} kind="primary" onClick={() => setEditing('new')} small>
      {words.add}
    </Button>
  );
  return (
    <>
      {data.walls.length === 0 ? (
        <Sheet>
          <EmptyState action={add} title={words.none}>
            {words.says}
          </EmptyState>
        </Sheet>
      ) : (
        <>
          <header className={css.head}>
            <p className={css.says}>{words.says}</p>
            {add}
          </header>
          {data.walls.map((wall) => (
            <WallSheet
              key={wall.id}
              namesAgreed={data.namesAgreed}
              onEdit={() => setEditing(wall)}
              teams={data.teams}
              wall={wall}
            />
          ))}
        </>
      )}
      {editing ? (
        <Suspense>
          <WallDialog
            namesAgreed={data.namesAgreed}
            onClose={() => setEditing(null)}
            teams={data.teams}
            wall={editing === 'new' ? null : editing}
          />
        </Suspense>
      ) : null}
    </>
  );
}
