import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ApproachRulesSheet } from '#base/directory/accounts/ui/consent/approach-rules-sheet.tsx';
import { OrganisationSettings } from '#base/directory/people/ui/organisation-settings.tsx';
import { organisationQuery } from '#base/directory/people/ui/use-organisation.ts';
import { ReminderChoice } from '#do/tasks/ui/reminder-choice.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { useColorScheme, type ColorScheme } from '#base/ui-kit/color-scheme.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import {
  ChevronRightIcon,
  CycleIcon,
  EyeIcon,
  LinkIcon,
  NoteIcon,
  PlayIcon,
  SafeIcon,
  SignOutIcon,
  TeamIcon,
} from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { DemoProgress } from '../demo/ui/demo-progress.tsx';
import { useOpenDemo } from '../demo/ui/use-open-demo.ts';
import { shellMessages } from './messages.ts';
import css from './settings.module.css';
import { useSession } from './use-session.ts';

const QuoteSettings = lazy(async () => ({
  default: (await import('#do/pipeline/quotes/ui/quote-settings.tsx')).QuoteSettings,
}));

/** What one sets for oneself, and an administrator for everybody. */
export function Settings() {
  const words = useWords(shellMessages);
  const { viewer } = useSession();
  const { data: organisation } = useQuery(organisationQuery);
  const mayEdit = organisation?.may.edit ?? false;
  return (
    <Page title={words.settings} width="text">
      <OwnSettings />
      <ReminderChoice />
      <OrganisationSettings />
      {mayEdit ? (
        <Suspense>
          <QuoteSettings />
        </Suspense>
      ) : null}
      <ApproachRulesSheet />
      {mayEdit ? <Further isDemo={viewer.organisation.isDemo} /> : null}
    </Page>
  );
}

function OwnSettings() {
  const words = useWords(shellMessages);
  const language = useLanguage();
  const { viewer, speak, leave } = useSession();
  const { scheme, choose } = useColorScheme();
  return (
    <Sheet
      actions={
        <Button icon={SignOutIcon} onClick={leave}>
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

/** Where an administrator goes on from here. */
function Further({ isDemo }: { isDemo: boolean }) {
  const words = useWords(shellMessages);
  const demo = useOpenDemo();
  return (
    <Sheet flush>
      <ul>
        <li>
          <Link className={css.further} to="/people">
            <TeamIcon />
            <span className={css.words}>
              <strong>{words.whoIsWho}</strong>
              <span className={css.says}>{words.whoIsWhoSays}</span>
            </span>
            <ChevronRightIcon size={18} />
          </Link>
        </li>
        <li>
          <Link className={css.further} to="/settings/visibility">
            <EyeIcon />
            <span className={css.words}>
              <strong>{words.visibility}</strong>
              <span className={css.says}>{words.visibilitySays}</span>
            </span>
            <ChevronRightIcon size={18} />
          </Link>
        </li>
        <li>
          <Link className={css.further} to="/settings/integrations">
            <LinkIcon />
            <span className={css.words}>
              <strong>{words.integrations}</strong>
              <span className={css.says}>{words.integrationsSays}</span>
            </span>
            <ChevronRightIcon size={18} />
          </Link>
        </li>
        <li>
          <Link className={css.further} to="/jobs">
            <CycleIcon />
            <span className={css.words}>
              <strong>{words.background}</strong>
              <span className={css.says}>{words.backgroundSays}</span>
            </span>
            <ChevronRightIcon size={18} />
          </Link>
        </li>
        <li>
          <Link className={css.further} to="/settings/backups">
            <SafeIcon />
            <span className={css.words}>
              <strong>{words.backups}</strong>
              <span className={css.says}>{words.backupsSay}</span>
            </span>
            <ChevronRightIcon size={18} />
          </Link>
        </li>
        <li>
          <Link className={css.further} to="/settings/fields">
            <NoteIcon />
            <span className={css.words}>
              <strong>{words.customFields}</strong>
              <span className={css.says}>{words.customFieldsSay}</span>
            </span>
            <ChevronRightIcon size={18} />
          </Link>
        </li>
        {isDemo ? null : (
          <li>
            <button
              className={css.further}
              disabled={demo.isPending}
              onClick={() => demo.mutate()}
              type="button"
            >
              <PlayIcon />
              <span className={css.words}>
                <strong>{words.stepDemo}</strong>
                <span className={css.says}>{words.stepDemoSays}</span>
              </span>
              <ChevronRightIcon size={18} />
            </button>
            {demo.isPending ? (
              <div className={css.progress}>
                <DemoProgress />
              </div>
            ) : null}
            <ErrorNote error={demo.error} />
          </li>
        )}
      </ul>
    </Sheet>
  );
}
