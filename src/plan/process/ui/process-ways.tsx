import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import {
  ChevronDownIcon,
  ColumnsIcon,
  EditIcon,
  EyeIcon,
  PlayIcon,
  SortIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { matrixMessages } from '../matrix/messages.ts';
import { simulationMessages } from '../simulation/messages.ts';
import { processMessages } from '../messages.ts';
import { useProcesses } from './use-processes.ts';
import css from './process.module.css';

type Here = 'read' | 'design' | 'compare' | 'matrix';
type Way = { label: string; icon: Icon; to: string };

/** From one screen of a process to the others: for whoever designs to all, for everybody to what was published. */
export function ProcessWays({ processId, here }: { processId: string; here: Here }) {
  const words = useWords(processMessages);
  const simulating = useWords(simulationMessages);
  const tabled = useWords(matrixMessages);
  const { data } = useProcesses();
  if (!data) return null;
  const process = data.processes.find(({ id }) => id === processId);
  const designs = data.may.design;
  const isPublished = Boolean(process?.latest);
  const all: (Way & { of: Here | 'simulation'; shown: boolean })[] = [
    { of: 'design', label: words.design, icon: EditIcon, to: `/process/${processId}/design`, shown: designs },
    {
      of: 'compare',
      label: words.compare,
      icon: SortIcon,
      to: `/process/${processId}/compare`,
      shown: designs,
    },
    {
      of: 'simulation',
      label: simulating.simulation,
      icon: PlayIcon,
      to: `/process/${processId}/simulation`,
      shown: designs && here === 'design',
    },
    {
      of: 'matrix',
      label: tabled.matrix,
      icon: ColumnsIcon,
      to: `/process/${processId}/matrix`,
      shown: designs || isPublished,
    },
    { of: 'read', label: words.open, icon: EyeIcon, to: `/process/${processId}`, shown: isPublished },
  ];
  const ways = all.filter(({ of, shown }) => shown && of !== here);
  return (
    <>
      <span className={css.waysWide}>
        {ways.map(({ of, label, icon, to }) => (
          <ButtonLink icon={icon} key={of} to={to}>
            {label}
          </ButtonLink>
        ))}
      </span>
      {ways.length > 0 ? (
        <span className={css.waysNarrow}>
          <Menu
            end
            groups={[{ items: ways.map(({ label, icon, to }) => ({ label, icon, to })) }]}
            trigger={<Button icon={ChevronDownIcon}>{words.ways}</Button>}
          />
        </span>
      ) : null}
    </>
  );
}
