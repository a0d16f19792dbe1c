import { formatRatio } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { ratio } from '#base/kernel/ratio.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import { roleMessages } from '../messages.ts';
import type { RoleAssignment } from '../role.ts';
import { holdsOn, shareOn } from '../rules.ts';
import { useRoleNames } from './use-catalogue.ts';
import css from './roles.module.css';

/** A member's hats of a day, as parts of a bar that is the working week; one hat for all of it needs no picture. */
export function RoleShares(props: {
  assignments: readonly RoleAssignment[];
  day: IsoDate;
  /** The bar alone, where the hats stand under it anyway. */
  unnamed?: boolean;
}) {
  const { assignments, day, unnamed } = props;
  const words = useWords(roleMessages);
  const language = useLanguage();
  const names = useRoleNames();
  const percent = (n: number) => formatRatio(ratio(n, 100), language);
  const held = assignments
    .filter((assignment) => holdsOn(assignment, day))
    .toSorted((a, b) => names.codes.indexOf(a.role) - names.codes.indexOf(b.role));
  if (held.length === 0) return <span className={css.soft}>{words.noRole}</span>;
  const total = shareOn(assignments, day);
  return (
    <span className={css.shares}>
      {held.length > 1 || total !== 100 || unnamed ? (
        <span aria-hidden="true" className={css.bar}>
          {held.map(({ id, sharePercent }) => (
            <span
              className={css.share}
              key={id}
              style={{ width: `${(sharePercent / Math.max(total, 100)) * 100}%` }}
            />
          ))}
        </span>
      ) : null}
      <span className={css.hats}>
        {(unnamed ? [] : held).map(({ id, role, sharePercent }) => (
          <span key={id}>
            {names.nameOf(role)} <span className={css.soft}>{percent(sharePercent)}</span>
          </span>
        ))}
        {total > 100 ? <WarnBadge>{words.above(percent(total))}</WarnBadge> : null}
      </span>
    </span>
  );
}
