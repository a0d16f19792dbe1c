import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { WallId } from '#base/kernel/id.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { LanguageProvider, useWords } from '#base/ui-kit/language.tsx';

import { openWall, previewWall } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import { StillWall } from './still-wall.tsx';
import { useFreshAtNight } from './use-fresh-at-night.ts';
import { useWallLive } from './use-wall-live.ts';
import { Wall } from './wall.tsx';

const everyMinute = 60_000;
const soonMillis = 5_000;

/** What is asked again and again, whatever happens in between: a wall hangs for months. */
const steady = {
  refetchIntervalInBackground: true,
  retry: false,
  networkMode: 'always',
  staleTime: 0,
  gcTime: Infinity,
} as const;

/** The screen on the wall, opened by the secret behind the `#`. */
export function WallScreen() {
  const words = useWords(wallMessages);
  const [token] = useState(() => window.location.hash.slice(1));
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    ...steady,
    queryKey: ['open-wall', token],
    queryFn: ({ signal }) => ask(openWall, { token }, { signal }),
    enabled: token !== '',
    refetchInterval: ({ state }) => (isGone(state.error) || !state.error ? everyMinute : soonMillis),
  });
  useWallLive(token, refetch);
  useFreshAtNight(dataUpdatedAt);
  if (token === '' || isGone(error)) return <StillWall says={words.endedSays} title={words.ended} />;
  if (!data)
    return error ? (
      <StillWall says={words.unreachableSays} title={words.unreachable} />
    ) : (
      <StillWall title={words.opening} />
    );
  return (
    <LanguageProvider start={data.language}>
      <Wall failed={error !== null} readAt={dataUpdatedAt} shown={data} />
    </LanguageProvider>
  );
}

/** The same for who hangs it up, signed in. */
export function WallPreview() {
  const words = useWords(wallMessages);
  const { wallId } = useParams({ strict: false });
  const { data, error, dataUpdatedAt } = useQuery({
    ...steady,
    queryKey: ['walls', wallId, 'shown'],
    queryFn: ({ signal }) => ask(previewWall, { wallId: wallId as WallId }, { signal }),
    refetchInterval: soonMillis,
  });
  if (!data)
    return error instanceof ApiProblem ? (
      <StillWall title={error.status === 401 ? words.signIn : words.ended} />
    ) : (
      <StillWall title={error ? words.unreachable : words.opening} />
    );
  return (
    <LanguageProvider start={data.language}>
      <Wall failed={error !== null} preview readAt={dataUpdatedAt} shown={data} />
    </LanguageProvider>
  );
}

/** The link opens nothing: it was revoked, or mistyped. */
const isGone = (error: unknown) => error instanceof ApiProblem && error.status === 404;
