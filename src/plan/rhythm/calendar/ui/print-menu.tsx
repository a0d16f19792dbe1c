import type { WeekId } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { DocumentIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu, type MenuItem } from '#base/ui-kit/menu.tsx';

import type { RhythmPlanId } from '../../planner/plan.ts';
import { weekMessages } from '../messages.ts';

/** Somebody's card and the team's poster: of the week that is seen, with what lies elsewhere in it, or of every week. */
export function PrintMenu({ planId, week, who }: { planId: RhythmPlanId; week: WeekId; who: string }) {
  const words = useWords(weekMessages);
  const print = (what: 'card' | 'poster', of: Record<string, string>) =>
    void window.open(
      `/api/v1/rhythm-plans/${planId}/${what}?${new URLSearchParams(of).toString()}`,
      '_blank',
      'noopener',
    );
  const items = (of: Record<string, string>): MenuItem[] => [
    { label: words.card, icon: DocumentIcon, onSelect: () => print('card', { memberId: who, ...of }) },
    { label: words.poster, icon: DocumentIcon, onSelect: () => print('poster', of) },
  ];
  return (
    <Menu
      end
      groups={[
        { heading: words.printWeek(Number(week.slice(6))), items: items({ week }) },
        { heading: words.printEvery, items: items({}) },
      ]}
      trigger={<Button icon={DocumentIcon}>{words.print}</Button>}
    />
  );
}
