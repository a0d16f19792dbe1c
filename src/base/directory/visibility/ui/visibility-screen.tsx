import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '#base/directory/people/ui/use-organisation.ts';
import { usePeople } from '#base/directory/people/ui/use-people.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { visibilityMessages } from '../messages.ts';
import { VisibilityForm } from './visibility-form.tsx';
import { visibilityQuery } from './use-visibility.ts';
import css from './visibility.module.css';

/** How far people look for accounts and deals, and what that changes for whom; for an administrator. */
export function VisibilityScreen() {
  const words = useWords(visibilityMessages);
  const { data: organisation } = useQuery(organisationQuery);
  const mayEdit = organisation?.may.edit ?? false;
  return (
    <Page title={words.title} width="middle">
      {organisation !== undefined && !mayEdit ? (
        <Sheet>
          <p>{words.adminsOnly}</p>
        </Sheet>
      ) : null}
      {mayEdit ? <Setting /> : null}
    </Page>
  );
}

function Setting() {
  const words = useWords(visibilityMessages);
  const { data: setting, error, refetch } = useQuery(visibilityQuery);
  const { data: people } = usePeople();
  return (
    <>
      <Sheet>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {!error && !(setting && people) ? <Skeleton lines={6} /> : null}
        {setting && people ? (
          <VisibilityForm key={setting.version} people={people.members} setting={setting} />
        ) : null}
      </Sheet>
      <Sheet title={words.rulesTitle}>
        <ul className={css.rules}>
          {[words.rule1, words.rule2, words.rule3, words.rule4, words.rule5].map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
