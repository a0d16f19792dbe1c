import { Link } from '@tanstack/react-router';
import { classNames } from './class-names.ts';
import { DownloadIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { Tooltip } from './tooltip.tsx';
import css from './button.module.css';

type Plain = string | number | boolean | null | undefined;

/**
 * The way to take along what a list shows, as a file.
 * @param asked what the list asks its endpoint
 */
export function ExportLink(props: {
  subject: 'deals' | 'accounts' | 'contacts' | 'tasks' | 'history';
  asked: Readonly<Record<string, Plain | readonly Plain[]>>;
}) {
  const { subject, asked } = props;
  const words = useWords(kitMessages);
  const filter = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== null && value !== '')
      filter.set(name, Array.isArray(value) ? value.join(',') : String(value));
  return (
    <Tooltip text={words.export}>
      <Link
        aria-label={words.export}
        className={classNames(css.button, css.quiet, css.sign)}
        search={{ subject, filter: filter.toString() }}
        to="/export"
      >
        <DownloadIcon size={18} />
      </Link>
    </Tooltip>
  );
}
