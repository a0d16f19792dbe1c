import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ColumnsIcon, EditIcon, PlayIcon, EyeIcon, SortIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { matrixMessages } from '../matrix/messages.ts';
import { simulationMessages } from '../simulation/messages.ts';
import { processMessages } from '../messages.ts';
import { useProcesses } from './use-processes.ts';

type Here = 'read' | 'design' | 'compare' | 'matrix';

/** From one screen of a process to the others: for whoever designs to all, for everybody to what was published. */
export function ProcessWays({ processId, here }: { processId: string; here: Here }) {
  const words = useWords(processMessages);
  const simulating = useWords(simulationMessages);
  const tabled = useWords(matrixMessages);
  const { data } = useProcesses();
  const process = data?.processes.find(({ id }) => id === processId);
  const matrix =
    here === 'matrix' ? null : (
      <ButtonLink icon={ColumnsIcon} to={`/process/${processId}/matrix`}>
        {tabled.matrix}
      </ButtonLink>
    );
  const read =
    here === 'read' || !process?.latest ? null : (
      <ButtonLink icon={EyeIcon} to={`/process/${processId}`}>
        {words.open}
      </ButtonLink>
    );
  if (!data) return null;
  if (!data.may.design)
    return (
      <>
        {process?.latest ? matrix : null}
        {read}
      </>
    );
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
      {matrix}
      {read}
    </>
  );
}
