import { useQueryClient } from '@tanstack/react-query';
import { formatDateShort } from '#base/i18n/format.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { revokePublicLink, type ListedLink } from '../contract.ts';
import { publicLinkMessages } from '../messages.ts';
import css from './share-links.module.css';

/**
 * The links to one thing that still open it, each with who made it, when it was opened last, and its end.
 * @param beside they stand under a heading of their own, and have no names
 */
export function ServingLinks(props: {
  links: readonly ListedLink[];
  shown: readonly { kind: ListedLink['kind']; label?: string }[];
  beside?: boolean;
}) {
  const { links, shown, beside = false } = props;
  const words = useWords(publicLinkMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['public-links'] }));
  const { zone } = useViewer();
  const day = (at: string) => formatDateShort(dateIn(zone, new Date(at)), language);
  if (links.length === 0) return null;
  return (
    <section aria-label={words.inUse}>
      {beside ? null : <h3>{words.inUse}</h3>}
      <ul className={css.links}>
        {links.map((link) => {
          const made = words.madeSo(link.madeBy ?? words.somebody, day(link.createdAt));
          const label = shown.find(({ kind }) => kind === link.kind)?.label;
          return (
            <li key={link.id}>
              {beside ? null : (
                <span className={css.linkName}>
                  <strong dir="auto">{link.name ?? words.unnamed}</strong>
                  {label ? <Badge>{label}</Badge> : null}
                </span>
              )}
              <span className={css.soft}>
                {made} · {link.lastUsedAt ? words.usedOn(day(link.lastUsedAt)) : words.neverUsed}
              </span>
              <Button
                aria-label={words.revokeOf(link.name ?? made)}
                onClick={() =>
                  quick(async () => {
                    await ask(revokePublicLink, { linkId: link.id });
                    toast({ text: words.revokedNow });
                  })
                }
                small
              >
                {words.revoke}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
