import type { WeekId } from '#base/kernel/date.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { scoreboardMessages } from '../messages.ts';

/** Nothing was counted in these weeks: leads to the weeks in which something was, or to where figures come from. */
export function EmptyBoard(props: { latest: WeekId | null; onWeek: (week: WeekId) => void }) {
  const { latest, onWeek } = props;
  const words = useWords(scoreboardMessages);
  if (latest === null)
    return (
      <Sheet>
        <EmptyState
          action={
            <>
              <ButtonLink kind="primary" to="/import">
                {words.toImport}
              </ButtonLink>
              <ButtonLink to="/deals">{words.toDeals}</ButtonLink>
            </>
          }
          title={words.emptyTitle}
        >
          {words.emptyText}
        </EmptyState>
      </Sheet>
    );
  const week = words.weekOfYear(Number(latest.slice(6)), latest.slice(0, 4));
  return (
    <Sheet>
      <EmptyState
        action={
          <Button kind="primary" onClick={() => onWeek(latest)}>
            {words.toWeek(week)}
          </Button>
        }
        title={words.emptyWeeksTitle}
      >
        {words.emptyWeeksText(week)}
      </EmptyState>
    </Sheet>
  );
}
