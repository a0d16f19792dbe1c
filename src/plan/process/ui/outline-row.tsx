import type { KeyboardEvent } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ChoiceList } from '#base/ui-kit/choice-list.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import {
  ArrowDownIcon,
  ArrowUpIcon,
  CopyIcon,
  EditIcon,
  LinkIcon,
  MoreIcon,
  PlusIcon,
  SortIcon,
  TeamIcon,
  TrashIcon,
} from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Popover } from '#base/ui-kit/popover.tsx';
import { designMessages } from '../design-messages.ts';
import { nodeKinds, type NodeKind, type ProcessModel, type ProcessNode } from '../rules/model.ts';
import { possibleTargets, type OutlineLine } from '../rules/outline.ts';
import { boxIcons } from './box-icons.tsx';
import { useBoxWords } from './use-box-words.ts';
import type { StepActions } from './use-step-actions.ts';
import css from './outline.module.css';

export type RowMenu = { id: string; kind: 'connect' | 'kind' | 'lane' };

/** One step in the list: what it is, whose, how long, and where it leads. */
export function OutlineRow(props: {
  line: OutlineLine;
  at: number;
  model: ProcessModel;
  isHere: boolean;
  /** Without its buttons: of a long list only the line where one is has them. */
  bare: boolean;
  finding: 'error' | 'warning' | 'hint' | undefined;
  menu: RowMenu['kind'] | null;
  actions: StepActions;
  onMenu: (kind: RowMenu['kind'] | null) => void;
  onChoose: () => void;
  onOpen: () => void;
  onGoTo: (id: string | undefined) => void;
  onKeyDown: (event: KeyboardEvent, node: ProcessNode) => void;
}) {
  const {
    line,
    at,
    model,
    isHere,
    bare,
    finding,
    menu,
    actions,
    onMenu,
    onChoose,
    onOpen,
    onGoTo,
    onKeyDown,
  } = props;
  const words = useWords(designMessages);
  const box = useBoxWords();
  const { node, exits } = line;
  const name = box.nameOf(node);
  const Icon = boxIcons[node.kind];
  const lane = model.lanes.find(({ id }) => id === node.laneId);
  const leads = exits
    .map(({ arrow, to }) => (arrow.name ? `${arrow.name} → ${box.nameOf(to)}` : `→ ${box.nameOf(to)}`))
    .join('   ');
  const close = () => {
    onMenu(null);
    onGoTo(node.id);
  };
  return (
    <>
      <button
        aria-current={isHere || undefined}
        className={css.row}
        data-finding={finding}
        data-step={node.id}
        onClick={onChoose}
        onFocus={onChoose}
        onKeyDown={(event) => onKeyDown(event, node)}
        tabIndex={isHere ? 0 : -1}
        type="button"
      >
        <span className={css.number}>{at}</span>
        <span className={css.sign} data-kind={node.kind} data-sells={node.sells || undefined}>
          <Icon size={16} />
        </span>
        <span className={css.what}>
          <span className={css.name} dir="auto">
            {name}
          </span>
          <span className={css.sub}>
            {[box.words[node.kind], lane?.name, box.subline(node)].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={css.leads}>
          {node.kind === 'end' ? '' : exits.length === 0 ? words.leadsNowhere : leads}
        </span>
      </button>
      {bare ? null : (
        <span className={css.acts}>
          <IconButton
            icon={PlusIcon}
            label={words.addAfterOf(name)}
            onClick={() => onGoTo(actions.addAfter(node))}
            small
            tabIndex={isHere ? 0 : -1}
          />
          <Popover
            around
            label={
              menu === 'kind' ? words.changeKind : menu === 'lane' ? words.moveToLane : words.connectTo(name)
            }
            onChange={(open) => (open ? null : close())}
            open={menu !== null}
            trigger={
              <span>
                <Menu
                  groups={[
                    { items: [{ label: words.panel, icon: EditIcon, onSelect: onOpen }] },
                    {
                      items: [
                        { label: words.connect, icon: LinkIcon, onSelect: () => onMenu('connect') },
                        { label: words.changeKind, icon: SortIcon, onSelect: () => onMenu('kind') },
                        { label: words.moveToLane, icon: TeamIcon, onSelect: () => onMenu('lane') },
                      ],
                    },
                    {
                      items: [
                        { label: words.earlier, icon: ArrowUpIcon, onSelect: () => actions.earlier(node) },
                        { label: words.later, icon: ArrowDownIcon, onSelect: () => actions.later(node) },
                        {
                          label: words.duplicate,
                          icon: CopyIcon,
                          onSelect: () => actions.duplicate(new Set([node.id])),
                        },
                      ],
                    },
                    {
                      items: [
                        {
                          label: words.remove,
                          icon: TrashIcon,
                          onSelect: () => actions.remove(new Set([node.id])),
                        },
                      ],
                    },
                  ]}
                  trigger={
                    <IconButton
                      icon={MoreIcon}
                      label={words.rowActions(name)}
                      small
                      tabIndex={isHere ? 0 : -1}
                    />
                  }
                />
              </span>
            }
          >
            {menu === 'kind' ? (
              <ChoiceList<NodeKind>
                label={words.changeKind}
                onChange={([kind]) => {
                  if (kind) actions.setKind(node, kind);
                  close();
                }}
                options={nodeKinds.map((value) => ({ value, label: box.words[value] }))}
                single
                values={[node.kind]}
              />
            ) : menu === 'lane' ? (
              <ChoiceList
                label={words.moveToLane}
                onChange={([laneId]) => {
                  if (laneId) actions.toLane(node, laneId);
                  close();
                }}
                options={model.lanes.map(({ id, name: said }) => ({
                  value: id,
                  label: said || box.words.unnamedLane,
                }))}
                single
                values={[node.laneId]}
              />
            ) : menu === 'connect' ? (
              <ChoiceList
                label={words.connectTo(name)}
                onChange={([to]) => {
                  if (to) actions.connect(node, to);
                  close();
                }}
                options={possibleTargets(model, node.id).map((one) => ({
                  value: one.id,
                  label: box.nameOf(one),
                }))}
                single
                values={[]}
              />
            ) : (
              <Button onClick={close}>{words.panel}</Button>
            )}
          </Popover>
        </span>
      )}
    </>
  );
}
