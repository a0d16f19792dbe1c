import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { designMessages } from '../design-messages.ts';
import { limits } from '../rules/model-limits.ts';
import { plainArrow, type ProcessModel, type ProcessNode } from '../rules/model.ts';
import { possibleTargets } from '../rules/outline.ts';
import { DraftLine } from './draft-fields.tsx';
import { useBoxWords } from './use-box-words.ts';
import type { OpenSession } from './use-session.ts';
import css from './design.module.css';

/** Where a step leads; of a decision each exit with its name and share. */
export function StepExits({
  node,
  model,
  edit,
}: {
  node: ProcessNode;
  model: ProcessModel;
  edit: OpenSession['edit'];
}) {
  const words = useWords(designMessages);
  const { nameOf } = useBoxWords();
  const exits = model.arrows.filter(({ from }) => from === node.id);
  if (node.kind === 'end') return null;
  const named = node.kind !== 'parallel' && (node.kind === 'decision' || exits.length > 1);
  const targetOf = (id: string) => model.nodes.find((one) => one.id === id);
  return (
    <fieldset className={css.group}>
      <legend>{words.exits}</legend>
      {exits.map((arrow) => {
        const to = targetOf(arrow.to);
        const target = to ? nameOf(to) : '';
        return (
          <div className={css.exit} key={arrow.id}>
            <span className={css.exitTo}>→ {target}</span>
            <IconButton
              icon={CloseIcon}
              label={words.removeExit(target)}
              onClick={() => edit([{ do: 'remove-arrow', id: arrow.id }])}
              small
            />
            {named ? (
              <div className={css.exitNamed}>
                <DraftLine
                  label={words.exitName}
                  maxLength={limits.name}
                  onKeep={(name) => edit([{ do: 'edit-arrow', id: arrow.id, given: { name } }])}
                  value={arrow.name}
                />
                <NumberField
                  label={words.exitShare}
                  max={100}
                  min={0}
                  onChange={(share) => edit([{ do: 'edit-arrow', id: arrow.id, given: { share } }])}
                  unit="%"
                  value={arrow.share}
                />
              </div>
            ) : null}
          </div>
        );
      })}
      <SelectField
        hideLabel={exits.length > 0}
        label={words.connect}
        onChange={(to) =>
          to && edit([{ do: 'add-arrow', arrow: plainArrow({ id: crypto.randomUUID(), from: node.id, to }) }])
        }
        options={possibleTargets(model, node.id).map((one) => ({ value: one.id, label: nameOf(one) }))}
        placeholder={words.connect}
        value={null}
      />
    </fieldset>
  );
}
