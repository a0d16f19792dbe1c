import { lazy, Suspense, useMemo, useState } from 'react';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { Loop, LoopStop } from '../contract.ts';
import { Attention } from './attention.tsx';
import { startingStops } from './starting-stops.ts';
import css from './loop-home.module.css';
import { LoopLegend } from './loop-legend.tsx';
import { LoopList } from './loop-list.tsx';
import { LoopPicture } from './loop-picture.tsx';
import { useStopWords } from './stop-words.ts';
import { useLoop, useMark } from './use-loop.ts';
import { WeekFigures } from './week-figures.tsx';

const StopDrawer = lazy(async () => ({ default: (await import('./stop-drawer.tsx')).StopDrawer }));

/**
 * The loop as it runs, what asks for attention beside it, and the same once more as a list.
 * @param quiet something else on the screen is the main thing to do
 */
export function LoopHome({ quiet = false }: { quiet?: boolean }) {
  const { data, error, refetch } = useLoop();
  const { mark } = useMark();
  const [openId, setOpenId] = useState<LoopStop['id'] | null>(null);
  const ghosts = useMemo(() => startingStops(), []);
  const open = (stop: LoopStop) => setOpenId(stop.id);
  if (error && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Sheet>
        <div className={css.waiting}>
          <Skeleton lines={4} />
        </div>
      </Sheet>
    );
  const isEmpty = data.walk.total === 0;
  const stop = data.items.find(({ id }) => id === openId);
  return (
    <>
      <Sheet>
        <LoopPicture ghost={isEmpty} onOpen={open} stops={isEmpty ? ghosts : data.items} />
        {isEmpty ? null : <LoopLegend stops={data.items} />}
        <Invitation loop={data} quiet={quiet} />
      </Sheet>
      {isEmpty ? null : (
        <>
          <div className={css.beside}>
            <Attention onOpen={open} stops={data.items} />
            <WeekFigures />
          </div>
          <LoopList loop={data} onDone={(one) => mark(one, 'done')} onOpen={open} />
        </>
      )}
      <Suspense>
        {stop ? (
          <StopDrawer key={stop.id} mayMark={data.may.mark} onClose={() => setOpenId(null)} stop={stop} />
        ) : null}
      </Suspense>
    </>
  );
}

/** As long as the walk is not done, the loop invites to it. */
function Invitation({ loop: { walk, may }, quiet }: { loop: Loop; quiet: boolean }) {
  const { words } = useStopWords();
  const left = walk.total - walk.decided;
  if (walk.total > 0 && left === 0) return null;
  if (walk.total === 0 && !may.design) return null;
  return (
    <div className={css.invitation}>
      <div>
        <h2>{words.walkTitle}</h2>
        <p>{walk.total === 0 ? words.walkBegin(startingStops().length) : words.walkOn(left)}</p>
      </div>
      <ButtonLink kind={walk.total === 0 && !quiet ? 'primary' : 'quiet'} to="/checklist">
        {walk.total === 0 ? words.begin : words.goOn}
      </ButtonLink>
    </div>
  );
}
