import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { LinkIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import type { ProcessId, ProcessModel } from '../../rules/model.ts';
import { useProcesses } from '../../ui/use-processes.ts';
import { openMessages } from '../messages.ts';
import { ShareDialog } from './share-dialog.tsx';

/** Opens the links to a published process, for whoever publishes. */
export function ShareButton({ model: { id, name } }: { model: Pick<ProcessModel, 'id' | 'name'> }) {
  const words = useWords(openMessages);
  const { data } = useProcesses();
  const [open, setOpen] = useState(false);
  if (!data?.may.design) return null;
  return (
    <>
      <Button icon={LinkIcon} onClick={() => setOpen(true)}>
        {words.share}
      </Button>
      {open ? <ShareDialog name={name} onClose={() => setOpen(false)} processId={id as ProcessId} /> : null}
    </>
  );
}
