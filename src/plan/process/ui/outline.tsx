import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '#base/ui-kit/class-names.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { designMessages } from '../design-messages.ts';
import type { ProcessModel, ProcessNode } from '../rules/model.ts';
import { outlineOf } from '../rules/outline.ts';
import { OutlineRow, type RowMenu } from './outline-row.tsx';
import { large } from './use-beside.ts';
import type { StepActions } from './use-step-actions.ts';
import css from './outline.module.css';

/**
 * The process as a list in the order of time, in which everything can be done by keyboard: one line has the focus, the
 * keys act on it.
 */
export function Outline(props: {
  model: ProcessModel;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onOpen: () => void;
  actions: StepActions;
  findings: ReadonlyMap<string, 'error' | 'warning' | 'hint'>;
}) {
  const { model, chosen, onChoose, onOpen, actions, findings } = props;
  const words = useWords(designMessages);
  const lines = useMemo(() => outlineOf(model), [model]);
  const isLong = lines.length > large;
  const list = useRef<HTMLOListElement>(null);
  const [menu, setMenu] = useState<RowMenu | null>(null);
  const [only] = chosen;
  const here = lines.some(({ node }) => node.id === only) ? only : lines[0]?.node.id;

  const goTo = (id: string | undefined) => {
    if (id === undefined) return;
    onChoose(new Set([id]));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`)?.focus(),
    );
  };
  const keys = (event: KeyboardEvent, node: ProcessNode) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const at = lines.findIndex((line) => line.node.id === node.id);
    const acts: Record<string, () => void> = {
      ArrowDown: () => (event.altKey ? actions.later(node) : goTo(lines[at + 1]?.node.id)),
      ArrowUp: () => (event.altKey ? actions.earlier(node) : goTo(lines[at - 1]?.node.id)),
      Home: () => goTo(lines[0]?.node.id),
      End: () => goTo(lines.at(-1)?.node.id),
      Enter: onOpen,
      n: () => goTo(actions.addAfter(node)),
      c: () => setMenu({ id: node.id, kind: 'connect' }),
      k: () => setMenu({ id: node.id, kind: 'kind' }),
      l: () => setMenu({ id: node.id, kind: 'lane' }),
      Delete: () => {
        actions.remove(new Set([node.id]));
        goTo((lines[at + 1] ?? lines[at - 1])?.node.id);
      },
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
    if (event.altKey) goTo(node.id);
  };
  return (
    <div className={css.outline}>
      <p className={css.keys} id="outline-keys">
        {words.keys}
      </p>
      <ol
        aria-describedby="outline-keys"
        aria-label={words.stepsList}
        className={css.lines}
        data-long={isLong || undefined}
        ref={list}
      >
        {lines.map((line, at) => (
          <li className={classNames(css.line, chosen.has(line.node.id) && css.chosen)} key={line.node.id}>
            <OutlineRow
              actions={actions}
              at={at + 1}
              bare={isLong && line.node.id !== here && menu?.id !== line.node.id}
              finding={findings.get(line.node.id)}
              isHere={line.node.id === here}
              line={line}
              menu={menu?.id === line.node.id ? menu.kind : null}
              model={model}
              onChoose={() => onChoose(new Set([line.node.id]))}
              onGoTo={goTo}
              onKeyDown={keys}
              onMenu={(kind) => setMenu(kind === null ? null : { id: line.node.id, kind })}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
