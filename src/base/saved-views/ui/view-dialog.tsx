import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TeamId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { editView, saveView, type SavedView } from '../contract.ts';
import type { ViewList } from '../words.ts';
import { useViews } from './use-views.ts';
import { viewMessages } from './view-messages.ts';

/** Gives a look a name and says who sees it: for a new view, or for one that there is. */
export function ViewDialog(props: {
  list: ViewList;
  /** The view that gets another name or other readers; none for a new one. */
  edited: SavedView | null;
  name: string;
  state: Record<string, string>;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
}) {
  const { list, edited, state, onSaved, onClose } = props;
  const words = useWords(viewMessages);
  const kit = useWords(kitMessages);
  const { teams, may, fresh } = useViews(list);
  const [name, setName] = useState(props.name);
  const [seen, setSeen] = useState<string>(
    edited === null ? 'nobody' : (edited.team?.id ?? edited.sharedWith),
  );
  const save = useMutation({
    mutationFn: () => {
      const isTeam = seen !== 'nobody' && seen !== 'everyone';
      const readers = isTeam
        ? { sharedWith: 'team' as const, teamId: seen as TeamId }
        : { sharedWith: seen === 'everyone' ? ('everyone' as const) : ('nobody' as const) };
      return edited
        ? ask(editView, { viewId: edited.id, version: edited.version, name, ...readers })
        : ask(saveView, { list, name, state, ...readers });
    },
    onSuccess: async (view) => {
      await fresh();
      onSaved(view);
    },
  });
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button busy={save.isPending} disabled={name.trim() === ''} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => save.mutate()}
      open
      title={edited ? words.editTitle : words.newTitle}
    >
      <TextField label={words.name} maxLength={100} onChange={setName} required value={name} />
      <SelectField
        label={words.seenBy}
        onChange={(chosen) => setSeen(chosen ?? 'nobody')}
        options={[
          { value: 'nobody', label: words.nobody },
          ...(may.shareTeam || edited?.team
            ? teams.map(({ id, name: team }) => ({ value: id as string, label: words.team(team) }))
            : []),
          ...(may.shareEveryone || edited?.sharedWith === 'everyone'
            ? [{ value: 'everyone', label: words.everyone }]
            : []),
        ]}
        value={seen}
      />
      <ErrorNote error={save.error} />
    </Dialog>
  );
}
