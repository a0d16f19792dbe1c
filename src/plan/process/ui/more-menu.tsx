import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CopyIcon, DownloadIcon, MoreIcon, PlusIcon, SettingsIcon, UploadIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { replaceDrawing } from '../contract.ts';
import { designMessages } from '../design-messages.ts';
import type { Stand } from '../process.ts';
import { startingSets } from '../starting/starting-sets.ts';
import { ProcessSettings } from './process-settings.tsx';
import { useBpmn } from './use-bpmn.ts';
import type { OpenSession } from './use-session.ts';
import type { StepActions } from './use-step-actions.ts';

export type Draws = { stand: Stand; session: OpenSession; onAgain: () => void };

/** Draws a drawing anew from elsewhere, and can take that back. */
export function useDrawAnew({ stand, session, onAgain }: Draws) {
  const words = useWords(designMessages);
  const toast = useToast();
  const { model, version } = session;
  type From = Parameters<typeof ask<typeof replaceDrawing>>[1]['from'];
  const of = { processId: model.id as Parameters<typeof ask<typeof replaceDrawing>>[1]['processId'], stand };
  const put = async (from: From, at: number): Promise<number | null> => {
    try {
      return (await ask(replaceDrawing, { ...of, version: at, from })).version;
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : words.cannot, bad: true });
      return null;
    }
  };
  return async (from: From) => {
    const { lanes, nodes, arrows } = model;
    const done = await put(from, version);
    if (done === null) return;
    onAgain();
    toast({
      text: words.drawnAnew,
      undo: () => void put({ lanes, nodes, arrows }, done).then((back) => back !== null && onAgain()),
    });
  };
}

/** What is done seldom: take over the other drawing, an example, name and numbers, paste. */
export function MoreMenu({ actions, ...draws }: Draws & { actions: StepActions }) {
  const words = useWords(designMessages);
  const language = useLanguage();
  const anew = useDrawAnew(draws);
  const bpmn = useBpmn(draws);
  const [setting, setSetting] = useState(false);
  const other: Stand = draws.stand === 'to-be' ? 'as-is' : 'to-be';
  return (
    <>
      <Menu
        end
        groups={[
          {
            items: [
              { label: words.settings, icon: SettingsIcon, onSelect: () => setSetting(true) },
              { label: words.paste, icon: CopyIcon, onSelect: actions.paste },
            ],
          },
          {
            items: [
              { label: words.bpmnOut, icon: DownloadIcon, onSelect: bpmn.download },
              { label: words.bpmnIn, icon: UploadIcon, onSelect: bpmn.choose },
            ],
          },
          {
            items: [
              {
                label: words.copyOther(words[other]),
                icon: CopyIcon,
                onSelect: () => void anew({ copyOf: other }),
              },
              ...startingSets.map(({ code, name }) => ({
                label: words.example(name[language]),
                icon: PlusIcon,
                onSelect: () => void anew({ set: code }),
              })),
            ],
          },
        ]}
        trigger={<IconButton icon={MoreIcon} label={words.more} />}
      />
      {setting ? (
        <ProcessSettings onClose={() => setSetting(false)} processId={draws.session.model.id} />
      ) : null}
    </>
  );
}
