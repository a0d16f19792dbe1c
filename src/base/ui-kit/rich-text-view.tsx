import { Fragment, type ReactNode } from 'react';
import type { RichBlock, RichSpan, RichText } from '#base/kernel/rich-text.ts';
import { classNames } from './class-names.ts';
import css from './rich-text.module.css';

/**
 * A rich text to read. It needs nothing of the editor.
 * @param under the level of the heading that it stands under: its own begin one lower
 */
export function RichTextView(props: {
  text: RichText;
  under?: 1 | 2 | 3 | 4 | undefined;
  className?: string | undefined;
}) {
  const { text, under = 2, className } = props;
  return (
    <div className={classNames(css.text, className)}>
      {text.map((block, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- blocks have no name, and their place is what they are
        <Block block={block} key={i} under={under} />
      ))}
    </div>
  );
}

function Block({ block, under }: { block: RichBlock; under: number }) {
  if (block.kind === 'paragraph') return <p>{block.spans.map(shown)}</p>;
  if (block.kind === 'heading') {
    const Heading = `h${under + block.level}` as 'h2';
    return <Heading data-level={block.level}>{block.spans.map(shown)}</Heading>;
  }
  const List = block.kind === 'bullets' ? 'ul' : 'ol';
  return (
    <List>
      {block.items.map((item, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <li key={i}>{item.map(shown)}</li>
      ))}
    </List>
  );
}

function shown(span: RichSpan, place: number): ReactNode {
  let words: ReactNode = span.text;
  if (span.italic) words = <em>{words}</em>;
  if (span.bold) words = <strong>{words}</strong>;
  if (span.link !== undefined)
    words = (
      <a href={span.link} rel="noopener noreferrer" target="_blank">
        {words}
      </a>
    );
  return <Fragment key={place}>{words}</Fragment>;
}
