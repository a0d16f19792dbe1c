import { useState } from 'react';
import { nothingChosen, type Selection } from '#base/ui-kit/selection.ts';

/**
 * The rows that are chosen of a list.
 * @param of the list's filter: another filter is another list, and what was chosen of the last one is let go
 */
export function useChosenRows(of: string): {
  selection: Selection;
  onChange: (selection: Selection) => void;
} {
  const [chosen, setChosen] = useState({ of, selection: nothingChosen });
  if (chosen.of !== of) setChosen({ of, selection: nothingChosen });
  return { selection: chosen.selection, onChange: (selection) => setChosen({ of, selection }) };
}
