import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useEnterPlace, usePlaces } from '#base/auth/ui/use-places.ts';
import type { Language } from '#base/kernel/language.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { useColorScheme } from '#base/ui-kit/color-scheme.ts';
import { HomeIcon, LockIcon, PlayIcon, SignOutIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { shellMessages } from './messages.ts';
import css from './shell.module.css';

/** Behind the two letters: the organisations one works in, language, colours, and the way out. */
export function UserMenu(props: {
  name: string;
  organisation: string;
  onLanguage: (language: Language) => void;
  onSignOut: () => void;
}) {
  const { name, organisation, onLanguage, onSignOut } = props;
  const words = useWords(shellMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { scheme, choose } = useColorScheme();
  const toast = useToast();
  const [touched, setTouched] = useState(false);
  const places = usePlaces(touched) ?? [];
  const enter = useEnterPlace();
  const touch = () => setTouched(true);
  const colours = [
    ['light', words.light],
    ['dark', words.dark],
    ['auto', words.likeDevice],
  ] as const;
  return (
    <Menu
      groups={[
        {
          heading: `${name} · ${organisation}`,
          items: [],
        },
        ...(places.length > 1
          ? [
              {
                heading: words.workIn,
                items: places.map((place) => ({
                  label: place.isDemo ? words.invented(place.organisation) : place.organisation,
                  icon: place.isDemo ? PlayIcon : HomeIcon,
                  checked: place.here,
                  onSelect: () =>
                    place.here
                      ? undefined
                      : enter.mutate(place.memberId, {
                          onError: (error) => toast({ text: error.message, bad: true }),
                        }),
                })),
              },
            ]
          : []),
        {
          heading: words.language,
          items: [
            { label: 'Nederlands', checked: language === 'nl', onSelect: () => onLanguage('nl') },
            { label: 'English', checked: language === 'en', onSelect: () => onLanguage('en') },
          ],
        },
        {
          heading: words.colours,
          items: colours.map(([value, label]) => ({
            label,
            checked: scheme === value,
            onSelect: () => choose(value),
          })),
        },
        {
          items: [
            {
              label: words.security,
              icon: LockIcon,
              onSelect: () => void navigate({ to: '/settings/security' }),
            },
          ],
        },
        { items: [{ label: words.signOut, icon: SignOutIcon, onSelect: onSignOut }] },
      ]}
      trigger={
        <button
          aria-label={words.account(name)}
          className={css.user}
          onFocus={touch}
          onPointerEnter={touch}
          type="button"
        >
          <Avatar large name={name} />
        </button>
      }
    />
  );
}
