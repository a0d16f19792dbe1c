import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLive } from '#base/live/ui/use-live.ts';
import { ApiProblem, ask, currentOf } from '#base/ui-kit/client.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { useToast } from '#base/ui-kit/toast.tsx';

import * as contract from '../../contract.ts';
import type { Checklist } from '../../contract.ts';
import type { RhythmItem, Verdict } from '../../item.ts';
import { walkProgress } from '../../rules/checklist.ts';
import { checklistMessages } from './checklist-messages.ts';

const queryKey = ['rhythm', 'items'];

/** The checklist as it stands; what others make of it comes in by itself. */
export function useChecklist() {
  const queries = useQueryClient();
  useLive('rhythm', null, () => queries.invalidateQueries({ queryKey: ['rhythm'] }));
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const asked = await ask(contract.listRhythmItems, {}, { signal });
      // What was done here since it was asked is newer than the answer.
      const known = queries.getQueryData<Checklist>(queryKey)?.items ?? [];
      const newer = new Map(known.map((item) => [item.id, item]));
      const items = asked.items.map((item) => {
        const own = newer.get(item.id);
        return own && own.version > item.version ? own : item;
      });
      return { ...asked, items, progress: walkProgress(items) };
    },
  });
}

/** What was done last, and its way back. */
export type Done = { text: string; undo: (() => Promise<unknown>) | null };

/** Two judged one item at once: what the one wanted, and what stands there now. */
export type VerdictConflict = { before: RhythmItem; wanted: Verdict; now: RhythmItem };

/** What one does on the walk: at once on the screen, with a way back through everything that was done. */
export function useWalk() {
  const queries = useQueryClient();
  const words = useWords(checklistMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const toast = useToast();
  const past = useRef<Done[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const [last, setLast] = useState<Done | null>(null);
  const [conflict, setConflict] = useState<VerdictConflict | null>(null);
  const nameOf = (item: RhythmItem) => inLanguage(item.name, language);

  const show = (item: RhythmItem) =>
    queries.setQueryData<Checklist>(queryKey, (before) => {
      if (!before) return before;
      const items = before.items.map((one) => (one.id === item.id ? item : one));
      return { ...before, items, progress: walkProgress(items) };
    });
  const latest = (item: RhythmItem) =>
    queries.getQueryData<Checklist>(queryKey)?.items.find(({ id }) => id === item.id) ?? item;
  const refresh = () => queries.invalidateQueries({ queryKey: ['rhythm'] });
  /** One after the other, however fast the keys come: what is undone is what was done last. */
  const inTurn = async (work: () => Promise<void>) => {
    queue.current = queue.current.then(work, work);
    await queue.current;
  };
  const remember = (done: Done) => {
    past.current.push(done);
    setLast(done);
  };

  const send = async (item: RhythmItem, verdict: Verdict) => {
    const now = await ask(contract.judgeRhythmItem, { itemId: item.id, version: item.version, verdict });
    show(now);
    return now;
  };
  const judge = async (item: RhythmItem, verdict: Verdict) => {
    if (item.verdict === verdict) return;
    void queries.cancelQueries({ queryKey });
    show({ ...item, verdict });
    await inTurn(() => sendVerdict(item, verdict));
  };
  const sendVerdict = async (item: RhythmItem, verdict: Verdict) => {
    try {
      await send({ ...item, version: latest(item).version }, verdict);
      remember({
        text: words.said(nameOf(item), words[verdict]),
        undo: async () => send(latest(item), item.verdict),
      });
    } catch (error) {
      const now = currentOf<typeof contract.judgeRhythmItem>(error);
      show(now ?? item);
      if (now) setConflict({ before: item, wanted: verdict, now });
      else toast({ text: error instanceof ApiProblem ? error.message : kit.changeFailed, bad: true });
    }
  };
  /** Keeps one's own verdict after all, or leaves what the other made of it. */
  const settle = async (keepOwn: boolean) => {
    if (!conflict) return;
    setConflict(null);
    if (keepOwn) await judge(conflict.now, conflict.wanted);
  };
  /** Judges many at once, which is undone at once. */
  const judgeMany = async (wanted: readonly { item: RhythmItem; verdict: Verdict }[]) => {
    const send = async (verdicts: { itemId: RhythmItem['id']; from: Verdict; verdict: Verdict }[]) => {
      const { items } = await ask(contract.judgeRhythmItems, { verdicts });
      for (const item of items) show(item);
      return items;
    };
    const judged = await send(
      wanted.map(({ item, verdict }) => ({ itemId: item.id, from: item.verdict, verdict })),
    );
    if (judged.length > 0)
      remember({
        text: words.restDone(judged.length),
        undo: () => send(judged.map(({ id, verdict }) => ({ itemId: id, from: verdict, verdict: 'open' }))),
      });
    await refresh();
  };
  const undo = async () => inTurn(takeBack);
  const takeBack = async () => {
    const done = past.current.pop();
    if (!done?.undo) return;
    try {
      await done.undo();
      setLast({ text: words.undone(done.text.replace(/: [^:]*$/, '')), undo: null });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : kit.changeFailed, bad: true });
    }
    await refresh();
  };
  return { judge, judgeMany, settle, undo, last, conflict, remember, show, latest, refresh };
}
