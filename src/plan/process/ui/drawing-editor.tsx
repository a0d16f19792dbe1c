import { lazy, Suspense, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import type { getDrawing } from '../contract.ts';
import { designMessages } from '../design-messages.ts';
import { aligned, geometryOf, keepPlaces, resizeLane, type Alignment } from '../rules/geometry.ts';
import { DrawingConflict } from './drawing-conflict.tsx';
import { EditorBar } from './editor-bar.tsx';
import { EditorSide } from './editor-side.tsx';
import { EmptyDrawing } from './empty-drawing.tsx';
import { Outline } from './outline.tsx';
import { ReviewBar } from './review-bar.tsx';
import { useFindings } from './use-findings.ts';
import { useSession } from './use-session.ts';
import { useStepActions } from './use-step-actions.ts';
import type { Surroundings } from './use-surroundings.ts';
import css from './design.module.css';

const Canvas = lazy(async () => ({ default: (await import('./canvas.tsx')).Canvas }));

export type EditorView = 'canvas' | 'outline';
const nobody: ReadonlySet<string> = new Set();

/** The two editors of one drawing, with what is chosen and what could be better beside them. */
export function DrawingEditor(props: {
  drawing: OutputOf<typeof getDrawing>;
  around: Surroundings;
  view: EditorView;
  onView: (view: EditorView) => void;
  onAgain: () => void;
}) {
  const { drawing, around, view, onView, onAgain } = props;
  const words = useWords(designMessages);
  const session = useSession(drawing, onAgain);
  const { model, edit } = session;
  const [chosen, setChosen] = useState(nobody);
  const [target, setTarget] = useState<{ id: string } | null>(null);
  const side = useRef<HTMLDivElement>(null);
  const actions = useStepActions(session, setChosen);
  const found = useFindings(drawing, model, around);

  const open = () =>
    requestAnimationFrame(() => side.current?.querySelector<HTMLElement>('[data-name-field]')?.focus());
  const jump = useCallback((id: string) => {
    setChosen(new Set([id]));
    setTarget({ id });
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`)
        ?.scrollIntoView({ block: 'center' }),
    );
  }, []);
  const onResizeLane = useCallback(
    (laneId: string, height: number) => edit(resizeLane(model, geometryOf(model), laneId, height)),
    [edit, model],
  );
  const align = (how: Alignment) => {
    const now = geometryOf(model);
    const moved = aligned(
      now.boxes.filter(({ id }) => chosen.has(id)),
      how,
    );
    edit([
      ...keepPlaces(model, now).filter((one) => !('id' in one && moved.has(one.id))),
      ...[...moved].map(([id, position]) => ({ do: 'edit-node' as const, id, given: { position } })),
    ]);
  };
  const nudge = (x: number, y: number) => {
    const now = geometryOf(model);
    edit([
      ...keepPlaces(model, now).filter((one) => !('id' in one && chosen.has(one.id))),
      ...now.boxes
        .filter(({ id }) => chosen.has(id))
        .map((box) => ({
          do: 'edit-node' as const,
          id: box.id,
          given: { position: { x: Math.round(box.x + x), y: Math.round(box.y + y) } },
        })),
    ]);
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isWriting(event.target)) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const inCanvas =
      view === 'canvas' && chosen.size > 0 && event.target instanceof Element && isCanvas(event.target);
    const acts: Record<string, (() => void) | undefined> = command
      ? {
          z: event.shiftKey ? session.redo : session.undo,
          y: session.redo,
          c: () => actions.copy(chosen),
          x: () => {
            actions.copy(chosen);
            actions.remove(chosen);
          },
          v: actions.paste,
          d: () => actions.duplicate(chosen),
          a: view === 'canvas' ? () => setChosen(new Set(model.nodes.map(({ id }) => id))) : undefined,
        }
      : inCanvas
        ? {
            delete: () => actions.remove(chosen),
            backspace: () => actions.remove(chosen),
            arrowleft: () => nudge(-8, 0),
            arrowright: () => nudge(8, 0),
            arrowup: () => nudge(0, -8),
            arrowdown: () => nudge(0, 8),
            enter: open,
            escape: () => setChosen(nobody),
          }
        : {};
    const act = acts[key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts for what has its own buttons
    <div className={css.editor} onKeyDown={keys}>
      <div className={css.bars}>
        <ReviewBar around={around} drawing={drawing} session={session} />
        <EditorBar
          actions={actions}
          chosen={chosen}
          onAgain={onAgain}
          onAlign={align}
          onView={onView}
          session={session}
          stand={drawing.stand}
          view={view}
        />
      </div>
      <div className={css.board}>
        <section
          aria-label={words[view]}
          className={css.paper}
          data-canvas={view === 'canvas' || undefined}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where the keys of the drawing are heard
          tabIndex={view === 'canvas' ? 0 : -1}
        >
          {model.nodes.length === 0 ? (
            <EmptyDrawing actions={actions} drawing={drawing} onAgain={onAgain} session={session} />
          ) : view === 'canvas' ? (
            <Suspense fallback={<Skeleton lines={8} />}>
              <Canvas
                chosen={chosen}
                edit={edit}
                findings={found.marks}
                model={model}
                onChoose={setChosen}
                onResizeLane={onResizeLane}
                target={target}
              />
            </Suspense>
          ) : (
            <Outline
              actions={actions}
              chosen={chosen}
              findings={found.marks}
              model={model}
              onChoose={setChosen}
              onOpen={open}
            />
          )}
        </section>
        <div className={css.side} ref={side}>
          <EditorSide
            actions={actions}
            around={around}
            chosen={chosen}
            found={found}
            onJump={jump}
            session={session}
          />
        </div>
      </div>
      {session.conflict ? (
        <DrawingConflict conflict={session.conflict} model={model} onSettle={session.settle} />
      ) : null}
    </div>
  );
}

const isWriting = (target: EventTarget) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('dialog') !== null);

const isCanvas = (target: Element) => target.closest('[data-canvas]') !== null;
