import { useMemo } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { ListedLink } from '../contract.ts';
import { publicLinkMessages } from '../messages.ts';
import css from './secret-links.module.css';

/** What the table says of a link: what it opens, who made it when, and when it was last used. */
export function useLinkColumns(onRevoke: (link: ListedLink) => void): readonly Column<ListedLink>[] {
  const words = useWords(publicLinkMessages);
  const language = useLanguage();
  return useMemo(() => {
    const day = (text: string) => formatDateShort(text.slice(0, 10) as IsoDate, language);
    return [
      {
        key: 'what',
        head: words.what,
        cell: (link) => (
          <span className={css.name}>
            <span>
              {link.about ?? link.name ?? words[link.kind]}{' '}
              {link.revokedAt ? (
                <Badge>{words.revoked}</Badge>
              ) : link.opens ? null : (
                <Badge>{words.shut}</Badge>
              )}
            </span>
            <span className={css.kind}>{words[link.kind]}</span>
          </span>
        ),
      },
      { key: 'madeBy', head: words.madeBy, cell: (link) => link.madeBy ?? words.somebody },
      { key: 'madeOn', head: words.madeOn, cell: (link) => day(link.createdAt) },
      {
        key: 'lastUsed',
        head: words.lastUsed,
        cell: (link) => (link.lastUsedAt ? day(link.lastUsedAt) : words.never),
      },
      {
        key: 'end',
        head: words.end,
        cell: (link) =>
          link.revokedAt ? null : (
            <Button onClick={() => onRevoke(link)} small>
              {words.revoke}
            </Button>
          ),
      },
    ];
  }, [language, onRevoke, words]);
}
