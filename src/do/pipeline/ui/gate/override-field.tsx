import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { gateMessages } from './gate-messages.ts';
import css from './gate-dialog.module.css';

/**
 * For whoever may: passing a gate by, with the reason.
 * @param reason null while it is not chosen
 * @param blocked nothing else opens the gate
 */
export function OverrideField(props: {
  reason: string | null;
  onChange: (reason: string | null) => void;
  blocked: boolean;
  tried: boolean;
}) {
  const { reason, onChange, blocked, tried } = props;
  const words = useWords(gateMessages);
  return (
    <div className={css.override}>
      <Checkbox
        checked={reason !== null}
        hint={words.overrideHint}
        label={blocked ? words.overrideWay : words.override}
        onChange={(chosen) => onChange(chosen ? '' : null)}
      />
      {tried && blocked && reason === null ? <p role="alert">{words.overrideNeeded}</p> : null}
      {reason === null ? null : (
        <TextField
          error={tried && reason.trim() === '' ? words.overrideReasonMissing : null}
          label={words.overrideReason}
          maxLength={1000}
          onChange={onChange}
          value={reason}
        />
      )}
    </div>
  );
}
