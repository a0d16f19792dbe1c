import { RichTextView } from '#base/ui-kit/rich-text-view.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { designMessages } from '../design-messages.ts';
import type { ProcessModel, ProcessNode } from '../rules/model.ts';
import { useBoxWords } from './use-box-words.ts';
import { useChannels } from './use-channels.ts';
import css from './process.module.css';

/** A step to read: what happens, who does it, how long it takes, what comes of it. */
export function StepReading({
  node,
  model,
  brief,
}: {
  node: ProcessNode;
  model: ProcessModel;
  brief?: boolean;
}) {
  const words = useWords(designMessages);
  const box = useBoxWords();
  const channels = useChannels();
  const lane = model.lanes.find(({ id }) => id === node.laneId)?.name;
  return (
    <article className={css.step}>
      <h3 dir="auto">{box.nameOf(node)}</h3>
      <p className={css.soft}>
        {[
          brief ? null : box.words[node.kind],
          lane,
          box.subline(node),
          node.channel ? channels.nameOf(node.channel) : null,
          node.sells ? box.words.sells : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {node.manual ? <RichTextView text={node.manual} under={3} /> : null}
      {node.checklist.length > 0 ? (
        <ul className={css.points}>
          {node.checklist.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
      {node.result ? (
        <p>
          <strong>{words.result}:</strong> {node.result}
        </p>
      ) : null}
      {node.documents.length > 0 ? (
        <p className={css.links}>
          {node.documents.map(({ name, url }) =>
            url ? (
              <a href={url} key={`${name} ${url}`} rel="noreferrer" target="_blank">
                {name}
              </a>
            ) : (
              <span key={name}>{name}</span>
            ),
          )}
        </p>
      ) : null}
    </article>
  );
}
