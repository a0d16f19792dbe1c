import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { designMessages } from '../design-messages.ts';
import { limits } from '../rules/model-limits.ts';
import type { ProcessNode, StepDocument } from '../rules/model.ts';
import type { NodeChange } from '../rules/operations.ts';
import css from './design.module.css';

const isAddress = (url: string) => /^$|^https?:\/\/|^mailto:/i.test(url.trim());

/** Documents and scripts of a step, each with its address; kept when a field is left. */
export function StepDocuments({ node, give }: { node: ProcessNode; give: (given: NodeChange) => void }) {
  const words = useWords(designMessages);
  const [written, setWritten] = useState<StepDocument[]>(node.documents);
  const keep = (documents: StepDocument[]) => {
    setWritten(documents);
    const whole = documents.filter(({ name, url }) => name.trim() !== '' && isAddress(url));
    if (JSON.stringify(whole) !== JSON.stringify(node.documents)) give({ documents: whole });
  };
  const write = (at: number, given: Partial<StepDocument>) =>
    setWritten(written.map((one, i) => (i === at ? { ...one, ...given } : one)));
  return (
    <fieldset className={css.group}>
      <legend>{words.documents}</legend>
      {written.map(({ name, url }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a document has no name of its own yet
        <div className={css.document} key={at}>
          <TextField
            label={words.documentName}
            maxLength={limits.name}
            onBlur={() => keep(written)}
            onChange={(text) => write(at, { name: text })}
            value={name}
          />
          <TextField
            error={isAddress(url) ? null : words.documentUrlWrong}
            label={words.documentUrl}
            maxLength={2000}
            onBlur={() => keep(written)}
            onChange={(text) => write(at, { url: text })}
            value={url}
          />
          <IconButton
            icon={CloseIcon}
            label={words.removeDocument(name || words.documentName)}
            onClick={() => keep(written.filter((_, i) => i !== at))}
            small
          />
        </div>
      ))}
      {written.length < limits.documents ? (
        <div>
          <Button icon={PlusIcon} onClick={() => setWritten([...written, { name: '', url: '' }])} small>
            {words.addDocument}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
