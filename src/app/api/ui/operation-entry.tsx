import { useState } from 'react';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { apiMessages } from '../messages.ts';
import css from './api-screen.module.css';
import type { Operation } from './openapi-document.ts';
import { TryOperation } from './try-operation.tsx';

/** One operation in the list; opened, it can be tried. */
export function OperationEntry({ operation }: { operation: Operation }) {
  const words = useWords(apiMessages);
  const [open, setOpen] = useState(false);
  return (
    <details className={css.entry} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.method} data-method={operation.method}>
          {operation.method}
        </span>
        <span className={css.what}>
          <code className={css.path}>{operation.path}</code>
          <span className={css.summary} lang="en">
            {operation.summary}
          </span>
        </span>
        <Badge>{operation.scope === null ? words.peopleOnly : words.scope(operation.scope)}</Badge>
      </summary>
      {open ? <TryOperation operation={operation} /> : null}
    </details>
  );
}
