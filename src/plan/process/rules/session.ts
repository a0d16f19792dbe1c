import { withoutDone, type Clash } from './clashes.ts';
import type { ProcessModel } from './model.ts';
import { applyOperations, inverseOf, type Impossible, type Operation } from './operations.ts';

type Edit = { version: number; operations: readonly Operation[] };

/** A drawing as somebody changes it: what the server has, what is still to be sent, and what can be taken back. */
export type Session = {
  /** As the server has it, at this version. */
  base: ProcessModel;
  version: number;
  /** Made here and not yet answered, the oldest first; the first `sent` of them are under way. */
  waiting: readonly (readonly Operation[])[];
  sent: number;
  undo: readonly (readonly Operation[])[];
  redo: readonly (readonly Operation[])[];
  /** What is on the screen: the base with what waits. */
  shown: ProcessModel;
};

/** How far one can go back. */
const mostUndo = 200;

export function beginSession(base: ProcessModel, version: number): Session {
  return { base, version, waiting: [], sent: 0, undo: [], redo: [], shown: base };
}

export type Edited = { session: Session; refused: Impossible | null };

/** Makes a change on the screen; it waits to be sent. */
export function edit(session: Session, operations: readonly Operation[]): Edited {
  if (operations.length === 0) return { session, refused: null };
  const next = applyOperations(session.shown, operations);
  if (!next.ok) return { session, refused: next };
  return {
    session: {
      ...session,
      shown: next.model,
      waiting: [...session.waiting, operations],
      undo: [...session.undo, inverseOf(session.shown, operations)].slice(-mostUndo),
      redo: [],
    },
    refused: null,
  };
}

export const undo = (session: Session): Edited => stepBack(session, 'undo', 'redo');
export const redo = (session: Session): Edited => stepBack(session, 'redo', 'undo');

/** What cannot be taken back any more, because others changed it, is forgotten. */
function stepBack(session: Session, from: 'undo' | 'redo', to: 'undo' | 'redo'): Edited {
  const operations = session[from].at(-1);
  if (!operations) return { session, refused: null };
  const left = { ...session, [from]: session[from].slice(0, -1) };
  const next = applyOperations(session.shown, operations);
  if (!next.ok) return { session: left, refused: next };
  return {
    session: {
      ...left,
      shown: next.model,
      waiting: [...session.waiting, operations],
      [to]: [...session[to], inverseOf(session.shown, operations)],
    },
    refused: null,
  };
}

/** Everything that waits goes under way. */
export function sending(session: Session): { session: Session; operations: Operation[] } {
  return {
    session: { ...session, sent: session.waiting.length },
    operations: session.waiting.flat(),
  };
}

/** The server took what was sent, behind what others did meanwhile. */
export function accepted(session: Session, version: number, missed: readonly Edit[]): Session {
  const theirs = missed.flatMap(({ operations }) => operations);
  const sent = session.waiting.slice(0, session.sent).flat();
  const base = withAll(session.base, [...theirs, ...withoutDone(sent, theirs)]);
  return shownAnew({ ...session, base, version, waiting: session.waiting.slice(session.sent), sent: 0 });
}

/** Others changed the drawing; nothing of one's own is under way. */
export function heard(session: Session, edits: readonly Edit[]): Session {
  const fresh = edits.filter(({ version }) => version > session.version);
  const version = fresh.at(-1)?.version ?? session.version;
  const base = withAll(
    session.base,
    fresh.flatMap(({ operations }) => operations),
  );
  return shownAnew({ ...session, base, version });
}

/** What was sent came to nothing: it is off the screen. */
export function refusedSent(session: Session): { session: Session; lost: Operation[] } {
  return {
    session: shownAnew({ ...session, waiting: session.waiting.slice(session.sent), sent: 0 }),
    lost: session.waiting.slice(0, session.sent).flat(),
  };
}

/**
 * Of what was refused what is still wanted: everything on which nobody else had a hand, and of the rest what was chosen.
 * @param own the clashes in which one's own is kept, by `clashKey`
 */
export function stillWanted(
  lost: readonly Operation[],
  clashes: readonly Clash[],
  own: ReadonlySet<string>,
): Operation[] {
  const left = new Set(clashes.map(clashKey).filter((key) => !own.has(key)));
  const isLeft = (part: Clash['part'], id: string, field: string | null) =>
    left.has(clashKey({ part, id, field }));
  return lost.flatMap((operation): Operation[] => {
    switch (operation.do) {
      case 'edit-node':
      case 'edit-lane':
      case 'edit-arrow': {
        const part = operation.do.slice('edit-'.length) as Clash['part'];
        if (isLeft(part, operation.id, null)) return [];
        const given = Object.fromEntries(
          Object.entries(operation.given).filter(([field]) => !isLeft(part, operation.id, field)),
        );
        return Object.keys(given).length === 0 ? [] : [{ ...operation, given }];
      }
      case 'remove-node':
      case 'remove-lane':
      case 'remove-arrow':
        return isLeft(operation.do.slice('remove-'.length) as Clash['part'], operation.id, null)
          ? []
          : [operation];
      case 'move-lane':
        return isLeft('lane', operation.id, 'place') ? [] : [operation];
      case 'add-arrow':
        return [operation.arrow.from, operation.arrow.to].some((id) => isLeft('node', id, null))
          ? []
          : [operation];
      case 'add-node':
        return isLeft('lane', operation.node.laneId, null) ? [] : [operation];
      case 'add-lane':
        return [operation];
    }
  });
}

export const clashKey = ({ part, id, field }: Pick<Clash, 'part' | 'id' | 'field'>): string =>
  JSON.stringify([part, id, field]);

/** Those that still can be made; of the rest nobody is told, since others took away what they were about. */
function withAll(model: ProcessModel, operations: readonly Operation[]): ProcessModel {
  const whole = applyOperations(model, operations);
  if (whole.ok) return whole.model;
  let now = model;
  for (const operation of operations) {
    const next = applyOperations(now, [operation]);
    if (next.ok) now = next.model;
  }
  return now;
}

function shownAnew(session: Session): Session {
  return { ...session, shown: withAll(session.base, session.waiting.flat()) };
}
