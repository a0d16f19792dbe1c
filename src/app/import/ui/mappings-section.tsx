import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import type { OutputOf } from '#base/http/contract.ts';
import type * as contract from '../mappings/contract.ts';
import { targetTexts } from '../messages.ts';
import { sourceNames } from '../rules/sources.ts';
import { mappingMessages } from './mapping-messages.ts';
import { useDeleteMapping, useMappings, useRenameMapping } from './use-mappings.ts';
import css from './import.module.css';

type Row = OutputOf<typeof contract.listMappings>['rows'][number];

/** What was kept of earlier imports; nothing where nothing was. */
export function MappingsSection() {
  const words = useWords(mappingMessages);
  const { data } = useMappings();
  if (!data || data.rows.length === 0) return null;
  return (
    <Sheet title={words.title}>
      <p className={css.soft}>{words.says}</p>
      <ul className={css.kept}>
        {data.rows.map((row) => (
          <MappingLine key={row.id} row={row} />
        ))}
      </ul>
    </Sheet>
  );
}

function MappingLine({ row }: { row: Row }) {
  const words = useWords(mappingMessages);
  const kinds = useWords(targetTexts);
  const [name, setName] = useState<string | null>(null);
  const [deleting, setDeleting] = useState(false);
  const rename = useRenameMapping();
  const remove = useDeleteMapping();
  const source = row.source === 'other' ? words.other : sourceNames[row.source];
  return (
    <li className={css.keptLine}>
      <span className={css.lineSays}>
        <strong>{row.name}</strong>
        <span className={css.soft}>
          {[source, row.targets.map((target) => kinds[target].toLowerCase()).join(', '), row.savedBy]
            .filter((part) => part)
            .join(' · ')}
        </span>
      </span>
      <span className={css.lineActions}>
        <IconButton
          icon={EditIcon}
          label={`${words.rename}: ${row.name}`}
          onClick={() => setName(row.name)}
        />
        <IconButton
          icon={TrashIcon}
          label={`${words.delete}: ${row.name}`}
          onClick={() => setDeleting(true)}
        />
      </span>
      <Dialog
        actions={
          <>
            <Button onClick={() => setName(null)}>{words.cancel}</Button>
            <Button busy={rename.isPending} disabled={!name?.trim()} kind="primary" type="submit">
              {words.rename}
            </Button>
          </>
        }
        onClose={() => setName(null)}
        onSubmit={() =>
          name?.trim() &&
          rename.mutate({ mappingId: row.id, name: name.trim() }, { onSuccess: () => setName(null) })
        }
        open={name !== null}
        title={words.rename}
      >
        <TextField label={words.name} maxLength={100} onChange={setName} value={name ?? ''} />
        <ErrorNote error={rename.error} />
      </Dialog>
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.delete}
        onClose={() => setDeleting(false)}
        onConfirm={() => remove.mutate(row.id, { onSuccess: () => setDeleting(false) })}
        open={deleting}
        title={words.deleteAsk}
      >
        <p>{words.deleteSays}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </li>
  );
}
