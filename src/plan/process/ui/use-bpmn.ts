import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { bpmnNotes, bpmnRefusals } from '../bpmn-refusals.ts';
import { designMessages } from '../design-messages.ts';
import { exportBpmn, importBpmn } from '../exchange-contract.ts';
import { mostBpmn } from '../rules/model-limits.ts';
import type { ProcessId } from '../rules/model.ts';
import type { Draws } from './more-menu.tsx';

/** A drawing out to a file that other modelers open, and in from one. */
export function useBpmn({ stand, session, onAgain }: Draws) {
  const words = useWords(designMessages);
  const refused = useWords(bpmnRefusals);
  const notes = useWords(bpmnNotes);
  const toast = useToast();
  const of = { processId: session.model.id as ProcessId, stand };
  const tell = (error: unknown) =>
    toast({ text: error instanceof ApiProblem ? error.message : words.cannot, bad: true });
  const download = async () => {
    try {
      const { name, bpmn } = await ask(exportBpmn, of);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bpmn], { type: 'application/xml' }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (error) {
      tell(error);
    }
  };
  const upload = async (file: File) => {
    if (file.size > mostBpmn) return toast({ text: refused['bpmn-too-large'], bad: true });
    try {
      const bpmn = await file.text();
      const done = await ask(importBpmn, { ...of, version: session.version, bpmn });
      onAgain();
      const said = done.notes.map(({ kind, what, count }) => notes[kind](what.replace('bpmn:', ''), count));
      toast({ text: [words.drawnAnew, ...said].join(' ') });
    } catch (error) {
      tell(error);
    }
    return undefined;
  };
  /** Asks for a file. */
  const choose = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.bpmn,.xml';
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void upload(file);
    });
    input.click();
  };
  return { download: () => void download(), choose };
}
