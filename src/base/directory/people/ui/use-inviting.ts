import { useState } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';

import { inviteMember, type Member } from '../contract.ts';
import type { Invitee } from '../rules.ts';
import { usePeopleChange } from './use-people.ts';

/** Somebody who was invited: the link to hand over, and whether it was mailed. */
export type Invited = { member: Member; email: string; link: string; mailed: boolean; expiresAt: string };

/**
 * Invites one after another, and keeps what came of each. Who was refused can be tried again with another address;
 * stopping lets the one who is under way be finished.
 */
export function useInviting(members: readonly Member[]) {
  const words = useWords(kitMessages);
  const { run } = usePeopleChange();
  const [invited, setInvited] = useState<Invited[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<MemberId, string>>(new Map());
  const [course, setCourse] = useState<{ done: number; total: number; stop: AbortController } | null>(null);

  const invite = async (rows: readonly Invitee[]) => {
    const stop = new AbortController();
    const why = new Map<MemberId, string>();
    setCourse({ done: 0, total: rows.length, stop });
    await run(async () => {
      for (const [at, row] of rows.entries()) {
        const member = members.find(({ id }) => id === row.id);
        if (stop.signal.aborted) break;
        if (!member) continue;
        const email = row.email.trim();
        try {
          const made = await ask(inviteMember, { memberId: row.id, email });
          setInvited((before) => [...before, { member, email, ...made }]);
        } catch (error) {
          why.set(row.id, refusalIn(error) ?? words.changeFailed);
        }
        setCourse({ done: at + 1, total: rows.length, stop });
      }
    });
    setRefused(why);
    setCourse(null);
  };
  return { invited, refused, course, invite: (rows: readonly Invitee[]) => void invite(rows) };
}

function refusalIn(error: unknown): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.errors[0]?.message ?? error.message;
}
