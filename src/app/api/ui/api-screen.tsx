import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { apiMessages } from '../messages.ts';
import css from './api-screen.module.css';
import { findOperations, operationsIn, type OpenApiDocument, type Operation } from './openapi-document.ts';
import { OperationEntry } from './operation-entry.tsx';

async function readDocument(signal: AbortSignal): Promise<OpenApiDocument> {
  const response = await fetch('/api/v1/openapi.json', { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as OpenApiDocument;
}

/** Everything that a program can ask, found by typing, and a place to try it. */
export function ApiScreen() {
  const words = useWords(apiMessages);
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => readDocument(signal),
    staleTime: Infinity,
  });
  const operations = useMemo(() => (data ? operationsIn(data) : undefined), [data]);
  const sought = useDeferredValue(search);
  const found = useMemo(() => operations && findOperations(operations, sought), [operations, sought]);
  return (
    <Page
      above={<BackLink to="/settings/integrations">{words.integrations}</BackLink>}
      title={words.title}
      width="middle"
    >
      <div className={css.parts}>
        <p className={css.says}>
          {words.says} <a href="/api/v1/openapi.json">{words.document}</a>
        </p>
        <TextField
          autoComplete="off"
          label={words.find}
          onChange={setSearch}
          spellCheck={false}
          type="search"
          value={search}
        />
        <output className={css.found}>
          {found && search.trim() !== ''
            ? found.length === 0
              ? words.nothing
              : words.found(found.length)
            : null}
        </output>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {found ? <Groups operations={found} /> : error ? null : <Skeleton lines={8} />}
      </div>
    </Page>
  );
}

function Groups({ operations }: { operations: readonly Operation[] }) {
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort((a, b) => a.localeCompare(b));
  return tags.map((tag) => (
    <Sheet flush key={tag} title={tag}>
      {operations
        .filter((operation) => operation.tag === tag)
        .map((operation) => (
          <OperationEntry key={operation.operationId} operation={operation} />
        ))}
    </Sheet>
  ));
}
