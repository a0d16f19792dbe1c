/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element of HTML is a tree (ARIA tree view pattern) */
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AccountId } from '#base/kernel/id.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { ChevronDownIcon, ChevronRightIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { GroupMember } from '../../contract.ts';
import { accountMessages } from '../../messages.ts';
import { wayTo, type GroupNode } from '../../rules/group-tree.ts';
import { stepInTree, type TreeLine } from '../../rules/walk-tree.ts';
import css from './group-sheet.module.css';
import { GroupSums } from './group-sums.tsx';

type Node = GroupNode<GroupMember>;

/** Beyond this, only the way to the account that is shown is unfolded at first. */
const openAtFirst = 30;

/** A group of companies, walked through and folded by keyboard and mouse. The account that is shown stands out. */
export function GroupTree(props: { tree: readonly Node[]; current: AccountId; label: string }) {
  const { tree, current, label } = props;
  const id = useId();
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<AccountId>>(() => firstFolded(tree, current));
  const [at, setAt] = useState(current);
  const lines = useMemo(() => linesOf(tree, folded, null), [tree, folded]);

  const fold = (ids: readonly AccountId[], closed: boolean) =>
    setFolded(
      (before) => new Set(closed ? [...before, ...ids] : [...before].filter((one) => !ids.includes(one))),
    );
  const go = (to: AccountId) => {
    setAt(to);
    list.current?.querySelector<HTMLElement>(`[data-line="${to}"]`)?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') return void navigate({ to: `/accounts/${at}` });
    const step = stepInTree(event.key, at, lines);
    if (step === null) return;
    event.preventDefault();
    if ('to' in step) go(step.to);
    else if ('unfoldAll' in step) fold(step.unfoldAll, false);
    else if ('unfold' in step) fold([step.unfold], false);
    else fold([step.fold], true);
  };
  const reached = lines.some((line) => line.id === at) ? at : lines[0]?.id;

  const grow = (nodes: readonly Node[], level: number) =>
    nodes.map((node) => {
      const { member } = node;
      const isOpen = node.children.length === 0 ? undefined : !folded.has(member.id);
      return (
        <li
          aria-current={member.id === current ? 'page' : undefined}
          aria-expanded={isOpen}
          aria-labelledby={`${id}-${member.id}`}
          aria-level={level}
          className={css.item}
          data-line={member.id}
          key={member.id}
          onFocus={(event) => {
            event.stopPropagation();
            setAt(member.id);
          }}
          role="treeitem"
          tabIndex={member.id === reached ? 0 : -1}
        >
          <Line
            current={member.id === current}
            id={`${id}-${member.id}`}
            isOpen={isOpen}
            node={node}
            onFold={() => fold([member.id], isOpen === true)}
          />
          {isOpen ? (
            <ul className={css.group} role="group">
              {grow(node.children, level + 1)}
            </ul>
          ) : null}
        </li>
      );
    });
  return (
    <ul aria-label={label} className={css.tree} onKeyDown={walk} ref={list} role="tree">
      {grow(tree, 1)}
    </ul>
  );
}

function Line(props: {
  node: Node;
  id: string;
  current: boolean;
  isOpen: boolean | undefined;
  onFold: () => void;
}) {
  const { node, id, current, isOpen, onFold } = props;
  const { member } = node;
  const words = useWords(accountMessages);
  return (
    <div className={css.line}>
      {isOpen === undefined ? (
        <span className={css.leaf} />
      ) : (
        <button
          aria-label={isOpen ? words.fold(member.name) : words.unfold(member.name)}
          className={css.fold}
          onClick={onFold}
          tabIndex={-1}
          type="button"
        >
          {isOpen ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
        </button>
      )}
      <div className={css.says} id={id}>
        {current ? (
          <strong>{member.name}</strong>
        ) : (
          <Link
            className={classNames(member.archived && css.soft)}
            tabIndex={-1}
            to={`/accounts/${member.id}`}
          >
            {member.name}
          </Link>
        )}
        {member.city ? <span className={css.soft}> {member.city}</span> : null}
        {member.archived ? (
          <>
            {' '}
            <Badge>{words.archived}</Badge>
          </>
        ) : null}
        <GroupSums open={node.open} won={node.won} />
      </div>
    </div>
  );
}

function linesOf(
  nodes: readonly Node[],
  folded: ReadonlySet<AccountId>,
  parentId: AccountId | null,
): TreeLine<AccountId>[] {
  return nodes.flatMap(({ member, children }) => {
    const open = children.length === 0 ? null : !folded.has(member.id);
    const line = { id: member.id, parentId, name: member.name, open };
    return open ? [line, ...linesOf(children, folded, member.id)] : [line];
  });
}

function firstFolded(tree: readonly Node[], current: AccountId): ReadonlySet<AccountId> {
  const all = linesOf(tree, new Set(), null);
  if (all.length <= openAtFirst) return new Set();
  const way = new Set(wayTo(tree, current));
  return new Set(all.filter(({ id, open }) => open !== null && !way.has(id)).map(({ id }) => id));
}
