import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { CheckIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { PlanFault } from '../../rules/check-plan.ts';
import { lengthText } from '../../rules/move-time.ts';
import { faultMessages } from '../fault-messages.ts';
import type { Names } from './use-names.ts';
import css from './planner.module.css';

const atOnce = 4;

/** What a week breaks, in words; or that everything fits. */
export function PlanFaults(props: { faults: readonly PlanFault[]; names: Names; placed: boolean }) {
  const { faults, names, placed } = props;
  const words = useWords(faultMessages);
  const [all, setAll] = useState(false);
  const say = useFaultWords(names);
  if (!placed) return null;
  if (faults.length === 0)
    return (
      <p className={css.clean} role="status">
        <CheckIcon size={16} /> {words.clean}
      </p>
    );
  const said = [...new Set(faults.map(say))];
  return (
    <div className={css.faults} role="status">
      <strong>
        <WarningIcon size={16} /> {words.collides(said.length)}
      </strong>
      <ul>
        {said.slice(0, all ? said.length : atOnce).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {said.length > atOnce && !all ? (
        <Button kind="quiet" onClick={() => setAll(true)} small>
          {`+ ${said.length - atOnce}`}
        </Button>
      ) : null}
    </div>
  );
}

function useFaultWords(names: Names) {
  const words = useWords(faultMessages);
  const language = useLanguage();
  return (fault: PlanFault): string => {
    switch (fault.because) {
      case 'in-two-places':
        return words['in-two-places'](names.person(fault.memberId), fault.itemIds.map(names.item).join(', '));
      case 'not-there':
      case 'on-the-road':
        return words[fault.because](names.person(fault.memberId), names.item(fault.itemId));
      case 'missing':
      case 'too-often':
        return words[fault.because](names.item(fault.itemId), lengthText(fault.minutes, language));
      default:
        return words[fault.because](names.item(fault.itemId));
    }
  };
}
