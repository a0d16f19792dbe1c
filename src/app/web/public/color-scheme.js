// Before the first paint: the colours that were chosen here before, else those of the device.
(() => {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('cadans-color-scheme') ?? 'auto';
  } catch {
    // Storage may be closed to us; then the device decides.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
