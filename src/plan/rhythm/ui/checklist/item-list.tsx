import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectFieldLater } from '#base/ui-kit/select-field-later.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { Role } from '../../../roles/role.ts';
import { useRoleNames } from '../../../roles/ui/use-catalogue.ts';
import type { RhythmItem, Verdict } from '../../item.ts';
import { frequencyWords } from '../../rules/in-words.ts';
import { loopParts, type LoopPart } from '../../rules/starting-items.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';

/** The whole checklist, to see what was decided and to go anywhere at once. */
export function ItemList(props: {
  items: readonly RhythmItem[];
  at: RhythmItem;
  onGo: (item: RhythmItem) => void;
}) {
  const { items, at, onGo } = props;
  const words = useWords(checklistMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const [verdict, setVerdict] = useState<Verdict | 'all'>('all');
  const [part, setPart] = useState<LoopPart | null>(null);
  const [role, setRole] = useState<Role | null>(null);
  const shown = items.filter(
    (item) =>
      (verdict === 'all' || item.verdict === verdict) &&
      (part === null || item.part === part) &&
      (role === null || item.responsible === role || item.who.includes(role)),
  );
  return (
    <Sheet sum={String(shown.length)} title={words.list}>
      <div className={css.filters}>
        <Segmented
          label={words.which}
          onChange={setVerdict}
          options={[
            { value: 'all', label: words.all },
            { value: 'open', label: words.open },
            { value: 'kept', label: words.kept },
            { value: 'struck', label: words.struck },
          ]}
          value={verdict}
        />
        <div className={css.pair}>
          <SelectFieldLater
            clearable
            hideLabel
            label={words.part}
            onChange={setPart}
            options={loopParts.map((value) => ({ value, label: words[value] }))}
            placeholder={words.everyPart}
            value={part}
          />
          <SelectFieldLater
            clearable
            hideLabel
            label={words.role}
            onChange={setRole}
            options={roles.optionsWith([role])}
            placeholder={words.everyRole}
            value={role}
          />
        </div>
      </div>
      {shown.length === 0 ? <p className={css.soft}>{words.nothingHere}</p> : null}
      <ol className={css.list}>
        {shown.map((item) => (
          <li key={item.id}>
            <button
              aria-current={item.id === at.id ? 'step' : undefined}
              className={css.line}
              data-verdict={item.verdict}
              data-wing={item.part}
              onClick={() => onGo(item)}
              type="button"
            >
              <span aria-hidden="true" className={css.sign} />
              <span className={css.lineName}>{inLanguage(item.name, language)}</span>
              <span className={css.lineSays}>
                {item.verdict === 'kept' ? frequencyWords(item, language) : words[item.verdict].toLowerCase()}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
