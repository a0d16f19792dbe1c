import { useNavigate, useParams, useSearch, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { ChevronLeftIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { designMessages } from '../design-messages.ts';
import { processMessages } from '../messages.ts';
import { stands, type Stand } from '../process.ts';
import type { ProcessId } from '../rules/model.ts';
import { DrawingEditor, type EditorView } from './drawing-editor.tsx';
import { ProcessWays } from './process-ways.tsx';
import { useDrawing } from './use-drawing.ts';
import { useSurroundings } from './use-surroundings.ts';
import css from './process.module.css';

/** On a narrow screen a list says more than a drawing. */
const firstView = (): EditorView => (window.matchMedia('(max-width: 900px)').matches ? 'outline' : 'canvas');

/** A process on the drawing board: as it is today, and as it should be. */
export function DesignScreen() {
  const { processId = '' } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const stand = stands.find((one) => one === search.stand) ?? 'to-be';
  const navigate = useNavigate();
  const words = useWords(designMessages);
  const said = useWords(processMessages);
  const around = useSurroundings();
  const { data, error, refetch } = useDrawing(processId as ProcessId, stand);
  // Kept when the drawing is loaded anew: who works in the list stays in the list.
  const [view, setView] = useState(firstView);
  const [times, setTimes] = useState(0);
  const again = () => void refetch().then(() => setTimes((n) => n + 1));
  const show = (chosen: Stand) =>
    void navigate({
      to: '/process/$processId/design',
      params: { processId },
      search: { stand: chosen },
    });
  return (
    <Page
      above={
        <Link className={css.back} to="/process">
          <ChevronLeftIcon size={16} />
          {said.back}
        </Link>
      }
      actions={<ProcessWays here="design" processId={processId} />}
      controls={
        <Segmented
          label={words.whichStand}
          onChange={show}
          options={stands.map((value) => ({ value, label: words[value] }))}
          value={stand}
        />
      }
      title={data?.model.name ?? said.title}
    >
      {data ? (
        <DrawingEditor
          around={around}
          drawing={data}
          key={`${processId} ${stand} ${times}`}
          onAgain={again}
          onView={setView}
          view={view}
        />
      ) : error ? (
        <OpenFailed back={said.back} error={error} onRetry={() => void refetch()} to="/process" />
      ) : (
        <Sheet>
          <Skeleton lines={10} />
        </Sheet>
      )}
    </Page>
  );
}
