import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { chunksOf, type Source } from './source.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** More parts than any workbook has. */
const mostParts = 10_000;

class SourceReader extends RandomAccessReader {
  readonly #source: Source;

  constructor(source: Source) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(chunksOf({ ...this.#source, size: end }, start));
  }
}

export type Zip = {
  has(path: string): boolean;
  paths(): string[];
  /** What one part holds, piece by piece; refuses as `text` does. */
  bytes(path: string, maxUnpackedBytes?: number): AsyncGenerator<Uint8Array>;
  /**
   * The text of one part, piece by piece.
   * @throws UnreadableFile where it unpacks to more than was allowed, or to more than the zip itself says
   */
  text(path: string, maxUnpackedBytes?: number): AsyncGenerator<string>;
};

/** Opens a zip without unpacking anything. */
export async function openZip(source: Source, maxUnpackedBytes: number): Promise<Zip> {
  const entries = new Map<string, Entry>();
  const file = await listed(source, entries);
  async function* bytes(path: string, most = maxUnpackedBytes): AsyncGenerator<Uint8Array> {
    const entry = entries.get(path);
    if (!entry) throw new UnreadableFile('workbook-unreadable', source.name);
    if (entry.isEncrypted()) throw new UnreadableFile('file-has-password', source.name);
    if (entry.uncompressedSize > Math.min(most, maxUnpackedBytes))
      throw new UnreadableFile('workbook-too-large-unpacked', source.name);
    const stream = await file.openReadStreamPromise(entry);
    try {
      // yauzl stops as soon as more comes out than the size that was checked above.
      yield* stream as AsyncIterable<Uint8Array>;
    } finally {
      stream.destroy();
    }
  }
  return {
    has: (path) => entries.has(path),
    paths: () => [...entries.keys()],
    bytes,
    async *text(path, most) {
      const decoder = new TextDecoder();
      for await (const chunk of bytes(path, most)) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
  };
}

async function listed(source: Source, entries: Map<string, Entry>): Promise<ZipFile> {
  try {
    const file = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      lazyEntries: true,
      autoClose: false,
    });
    for await (const entry of file.eachEntry()) {
      entries.set(entry.fileName, entry);
      if (entries.size > mostParts) throw new UnreadableFile('workbook-unreadable', source.name);
    }
    return file;
  } catch (cause) {
    throw new UnreadableFile('workbook-unreadable', source.name, { cause });
  }
}
