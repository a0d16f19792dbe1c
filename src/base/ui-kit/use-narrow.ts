import { useSyncExternalStore } from 'react';

const narrow = windowThat('(max-width: 640px)');
const wide = windowThat('(min-width: 1200px)');

/** Is the window as narrow as a phone held upright? */
export function useNarrow(): boolean {
  return useSyncExternalStore(narrow.listen, narrow.matches);
}

/** Is there room beside a list for one of its lines in full? */
export function useWide(): boolean {
  return useSyncExternalStore(wide.listen, wide.matches);
}

function windowThat(query: string) {
  return {
    listen(onChange: () => void) {
      const asked = window.matchMedia(query);
      asked.addEventListener('change', onChange);
      return () => asked.removeEventListener('change', onChange);
    },
    matches: () => window.matchMedia(query).matches,
  };
}
