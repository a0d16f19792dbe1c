import { createTheme } from '@mantine/core';

const still = { transitionProps: { duration: 0 }, offset: 4 };

/**
 * Mantine's components read our own tokens. Its stylesheets are not loaded: what we use of it (placing what floats,
 * lists of choices, menus, light and dark) is dressed by the kit, and it writes no style element that a strict
 * content security policy would refuse.
 */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font-head)', fontWeight: '600' },
  radius: { sm: 'var(--radius-small)', md: 'var(--radius)', lg: 'var(--radius-large)' },
  defaultRadius: 'md',
  spacing: {
    xs: 'var(--space-1)',
    sm: 'var(--space-2)',
    md: 'var(--space-4)',
    lg: 'var(--space-6)',
    xl: 'var(--space-8)',
  },
  respectReducedMotion: true,
  components: {
    Combobox: { defaultProps: still },
    Menu: { defaultProps: still },
  },
});
