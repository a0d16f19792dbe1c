import {
  ArrowRightIcon,
  CheckIcon,
  DocumentIcon,
  EditIcon,
  HistoryIcon,
  PlayIcon,
  PlusIcon,
  SortIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';
import type { NodeKind } from '../rules/model.ts';

/** The sign of each kind of box; its word always goes with it. */
export const boxIcons: Record<NodeKind, Icon> = {
  start: PlayIcon,
  step: EditIcon,
  decision: SortIcon,
  parallel: PlusIcon,
  'hand-over': ArrowRightIcon,
  wait: HistoryIcon,
  document: DocumentIcon,
  end: CheckIcon,
};
