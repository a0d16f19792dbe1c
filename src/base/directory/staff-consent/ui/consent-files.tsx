import { useState } from 'react';
import type { StoredFile } from '#base/files/contract.ts';
import { knownEndings } from '#base/files/rules/media-types.ts';
import { FileLine, UploadLine } from '#base/files/ui/file-line.tsx';
import { useDeleteFile, useFiles, useUploads } from '#base/files/ui/use-files.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { FileButton } from '#base/ui-kit/file-button.tsx';
import { UploadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { StaffConsent } from '../contract.ts';
import { staffConsentMessages } from '../messages.ts';
import css from './staff-consent.module.css';

/** The papers of a consent. */
export function ConsentFiles({ consent }: { consent: StaffConsent }) {
  const words = useWords(staffConsentMessages);
  const owner = { kind: 'staff-consent' as const, id: consent.id };
  const { data, error } = useFiles(owner);
  const { uploads, dismiss, add } = useUploads(owner);
  const [deleting, setDeleting] = useState<StoredFile | null>(null);
  const remove = useDeleteFile(owner, () => setDeleting(null));
  const files = data?.files ?? [];
  return (
    <div className={css.files}>
      <ErrorNote error={error} />
      {data && files.length === 0 && uploads.length === 0 ? (
        <p className={css.soft}>{words.noFile}</p>
      ) : (
        <ul>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} onDismiss={() => dismiss(upload.key)} upload={upload} />
          ))}
          {files.map((file) => (
            <FileLine file={file} key={file.id} onDelete={setDeleting} />
          ))}
        </ul>
      )}
      {data?.may.add ? (
        <div>
          <FileButton accept={knownEndings} icon={UploadIcon} many onFiles={add} small>
            {words.addFile}
          </FileButton>
        </div>
      ) : null}
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.removeFileNow}
        onClose={() => setDeleting(null)}
        onConfirm={() => deleting && remove.mutate(deleting)}
        open={deleting !== null}
        title={words.removeFile}
      >
        <p>{deleting?.name}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </div>
  );
}
