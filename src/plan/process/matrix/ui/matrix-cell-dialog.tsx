import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import type { Phase } from '#plan/sales-cycle/cycle.ts';
import { addToCell, rearranged, type CellPlace, type StepWish } from '../../rules/matrix-edits.ts';
import { matrixOf } from '../../rules/matrix.ts';
import { limits } from '../../rules/model-limits.ts';
import type { ProcessModel } from '../../rules/model.ts';
import { applyOperations, type Operation } from '../../rules/operations.ts';
import { useBoxWords } from '../../ui/use-box-words.ts';
import { matrixMessages } from '../messages.ts';
import { useCellNames } from './use-cell-names.ts';
import css from './matrix.module.css';

const noPhase = 'none';
const mostMinutes = 10_000;

/** The steps of one cell: to another team or phase, with other minutes; and a new one. */
export function MatrixCellDialog(props: {
  model: ProcessModel;
  phases: readonly Phase[];
  place: CellPlace;
  onClose: () => void;
  onSave: (operations: Operation[]) => void;
}) {
  const { model, phases, place, onClose, onSave } = props;
  const words = useWords(matrixMessages);
  const box = useBoxWords();
  const names = useCellNames(model, phases);
  const phaseIds = phases.map(({ id }) => id);
  const steps =
    matrixOf(model, phaseIds)
      .rows.find(({ phaseId }) => phaseId === place.phaseId)
      ?.cells.find(({ laneId }) => laneId === place.laneId)?.steps ?? [];
  const [wishes, setWishes] = useState<StepWish[]>(() =>
    steps.map(({ node }) => ({
      nodeId: node.id,
      laneId: node.laneId,
      phaseId: node.phaseId,
      usual: node.minutes?.usual ?? null,
    })),
  );
  const [name, setName] = useState('');
  const [usual, setUsual] = useState<number | null>(null);
  const set = (nodeId: string, more: Partial<StepWish>) =>
    setWishes((all) => all.map((wish) => (wish.nodeId === nodeId ? { ...wish, ...more } : wish)));
  const save = () => {
    const moved = rearranged(model, wishes);
    const then = applyOperations(model, moved);
    const added =
      name.trim() === '' || !then.ok
        ? []
        : addToCell(then.model, phaseIds, {
            ...place,
            id: crypto.randomUUID(),
            arrowId: crypto.randomUUID(),
            name: name.trim(),
            usual,
          });
    onSave([...moved, ...added]);
    onClose();
  };
  const lanes = model.lanes.map(({ id }) => ({ value: id, label: names.lane(id) }));
  const phaseOptions = [
    ...phases.map(({ id }) => ({ value: id as string, label: names.phase(id) })),
    { value: noPhase, label: words.noPhase },
  ];
  const together = wishes[0] && wishes.every(({ laneId }) => laneId === wishes[0]?.laneId);
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={save}
      open
      title={words.cell(names.phase(place.phaseId), names.lane(place.laneId))}
      wide
    >
      {steps.length > 1 ? (
        <div className={css.moveAll}>
          <SelectField
            label={words.moveAll}
            onChange={(laneId) => laneId && setWishes((all) => all.map((wish) => ({ ...wish, laneId })))}
            options={lanes}
            value={together ? (wishes[0]?.laneId ?? null) : null}
          />
        </div>
      ) : null}
      {steps.length === 0 ? <p className={css.intro}>{words.emptyCell}</p> : null}
      <ul className={css.wishes}>
        {steps.map(({ node }) => {
          const wish = wishes.find(({ nodeId }) => nodeId === node.id);
          const step = box.nameOf(node);
          return wish ? (
            <li key={node.id}>
              <strong dir="auto">{step}</strong>
              <div className={css.wish}>
                <SelectField
                  hideLabel
                  label={words.teamOf(step)}
                  onChange={(laneId) => laneId && set(node.id, { laneId })}
                  options={lanes}
                  value={wish.laneId}
                />
                <SelectField
                  hideLabel
                  label={words.phaseOf(step)}
                  onChange={(chosen) =>
                    set(node.id, { phaseId: phases.find(({ id }) => id === chosen)?.id ?? null })
                  }
                  options={phaseOptions}
                  value={phases.some(({ id }) => id === wish.phaseId) ? wish.phaseId : noPhase}
                />
                <NumberField
                  hideLabel
                  label={words.minutesOf(step)}
                  max={mostMinutes}
                  min={0}
                  onChange={(value) => set(node.id, { usual: value })}
                  unit="min"
                  value={wish.usual}
                />
              </div>
            </li>
          ) : null;
        })}
      </ul>
      {steps.length > 0 ? <p className={css.hint}>{words.minutesHint}</p> : null}
      <div className={css.fresh}>
        <TextField
          hint={words.newStepHint}
          label={words.newStep}
          maxLength={limits.name}
          onChange={setName}
          value={name}
        />
        <NumberField
          label={words.usual}
          max={mostMinutes}
          min={0}
          onChange={setUsual}
          unit="min"
          value={usual}
        />
      </div>
    </Dialog>
  );
}
