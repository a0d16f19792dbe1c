import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { App } from './app.tsx';
import { makeRouter } from './routes.tsx';
import { beginAnew, viewerQuery } from '#base/auth/ui/viewer-query.ts';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (!(error instanceof ApiProblem)) return;
      if (error.because === 'another-place') return beginAnew();
      if (error.status !== 401 && error.because !== 'second-factor-required') return;
      if (query.queryKey[0] === viewerQuery.queryKey[0]) return;
      // The session has ended in the meantime, or more is asked of it: the door is asked again.
      queries.removeQueries(viewerQuery);
      void router.invalidate();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
    },
  },
});
const router = makeRouter(queries);

const place = document.getElementById('cadans');
if (!place) throw new Error('index.html has no element #cadans');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App>
        <RouterProvider router={router} />
      </App>
    </QueryClientProvider>
  </StrictMode>,
);
