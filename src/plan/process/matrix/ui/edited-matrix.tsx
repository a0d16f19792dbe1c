import { useState, type KeyboardEvent } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { RedoIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { getDrawing } from '../../contract.ts';
import { designMessages } from '../../design-messages.ts';
import { rearranged, type CellPlace } from '../../rules/matrix-edits.ts';
import type { Operation } from '../../rules/operations.ts';
import { DrawingConflict } from '../../ui/drawing-conflict.tsx';
import { useBoxWords } from '../../ui/use-box-words.ts';
import { useSession } from '../../ui/use-session.ts';
import type { Surroundings } from '../../ui/use-surroundings.ts';
import { matrixMessages } from '../messages.ts';
import { MatrixCellDialog } from './matrix-cell-dialog.tsx';
import { focusOnCell, MatrixView } from './matrix-view.tsx';
import { useCellNames } from './use-cell-names.ts';
import css from './matrix.module.css';

/** The matrix of a drawing that is being changed: every change of a cell is a change of the drawing. */
export function EditedMatrix(props: {
  drawing: OutputOf<typeof getDrawing>;
  around: Surroundings;
  onAgain: () => void;
}) {
  const { drawing, around, onAgain } = props;
  const words = useWords(matrixMessages);
  const said = useWords(designMessages);
  const box = useBoxWords();
  const toast = useToast();
  const session = useSession(drawing, onAgain);
  const { model, edit, undo, redo } = session;
  const phases = around.phasesFor(model.kind);
  const names = useCellNames(model, phases);
  const [open, setOpen] = useState<CellPlace | null>(null);
  const close = () => {
    if (open) requestAnimationFrame(() => focusOnCell(open));
    setOpen(null);
  };
  const change = (operations: readonly Operation[], says: string) => {
    if (operations.length > 0 && edit(operations)) toast({ text: says, undo });
  };
  const move = (nodeId: string, to: CellPlace) => {
    const node = model.nodes.find(({ id }) => id === nodeId);
    if (!node) return;
    const usual = node.minutes?.usual ?? null;
    change(
      rearranged(model, [{ nodeId, ...to, usual }]),
      words.moved(box.nameOf(node), words.cell(names.phase(to.phaseId), names.lane(to.laneId))),
    );
  };
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || open) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) undo();
    else if (key === 'y' || key === 'z') redo();
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts for what has its own buttons
    <div className={css.stack} onKeyDown={press}>
      <div className={css.top}>
        <p className={css.intro}>{words.intro}</p>
        <div className={css.acts}>
          <span aria-live="polite" className={css.saved}>
            {said[session.saved]}
          </span>
          <IconButton disabled={!session.canUndo} icon={UndoIcon} label={said.undo} onClick={undo} />
          <IconButton disabled={!session.canRedo} icon={RedoIcon} label={said.redo} onClick={redo} />
        </div>
      </div>
      <MatrixView
        model={model}
        onEdit={{ open: setOpen, move }}
        perWeek={around.perWeekOf(model.id)}
        phases={phases}
      />
      {open ? (
        <MatrixCellDialog
          model={model}
          onClose={close}
          onSave={(operations) => change(operations, words.changed)}
          phases={phases}
          place={open}
        />
      ) : null}
      {session.conflict ? (
        <DrawingConflict conflict={session.conflict} model={model} onSettle={session.settle} />
      ) : null}
    </div>
  );
}
