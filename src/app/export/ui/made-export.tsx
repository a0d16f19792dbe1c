import { formatDateShort, formatNumber } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { DownloadIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import button from '#base/ui-kit/button.module.css';

import { deleteExport, type Export } from '../contract.ts';
import { exportMessages } from '../messages.ts';
import css from './export.module.css';

const units = ['B', 'kB', 'MB', 'GB'];

/** One file that was asked for: how far it is, or the way to take it. */
export function MadeExport({ made, onRemoved }: { made: Export; onRemoved: () => Promise<void> }) {
  const words = useWords(exportMessages);
  const language = useLanguage();
  const { quick } = useChange(onRemoved);
  const what = words[made.subject];
  const rows = formatNumber(made.rows, language);
  const facts = [
    words[made.format],
    ...(made.filtered ? [words.part] : []),
    ...(made.state === 'done' ? [words.rows(rows), sizeIn(made.size ?? 0, language)] : []),
    words.until(formatDateShort(made.expiresAt.slice(0, 10) as IsoDate, language)),
    ...(made.askedBy === null ? [] : [made.askedBy]),
  ];
  return (
    <li className={css.made}>
      <div>
        <p className={css.name}>{what}</p>
        <p className={css.facts}>{facts.join(' · ')}</p>
        {made.state === 'waiting' ? <p className={css.facts}>{words.waiting}</p> : null}
        {made.state === 'running' ? <Progress label={words.running(rows)} /> : null}
        {made.state === 'failed' ? <p className={css.bad}>{words.failed}</p> : null}
      </div>
      <div className={css.actions}>
        {made.fileId === null ? null : (
          <a
            aria-label={words.downloadNamed(what)}
            className={`${button.button} ${button.quiet} ${button.small}`}
            download
            href={`/api/v1/files/${made.fileId}/content`}
          >
            <DownloadIcon size={16} />
            <span className={button.text}>{words.download}</span>
          </a>
        )}
        <IconButton
          icon={TrashIcon}
          label={words.remove(what)}
          onClick={() => quick(() => ask(deleteExport, { exportId: made.id }))}
          small
        />
      </div>
    </li>
  );
}

/** `1,4 MB` */
function sizeIn(bytes: number, language: 'nl' | 'en'): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(bytes / 1000 ** step, language, step === 0 ? 0 : 1)} ${units[step]}`;
}
