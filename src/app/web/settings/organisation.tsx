import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { OrganisationSettings } from '#base/directory/people/ui/organisation-settings.tsx';
import { organisationQuery } from '#base/directory/people/ui/use-organisation.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronRightIcon, PlayIcon, TeamIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { DemoProgress } from '../../demo/ui/demo-progress.tsx';
import { useOpenDemo } from '../../demo/ui/use-open-demo.ts';
import { shellMessages } from '../messages.ts';
import { useSession } from '../use-session.ts';
import { SettingsPage } from './settings-page.tsx';
import css from './settings.module.css';

/** The organisation itself: for an administrator to change, for others to read. */
export function Organisation() {
  const { viewer } = useSession();
  const { data: organisation } = useQuery(organisationQuery);
  return (
    <SettingsPage section="sectionOrganisation">
      <OrganisationSettings />
      {organisation?.may.edit ? <Further isDemo={viewer.organisation.isDemo} /> : null}
    </SettingsPage>
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
