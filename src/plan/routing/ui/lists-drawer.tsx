import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { routingMessages } from '../messages.ts';
import type { Channel, ContactKind, Routing } from '../routing.ts';
import { freeCode } from '../rules/free-code.ts';
import css from './routing.module.css';

/** The channels and kinds: other names, own ones, and which are in use. */
export function ListsDrawer(props: {
  routing: Routing;
  onWrite: (parts: Partial<Routing>) => void;
  onClose: () => void;
}) {
  const { routing, onWrite, onClose } = props;
  const words = useWords(routingMessages);
  const language = useLanguage();
  const [channels, setChannels] = useState(routing.channels);
  const [kinds, setKinds] = useState(routing.kinds);
  const save = () => {
    const named = <T extends Channel | ContactKind>(all: readonly T[]) =>
      all.filter(({ name }) => inLanguage(name, language).trim() !== '');
    onWrite({ channels: named(channels), kinds: named(kinds) });
    onClose();
  };
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" onClick={save}>
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={words.lists}
    >
      <h3 className={css.listHead}>{words.channels}</h3>
      <NamedList all={channels} onChange={setChannels} />
      <Button
        icon={PlusIcon}
        onClick={() =>
          setChannels([
            ...channels,
            { code: freeCode(channels, 'channel'), name: { [language]: '' }, incoming: true, retired: false },
          ])
        }
        small
      >
        {words.addChannel}
      </Button>
      <h3 className={css.listHead}>{words.kinds}</h3>
      <NamedList all={kinds} onChange={setKinds} />
      <Button
        icon={PlusIcon}
        onClick={() =>
          setKinds([...kinds, { code: freeCode(kinds, 'kind'), name: { [language]: '' }, retired: false }])
        }
        small
      >
        {words.addKind}
      </Button>
    </Drawer>
  );
}

function NamedList<T extends Channel | ContactKind>({
  all,
  onChange,
}: {
  all: readonly T[];
  onChange: (all: T[]) => void;
}) {
  const words = useWords(routingMessages);
  const language = useLanguage();
  const set = (code: string, change: Partial<T>) =>
    onChange(all.map((each) => (each.code === code ? { ...each, ...change } : each)));
  return (
    <ul className={css.named}>
      {all.map((each) => {
        const name = inLanguage(each.name, language);
        return (
          <li key={each.code}>
            <TextField
              hideLabel
              label={name === '' ? words.newName : words.nameOf(name)}
              maxLength={60}
              onChange={(text) => set(each.code, { name: { ...each.name, [language]: text } } as Partial<T>)}
              value={each.name[language] ?? name}
            />
            <Switch
              checked={!each.retired}
              label={words.inUse(name)}
              onChange={(used) => set(each.code, { retired: !used } as Partial<T>)}
            />
          </li>
        );
      })}
    </ul>
  );
}
