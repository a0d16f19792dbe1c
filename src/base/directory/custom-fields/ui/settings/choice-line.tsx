import { languages, type Language } from '#base/kernel/language.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { MoreIcon, PhaseIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { useSortableItem } from '#base/ui-kit/sortable.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { choiceColours, type FieldChoice } from '../../rules/field.ts';
import own from '../custom-fields.module.css';
import { colourMessages, fieldSettingsMessages } from './settings-messages.ts';
import css from './settings.module.css';

/** One answer: its colour, its name in both languages, and what can be done with it. */
export function ChoiceLine(props: {
  choice: FieldChoice;
  at: number;
  onChange: (part: Partial<FieldChoice>) => void;
  onMerge: (() => void) | undefined;
  onRemove: () => void;
}) {
  const { choice, at, onChange, onMerge, onRemove } = props;
  const words = useWords(fieldSettingsMessages);
  const kit = useWords(kitMessages);
  const colours = useWords(colourMessages);
  const language = useLanguage();
  const { item, handle } = useSortableItem(choice.key);
  const place = words.choice(at + 1);
  const name = choice.name[language] || place;
  const inOrder: Language[] = [language, ...languages.filter((other) => other !== language)];
  return (
    <li className={css.answer} {...item}>
      {handle}
      <Menu
        end={false}
        groups={[
          {
            items: choiceColours.map((colour) => ({
              label: colours[colour],
              checked: colour === choice.colour,
              onSelect: () => onChange({ colour }),
            })),
          },
        ]}
        trigger={
          <button
            aria-label={`${words.colourOf(name)}: ${colours[choice.colour]}`}
            className={css.colour}
            type="button"
          >
            <span className={own.dot} data-colour={choice.colour} />
          </button>
        }
      />
      <div className={css.names}>
        {inOrder.map((one) => (
          <TextField
            autoComplete="off"
            hideLabel
            key={one}
            label={one === language ? place : kit.inLanguage(place, one)}
            lang={one}
            maxLength={120}
            onChange={(text) => onChange({ name: { ...choice.name, [one]: text } })}
            placeholder={one === language ? place : kit.inLanguage(place, one)}
            value={choice.name[one] ?? ''}
          />
        ))}
      </div>
      <Menu
        groups={[
          {
            items: [
              ...(onMerge ? [{ label: words.merge, icon: PhaseIcon, onSelect: onMerge }] : []),
              { label: words.takeAway, icon: TrashIcon, onSelect: onRemove },
            ],
          },
        ]}
        trigger={<IconButton icon={MoreIcon} label={words.moreOf(name)} small />}
      />
    </li>
  );
}
