import { ButtonLink } from '#base/ui-kit/button.tsx';
import { EditIcon, PlayIcon, EyeIcon, SortIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { simulationMessages } from '../simulation/messages.ts';
import { processMessages } from '../messages.ts';
import { useProcesses } from './use-processes.ts';

/** From one screen of a process to the others, for whoever designs. */
export function ProcessWays({ processId, here }: { processId: string; here: 'read' | 'design' | 'compare' }) {
  const words = useWords(processMessages);
  const simulating = useWords(simulationMessages);
  const { data } = useProcesses();
  const process = data?.processes.find(({ id }) => id === processId);
  if (!data?.may.design) return null;
  return (
    <>
      {here === 'design' ? null : (
        <ButtonLink icon={EditIcon} to={`/process/${processId}/design`}>
          {words.design}
        </ButtonLink>
      )}
      {here === 'compare' ? null : (
        <ButtonLink icon={SortIcon} to={`/process/${processId}/compare`}>
          {words.compare}
        </ButtonLink>
      )}
      {here === 'design' ? (
        <ButtonLink icon={PlayIcon} to={`/process/${processId}/simulation`}>
          {simulating.simulation}
        </ButtonLink>
      ) : null}
      {here === 'read' || !process?.latest ? null : (
        <ButtonLink icon={EyeIcon} to={`/process/${processId}`}>
          {words.open}
        </ButtonLink>
      )}
    </>
  );
}
