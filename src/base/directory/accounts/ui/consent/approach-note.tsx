import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { consentMessages } from '../../consent-messages.ts';
import type { Channel } from '../../rules/approach-law.ts';
import css from './consent.module.css';
import { useApproach, type ApproachSubject } from './use-approach.ts';
import { verdictWords } from './verdict-words.ts';

/** Warns before somebody is approached who should not be; nothing where it may. */
export function ApproachNote(props: { channel: Channel; subject: ApproachSubject | null }) {
  const { channel, subject } = props;
  const words = useWords(consentMessages);
  const { data } = useApproach(subject);
  const verdict = data?.reach[channel];
  return !verdict || verdict.ok ? null : (
    <p className={css.note} role="status">
      <WarningIcon size={18} />
      {verdictWords(channel, verdict, words)}
    </p>
  );
}
