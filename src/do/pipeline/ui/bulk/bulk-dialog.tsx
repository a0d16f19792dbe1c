import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Progress } from '#base/ui-kit/progress.tsx';
import type { Selection } from '#base/ui-kit/selection.ts';

import { previewBulk } from '../../bulk-contract.ts';
import type { DealSearch } from '../table/deal-search.ts';
import { useOwnDealFields } from '../table/use-own-deal-fields.ts';
import { BulkFields } from './bulk-fields.tsx';
import { changeOf, emptyForm, whichOf, type BulkWhat } from './bulk-form.ts';
import { bulkMessages } from './bulk-messages.ts';
import { BulkDealsPreview } from './bulk-preview.tsx';
import { BulkResult } from './bulk-result.tsx';
import { useBulkRun } from './use-bulk-run.ts';
import css from '#base/ui-kit/bulk.module.css';

/** Changes many deals: what, then what it would do, then how far it is, then what came of it and the way back. */
export function BulkDialog(props: {
  what: BulkWhat;
  selection: Selection;
  search: DealSearch;
  onClose: (changed: boolean) => void;
}) {
  const { what, selection, search, onClose } = props;
  const { kind, field } = what;
  const words = useWords(bulkMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const own = useOwnDealFields();
  const [form, setForm] = useState(emptyForm);
  const [which] = useState(() => whichOf(selection, search, own));
  const change = useDeferredValue(changeOf(what, form));
  const { bulk, run, takeBack, stop, busy, error } = useBulkRun();
  const preview = useQuery({
    queryKey: ['bulk-preview', which, change],
    queryFn: ({ signal }) => (change === null ? null : ask(previewBulk, { ...which, change }, { signal })),
    enabled: change !== null && bulk === null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (bulk)
    return (
      <BulkResult
        bulk={bulk}
        busy={busy}
        error={error}
        kind={kind}
        onClose={() => onClose(true)}
        onStop={stop}
        onTakeBack={() => takeBack(bulk)}
      />
    );
  const found = change === null ? null : preview.data;
  const count = found?.change ?? 0;
  return (
    <Dialog
      actions={
        <>
          <Button onClick={() => onClose(false)}>{kit.cancel}</Button>
          <Button
            busy={busy || preview.isPlaceholderData}
            disabled={count === 0}
            kind={kind === 'delete' ? 'danger' : 'primary'}
            type="submit"
          >
            {count === 0
              ? words.change
              : (kind === 'delete' ? words.goDelete : words.go)(count, formatNumber(count, language))}
          </Button>
        </>
      }
      onClose={() => onClose(false)}
      onSubmit={() => {
        if (change !== null && count > 0) run({ ...which, change });
      }}
      open
      stay={busy}
      title={words.title(field ? inLanguage(field.name, language) : words[kind])}
    >
      <div className={css.form}>
        <BulkFields form={form} onChange={setForm} what={what} />
      </div>
      {change !== null && preview.isFetching && !found ? <Progress label={words.looking} /> : null}
      {found ? <BulkDealsPreview preview={found} what={what} /> : null}
      <ErrorNote error={error ?? preview.error} />
    </Dialog>
  );
}
