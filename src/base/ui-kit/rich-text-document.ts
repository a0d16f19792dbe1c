import { isAllowedLink, type RichBlock, type RichSpan, type RichText } from '#base/kernel/rich-text.ts';

/** What the editor holds: the part of ProseMirror's JSON that its schema allows here. */
export type DocumentNode = {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: DocumentNode[];
};

/** A rich text as the editor takes it. */
export function toDocument(text: RichText): DocumentNode {
  const content = text.map(nodeOf);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function nodeOf(block: RichBlock): DocumentNode {
  if (block.kind === 'paragraph') return { type: 'paragraph', content: inlineOf(block.spans) };
  if (block.kind === 'heading')
    return { type: 'heading', attrs: { level: block.level }, content: inlineOf(block.spans) };
  return {
    type: block.kind === 'bullets' ? 'bulletList' : 'orderedList',
    content: block.items.map((spans) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: inlineOf(spans) }],
    })),
  };
}

function inlineOf(spans: readonly RichSpan[]): DocumentNode[] {
  return spans.flatMap(({ text, bold, italic, link }) => {
    const marks = [
      ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
      ...(bold ? [{ type: 'bold' }] : []),
      ...(italic ? [{ type: 'italic' }] : []),
    ];
    return text
      .split('\n')
      .flatMap((line, i): DocumentNode[] => [
        ...(i > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, marks }]),
      ]);
  });
}

/** What the editor holds as a rich text. Empty lines at the end are left out; what it does not know becomes words. */
export function fromDocument(document: DocumentNode): RichText {
  const blocks = (document.content ?? []).map(blockOf);
  while (isEmptyLine(blocks.at(-1))) blocks.pop();
  return blocks;
}

const isEmptyLine = (block: RichBlock | undefined) =>
  block !== undefined && 'spans' in block && block.spans.every(({ text }) => text.trim() === '');

function blockOf(node: DocumentNode): RichBlock {
  if (node.type === 'bulletList' || node.type === 'orderedList')
    return {
      kind: node.type === 'bulletList' ? 'bullets' : 'numbers',
      items: (node.content ?? []).map((item) => spansOf(item)),
    };
  if (node.type === 'heading')
    return { kind: 'heading', level: node.attrs?.['level'] === 1 ? 1 : 2, spans: spansOf(node) };
  return { kind: 'paragraph', spans: spansOf(node) };
}

function spansOf(node: DocumentNode): RichSpan[] {
  const spans: RichSpan[] = [];
  for (const leaf of leavesOf(node)) {
    const last = spans.at(-1);
    if (last && looks(last) === looks(leaf)) last.text += leaf.text;
    // A line break takes the look of the words before it.
    else if (last && leaf.text === '\n') last.text += '\n';
    else spans.push({ ...leaf });
  }
  return spans;
}

const looks = ({ bold, italic, link }: RichSpan) => `${bold === true} ${italic === true} ${link ?? ''}`;

function leavesOf(node: DocumentNode): RichSpan[] {
  if (node.type === 'hardBreak') return [{ text: '\n' }];
  if (node.text === undefined) return (node.content ?? []).flatMap(leavesOf);
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
  const link = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
  return [
    {
      text: node.text,
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italic: true } : {}),
      ...(typeof link === 'string' && isAllowedLink(link) ? { link } : {}),
    },
  ];
}
