import { useRef, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useOwners } from '#base/directory/accounts/ui/use-owners.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { calledSo } from '#base/i18n/line-piece.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { QuickLine, ReadTitle } from '#base/ui-kit/quick-line.tsx';
import { Fact } from '#base/ui-kit/to-do-list.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addAction, dropAction } from '../contract.ts';
import { actionMessages } from '../messages.ts';
import { readQuickAction } from '../rules/quick-action.ts';
import { useActionChanges } from './use-actions.ts';

export type ReadAction = { title: string; ownerId: MemberId; dueOn: IsoDate };

/**
 * One line makes an action: who, when, what. What was understood of it is shown while one types.
 * @param onAdd what is done with it, where it is not simply agreed on
 * @param people among whom the owner is; everybody who works here where nothing is said
 */
export function QuickAction(props: {
  hint?: boolean;
  onAdd?: (action: ReadAction) => Promise<unknown>;
  people?: readonly { value: MemberId; label: string }[];
}) {
  const { hint, onAdd, people } = props;
  const words = useWords(actionMessages);
  const language = useLanguage();
  const everybody = useOwners();
  const among = people ?? everybody;
  const { today, id: me } = useViewer();
  const addForOneself = useAddAction();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [empty, setEmpty] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const action = line.trim() === '' ? null : readQuickAction(line, today);
  const owner = action && calledSo(action.forWhom, among);

  const add = async () => {
    setEmpty(action === null);
    if (action === null || busy) return;
    setBusy(true);
    try {
      const { title, dueOn } = action;
      await (onAdd ?? addForOneself)({ title, dueOn, ownerId: owner?.value ?? me });
      setLine('');
      setError(null);
      field.current?.focus();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <QuickLine
      addLabel={words.add}
      busy={busy}
      error={error}
      fieldRef={field}
      label={words.quickAdd}
      onChange={(text) => {
        setLine(text);
        setEmpty(false);
      }}
      onSubmit={() => void add()}
      placeholder={words.quickHere}
      value={line}
    >
      {empty ? <Fact late>{words.noTitle}</Fact> : null}
      {action ? (
        <>
          <span>{words.understood}:</span>
          <ReadTitle>{action.title}</ReadTitle>
          <Badge>{dayWords(action.dueOn, today, language)}</Badge>
          {owner ? <Badge>{words.forWhom(owner.label)}</Badge> : null}
          {action.forWhom && !owner ? <Fact late>{words.nobodyCalled(action.forWhom)}</Fact> : null}
        </>
      ) : null}
      {!action && !empty && hint ? <span>{words.quickHint}</span> : null}
    </QuickLine>
  );
}

function useAddAction() {
  const words = useWords(actionMessages);
  const toast = useToast();
  const { run } = useActionChanges();
  return async (action: ReadAction) => {
    const made = await run(() => ask(addAction, action));
    const because = words.madeByMistake;
    toast({
      text: words.added(made.title),
      undo: () => void run(() => ask(dropAction, { actionId: made.id, version: made.version, because })),
    });
  };
}
