import { Panel, useReactFlow } from '@xyflow/react';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { MinusIcon, PlusIcon, ScreenIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { designMessages } from '../design-messages.ts';
import css from './canvas.module.css';

/** Nearer, further, all of it. */
export function CanvasTools() {
  const words = useWords(designMessages);
  const flow = useReactFlow();
  const slowly = { duration: 160 };
  return (
    <Panel className={css.tools ?? ''} position="bottom-left">
      <IconButton icon={PlusIcon} label={words.zoomIn} onClick={() => void flow.zoomIn(slowly)} small />
      <IconButton icon={MinusIcon} label={words.zoomOut} onClick={() => void flow.zoomOut(slowly)} small />
      <IconButton
        icon={ScreenIcon}
        label={words.fit}
        onClick={() => void flow.fitView({ ...slowly, padding: 0.06, maxZoom: 1 })}
        small
      />
    </Panel>
  );
}
