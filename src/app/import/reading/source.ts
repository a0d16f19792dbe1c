/** A file as it was handed over; a Blob (`fs.openAsBlob`) is read piece by piece and never stands in memory as a whole. */
export type GivenFile = { name: string; bytes: Uint8Array | Blob };

/** The bytes of a file, any piece of it at a time. */
export type Source = {
  name: string;
  size: number;
  /** The bytes from `from` up to and without `to`. */
  piece(from: number, to: number): Promise<Uint8Array>;
};

const chunkSize = 256 * 1024;

export function sourceOf(file: GivenFile): Source {
  const { name, bytes } = file;
  if (bytes instanceof Uint8Array)
    return { name, size: bytes.length, piece: async (from, to) => bytes.subarray(from, to) };
  return {
    name,
    size: bytes.size,
    piece: async (from, to) => new Uint8Array(await bytes.slice(from, to).arrayBuffer()),
  };
}

export async function* chunksOf(source: Source, from = 0): AsyncGenerator<Uint8Array> {
  for (let at = from; at < source.size; at += chunkSize)
    yield await source.piece(at, Math.min(at + chunkSize, source.size));
}
