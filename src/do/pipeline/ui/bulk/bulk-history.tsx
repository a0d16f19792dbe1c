import { useQuery } from '@tanstack/react-query';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatInstant, formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { listBulk, type Bulk } from '../../bulk-contract.ts';
import { bulkMessages } from './bulk-messages.ts';
import { BulkResult } from './bulk-result.tsx';
import { useBulkRun } from './use-bulk-run.ts';
import css from './bulk-history.module.css';

/** The last changes of many deals, each with its way back. */
export function BulkHistory({ onClose }: { onClose: () => void }) {
  const words = useWords(bulkMessages);
  const { bulk, takeBack, stop, busy, error } = useBulkRun();
  const last = useQuery({
    queryKey: ['bulk', 'last'],
    queryFn: ({ signal }) => ask(listBulk, {}, { signal }),
  });
  if (bulk)
    return (
      <BulkResult
        bulk={bulk}
        busy={busy}
        error={error}
        kind={bulk.change.kind}
        onClose={onClose}
        onStop={stop}
        onTakeBack={() => takeBack(bulk)}
      />
    );
  return (
    <Dialog onClose={onClose} open stay={busy} title={words.last}>
      {last.isPending ? <Skeleton lines={4} /> : null}
      {last.data?.rows.length === 0 ? <p>{words.lastNone}</p> : null}
      <ul className={css.history}>
        {last.data?.rows.map((row) => (
          <Line bulk={row} busy={busy} key={row.id} onTakeBack={() => takeBack(row)} />
        ))}
      </ul>
      <ErrorNote error={last.error ?? error} />
    </Dialog>
  );
}

function Line({ bulk, busy, onTakeBack }: { bulk: Bulk; busy: boolean; onTakeBack: () => void }) {
  const words = useWords(bulkMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const back = bulk.status === 'taken-back' || bulk.status === 'taking-back';
  const count = back ? bulk.takenBack : bulk.changed;
  const written = formatNumber(count, language);
  return (
    <li className={css.line}>
      <span>
        {words.lastLine(words[bulk.change.kind], formatInstant(bulk.at, zone, language))}
        <span className={css.who}>
          {[(back ? words.isBack : words.isChanged)(count, written), bulk.by ? words.by(bulk.by) : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
      {bulk.may.takeBack ? (
        <Button busy={busy} icon={UndoIcon} onClick={onTakeBack} small>
          {words.takeBack}
        </Button>
      ) : null}
    </li>
  );
}
