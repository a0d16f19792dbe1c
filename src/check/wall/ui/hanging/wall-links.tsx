import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addPublicLink, listPublicLinks } from '#base/public-links/contract.ts';
import { ServingLinks } from '#base/public-links/ui/serving-links.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { LinkIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Wall } from '../../contract.ts';
import { hangingMessages } from '../../hanging-messages.ts';
import css from './hanging.module.css';

/** The secret links that open a wall: made, copied once, revoked at once. */
export function WallLinks({ wall }: { wall: Wall }) {
  const words = useWords(hangingMessages);
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['public-links', 'wall', wall.id] });
  const about = { kind: 'wall' as const, subjectId: wall.id };
  const { data, error } = useQuery({
    queryKey: ['public-links', 'wall', wall.id],
    queryFn: ({ signal }) => ask(listPublicLinks, about, { signal }),
  });
  const make = useMutation({ mutationFn: () => ask(addPublicLink, about), onSettled: refresh });
  const serving = (data?.links ?? []).filter(({ revokedAt }) => revokedAt === null);
  const made = serving.some(({ id }) => id === make.data?.link.id) ? make.data : undefined;
  return (
    <section aria-label={words.links} className={css.links}>
      <header className={css.linksHead}>
        <h3>{words.links}</h3>
        <Button busy={make.isPending} icon={LinkIcon} onClick={() => make.mutate()} small>
          {words.makeLink}
        </Button>
      </header>
      {made ? (
        <div className={css.made}>
          <CopyField hint={words.onlyOnce} label={words.madeLink} value={made.url} />
          <a href={made.url} rel="noreferrer" target="_blank">
            {words.open}
          </a>
        </div>
      ) : null}
      <ErrorNote error={make.error ?? error} />
      {data && serving.length === 0 ? <p className={css.soft}>{words.noLinks}</p> : null}
      <ServingLinks beside links={serving} shown={[]} />
    </section>
  );
}
