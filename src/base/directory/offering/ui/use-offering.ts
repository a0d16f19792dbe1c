import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { listCompetitors, listProducts } from '../contract.ts';

export function useProducts(archived: boolean) {
  return useQuery({
    queryKey: ['products', archived],
    queryFn: ({ signal }) => ask(listProducts, { archived }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCompetitors(archived: boolean) {
  return useQuery({
    queryKey: ['competitors', archived],
    queryFn: ({ signal }) => ask(listCompetitors, { archived }, { signal }),
    placeholderData: keepPreviousData,
  });
}
