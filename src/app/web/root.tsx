import { Outlet } from '@tanstack/react-router';

/** What every screen has, inside the house and at its door. */
export function Root() {
  return <Outlet />;
}
