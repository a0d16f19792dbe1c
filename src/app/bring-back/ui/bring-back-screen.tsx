import { BackLink } from '#base/ui-kit/back-link.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { BringBack } from '../contract.ts';
import { bringBackMessages } from '../messages.ts';
import { ArchiveReady } from './archive-ready.tsx';
import { ArchiveRunning } from './archive-running.tsx';
import { Done, Failed } from './archive-ended.tsx';
import { GiveArchive } from './give-archive.tsx';
import { InTheWay } from './in-the-way.tsx';
import { useBringBack } from './use-bring-back.ts';
import css from './bring-back.module.css';

/** Where an archive of a whole organisation comes back: from the file to everything as it was. */
export function BringBackScreen() {
  const words = useWords(bringBackMessages);
  const { data, error, refetch } = useBringBack();
  const isForbidden = error instanceof ApiProblem && error.status === 403;
  return (
    <Page above={<BackLink to="/import">{words.allImports}</BackLink>} title={words.title} width="middle">
      {isForbidden ? (
        <EmptyState picture={<BrokenLoop />} title={words.notYou}>
          {words.notYouSays}
        </EmptyState>
      ) : error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <div className={css.stack}>
          <Now bringBack={data} />
        </div>
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function Now({ bringBack: { archive, inTheWay } }: { bringBack: BringBack }) {
  if (archive?.state === 'running') return <ArchiveRunning archive={archive} />;
  if (archive?.state === 'done') return <Done archive={archive} />;
  if (inTheWay.length > 0) return <InTheWay mayPutAway={archive !== null} things={inTheWay} />;
  if (archive?.state === 'failed') return <Failed archive={archive} />;
  return archive ? <ArchiveReady archive={archive} /> : <GiveArchive />;
}
