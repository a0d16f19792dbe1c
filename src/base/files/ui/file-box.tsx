import { useState } from 'react';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { DropTarget } from '#base/ui-kit/drop-target.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { FileButton } from '#base/ui-kit/file-button.tsx';
import { CameraIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import type { StoredFile } from '../contract.ts';
import { fileMessages } from '../messages.ts';
import { knownEndings } from '../rules/media-types.ts';
import { FileLine, UploadLine } from './file-line.tsx';
import type { Owner } from './send-file.ts';
import { useDeleteFile, useFiles, useUploads } from './use-files.ts';
import css from './files.module.css';

/** The files of a deal or an account: dropped on it, chosen, or photographed. */
export function FileBox({ owner, onChanged }: { owner: Owner; onChanged?: (() => void) | undefined }) {
  const words = useWords(fileMessages);
  const toast = useToast();
  const { data, error, refetch } = useFiles(owner);
  const [deleting, setDeleting] = useState<StoredFile | null>(null);
  const { uploads, dismiss, add } = useUploads(owner, (file) => {
    toast({ text: words.added(file.name) });
    onChanged?.();
  });
  const remove = useDeleteFile(owner, (file) => {
    setDeleting(null);
    toast({ text: words.removed(file.name) });
    onChanged?.();
  });
  const files = data?.files ?? [];
  const mayAdd = data?.may.add ?? false;
  const empty = data !== undefined && files.length === 0 && uploads.length === 0;
  return (
    <DropTarget disabled={!mayAdd} onFiles={add}>
      <Sheet
        actions={
          mayAdd ? (
            <>
              <span className={css.camera}>
                <FileButton accept={['image/*']} camera icon={CameraIcon} onFiles={add} small>
                  {words.photo}
                </FileButton>
              </span>
              <FileButton accept={knownEndings} icon={PlusIcon} many onFiles={add} small>
                {words.add}
              </FileButton>
            </>
          ) : null
        }
        sum={files.length > 0 ? String(files.length) : undefined}
        title={words.files}
      >
        {!data && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={2} /> : null}
        {empty ? <p className={css.none}>{mayAdd ? words.none : words.noneToRead}</p> : null}
        <ul className={css.list}>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} onDismiss={() => dismiss(upload.key)} upload={upload} />
          ))}
          {files.map((file) => (
            <FileLine file={file} key={file.id} onDelete={setDeleting} />
          ))}
        </ul>
        <ConfirmDialog
          busy={remove.isPending}
          confirm={words.removeNow}
          onClose={() => setDeleting(null)}
          onConfirm={() => deleting && remove.mutate(deleting)}
          open={deleting !== null}
          title={words.removeTitle}
        >
          <p>{words.removeSays(deleting?.name ?? '')}</p>
          <ErrorNote error={remove.error} />
        </ConfirmDialog>
      </Sheet>
    </DropTarget>
  );
}
