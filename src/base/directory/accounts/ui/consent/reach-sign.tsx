import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Reach } from '../../consent-contract.ts';
import { consentMessages } from '../../consent-messages.ts';
import type { Channel } from '../../rules/approach-law.ts';
import css from './consent.module.css';
import { verdictWords } from './verdict-words.ts';

/** Says beside a number or address that it may not be used, and why; nothing where it may. */
export function ReachSign(props: { channel: Channel; reach: Reach }) {
  const { channel, reach } = props;
  const words = useWords(consentMessages);
  const verdict = reach[channel];
  return verdict.ok ? null : (
    <span className={css.sign}>
      <WarningIcon size={14} />
      {verdictWords(channel, verdict, words)}
    </span>
  );
}
