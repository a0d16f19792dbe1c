import { BrokenLoop } from './broken-loop.tsx';
import { Button, ButtonLink } from './button.tsx';
import { ApiProblem } from './client.ts';
import { Dialog } from './dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorNote } from './error-note.tsx';
import { ChevronLeftIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { Sheet } from './sheet.tsx';

/**
 * What a screen of one thing shows where that thing cannot be opened. Whether it is gone, somebody else's or badly
 * addressed is not told apart, so that nobody learns what there is; any other trouble can be tried again.
 * @param to the list that the thing belongs to, and `back` its name
 */
export function OpenFailed(props: {
  error: unknown;
  onRetry?: (() => void) | undefined;
  to: string;
  back: string;
}) {
  const { error, onRetry, to, back } = props;
  const words = useWords(kitMessages);
  if (!isNotThere(error)) return <ErrorNote error={error} onRetry={onRetry} />;
  return (
    <Sheet>
      <EmptyState
        action={
          <ButtonLink icon={ChevronLeftIcon} kind="primary" to={to}>
            {back}
          </ButtonLink>
        }
        picture={<BrokenLoop />}
        title={words.notThere}
      >
        <p>{words.notThereSays}</p>
      </EmptyState>
    </Sheet>
  );
}

/** The same over a list, for what opens beside it. */
export function NotThereDialog({ error, onClose }: { error: unknown; onClose: () => void }) {
  const words = useWords(kitMessages);
  const notThere = isNotThere(error);
  return (
    <Dialog
      actions={
        <Button kind="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
      onClose={onClose}
      open
      title={notThere ? words.notThere : words.went}
    >
      {notThere ? <p>{words.notThereSays}</p> : <ErrorNote error={error} />}
    </Dialog>
  );
}

function isNotThere(error: unknown): boolean {
  return error instanceof ApiProblem && [400, 403, 404].includes(error.status);
}
