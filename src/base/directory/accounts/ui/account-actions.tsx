import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { EditIcon, MoreIcon, TrashIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';

import { accountMessages } from '../messages.ts';
import { AccountForm } from './account-form.tsx';
import type { ShownAccount } from './use-account.ts';
import { useArchiving } from './use-archiving.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

/** What may be done with an account, for the head of its screen. Nothing for who may only read. */
export function AccountActions(props: { shown: ShownAccount }) {
  const { shown } = props;
  const words = useWords(accountMessages);
  const viewer = useViewer();
  const { archiveAccount, restoreAccount } = useArchiving();
  const [editing, setEditing] = useState(false);
  if (!shown.may.edit) return null;
  if (shown.account.archived)
    return (
      <Button icon={UndoIcon} onClick={() => void restoreAccount(shown.account)}>
        {words.restore}
      </Button>
    );
  return (
    <>
      <Button icon={EditIcon} onClick={() => setEditing(true)}>
        {words.editShort}
      </Button>
      <Menu
        groups={[
          {
            items: [
              { label: words.archive, icon: TrashIcon, onSelect: () => void archiveAccount(shown.account) },
            ],
          },
        ]}
        trigger={<IconButton icon={MoreIcon} label={words.more} />}
      />
      {editing ? (
        <AccountForm
          account={shown.account}
          mayGive
          onClose={() => setEditing(false)}
          parentName={shown.parent?.name}
          viewer={viewer}
        />
      ) : null}
    </>
  );
}
