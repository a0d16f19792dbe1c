import { formatNumber } from '#base/i18n/format.ts';
import { BulkCourse } from '#base/ui-kit/bulk-course.tsx';
import { countRefused } from '#base/ui-kit/bulk-preview.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Bulk } from '../../bulk-contract.ts';
import type { BulkKind } from './bulk-form.ts';
import { bulkMessages } from './bulk-messages.ts';
import { namedGroups } from './bulk-preview.tsx';

/** How far a change of many deals is, and what came of it. */
export function BulkResult(props: {
  kind: BulkKind;
  bulk: Bulk;
  busy: boolean;
  error: Error | null;
  onStop: () => void;
  onTakeBack: () => void;
  onClose: () => void;
}) {
  const { kind, bulk, busy, error, onStop, onTakeBack, onClose } = props;
  const words = useWords(bulkMessages);
  const language = useLanguage();
  const written = (n: number) => formatNumber(n, language);
  const isBack = bulk.status === 'taking-back' || bulk.status === 'taken-back';
  const kept = countRefused(bulk.kept);
  const refused = countRefused(bulk.refused);
  const total = isBack ? bulk.takenBack + kept + bulk.changed : bulk.total;
  const done = isBack ? bulk.takenBack + kept : bulk.total - bulk.waiting;
  const title = busy
    ? words.title(words[kind])
    : isBack
      ? words.backTitle
      : bulk.status === 'stopped'
        ? words.stoppedTitle
        : words.doneTitle;
  const lines = (
    isBack
      ? [[bulk.takenBack, words.isBack] as const]
      : ([
          [bulk.changed, words.isChanged],
          [bulk.same, words.isSame],
          [bulk.left, words.isLeft],
        ] as const)
  ).filter(([count], at) => at === 0 || count > 0);
  const stays = isBack
    ? { title: words.isKept(kept, written(kept)), groups: namedGroups(bulk.kept) }
    : { title: words.isRefused(refused, written(refused)), groups: namedGroups(bulk.refused) };
  return (
    <BulkCourse
      back={bulk.may.takeBack ? { label: words.takeBack, onTake: onTakeBack } : null}
      busy={busy}
      done={done}
      error={error}
      label={isBack ? words.takingBack : words.running}
      onClose={onClose}
      onStop={bulk.status === 'running' ? onStop : null}
      refused={stays}
      sums={lines.map(([count, say]) => say(count, written(count)))}
      title={title}
      total={total}
    />
  );
}
