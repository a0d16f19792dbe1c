import type { FileId } from '#base/kernel/id.ts';
import { FileButton } from '#base/ui-kit/file-button.tsx';
import { UploadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { fileMessages } from '../messages.ts';
import { knownEndings } from '../rules/media-types.ts';
import { UploadLine } from './file-line.tsx';
import type { Owner } from './send-file.ts';
import { useFiles, useUploads } from './use-files.ts';
import css from './files.module.css';

/** One of the files that an owner has, or a new one that is added and chosen in one go. */
export function FileChoice(props: {
  label: string;
  hint?: string | undefined;
  owner: Owner;
  value: FileId | null;
  onChange: (id: FileId | null) => void;
}) {
  const { label, hint, owner, value, onChange } = props;
  const words = useWords(fileMessages);
  const { data } = useFiles(owner);
  const { uploads, dismiss, add } = useUploads(owner, (file) => onChange(file.id));
  const files = data?.files ?? [];
  return (
    <div className={css.choice}>
      {files.length > 0 ? (
        <SelectField
          clearable
          hint={hint}
          label={label}
          onChange={onChange}
          options={files.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={words.chooseFile}
          value={value}
        />
      ) : (
        <p className={css.legend}>{label}</p>
      )}
      <FileButton accept={knownEndings} icon={UploadIcon} onFiles={add} small>
        {words.add}
      </FileButton>
      <ul className={css.list}>
        {uploads.map((upload) => (
          <UploadLine key={upload.key} onDismiss={() => dismiss(upload.key)} upload={upload} />
        ))}
      </ul>
    </div>
  );
}
