import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { getDrawing } from '../contract.ts';
import { getRelease } from '../publishing-contract.ts';
import { geometryOf } from '../rules/geometry.ts';
import type { ProcessId } from '../rules/model.ts';
import { StaticDrawing } from './static-drawing.tsx';
import css from './process.module.css';

const room = { width: 560, height: 130 };

/** A process at a glance: what was published, else what is drawn. */
export function Thumbnail({ processId, latest }: { processId: ProcessId; latest: number | null }) {
  const { data } = useQuery({
    queryKey: ['processes', 'thumbnail', processId, latest],
    queryFn: async ({ signal }) =>
      latest === null
        ? (await ask(getDrawing, { processId, stand: 'to-be' }, { signal })).model
        : (await ask(getRelease, { processId, number: latest }, { signal })).model,
  });
  const scale = useMemo(() => {
    if (!data) return 1;
    const { width, height } = geometryOf(data);
    return Math.min(0.5, Math.max(0.16, Math.min(room.width / width, room.height / height)));
  }, [data]);
  return <div className={css.picture}>{data ? <StaticDrawing model={data} scale={scale} /> : null}</div>;
}
