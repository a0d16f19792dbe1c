import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import {
  BoldIcon,
  BulletsIcon,
  HeadingIcon,
  ItalicIcon,
  LinkIcon,
  NumbersIcon,
  SubheadingIcon,
  type Icon,
} from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { RichTextLink } from './rich-text-link.tsx';
import css from './rich-text.module.css';

type Tool = { key: string; icon: Icon; label: string; pressed: boolean; press: () => void };

/** What the words can be made into. Arrows walk along it, as in every toolbar; Ctrl+B, Ctrl+I go without. */
export function RichTextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const words = useWords(kitMessages);
  const [at, setAt] = useState(0);
  const [linking, setLinking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading', { level: 1 }),
      subheading: now.isActive('heading', { level: 2 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools: Tool[][] = [
    [
      {
        key: 'heading',
        icon: HeadingIcon,
        label: words.heading,
        pressed: is.heading,
        press: () => chain().toggleHeading({ level: 1 }).run(),
      },
      {
        key: 'subheading',
        icon: SubheadingIcon,
        label: words.subheading,
        pressed: is.subheading,
        press: () => chain().toggleHeading({ level: 2 }).run(),
      },
    ],
    [
      {
        key: 'bold',
        icon: BoldIcon,
        label: words.bold,
        pressed: is.bold,
        press: () => chain().toggleBold().run(),
      },
      {
        key: 'italic',
        icon: ItalicIcon,
        label: words.italic,
        pressed: is.italic,
        press: () => chain().toggleItalic().run(),
      },
    ],
    [
      {
        key: 'bullets',
        icon: BulletsIcon,
        label: words.bullets,
        pressed: is.bullets,
        press: () => chain().toggleBulletList().run(),
      },
      {
        key: 'numbers',
        icon: NumbersIcon,
        label: words.numbers,
        pressed: is.numbers,
        press: () => chain().toggleOrderedList().run(),
      },
    ],
    [
      {
        key: 'link',
        icon: LinkIcon,
        label: words.link,
        pressed: is.link || linking,
        press: () => setLinking((before) => !before),
      },
    ],
  ];
  const all = tools.flat();
  const walk = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + all.length) % all.length;
    setAt(next);
    bar.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <>
      <div
        aria-label={words.layoutOf(label)}
        className={css.tools}
        onKeyDown={walk}
        ref={bar}
        role="toolbar"
        tabIndex={-1}
      >
        {tools.map((group, i) => (
          <Group key={group[0]?.key} first={i === 0}>
            {group.map((tool) => (
              <IconButton
                aria-pressed={tool.pressed}
                icon={tool.icon}
                key={tool.key}
                label={tool.label}
                onClick={tool.press}
                onFocus={() => setAt(all.indexOf(tool))}
                small
                tabIndex={all.indexOf(tool) === at ? 0 : -1}
              />
            ))}
          </Group>
        ))}
      </div>
      {linking ? <RichTextLink editor={editor} onDone={() => setLinking(false)} /> : null}
    </>
  );
}

function Group(props: { first: boolean; children: ReactNode }) {
  return (
    <>
      {props.first ? null : <span aria-hidden="true" className={css.gap} />}
      {props.children}
    </>
  );
}
