import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 640px)';

function listen(onChange: () => void) {
  const asked = window.matchMedia(narrow);
  asked.addEventListener('change', onChange);
  return () => asked.removeEventListener('change', onChange);
}

/** Is the window as narrow as a phone held upright? */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(narrow).matches);
}
