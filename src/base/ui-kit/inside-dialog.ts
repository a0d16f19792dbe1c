import { createContext, use } from 'react';

/** Is this inside a modal dialog? What floats then stays in it: the rest of the page cannot be reached. */
export const InsideDialog = createContext(false);

export function useInsideDialog(): boolean {
  return use(InsideDialog);
}
