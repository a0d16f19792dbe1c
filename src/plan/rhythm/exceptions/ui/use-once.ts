import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import type { RhythmItemId } from '../../item.ts';
import { putElsewhereOnce, takeBackException } from '../contract.ts';
import type { RhythmExceptionId } from '../exception.ts';
import { onceMessages } from '../messages.ts';
import { ownPlace, placeOf, type OnceTime, type Place } from './week-time.ts';

type Once = NonNullable<OnceTime['once']>;

/** Puts times elsewhere for once, and takes that back, one after the other. */
export function useOnce() {
  const queries = useQueryClient();
  const toast = useToast();
  const words = useWords(onceMessages);
  const refresh = useCallback(
    () =>
      Promise.all(
        ['rhythm-weeks', 'rhythm-exceptions', 'loop'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
    [queries],
  );
  const { run, quick } = useChange(refresh);
  const [past, setPast] = useState<readonly (() => Promise<unknown>)[]>([]);

  const send = (time: OnceTime, to: Place | null, version: number, despite: boolean) =>
    ask(putElsewhereOnce, {
      itemId: time.itemId as RhythmItemId,
      members: time.members as MemberId[],
      was: ownPlace(time),
      to,
      version,
      despite,
    });
  const takeBack = ({ exceptionId, version }: Pick<Once, 'exceptionId' | 'version'>) =>
    ask(takeBackException, { exceptionId: exceptionId as RhythmExceptionId, version });
  const done = (text: string, back: () => Promise<unknown>) => {
    const undo = () => {
      setPast((before) => before.filter((one) => one !== back));
      return back();
    };
    setPast((before) => [...before, back]);
    toast({ text, undo: () => quick(undo) });
  };

  /** Throws what was refused. */
  const put = async (time: OnceTime, name: string, to: Place | null, despite: boolean) => {
    const made = await run(() => send(time, to, time.once?.version ?? 0, despite));
    const before: Place | null = placeOf(time);
    done(to === null ? words.dropped(name) : words.moved(name), async () =>
      time.once || !made
        ? send(time, before, made?.version ?? 0, true)
        : takeBack({ exceptionId: made.id, version: made.version }),
    );
  };
  /** @param was where it lay for once; null where it was left out */
  const restore = (time: OnceTime, name: string, once: Once, was: Place | null) =>
    quick(async () => {
      await takeBack(once);
      done(words.putBack(name), async () => send({ ...time, once }, was, 0, true));
    });
  const last = past.at(-1);
  return {
    put,
    restore,
    undo: last
      ? () =>
          quick(async () => {
            setPast((before) => before.slice(0, -1));
            await last();
          })
      : null,
  };
}
