import { formatDateShort, formatNumber } from '#base/i18n/format.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import type { listChangeActions } from '../change-contract.ts';
import { compareMessages } from '../compare-messages.ts';
import { nodeKinds } from '../rules/model.ts';
import type { Difference } from '../rules/compare.ts';
import { DetailsOf, type Models } from './detail-changes.tsx';
import { useBoxWords } from './use-box-words.ts';
import { useChannels } from './use-channels.ts';
import css from './process.module.css';

type Actions = OutputOf<typeof listChangeActions>['actions'];

/** Each difference with what it was and becomes, and the actions that were agreed for it. */
export function Differences(props: {
  differences: readonly Difference[];
  actions?: Actions | undefined;
  /** Without it nothing can be agreed for a difference. */
  onAct?: ((difference: Difference) => void) | undefined;
  /** The drawings that differ, to say of each step which of its particulars changed. */
  models: Models;
}) {
  const { differences, actions = [], onAct, models } = props;
  const words = useWords(compareMessages);
  const language = useLanguage();
  const say = useDifferenceWords();
  return (
    <Sheet sum={String(differences.length)} title={words.differences}>
      {differences.length === 0 ? <p className={css.soft}>{words.same}</p> : null}
      <ul className={css.differences}>
        {differences.map((one) => (
          <li key={one.key}>
            <div className={css.difference}>
              <span className={css.differenceKind} data-kind={one.kind}>
                {words[one.kind]}
              </span>
              <strong dir="auto">{one.name}</strong>
              <span className={css.soft}>{say(one)}</span>
              <DetailsOf {...models} difference={one} />
            </div>
            {onAct ? (
              <Button icon={PlusIcon} onClick={() => onAct(one)} small>
                {words.act}
              </Button>
            ) : null}
            {actions
              .filter(({ difference }) => difference === one.key)
              .map((action) => (
                <p className={css.agreed} key={action.actionId}>
                  {action.title} · {action.owner} · {formatDateShort(action.dueOn, language)}
                  {action.status === 'open' ? '' : ` · ${words[action.status]}`}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** `Binnendienst → Sales support`. */
export function useDifferenceWords(): (difference: Difference) => string {
  const words = useWords(compareMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const box = useBoxWords();
  const channels = useChannels();
  const one = (kind: Difference['kind'], value: Difference['before']): string => {
    if (value === null || value === '') return words.nothing;
    if (kind === 'sells') return value === 1 ? words.yes : words.no;
    if (typeof value === 'number')
      return kind === 'minutes'
        ? box.duration(value)
        : kind === 'share'
          ? `${formatNumber(value, language)}%`
          : `${formatNumber(value, language, Number.isInteger(value) ? 0 : 1)}×`;
    if (kind === 'role') return roles.nameOf(value);
    if (kind === 'channel') return channels.nameOf(value);
    if (kind === 'kind') {
      const known = nodeKinds.find((each) => each === value);
      return known ? box.words[known] : value;
    }
    return value;
  };
  return ({ kind, before, after }) =>
    before === after || kind === 'details' ? '' : `${one(kind, before)} → ${one(kind, after)}`;
}
