import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { useDraft } from './use-draft.ts';

/** A line of text that is kept while one goes on. */
export function DraftLine(props: {
  label: string;
  value: string;
  onKeep: (text: string) => void;
  hint?: string | undefined;
  error?: string | null | undefined;
  hideLabel?: boolean | undefined;
  maxLength: number;
  focusFirst?: boolean | undefined;
}) {
  const { value, onKeep, focusFirst, ...field } = props;
  const draft = useDraft(value, onKeep);
  return (
    <TextField
      {...field}
      data-name-field={focusFirst || undefined}
      dir="auto"
      onBlur={draft.leave}
      onChange={draft.change}
      value={draft.value}
    />
  );
}

/** Several lines, of which each is one point. */
export function DraftPoints(props: {
  label: string;
  hint: string;
  points: readonly string[];
  onKeep: (points: string[]) => void;
}) {
  const { points, onKeep, ...field } = props;
  const draft = useDraft(points.join('\n'), (text) =>
    onKeep(
      text
        .split('\n')
        .map((line) => line.trim().slice(0, 300))
        .filter((line) => line !== '')
        .slice(0, 60),
    ),
  );
  return <TextArea {...field} onBlur={draft.leave} onChange={draft.change} optional value={draft.value} />;
}
