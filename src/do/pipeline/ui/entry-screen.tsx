import type { ReactNode } from 'react';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import css from './deal/deal-screen.module.css';

/**
 * One account or contact, with a way back to their list: what is known of it at the side, what was done in the middle.
 * @param shown undefined while it is on its way, or where it cannot be had
 */
export function EntryScreen(props: {
  list: { to: string; name: string };
  /** What it is, while its name is on its way. */
  kind: string;
  error: Error | null;
  onRetry: () => void;
  shown: { name: string; controls: ReactNode; side: ReactNode; main: ReactNode } | undefined;
}) {
  const { list, kind, error, onRetry, shown } = props;
  const above = <BackLink to={list.to}>{list.name}</BackLink>;
  if (shown)
    return (
      <Page above={above} controls={shown.controls} title={shown.name}>
        <div className={css.columns}>
          <div className={css.side}>{shown.side}</div>
          <div className={css.main}>{shown.main}</div>
        </div>
      </Page>
    );
  return (
    <Page above={error ? null : above} title={kind}>
      {error ? (
        <OpenFailed back={list.name} error={error} onRetry={onRetry} to={list.to} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}
