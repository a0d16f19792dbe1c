import { useMutation, useQuery } from '@tanstack/react-query';
import { getExport, startExport } from '#app/export/contract.ts';
import type { ContactId, ExportId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { DownloadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import button from '#base/ui-kit/button.module.css';

import type { Person } from '../contract.ts';
import { privacyMessages } from '../messages.ts';
import css from './privacy.module.css';

/** Everything that is known of a person, as a file to give them: a job makes it. */
export function DossierSheet({ person, others }: { person: Person; others: readonly ContactId[] }) {
  const words = useWords(privacyMessages);
  const start = useMutation({
    mutationFn: () =>
      ask(startExport, {
        subject: 'person',
        format: 'archive',
        filter: {
          kind: person.kind,
          id: person.id,
          ...(others.length > 0 ? { others: others.join(',') } : {}),
        },
      }),
  });
  return (
    <Sheet title={words.dossier}>
      <p className={css.soft}>{words.dossierSays}</p>
      <ErrorNote error={start.error} />
      <div className={css.actions}>
        <Button busy={start.isPending} onClick={() => start.mutate()}>
          {words.makeDossier}
        </Button>
        {start.data ? <Made exportId={start.data.id} /> : null}
      </div>
    </Sheet>
  );
}

function Made({ exportId }: { exportId: ExportId }) {
  const words = useWords(privacyMessages);
  const { data, error } = useQuery({
    queryKey: ['exports', exportId],
    queryFn: ({ signal }) => ask(getExport, { exportId }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'done' || state.data?.state === 'failed' ? false : 800,
  });
  if (error) return <ErrorNote error={error} />;
  if (data?.state === 'failed') return <p role="alert">{words.dossierFailed}</p>;
  if (!data?.fileId) return <Progress label={words.making} />;
  return (
    <a
      className={`${button.button} ${button.primary}`}
      download
      href={`/api/v1/files/${data.fileId}/content`}
    >
      <DownloadIcon size={18} />
      <span className={button.text}>{words.download}</span>
    </a>
  );
}
