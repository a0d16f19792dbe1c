import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { formatNumber } from '#base/i18n/format.ts';
import type { ImportDetail } from '../contract.ts';
import { mappingMessages } from './mapping-messages.ts';
import { useApplyMapping } from './use-mappings.ts';
import css from './import.module.css';

/** The columns were here before: what was decided then is offered, and what has changed in them is told. */
export function MappingBanner(props: { detail: ImportDetail; onApplied: (next: ImportDetail) => void }) {
  const { detail, onApplied } = props;
  const words = useWords(mappingMessages);
  const language = useLanguage();
  const apply = useApplyMapping(detail.id);
  const [best, ...others] = detail.mappings;
  if (!best) return null;
  const use = (mappingId: typeof best.id) =>
    apply.mutate({ mappingId, version: detail.version }, { onSuccess: onApplied });
  return (
    <section aria-label={words.known} className={css.banner}>
      <div className={css.bannerSays}>
        <strong>{words.knownBy(best.name)}</strong>
        {best.changes.length === 0 ? (
          <span className={css.soft}>{words.sameColumns}</span>
        ) : (
          best.changes.map(({ file, missing, added }) => (
            <span className={css.soft} key={file}>
              {file}: {missing.length > 0 ? words.missing(missing.slice(0, 5).join(', ')) : ''}{' '}
              {added.length > 0 ? words.added(added.slice(0, 5).join(', ')) : ''}
            </span>
          ))
        )}
        {others.length > 0 ? (
          <span className={css.soft}>{words.alsoFit(formatNumber(others.length, language))}</span>
        ) : null}
      </div>
      <div className={css.bannerActions}>
        {others.slice(0, 2).map(({ id, name }) => (
          <Button busy={apply.isPending} key={id} kind="plain" onClick={() => use(id)}>
            {name}
          </Button>
        ))}
        <Button busy={apply.isPending} onClick={() => use(best.id)}>
          {words.use}
        </Button>
      </div>
      <ErrorNote error={apply.error} />
    </section>
  );
}
