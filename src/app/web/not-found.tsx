import { ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { shellMessages } from './messages.ts';

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
