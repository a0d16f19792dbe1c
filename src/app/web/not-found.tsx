import { Door } from '#base/auth/ui/door.tsx';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { shellMessages } from './messages.ts';

/** An address that leads nowhere, in front of the house: with the way to the start. */
export function NotFoundAtDoor() {
  const words = useWords(shellMessages);
  return (
    <Door says={words.notFoundSays} title={words.notFoundTitle}>
      <ButtonLink kind="primary" to="/">
        {words.toHome}
      </ButtonLink>
    </Door>
  );
}

/** The same inside the house, beside its menu. */
export function NotFound() {
  const words = useWords(shellMessages);
  return (
    <Page title={words.notFoundTitle}>
      <Sheet>
        <EmptyState
          action={
            <ButtonLink kind="primary" to="/">
              {words.toHome}
            </ButtonLink>
          }
          picture={<BrokenLoop />}
          title={words.notFoundSays}
        />
      </Sheet>
    </Page>
  );
}
