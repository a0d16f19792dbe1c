import { useQuery } from '@tanstack/react-query';
import { formatDateShort } from '#base/i18n/format.ts';
import { usePeople } from '#base/directory/people/ui/use-people.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { SortIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { releaseMessages } from '../release-messages.ts';
import { listReleases } from '../publishing-contract.ts';
import type { ProcessId } from '../rules/model.ts';
import css from './process.module.css';

/** The published versions: who asked, approved and published, and how many read it. */
export function ReleaseList({ processId }: { processId: ProcessId }) {
  const words = useWords(releaseMessages);
  const language = useLanguage();
  const members = usePeople().data?.members ?? [];
  const { data } = useQuery({
    queryKey: ['processes', 'releases', processId],
    queryFn: ({ signal }) => ask(listReleases, { processId }, { signal }),
  });
  const nameOf = (id: string | null | undefined) =>
    members.find((one) => one.id === id)?.name ?? words.somebody;
  return (
    <Sheet
      actions={
        (data?.releases.length ?? 0) > 1 ? (
          <ButtonLink icon={SortIcon} small to={`/process/${processId}/versions`}>
            {words.compare}
          </ButtonLink>
        ) : undefined
      }
      title={words.versions}
    >
      <ol className={css.versions}>
        {(data?.releases ?? []).map(({ number, note, asked, approved, published, confirmations }) => (
          <li key={number}>
            <strong>
              {words.version(number)} · {formatDateShort(published.at.slice(0, 10) as IsoDate, language)}
            </strong>
            {note ? <span>{note}</span> : null}
            <span className={css.soft}>
              {[
                asked ? words.askedBy(nameOf(asked.byId)) : null,
                approved ? words.approvedBy(nameOf(approved.byId)) : null,
                words.publishedBy(nameOf(published.byId)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={css.soft}>{words.readBy(confirmations, members.length)}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
