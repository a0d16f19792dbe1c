import { useQueryClient } from '@tanstack/react-query';
import { ask, ApiProblem } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { archiveContact, restoreContact, type Contact } from '../contact-contract.ts';
import { archiveAccount, restoreAccount, type Account } from '../contract.ts';
import { accountMessages } from '../messages.ts';

type Filed = { name: string; version: number };

/** Archives accounts and contacts and brings them back, at once and with a way back. */
export function useArchiving() {
  const words = useWords(accountMessages);
  const queries = useQueryClient();
  const toast = useToast();

  const change = async <Row extends Filed>(row: Row, away: Send<Row>, back: Send<Row>, says: Says) => {
    try {
      const after = await away(row);
      await queries.invalidateQueries();
      toast({ text: says.done(row.name), undo: () => void change(after, back, away, says.other()) });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : words.failed, bad: true });
    }
  };
  const archived: Says = { done: words.archivedNow, other: () => restored };
  const restored: Says = { done: words.restoredNow, other: () => archived };

  return {
    archiveAccount: (account: Account) => change(account, sendAway, bringBack, archived),
    restoreAccount: (account: Account) => change(account, bringBack, sendAway, restored),
    archiveContact: (contact: Contact) => change(contact, sendContactAway, bringContactBack, archived),
    restoreContact: (contact: Contact) => change(contact, bringContactBack, sendContactAway, restored),
  };
}

type Send<Row> = (row: Row) => Promise<Row>;
type Says = { done: (name: string) => string; other: () => Says };

const sendAway = ({ id, version }: Account) => ask(archiveAccount, { accountId: id, version });
const bringBack = ({ id, version }: Account) => ask(restoreAccount, { accountId: id, version });
const sendContactAway = ({ id, version }: Contact) => ask(archiveContact, { contactId: id, version });
const bringContactBack = ({ id, version }: Contact) => ask(restoreContact, { contactId: id, version });
