import { useId, type ReactNode } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { salesCycleMessages } from '../messages.ts';

/** A form at the side of the screen, with what went wrong and its two buttons. */
export function FormDrawer(props: {
  title: string;
  error: unknown;
  busy: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, error, busy, onSave, onClose, children } = props;
  const words = useWords(salesCycleMessages);
  const id = useId();
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} form={id} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={title}
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSave();
        }}
        style={{ display: 'contents' }}
      >
        <ErrorNote error={error} />
        {children}
      </form>
    </Drawer>
  );
}
