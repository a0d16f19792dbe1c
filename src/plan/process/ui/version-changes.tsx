import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { compareMessages } from '../compare-messages.ts';
import type { Difference } from '../rules/compare.ts';
import { fromNowOn, type Person } from '../rules/from-now-on.ts';
import type { ProcessNode } from '../rules/model.ts';
import { releaseMessages } from '../release-messages.ts';
import { DetailsOf, type Models } from './detail-changes.tsx';
import { useDifferenceWords } from './differences.tsx';
import { useBoxWords } from './use-box-words.ts';
import css from './process.module.css';

/** What is otherwise for the reader: steps that begin or stop being theirs, and what changes in those that they keep. */
export function YourChanges(
  props: Models & { differences: readonly Difference[]; people: readonly Person[]; me: string | null },
) {
  const { before, after, differences, people, me } = props;
  const words = useWords(compareMessages);
  const said = useWords(releaseMessages);
  const { nameOf } = useBoxWords();
  const say = useDifferenceWords();
  const mine = people.find(({ id }) => id === me);
  const change = fromNowOn(before, after, people).find(({ person }) => person.id === me);
  const begun = new Set(change?.begins.map(({ id }) => id));
  const kept = differences.filter(({ nodeId, kind }) => {
    const node = after.nodes.find(({ id }) => id === nodeId);
    return kind !== 'added' && node?.role && mine?.roles.includes(node.role) === true && !begun.has(nodeId);
  });
  const steps = (title: string, nodes: readonly ProcessNode[]) =>
    nodes.length === 0 ? null : (
      <p>
        <span className={css.soft}>{title}</span> {nodes.map(nameOf).join('; ')}
      </p>
    );
  return (
    <Sheet title={said.forYou}>
      {change || kept.length > 0 ? null : <p className={css.soft}>{said.nothingForYou}</p>}
      {steps(words.begins, change?.begins ?? [])}
      {steps(words.stops, change?.stops ?? [])}
      <ul className={css.versions}>
        {kept.map((one) => (
          <li key={one.key}>
            <strong dir="auto">{one.name}</strong>
            <span className={css.soft}>
              {[words[one.kind], say(one)].filter((part) => part !== '').join(': ')}
            </span>
            <DetailsOf after={after} before={before} difference={one} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
