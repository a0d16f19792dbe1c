import type { GivenFile } from '#app/import/reading/source.ts';

/** A file on this process's disk, and what tells it from every other. */
export type FetchedFile = GivenFile & { sha256: string };
