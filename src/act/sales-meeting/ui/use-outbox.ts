import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { uuidV7, type MeetingId, type MeetingItemId } from '#base/kernel/id.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addItem } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import { readKept, type Waiting } from '../rules/outbox.ts';

const againMillis = 3_000;

/**
 * What one says in a meeting, sent in order. Without a connection it waits, on the device, also over a reload, and goes
 * when there is one again. What the server refuses is given back in words: nothing is lost in silence.
 */
export function useOutbox(meetingId: MeetingId, onArrived: () => unknown) {
  const place = `cadans-meeting-${meetingId}`;
  const words = useWords(meetingMessages);
  const toast = useToast();
  const [waiting, setWaiting] = useState<readonly Waiting[]>(() => readKept(localStorage.getItem(place)));
  const queue = useRef(waiting);
  const sending = useRef(false);

  const keep = (next: readonly Waiting[]) => {
    queue.current = next;
    setWaiting(next);
    if (next.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(next));
  };

  const send = useEffectEvent(async () => {
    if (sending.current) return;
    sending.current = true;
    for (let [first] = queue.current; first; [first] = queue.current) {
      const { key, item } = first;
      const failure = await ask(addItem, { meetingId, ...item }, { key }).then(
        () => null,
        (error: unknown) => error,
      );
      const refused = failure instanceof ApiProblem && failure.status < 500;
      if (failure !== null && !refused) break;
      if (refused) toast({ text: words.notTaken(item.text, failure.message), bad: true });
      keep(queue.current.filter((each) => each.key !== key));
      onArrived();
    }
    sending.current = false;
  });

  useEffect(() => {
    if (waiting.length === 0) return;
    const again = () => void send();
    const timer = window.setInterval(again, againMillis);
    window.addEventListener('online', again);
    again();
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting.length]);

  const say = (item: Omit<Waiting['item'], 'id'>) => {
    const random = crypto.getRandomValues(new Uint8Array(10));
    const id = uuidV7(Date.now(), random) as MeetingItemId;
    keep([...queue.current, { key: crypto.randomUUID(), item: { ...item, id } }]);
  };
  return { waiting, say };
}
