import { useWords } from '#base/ui-kit/language.tsx';
import { designMessages } from '../design-messages.ts';
import { Findings } from './findings.tsx';
import { LanesPanel } from './lanes-panel.tsx';
import { StepPanel } from './step-panel.tsx';
import type { FoundThings } from './use-findings.ts';
import type { OpenSession } from './use-session.ts';
import type { StepActions } from './use-step-actions.ts';
import type { Surroundings } from './use-surroundings.ts';
import css from './design.module.css';

/** Beside the drawing: the step that is chosen, else the lanes; and what could be better. */
export function EditorSide(props: {
  session: OpenSession;
  around: Surroundings;
  chosen: ReadonlySet<string>;
  actions: StepActions;
  found: FoundThings;
  onJump: (id: string) => void;
}) {
  const { session, around, chosen, actions, found, onJump } = props;
  const { model, edit } = session;
  const words = useWords(designMessages);
  const steps = model.nodes.filter(({ id }) => chosen.has(id));
  const arrow = model.arrows.find(({ id }) => chosen.has(id));
  const node = steps[0] ?? model.nodes.find(({ id }) => id === arrow?.from);
  return (
    <>
      <section aria-label={words.panel} className={css.panel}>
        {steps.length > 1 ? (
          <p className={css.soft}>{words.severalChosen(steps.length)}</p>
        ) : node ? (
          <StepPanel
            around={around}
            edit={edit}
            key={node.id}
            model={model}
            node={node}
            onAddAfter={() => actions.addAfter(node)}
            onCopy={() => actions.duplicate(new Set([node.id]))}
            onRemove={() => actions.remove(new Set([node.id]))}
            onToLane={(laneId) => actions.toLane(node, laneId)}
          />
        ) : (
          <>
            <div className={css.hint}>
              <h2>{words.nothingChosen}</h2>
              <p className={css.soft}>{words.nothingChosenSays}</p>
            </div>
            <LanesPanel around={around} edit={edit} model={model} />
          </>
        )}
      </section>
      <Findings found={found} model={model} onJump={onJump} />
    </>
  );
}
