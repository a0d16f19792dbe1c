import type { IsoDate } from '#base/kernel/date.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { closingDay } from '../../rules/can-close-on.ts';
import { gateMessages } from './gate-messages.ts';

/** The day on which a deal closed: not to come, and not before it began. */
export function ClosedOnField(props: {
  value: IsoDate | null;
  onChange: (day: IsoDate | null) => void;
  openedOn: IsoDate | null;
  tried: boolean;
  disabled?: boolean | undefined;
}) {
  const { value, onChange, openedOn, tried, disabled } = props;
  const words = useWords(gateMessages);
  const { today } = useViewer();
  return (
    <DateField
      disabled={disabled}
      error={tried && value === null ? words.closedOnMissing : null}
      label={words.closedOn}
      max={closingDay(openedOn, today)}
      min={openedOn ?? undefined}
      onChange={onChange}
      value={value}
    />
  );
}
