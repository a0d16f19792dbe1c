import { lazy, Suspense, useState } from 'react';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { SettingsIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { boardMessages } from './board-messages.ts';

const BoardViewDrawer = lazy(async () => ({
  default: (await import('./board-view-drawer.tsx')).BoardViewDrawer,
}));

/** Opens what a member can choose of the board. */
export function BoardViewButton() {
  const words = useWords(boardMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={SettingsIcon} label={words.view} onClick={() => setOpen(true)} />
      {open ? (
        <Suspense>
          <BoardViewDrawer onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
