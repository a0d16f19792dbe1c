import { useMemo } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { ApiKey } from '../contract.ts';
import { apiKeyMessages } from '../messages.ts';
import { areas, isServing } from '../rules.ts';
import css from './api-keys.module.css';

/** What the table says of a key: whose, what it may, until when, and when it was last used. */
export function useKeyColumns(today: IsoDate, onRevoke: (key: ApiKey) => void): readonly Column<ApiKey>[] {
  const words = useWords(apiKeyMessages);
  const language = useLanguage();
  return useMemo(() => {
    const day = (text: string) => formatDateShort(text.slice(0, 10) as IsoDate, language);
    return [
      {
        key: 'name',
        head: words.name,
        cell: (key) => (
          <span className={css.name}>
            <span>
              {key.name}{' '}
              {key.revokedAt ? (
                <Badge>{words.revoked}</Badge>
              ) : key.expiresOn < today ? (
                <Badge>{words.expired}</Badge>
              ) : null}
            </span>
            <span className={css.ending}>…{key.ending}</span>
          </span>
        ),
      },
      {
        key: 'rights',
        head: words.rights,
        cell: (key) => (
          <span className={css.rights}>
            {areas.flatMap((area) => {
              const changes = key.scopes.includes(`${area}:write`);
              if (!changes && !key.scopes.includes(`${area}:read`)) return [];
              return [
                <Badge key={area}>
                  {words[area]}: {(changes ? words.write : words.read).toLowerCase()}
                </Badge>,
              ];
            })}
          </span>
        ),
      },
      { key: 'until', head: words.until, cell: ({ expiresOn }) => day(expiresOn), width: '8rem' },
      {
        key: 'used',
        head: words.lastUsed,
        cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : day(lastUsedAt)),
        width: '9rem',
      },
      { key: 'by', head: words.madeBy, cell: ({ createdBy }) => createdBy },
      {
        key: 'actions',
        head: words.actions,
        headHidden: true,
        end: true,
        width: '8rem',
        cell: (key) =>
          isServing(key, today) ? (
            <Button aria-label={words.revokeNamed(key.name)} onClick={() => onRevoke(key)} small>
              {words.revoke}
            </Button>
          ) : null,
      },
    ];
  }, [words, language, today, onRevoke]);
}
