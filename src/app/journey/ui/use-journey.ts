import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';

import { getJourney } from '../contract.ts';

/**
 * How far the organisation is.
 * @param wanted is there somebody who brings Cadans in?
 */
export function useJourney(wanted: boolean) {
  return useQuery({
    queryKey: ['journey'],
    queryFn: ({ signal }) => ask(getJourney, {}, { signal }),
    enabled: wanted,
    // Whoever comes back from a step sees it taken.
    staleTime: 0,
  });
}

/** Whether this person folded the steps away on this device. */
export function useFolded(viewer: string): [folded: boolean, fold: (folded: boolean) => void] {
  const key = `cadans.journey.folded.${viewer}`;
  const [folded, setFolded] = useState(() => {
    try {
      return localStorage.getItem(key) !== null;
    } catch {
      return false;
    }
  });
  const fold = (wished: boolean) => {
    setFolded(wished);
    try {
      if (wished) localStorage.setItem(key, 'yes');
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing shows them again next time.
    }
  };
  return [folded, fold];
}
