import { Outlet } from '@tanstack/react-router';
import { AwayStrip } from './away-strip.tsx';

/** What every screen has, inside the house and at its door. */
export function Root() {
  return (
    <>
      <AwayStrip />
      <Outlet />
    </>
  );
}
