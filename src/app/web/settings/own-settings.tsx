import { Button } from '#base/ui-kit/button.tsx';
import { useColorScheme, type ColorScheme } from '#base/ui-kit/color-scheme.ts';
import { SignOutIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { CelebrationSwitch } from '#check/celebrations/ui/celebration-switch.tsx';
import { shellMessages } from '../messages.ts';
import { useSession } from '../use-session.ts';
import { settingsMessages } from './messages.ts';
import css from './settings.module.css';

/** Where the settings begin: language and colours, which one sets for oneself. */
export function OwnSettings() {
  const words = useWords(settingsMessages);
  return (
    <Page title={words.title} width="text">
      <OwnSheet />
      <CelebrationSwitch of="own" />
    </Page>
  );
}

function OwnSheet() {
  const words = useWords(shellMessages);
  const language = useLanguage();
  const { viewer, speak, leave } = useSession();
  const { scheme, choose } = useColorScheme();
  return (
    <Sheet
      actions={
        <Button icon={SignOutIcon} onClick={leave} small>
          {words.signOut}
        </Button>
      }
      title={viewer.name}
    >
      <dl className={css.rows}>
        <div className={css.row}>
          <dt>{words.language}</dt>
          <dd>
            <Segmented
              label={words.language}
              onChange={speak}
              options={[
                { value: 'nl', label: 'Nederlands' },
                { value: 'en', label: 'English' },
              ]}
              value={language}
            />
          </dd>
        </div>
        <div className={css.row}>
          <dt>{words.colours}</dt>
          <dd>
            <Segmented<ColorScheme>
              label={words.colours}
              onChange={choose}
              options={[
                { value: 'light', label: words.light },
                { value: 'dark', label: words.dark },
                { value: 'auto', label: words.likeDevice },
              ]}
              value={scheme}
            />
          </dd>
        </div>
      </dl>
    </Sheet>
  );
}
