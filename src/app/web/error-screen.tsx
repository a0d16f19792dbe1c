import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { shellMessages } from './messages.ts';
import { isReplaced, reloadOnce } from './reload-once.ts';

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const words = useWords(shellMessages);
  return (
    <Page title={words.errorTitle} width="text">
      {isReplaced(error) ? <Replaced /> : <ErrorNote error={error} onRetry={reset} />}
    </Page>
  );
}

/** Says that there is a new version, and goes there; where that did not help, whoever reads it does. */
function Replaced() {
  const words = useWords(shellMessages);
  const [stays, setStays] = useState(false);
  useEffect(() => {
    let here = true;
    const reload = async () => {
      const goes = await reloadOnce();
      if (here && !goes) setStays(true);
    };
    void reload();
    return () => {
      here = false;
    };
  }, []);
  return (
    <Sheet
      actions={
        stays ? (
          <Button kind="primary" onClick={() => window.location.reload()}>
            {words.reload}
          </Button>
        ) : null
      }
    >
      <p role="status">{stays ? words.renewed : words.renewing}</p>
    </Sheet>
  );
}
