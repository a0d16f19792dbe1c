import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant, formatNumber } from '#base/i18n/format.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { applyRetention, getRetention, previewRetention, setRetention } from '../retention/contract.ts';
import { retentionMessages } from '../retention/messages.ts';
import type { RetentionKind, RetentionLine } from '../retention/words.ts';
import css from './privacy.module.css';
import { RuleLine, type Rule } from './rule-line.tsx';

const key = ['privacy', 'retention'];

/** How long what is kept, what would go by that, and what went. */
export function RetentionSheet() {
  const words = useWords(retentionMessages);
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(getRetention, {}, { signal }),
  });
  return (
    <Sheet title={words.title}>
      <p className={css.soft}>{words.says}</p>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Rules key={JSON.stringify(data.rules)} rules={data.rules} />
          <Runs runs={data.runs} />
        </>
      ) : error ? null : (
        <Skeleton lines={8} />
      )}
    </Sheet>
  );
}

function Rules({ rules }: { rules: readonly Rule[] }) {
  const words = useWords(retentionMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const [kept, setKept] = useState<ReadonlyMap<RetentionKind, number | null>>(
    () => new Map(rules.map(({ kind, keep }) => [kind, keep])),
  );
  const [confirming, setConfirming] = useState(false);
  const changed = rules.filter(({ kind, keep }) => kept.get(kind) !== keep);
  const given = rules.map(({ kind }) => ({ kind, keep: kept.get(kind) ?? null }));
  const preview = useMutation({ mutationFn: () => ask(previewRetention, { rules: given }) });
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  const save = useMutation({
    mutationFn: () => ask(setRetention, { rules: given }),
    onSuccess: async () => {
      toast({ text: words.saved });
      await refresh();
    },
  });
  const apply = useMutation({
    mutationFn: () => ask(applyRetention, {}),
    onSuccess: async () => {
      setConfirming(false);
      preview.reset();
      toast({ text: words.applied });
      await refresh();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ul className={css.rules}>
        {rules.map((rule) => (
          <RuleLine
            keep={kept.get(rule.kind) ?? null}
            key={rule.kind}
            onChange={(keep) => {
              preview.reset();
              setKept(new Map(kept).set(rule.kind, keep));
            }}
            rule={rule}
          />
        ))}
      </ul>
      <ErrorNote error={save.error ?? preview.error} />
      <div className={css.actions}>
        <Button busy={save.isPending} disabled={changed.length === 0} kind="primary" type="submit">
          {words.save}
        </Button>
        <Button busy={preview.isPending} onClick={() => preview.mutate()}>
          {words.preview}
        </Button>
      </div>
      <div aria-live="polite">
        {preview.data ? (
          <div className={css.preview}>
            <h3 className={css.sub}>{words.previewTitle}</h3>
            <Lines lines={preview.data.lines} none={words.previewNothing} />
            {changed.length === 0 && preview.data.lines.some(({ rows }) => rows > 0) ? (
              <Button kind="danger" onClick={() => setConfirming(true)}>
                {words.apply}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <ConfirmDialog
        busy={apply.isPending}
        confirm={words.apply}
        onClose={() => setConfirming(false)}
        onConfirm={() => apply.mutate()}
        open={confirming}
        title={words.applyTitle}
      >
        <p>{words.applySays}</p>
        <ErrorNote error={apply.error} />
      </ConfirmDialog>
    </form>
  );
}

function Lines({ lines, none }: { lines: readonly RetentionLine[]; none: string }) {
  const words = useWords(retentionMessages);
  const language = useLanguage();
  const some = lines.filter(({ rows }) => rows > 0);
  if (some.length === 0) return <p className={css.soft}>{none}</p>;
  return (
    <dl className={css.counts}>
      {some.map(({ kind, rows }) => (
        <div key={kind}>
          <dt>{words[kind]}</dt>
          <dd>{formatNumber(rows, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Runs({
  runs,
}: {
  runs: readonly { id: string; at: string; by: string | null; report: RetentionLine[] }[];
}) {
  const words = useWords(retentionMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  return (
    <section aria-label={words.runs}>
      <h3 className={css.sub}>{words.runs}</h3>
      {runs.length === 0 ? <p className={css.soft}>{words.noRuns}</p> : null}
      <ul className={css.register}>
        {runs.map(({ id, at, by, report }) => (
          <li className={css.erasure} key={id}>
            <p>
              <strong>{formatInstant(at, zone, language)}</strong>{' '}
              <span className={css.soft}>{by ?? words.byItself}</span>
            </p>
            <Lines lines={report} none={words.wentNothing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
