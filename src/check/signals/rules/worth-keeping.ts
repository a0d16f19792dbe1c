import { strengths, type Finding } from './finding.ts';
import { subjectKey } from './series.ts';

/**
 * What of all findings is said. Of single people what may well be chance is not: with sixty members and twenty-five
 * figures there would be dozens every week. A figure that is below its target is not also said to fall out of its
 * usual range, which says the same twice; nor is what the whole organisation does repeated for a team in which it is no
 * clearer.
 */
export function worthKeeping(findings: readonly Finding[]): Finding[] {
  const below = new Set(
    findings.filter(({ kind, strength }) => kind === 'below-target' && strength !== 'weak').map(placeOf),
  );
  const whole = new Map(
    findings
      .filter(({ subject }) => subject.kind === 'organisation')
      .map((finding) => [aboutOf(finding), finding]),
  );
  return findings.filter((finding) => {
    const { kind, strength, subject, turn } = finding;
    if (strength === 'weak' && (subject.kind === 'member' || kind === 'process')) return false;
    const ofAll = subject.kind === 'team' ? whole.get(aboutOf(finding)) : undefined;
    if (ofAll && strengths.indexOf(ofAll.strength) <= strengths.indexOf(strength)) return false;
    // Good news about a whole is worth telling when it is sure.
    if (turn === 'better' && strength !== 'strong') return false;
    return !(kind === 'process' && turn === 'worse' && below.has(placeOf(finding)));
  });
}

const placeOf = ({ figure, subject }: Finding) => `${figure} ${subjectKey(subject)}`;
const aboutOf = ({ kind, figure, phaseId, turn }: Finding) => [kind, figure, phaseId, turn].join(' ');
