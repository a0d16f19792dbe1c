import { formatDateShort } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import {
  CloseIcon,
  DocumentIcon,
  DownloadIcon,
  PictureIcon,
  TrashIcon,
  WarningIcon,
} from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';

import type { StoredFile } from '../contract.ts';
import { fileMessages } from '../messages.ts';
import { writtenSize } from '../rules/written-size.ts';
import { FileLink } from './file-link.tsx';
import { contentPath } from './file-paths.ts';
import type { Upload } from './use-files.ts';
import css from './files.module.css';

/** One file: what it is called, how large, who added it and when. */
export function FileLine({ file, onDelete }: { file: StoredFile; onDelete: (file: StoredFile) => void }) {
  const words = useWords(fileMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const Sign = file.mediaType.startsWith('image/') ? PictureIcon : DocumentIcon;
  const facts = [
    writtenSize(file.size, language),
    file.addedBy?.name,
    formatDateShort(dateIn(zone, new Date(file.addedAt)), language),
  ];
  return (
    <li className={css.line}>
      <span className={css.sign}>
        <Sign size={18} />
      </span>
      <div className={css.words}>
        <FileLink file={file} />
        <p className={css.facts}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <a aria-label={words.download(file.name)} className={css.icon} download href={contentPath(file.id)}>
        <DownloadIcon size={16} />
      </a>
      {file.may.delete ? (
        <IconButton icon={TrashIcon} label={words.remove(file.name)} onClick={() => onDelete(file)} small />
      ) : null}
    </li>
  );
}

/** A file on its way: how far it is and a way to stop it; or what went wrong. */
export function UploadLine({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const words = useWords(fileMessages);
  const { name, part, error, stop } = upload;
  return (
    <li className={css.line}>
      <span className={css.sign} data-bad={error ? true : undefined}>
        {error ? <WarningIcon size={18} /> : <DocumentIcon size={18} />}
      </span>
      <div className={css.words}>
        {error ? (
          <>
            <p className={css.failed}>{name}</p>
            <p className={css.error} role="alert">
              {error}
            </p>
          </>
        ) : (
          <Progress label={words.adding(name)} value={part} />
        )}
      </div>
      <IconButton
        icon={CloseIcon}
        label={error ? words.dismiss : words.stop(name)}
        onClick={error ? onDismiss : stop}
        small
      />
    </li>
  );
}
