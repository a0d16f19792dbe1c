/** Resolves when somebody wants this process to end: Ctrl+C, or whatever looks after it. */
export function askedToStop(): Promise<'asked'> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => asked('asked'));
  });
}
