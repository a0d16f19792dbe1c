import {
  CallIcon,
  DocumentIcon,
  MailIcon,
  NoteIcon,
  ScreenIcon,
  VisitIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';

import type { ActivityKind } from '../../words.ts';

/** The drawing of each kind; its word stands beside it. */
export const kindIcons: Record<ActivityKind, Icon> = {
  call: CallIcon,
  email: MailIcon,
  visit: VisitIcon,
  demonstration: ScreenIcon,
  quote: DocumentIcon,
  other: NoteIcon,
};

/** The key of the word for a kind that was done. */
export const didKeys = {
  call: 'didCall',
  email: 'didEmail',
  visit: 'didVisit',
  demonstration: 'didDemonstration',
  quote: 'didQuote',
  other: 'didOther',
} as const;
