import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { shellMessages } from './messages.ts';

/** A part of the program that cannot be fetched belongs to a version that has been replaced. */
function isReplaced(error: unknown): boolean {
  return error instanceof TypeError && /import|module script/i.test(error.message);
}

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const words = useWords(shellMessages);
  return (
    <Page title={words.errorTitle} width="text">
      {isReplaced(error) ? (
        <Sheet
          actions={
            <Button kind="primary" onClick={() => window.location.reload()}>
              {words.reload}
            </Button>
          }
        >
          <p>{words.renewed}</p>
        </Sheet>
      ) : (
        <ErrorNote error={error} onRetry={reset} />
      )}
    </Page>
  );
}
