import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { editDrawing, listEdits, type getDrawing } from '../contract.ts';
import { designMessages } from '../design-messages.ts';
import type { DrawingState } from '../process.ts';
import { refusals } from '../refusals.ts';
import type { Clash } from '../rules/clashes.ts';
import type { Impossible, Operation } from '../rules/operations.ts';
import * as session from '../rules/session.ts';

type Drawing = OutputOf<typeof getDrawing>;
export type Conflict = { clashes: Clash[]; lost: Operation[] };

const gatherMillis = 120;
const againMillis = 4000;

/**
 * A drawing that is being changed: shown at once, sent in small pieces, together with what others do. What cannot be
 * done is said in a toast; what somebody else was first with comes as a conflict to choose from.
 * @param onLost the drawing was drawn anew, or too much happened meanwhile: load it again
 */
export function useSession(drawing: Drawing, onLost: () => void) {
  const { stand } = drawing;
  const processId = drawing.model.id as Parameters<typeof ask<typeof editDrawing>>[1]['processId'];
  const words = useWords(designMessages);
  const because = useWords(refusals);
  const toast = useToast();
  const [now, setNow] = useState(() => session.beginSession(drawing.model, drawing.version));
  const [state, setState] = useState<DrawingState>(drawing.state);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [away, setAway] = useState(false);
  const latest = useRef(now);
  const behind = useRef(false);

  const set = useCallback((next: session.Session) => {
    latest.current = next;
    setNow(next);
  }, []);
  const take = useCallback(
    ({ session: next, refused }: { session: session.Session; refused: Impossible | null }) => {
      set(next);
      if (refused) toast({ text: because[refused.because], bad: true });
      return refused === null;
    },
    [set, toast, because],
  );
  const edit = useCallback(
    (operations: readonly Operation[]) => take(session.edit(latest.current, operations)),
    [take],
  );
  const undo = useCallback(() => take(session.undo(latest.current)), [take]);
  const redo = useCallback(() => take(session.redo(latest.current)), [take]);

  const lost = () => {
    toast({ text: words.reloaded });
    onLost();
  };
  const catchUp = async () => {
    if (latest.current.sent > 0) {
      behind.current = true;
      return;
    }
    behind.current = false;
    try {
      const { edits, state: then } = await ask(listEdits, {
        processId,
        stand,
        since: latest.current.version,
      });
      if (latest.current.sent > 0) return;
      set(session.heard(latest.current, edits));
      setState(then);
    } catch (error) {
      if (error instanceof ApiProblem && error.because === 'too-old') lost();
    }
  };
  const send = useEffectEvent(async () => {
    const { session: under, operations } = session.sending(latest.current);
    if (operations.length === 0 || latest.current.sent > 0) return;
    set(under);
    try {
      const answer = await ask(editDrawing, { processId, stand, version: under.version, operations });
      set(session.accepted(latest.current, answer.version, answer.missed));
      setState(answer.state);
      setAway(false);
      if (behind.current) await catchUp();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status >= 500) {
        // It waits until there is a connection again.
        set({ ...latest.current, sent: 0 });
        setAway(true);
        return;
      }
      const refused = session.refusedSent(latest.current);
      set(refused.session);
      const clashes = clashesIn(error);
      if (clashes) {
        await catchUp();
        setConflict({ clashes, lost: refused.lost });
      } else if (error.because === 'too-old') lost();
      else toast({ text: error.message, bad: true });
    }
  });

  const waits = now.waiting.length > 0 && now.sent === 0 && conflict === null;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = window.setTimeout(() => void send(), away ? againMillis : gatherMillis);
    return () => window.clearTimeout(timer);
  }, [waits, away]);
  const leave = useEffectEvent(() => void send());
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.waiting.length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      leave();
    };
  }, []);
  useLive('process', processId, () => catchUp());

  const settle = (own: ReadonlySet<string>) => {
    if (!conflict) return;
    setConflict(null);
    edit(session.stillWanted(conflict.lost, conflict.clashes, own));
  };
  return {
    model: now.shown,
    version: now.version,
    state,
    setState,
    saved: now.waiting.length === 0 ? ('saved' as const) : away ? ('unsaved' as const) : ('saving' as const),
    canUndo: now.undo.length > 0,
    canRedo: now.redo.length > 0,
    edit,
    undo,
    redo,
    conflict,
    settle,
  };
}

export type OpenSession = ReturnType<typeof useSession>;

function clashesIn(error: ApiProblem): Clash[] | null {
  const { current } = error.body;
  if (error.status !== 409 || typeof current !== 'object' || current === null) return null;
  return 'clashes' in current ? (current.clashes as Clash[]) : null;
}
