import { useState } from 'react';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import type { FileId } from '#base/kernel/id.ts';

import { fileMessages } from '../messages.ts';
import { contentPath, previewPath } from './file-paths.ts';
import css from './files.module.css';

type Shown = { id: FileId; name: string; preview: 'picture' | 'pdf' | null };

/** The name of a file: a picture opens here, a PDF beside this screen, anything else is saved. */
export function FileLink({ file }: { file: Shown }) {
  const words = useWords(fileMessages);
  const [open, setOpen] = useState(false);
  if (file.preview === 'picture')
    return (
      <>
        <button
          aria-label={words.show(file.name)}
          className={css.name}
          onClick={() => setOpen(true)}
          type="button"
        >
          {file.name}
        </button>
        <Dialog
          actions={
            <a className={css.save} download href={contentPath(file.id)}>
              {words.save}
            </a>
          }
          onClose={() => setOpen(false)}
          open={open}
          title={file.name}
          wide
        >
          <img alt={file.name} className={css.picture} src={previewPath(file.id)} />
        </Dialog>
      </>
    );
  return file.preview === 'pdf' ? (
    <a className={css.name} href={previewPath(file.id)} rel="noopener" target="_blank">
      {file.name}
    </a>
  ) : (
    <a className={css.name} download href={contentPath(file.id)}>
      {file.name}
    </a>
  );
}
