import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { getEntrance } from '../contract.ts';
import { entranceMessages } from '../messages.ts';
import { RequireSecondFactor } from './require-second-factor.tsx';
import { SessionLife } from './session-life.tsx';
import { SingleSignOnSheet } from './single-sign-on-sheet.tsx';

export type Entrance = OutputOf<typeof getEntrance>;

/** What the organisation asks at its door; for administrators. */
export function EntranceParts() {
  const words = useWords(entranceMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['entrance'],
    queryFn: ({ signal }) => ask(getEntrance, {}, { signal }),
  });
  if (!data)
    return error ? (
      <ErrorNote error={error} onRetry={() => void refetch()} />
    ) : (
      <Sheet title={words.twoSteps}>
        <Skeleton lines={4} />
      </Sheet>
    );
  return (
    <>
      <RequireSecondFactor entrance={data} />
      <SessionLife entrance={data} />
      <SingleSignOnSheet entrance={data} />
    </>
  );
}
