import { Button } from '#base/ui-kit/button.tsx';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { webhookMessages } from '../messages.ts';

/** The secret, the one time that it can be seen. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const words = useWords(webhookMessages);
  return (
    <Dialog
      actions={
        <Button kind="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
      onClose={onClose}
      open
      stay
      title={words.secretTitle}
      wide
    >
      <p>{words.secretSays}</p>
      <CopyField label={words.secret} value={secret} />
    </Dialog>
  );
}
