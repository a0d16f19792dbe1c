import { localStorageColorSchemeManager, useMantineColorScheme } from '@mantine/core';

/** Light, dark, or as the device has it. */
export type ColorScheme = 'light' | 'dark' | 'auto';

/** The same key is read by `public/color-scheme.js`, before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'cadans-color-scheme' });

export function useColorScheme(): { scheme: ColorScheme; choose: (scheme: ColorScheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return { scheme: colorScheme, choose: setColorScheme };
}
