import {
  CallIcon,
  CheckIcon,
  DocumentIcon,
  EditIcon,
  MailIcon,
  PersonIcon,
  VisitIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';

import type { TaskKind } from '../words.ts';

export const taskKindIcons: Record<TaskKind, Icon> = {
  'to-do': CheckIcon,
  call: CallIcon,
  email: MailIcon,
  visit: VisitIcon,
  prepare: EditIcon,
  invoice: DocumentIcon,
  aftercare: PersonIcon,
};
