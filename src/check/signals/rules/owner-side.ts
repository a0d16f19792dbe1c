import { identityOf, type Finding } from './finding.ts';
import { isWithoutOwner, type Subject } from './series.ts';

/**
 * On which side of the owner switch a signal stands: with the owner's deals (also whatever the owner has no part in) or
 * without; `only-…` where the other side does not show it.
 */
export const ownerSides = ['with', 'only-with', 'without', 'only-without'] as const;
export type OwnerSide = (typeof ownerSides)[number];

/** @param switched the wholes that were looked at without the owner as well, by `subjectKey` */
export function ownerSidesOf(
  findings: readonly Finding[],
  switched: (subject: Subject) => boolean,
): OwnerSide[] {
  const identities = new Set(findings.map(identityOf));
  return findings.map((finding) => {
    const { subject } = finding;
    if (isWithoutOwner(subject))
      return identities.has(identityOf(onOtherSide(finding))) ? 'without' : 'only-without';
    // That much depends on the owner is no matter of the other side.
    if (!switched(subject) || finding.kind === 'owner-share') return 'with';
    return identities.has(identityOf(onOtherSide(finding))) ? 'with' : 'only-with';
  });
}

function onOtherSide(finding: Finding): Finding {
  const { subject } = finding;
  if (subject.kind === 'member') return finding;
  const { withoutOwner, ...whole } = subject;
  return { ...finding, subject: withoutOwner ? whole : { ...whole, withoutOwner: true } };
}
