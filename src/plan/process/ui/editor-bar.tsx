import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ColumnsIcon, CopyIcon, PlusIcon, SortIcon, TrashIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { designMessages } from '../design-messages.ts';
import { boxMessages } from '../messages.ts';
import type { Stand } from '../process.ts';
import { alignments, forgetPlaces, isPlaced, type Alignment } from '../rules/geometry.ts';
import { nodeKinds } from '../rules/model.ts';
import { boxIcons } from './box-icons.tsx';
import type { EditorView } from './drawing-editor.tsx';
import { MoreMenu } from './more-menu.tsx';
import type { OpenSession } from './use-session.ts';
import type { StepActions } from './use-step-actions.ts';
import css from './design.module.css';

/** What one does while drawing, in one row above it. */
export function EditorBar(props: {
  view: EditorView;
  onView: (view: EditorView) => void;
  stand: Stand;
  session: OpenSession;
  actions: StepActions;
  chosen: ReadonlySet<string>;
  onAlign: (how: Alignment) => void;
  onAgain: () => void;
}) {
  const { view, onView, stand, session, actions, chosen, onAlign, onAgain } = props;
  const words = useWords(designMessages);
  const kinds = useWords(boxMessages);
  const toast = useToast();
  const { model, edit } = session;
  const [last] = [...chosen].filter((id) => model.nodes.some((node) => node.id === id)).slice(-1);
  const boxes = model.nodes.filter(({ id }) => chosen.has(id)).length;
  const arrange = () => {
    if (edit(forgetPlaces(model))) toast({ text: words.arranged, undo: session.undo });
  };
  return (
    <div className={css.bar}>
      <Segmented
        label={words.whichView}
        onChange={onView}
        options={[
          { value: 'canvas', label: words.canvas },
          { value: 'outline', label: words.outline },
        ]}
        value={view}
      />
      <Menu
        groups={[
          {
            items: nodeKinds.map((kind) => ({
              label: kinds[kind],
              icon: boxIcons[kind],
              onSelect: () => actions.add(last ?? model.nodes.at(-1)?.id ?? null, kind, kinds[kind]),
            })),
          },
          {
            items: [
              {
                label: words.addLane,
                icon: ColumnsIcon,
                onSelect: () =>
                  edit([
                    {
                      do: 'add-lane',
                      lane: { id: crypto.randomUUID(), teamId: null, name: words.newLane, height: null },
                      at: model.lanes.length,
                    },
                  ]),
              },
            ],
          },
        ]}
        trigger={<Button icon={PlusIcon}>{words.addBox}</Button>}
      />
      <span className={css.tight}>
        <IconButton disabled={!session.canUndo} icon={UndoIcon} label={words.undo} onClick={session.undo} />
        <IconButton
          className={css.turned}
          disabled={!session.canRedo}
          icon={UndoIcon}
          label={words.redo}
          onClick={session.redo}
        />
      </span>
      {view === 'canvas' ? (
        <Button disabled={!isPlaced(model)} icon={SortIcon} onClick={arrange}>
          {words.arrange}
        </Button>
      ) : null}
      {view === 'canvas' && boxes > 1 ? (
        <Menu
          groups={[
            { items: alignments.map((how) => ({ label: words[how], onSelect: () => onAlign(how) })) },
            {
              items: [
                { label: words.duplicate, icon: CopyIcon, onSelect: () => actions.duplicate(chosen) },
                { label: words.remove, icon: TrashIcon, onSelect: () => actions.remove(chosen) },
              ],
            },
          ]}
          trigger={<Button icon={ColumnsIcon}>{words.align}</Button>}
        />
      ) : null}
      <span aria-live="polite" className={css.saved} data-state={session.saved}>
        {words[session.saved]}
      </span>
      <MoreMenu actions={actions} onAgain={onAgain} session={session} stand={stand} />
    </div>
  );
}
