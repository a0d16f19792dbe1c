import { useState } from 'react';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { duplicateMessages } from '../messages.ts';
import type { MergedKind } from '../rules/parts.ts';
import css from './duplicates.module.css';
import { MergeList } from './merge-list.tsx';
import { PairList } from './pair-list.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** What may be double, to work through one by one, and what was merged lately. */
export function DuplicatesScreen() {
  const words = useWords(duplicateMessages);
  const [kind, setKind] = useState<MergedKind>('account');
  return (
    <Page
      above={<BackLink to="/accounts">{words.accounts}</BackLink>}
      controls={
        <Segmented<MergedKind>
          label={words.kind}
          onChange={setKind}
          options={[
            { value: 'account', label: words.accounts },
            { value: 'contact', label: words.contacts },
          ]}
          value={kind}
        />
      }
      title={words.title}
      width="middle"
    >
      <Found key={kind} kind={kind} />
      <MergeList />
    </Page>
  );
}

function Found({ kind }: { kind: MergedKind }) {
  const words = useWords(duplicateMessages);
  const { data, error, refetch } = useDuplicates(kind);
  if (!data)
    return (
      <Sheet>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Sheet>
    );
  if (data.pairs.length === 0)
    return (
      <Sheet>
        <EmptyState title={words.emptyTitle}>{words.emptySays}</EmptyState>
      </Sheet>
    );
  return (
    <>
      {data.may.judge ? <p className={css.intro}>{words.intro}</p> : null}
      <PairList kind={kind} mayJudge={data.may.judge} pairs={data.pairs} />
      {data.more ? <p className={css.intro}>{words.more}</p> : null}
    </>
  );
}
