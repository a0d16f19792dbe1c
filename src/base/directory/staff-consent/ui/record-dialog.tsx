import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { knownEndings } from '#base/files/rules/media-types.ts';
import { sendFile } from '#base/files/ui/send-file.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { FileButton } from '#base/ui-kit/file-button.tsx';
import { UploadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { recordStaffConsent } from '../contract.ts';
import { staffConsentMessages } from '../messages.ts';
import { consentGivers, staffUses, type ConsentGiver, type StaffUse } from '../words.ts';
import css from './staff-consent.module.css';

/** Writes down what was agreed to, with the paper that says so. */
export function RecordDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(staffConsentMessages);
  const { today } = useViewer();
  const queries = useQueryClient();
  const toast = useToast();
  const [givenBy, setGivenBy] = useState<ConsentGiver>('works-council');
  const [signedBy, setSignedBy] = useState('');
  const [agreedOn, setAgreedOn] = useState<IsoDate | null>(today);
  const [document, setDocument] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [uses, setUses] = useState<readonly StaffUse[]>([]);
  const [from, setFrom] = useState<IsoDate | null>(null);
  const [until, setUntil] = useState<IsoDate | null>(null);
  const [terms, setTerms] = useState('');
  const send = useMutation({
    mutationFn: () =>
      ask(recordStaffConsent, {
        givenBy,
        signedBy,
        agreedOn: agreedOn ?? today,
        document,
        uses: [...uses],
        terms: terms.trim() || null,
        ...(from ? { from } : {}),
        until,
      }),
    onSuccess: async ({ id }) => {
      const arrived =
        file === null ||
        (await sendFile({ kind: 'staff-consent', id }, file, () => {}).done.then(
          () => true,
          () => false,
        ));
      await queries.invalidateQueries();
      toast(arrived ? { text: words.recorded } : { text: words.fileFailed, bad: true });
      onClose();
    },
  });
  const wrong = (pointer: string) => errorAt(send.error, pointer);
  return (
    <Dialog
      actions={
        <>
          <Button disabled={send.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={send.isPending} disabled={uses.length === 0} kind="primary" type="submit">
            {words.recordNow}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => send.mutate()}
      open
      stay={send.isPending}
      title={words.record}
      wide
    >
      <div className={css.pair}>
        <SelectField
          label={words.givenBy}
          onChange={(next) => next && setGivenBy(next)}
          options={consentGivers.map((value) => ({ value, label: words[value] }))}
          value={givenBy}
        />
        <DateField
          error={wrong('/agreedOn')}
          label={words.agreedOn}
          max={today}
          onChange={setAgreedOn}
          value={agreedOn}
        />
      </div>
      <TextField
        error={wrong('/signedBy')}
        hint={words.signedByHint}
        label={words.signedBy}
        maxLength={200}
        onChange={setSignedBy}
        required
        value={signedBy}
      />
      <fieldset className={css.choices}>
        <legend>{words.uses}</legend>
        {staffUses.map((use) => (
          <Checkbox
            checked={uses.includes(use)}
            hint={words[`${use}-says`]}
            key={use}
            label={words[use]}
            onChange={(on) => setUses(staffUses.filter((one) => (one === use ? on : uses.includes(one))))}
          />
        ))}
      </fieldset>
      <TextField
        error={wrong('/document')}
        hint={words.documentHint}
        label={words.document}
        maxLength={300}
        onChange={setDocument}
        required
        value={document}
      />
      <div className={css.chosenFile}>
        <FileButton
          accept={knownEndings}
          icon={UploadIcon}
          onFiles={([first]) => setFile(first ?? null)}
          small
        >
          {words.file}
        </FileButton>
        <span className={css.soft}>{file?.name ?? words.noFile}</span>
      </div>
      <div className={css.pair}>
        <DateField
          error={wrong('/from')}
          label={words.from}
          onChange={setFrom}
          optional
          value={from ?? agreedOn}
        />
        <DateField
          error={wrong('/until')}
          hint={words.untilHint}
          label={words.until}
          onChange={setUntil}
          optional
          value={until}
        />
      </div>
      <TextArea
        hint={words.termsHint}
        label={words.terms}
        maxLength={5000}
        onChange={setTerms}
        optional
        rows={3}
        value={terms}
      />
      <ErrorNote
        error={send.error}
        fields={{
          '/signedBy': words.signedBy,
          '/document': words.document,
          '/agreedOn': words.agreedOn,
          '/from': words.from,
          '/until': words.until,
        }}
      />
    </Dialog>
  );
}
