import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Deal } from '../../shapes.ts';
import { NoteComposer } from '../../notes/ui/note-composer.tsx';
import { PinnedNotes } from '../../notes/ui/pinned-notes.tsx';
import { useDealParts } from '../../parts/ui/use-deal-parts.ts';
import { dealMessages } from '../deal/deal-messages.ts';
import { ActivityComposer, type ComposerMode } from './activity-composer.tsx';
import { TimelineRows } from './timeline-rows.tsx';

/**
 * What was done for a deal and what changed in it, by day; above it the place to write down the next contact.
 */
export function Timeline(props: { deal: Deal; mode: ComposerMode; onMode: (mode: ComposerMode) => void }) {
  const { deal, mode, onMode } = props;
  const words = useWords(dealMessages);
  const { data: parts } = useDealParts(deal.id);
  return (
    <Sheet title={words.timeline}>
      <PinnedNotes notes={parts?.pinned ?? []} />
      {deal.may.log ? (
        <ActivityComposer
          deal={deal}
          mode={mode}
          note={<NoteComposer about={{ dealId: deal.id }} />}
          onMode={onMode}
        />
      ) : null}
      <TimelineRows empty={words.emptyTimeline} first={deal.timeline} of={{ dealId: deal.id }} />
    </Sheet>
  );
}
