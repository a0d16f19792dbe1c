import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import type { Role } from '../../../roles/role.ts';
import { useRoleNames } from '../../../roles/ui/use-catalogue.ts';
import type { Checklist } from '../../contract.ts';
import type { RhythmItem, Verdict } from '../../item.ts';
import { hoursAfter, restOfWalk } from '../../rules/rest-of-walk.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './rest-dialog.module.css';
import { HoursBars, workingWeek } from './role-hours.tsx';

/** What is still open, judged role by role in one go, with what that costs. */
export function RestDialog(props: {
  checklist: Checklist;
  onJudge: (wanted: { item: RhythmItem; verdict: Verdict }[]) => Promise<void>;
  onClose: () => void;
}) {
  const { checklist, onJudge, onClose } = props;
  const { items, headcount } = checklist;
  const words = useWords(checklistMessages);
  const language = useLanguage();
  const { nameOf } = useRoleNames();
  const [chosen, setChosen] = useState<Partial<Record<Role, Verdict>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rest = restOfWalk(items, headcount);
  const verdictOf = (role: Role): Verdict =>
    chosen[role] ?? rest.find((one) => one.role === role)?.advice ?? 'open';
  const wanted = rest.flatMap(({ role, items: own }) =>
    verdictOf(role) === 'open' ? [] : own.map((item) => ({ item, verdict: verdictOf(role) })),
  );
  const count = (verdict: Verdict) => wanted.filter((one) => one.verdict === verdict).length;
  const hours = hoursAfter(items, headcount, verdictOf);
  const full = hours.filter(({ selling, other }) => selling + other > workingWeek);
  const judge = async () => {
    setBusy(true);
    try {
      await onJudge(wanted);
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={busy} disabled={wanted.length === 0} kind="primary" onClick={() => void judge()}>
            {words.restDo(count('kept'), count('struck'))}
          </Button>
        </>
      }
      onClose={onClose}
      open
      stay={busy}
      title={words.restTitle(rest.reduce((sum, one) => sum + one.items.length, 0))}
      wide
    >
      <div className={css.rest}>
        <p>{words.restSays}</p>
        <ul className={css.roles}>
          {rest.map(({ role, items: own, people }) => (
            <li key={role}>
              <div>
                <strong>{nameOf(role)}</strong>
                <p className={css.soft}>{words.restOf(own.length, people)}</p>
                <p className={css.names}>{own.map(({ name }) => inLanguage(name, language)).join(', ')}</p>
              </div>
              <Segmented
                label={words.restWhat(nameOf(role))}
                onChange={(verdict) => setChosen((before) => ({ ...before, [role]: verdict }))}
                options={[
                  { value: 'kept', label: words.keep },
                  { value: 'struck', label: words.strike },
                  { value: 'open', label: words.restLater },
                ]}
                value={verdictOf(role)}
              />
            </li>
          ))}
        </ul>
        <h3 className={css.head}>{words.restCosts}</h3>
        {hours.length > 0 ? <HoursBars hours={hours} /> : <p className={css.soft}>{words.noHours}</p>}
        {full.length > 0 ? (
          <p className={css.full} role="status">
            {words.restFull(full.map(({ role }) => nameOf(role)).join(', '))}
          </p>
        ) : null}
        <ErrorNote error={error} />
      </div>
    </Dialog>
  );
}
