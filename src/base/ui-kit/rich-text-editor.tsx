import { EditorContent, Node, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { isAllowedLink, type RichText } from '#base/kernel/rich-text.ts';
import { classNames } from './class-names.ts';
import { fromDocument, toDocument, type DocumentNode } from './rich-text-document.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';
import css from './rich-text.module.css';

/** A line of a list: one paragraph, without lists of its own. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** Just what a RichText can hold: what is pasted loses the rest. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address) => isAllowedLink(address),
      HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
    },
    listItem: false,
    listKeymap: {},
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
  }),
  ListItem,
];

/** The part of the field that is loaded later: ProseMirror by way of Tiptap, in the house's own dress. */
export function RichTextEditor(props: {
  label: string;
  labelledBy: string;
  describedBy: string | undefined;
  invalid: boolean;
  lang: string | undefined;
  value: RichText;
  onChange: (text: RichText) => void;
}) {
  const { value, onChange } = props;
  const held = useRef(value);
  const editor = useEditor({
    extensions,
    content: toDocument(value),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': props.labelledBy,
        ...(props.describedBy ? { 'aria-describedby': props.describedBy } : {}),
        ...(props.invalid ? { 'aria-invalid': 'true' } : {}),
        ...(props.lang ? { lang: props.lang } : {}),
        class: classNames(css.text, css.written),
      },
    },
    onUpdate: ({ editor: changed }) => {
      held.current = fromDocument(changed.getJSON() as DocumentNode);
      onChange(held.current);
    },
  });
  useEffect(() => {
    // What came from elsewhere: a colleague's version, or the form begun anew.
    if (value === held.current) return;
    held.current = value;
    editor.commands.setContent(toDocument(value), { emitUpdate: false });
  }, [editor, value]);
  return (
    <>
      <RichTextToolbar editor={editor} label={props.label} />
      <EditorContent className={css.writing} editor={editor} />
    </>
  );
}
