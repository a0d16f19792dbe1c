/** A line of a tree as it is shown: how deep, whether it has lines beneath it and shows them. */
export type TreeLine<Id> = { id: Id; parentId: Id | null; name: string; open: boolean | null };

export type Step<Id> = { to: Id } | { unfold: Id } | { fold: Id } | { unfoldAll: Id[] };

/**
 * What a key does on a line of a tree, after the pattern that screen readers know:
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 * @param lines the lines that are shown, from top to bottom
 * @returns nothing where the key does nothing here
 */
export function stepInTree<Id>(key: string, at: Id, lines: readonly TreeLine<Id>[]): Step<Id> | null {
  const index = lines.findIndex(({ id }) => id === at);
  const line = lines[index];
  if (!line) return null;
  const to = (target: TreeLine<Id> | undefined) => (target && target.id !== at ? { to: target.id } : null);
  switch (key) {
    case 'ArrowDown':
      return to(lines[index + 1]);
    case 'ArrowUp':
      return to(lines[index - 1]);
    case 'Home':
      return to(lines[0]);
    case 'End':
      return to(lines.at(-1));
    case 'ArrowRight':
      if (line.open === null) return null;
      return line.open ? to(lines[index + 1]) : { unfold: at };
    case 'ArrowLeft':
      if (line.open) return { fold: at };
      return to(lines.find(({ id }) => id === line.parentId));
    case '*': {
      const closed = lines.filter(({ parentId, open }) => parentId === line.parentId && open === false);
      return closed.length > 0 ? { unfoldAll: closed.map(({ id }) => id) } : null;
    }
    default:
      if (key.length !== 1 || key === ' ') return null;
      return to(
        [...lines.slice(index + 1), ...lines.slice(0, index)].find(({ name }) =>
          name.toLowerCase().startsWith(key.toLowerCase()),
        ),
      );
  }
}
