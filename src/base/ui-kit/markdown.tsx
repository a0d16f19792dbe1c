import Text from 'markdown-to-jsx/react';

const options = { disableParsingRawHTML: true, forceBlock: true };

/** What lies in a file as Markdown; nothing in it is read as HTML. */
export function Markdown({ text }: { text: string }) {
  return <Text options={options}>{text}</Text>;
}
