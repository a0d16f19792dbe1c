import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { addCompetitor, editCompetitor, type Competitor } from '../contract.ts';
import { offeringMessages } from '../messages.ts';
import { FormDialog } from './form-dialog.tsx';
import { useSaving } from './use-saving.ts';

/** Adds a competitor, or edits the one that is given. */
export function CompetitorForm(props: { competitor?: Competitor | undefined; onClose: () => void }) {
  const { competitor, onClose } = props;
  const words = useWords(offeringMessages);
  const saving = useSaving(competitor?.version ?? 0, onClose);
  const [name, setName] = useState(competitor?.name ?? '');
  const [website, setWebsite] = useState(competitor?.website ?? '');
  const [tried, setTried] = useState(false);

  const save = () => {
    setTried(true);
    if (name.trim() === '') return;
    const given = { name, website };
    void saving.save((version) =>
      competitor
        ? ask(editCompetitor, { competitorId: competitor.id, version, ...given })
        : ask(addCompetitor, given),
    );
  };
  return (
    <FormDialog
      action={competitor ? words.save : words.add}
      onClose={onClose}
      onSave={save}
      saving={saving}
      title={competitor ? words.editCompetitor : words.addCompetitor}
    >
      <TextField
        autoComplete="off"
        error={tried && name.trim() === '' ? words.nameMissing : errorAt(saving.error, '/name')}
        label={words.name}
        maxLength={200}
        onChange={setName}
        required
        value={name}
      />
      <TextField
        autoComplete="off"
        inputMode="url"
        label={words.website}
        maxLength={300}
        onChange={setWebsite}
        optional
        value={website}
      />
    </FormDialog>
  );
}
