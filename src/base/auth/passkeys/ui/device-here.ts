import { deviceOf } from '../../device-name.ts';

/** How one would call the device that one sits at: "Chrome, Windows". */
export function deviceHere(): string {
  const { browser, system } = deviceOf(navigator.userAgent);
  return [browser, system].filter((part) => part !== null).join(', ');
}
