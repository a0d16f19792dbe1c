import { connect } from 'node:net';

/**
 * A client that costs next to nothing beside the server that it measures: one connection, one request at a time, the
 * answer is counted by its Content-Length and not read. Rejects when the status is not 200.
 */
export type PlainClient = { get(path: string): Promise<void>; close(): void };

const endOfHead = '\r\n\r\n';

/** What is read lands in the same bytes again and again: a page is as large as a buffer, and would be garbage. */
const readAtOnce = 64 * 1024;

export function plainClient(port: number, cookie: string): PlainClient {
  let take: (chunk: Buffer) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const onread = {
    buffer: Buffer.allocUnsafe(readAtOnce),
    callback: (size: number, buffer: Uint8Array) => {
      take(Buffer.from(buffer.buffer, buffer.byteOffset, size));
      return true;
    },
  };
  const socket = connect({ port, host: 'localhost', noDelay: true, onread });
  socket.on('error', (error) => fail(error));
  return {
    get: (path) =>
      new Promise((done, refused) => {
        fail = refused;
        take = wholeAnswer(done, refused);
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`);
      }),
    close: () => socket.destroy(),
  };
}

/** Takes an answer piece by piece, until all that its head promised has come. */
function wholeAnswer(done: () => void, fail: (error: Error) => void): (chunk: Buffer) => void {
  let head: string | null = '';
  let missing = 0;
  return (chunk) => {
    if (head === null) missing -= chunk.length;
    else {
      const before = head.length;
      const ended = chunk.indexOf(endOfHead, 0, 'latin1');
      head += chunk.toString('latin1', 0, ended === -1 ? chunk.length : ended + endOfHead.length);
      const at = head.indexOf(endOfHead);
      if (at === -1) return;
      if (!head.startsWith('HTTP/1.1 200')) return fail(new Error(head.split('\r\n')[0]));
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      missing = length - (before + chunk.length - at - endOfHead.length);
      head = null;
    }
    if (missing <= 0) done();
  };
}
