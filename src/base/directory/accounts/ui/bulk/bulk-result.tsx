import { formatNumber } from '#base/i18n/format.ts';
import { BulkCourse } from '#base/ui-kit/bulk-course.tsx';
import { countRefused } from '#base/ui-kit/bulk-preview.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { directoryMessages } from '../../directory-messages.ts';
import { namedGroups } from './bulk-preview.tsx';
import type { BulkState } from './use-bulk-run.ts';

/** How far a change of many accounts or contacts is, and what came of it. */
export function BulkResult(props: {
  state: BulkState;
  title: string;
  busy: boolean;
  error: Error | null;
  onStop: () => void;
  onTakeBack: () => void;
  onClose: () => void;
}) {
  const { state, title, busy, error, onStop, onTakeBack, onClose } = props;
  const words = useWords(directoryMessages);
  const language = useLanguage();
  const written = (n: number) => formatNumber(n, language);
  const isBack = state.way === 'back';
  const refused = countRefused(state.refused);
  const changed = state.changed.length;
  return (
    <BulkCourse
      back={!isBack && changed > 0 ? { label: words.undo, onTake: onTakeBack } : null}
      busy={busy}
      done={state.done}
      error={error}
      label={isBack ? words.takingBack : words.running}
      onClose={onClose}
      onStop={onStop}
      refused={{ title: words.isRefused(refused, written(refused)), groups: namedGroups(state.refused) }}
      sums={[
        (isBack ? words.isBack : words.isChanged)(written(changed)),
        ...(state.same > 0 ? [words.isSame(state.same, written(state.same))] : []),
      ]}
      title={busy ? title : isBack ? words.backTitle : words.doneTitle}
      total={state.total}
    />
  );
}
