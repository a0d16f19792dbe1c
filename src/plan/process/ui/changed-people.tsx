import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { compareMessages } from '../compare-messages.ts';
import { fromNowOn, type Person } from '../rules/from-now-on.ts';
import type { ProcessModel, ProcessNode } from '../rules/model.ts';
import { useBoxWords } from './use-box-words.ts';
import css from './process.module.css';

/** Per person: from now on you …, no longer you … */
export function ChangedPeople(props: {
  before: ProcessModel;
  after: ProcessModel;
  people: readonly Person[];
}) {
  const { before, after, people } = props;
  const words = useWords(compareMessages);
  const { nameOf } = useBoxWords();
  const changes = fromNowOn(before, after, people);
  const steps = (says: string, nodes: readonly ProcessNode[]) =>
    nodes.length === 0 ? null : (
      <p>
        <span className={css.soft}>{says}</span> {nodes.map(nameOf).join('; ')}
      </p>
    );
  return (
    <Sheet title={words.fromNowOn}>
      {changes.length === 0 ? <p className={css.soft}>{words.nobody}</p> : null}
      <ul className={css.versions}>
        {changes.map(({ person, begins, stops }) => (
          <li key={person.id}>
            <strong>{person.name}</strong>
            {steps(words.begins, begins)}
            {steps(words.stops, stops)}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
