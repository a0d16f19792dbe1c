import type { Member } from '#base/directory/people/contract.ts';
import { formatDateShort, formatRatio } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { ratio } from '#base/kernel/ratio.ts';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { roleMessages } from '../messages.ts';
import type { RoleAssignment } from '../role.ts';
import { teamWarnings, type TeamWarning } from '../rules.ts';
import { useRoleNames } from './use-catalogue.ts';
import css from './roles.module.css';

const namedAtMost = 6;

/** What deserves a look in who wears which hats. */
export function TeamWarnings(props: {
  members: readonly Member[];
  assignments: readonly RoleAssignment[];
  today: IsoDate;
}) {
  const { members, assignments, today } = props;
  const words = useWords(roleMessages);
  const language = useLanguage();
  const { sells } = useRoleNames();
  const warnings = teamWarnings(members, assignments, today, sells);
  if (warnings.length === 0) return null;
  const nameOf = (id: MemberId) => members.find((member) => member.id === id)?.name ?? '';
  const namesOf = (ids: readonly MemberId[]) => {
    const named = ids.slice(0, namedAtMost).map(nameOf);
    const more = ids.length - named.length;
    return named.concat(more > 0 ? [words.andMore(more)] : []).join(', ');
  };
  const say = (warning: TeamWarning): string => {
    if (warning.because === 'without-role') return words.withoutRole(namesOf(warning.memberIds));
    if (warning.because === 'mixed-roles') return words.mixedRoles(namesOf(warning.memberIds));
    if (warning.because === 'owner-several-hats') return words.ownerHats(nameOf(warning.memberId));
    const share = formatRatio(ratio(warning.sharePercent, 100), language);
    return warning.from === today
      ? words.overbooked(nameOf(warning.memberId), share)
      : words.overbookedFrom(nameOf(warning.memberId), share, formatDateShort(warning.from, language));
  };
  return (
    <section aria-label={words.attention} className={css.warnings}>
      <WarningIcon size={20} />
      <ul>
        {warnings.map(say).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
