import { connect, type Socket } from 'node:net';

/**
 * A client that costs next to nothing beside the server that it measures: one connection, one request at a time, the
 * answer is counted by its Content-Length and not read. Rejects when the status is not 200.
 */
export type PlainClient = { get(path: string): Promise<void>; close(): void };

const endOfHead = Buffer.from('\r\n\r\n');

export function plainClient(port: number, cookie: string): PlainClient {
  const socket = connect({ port, host: 'localhost', noDelay: true });
  return {
    get(path) {
      const answered = wholeAnswer(socket);
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`);
      return answered;
    },
    close: () => socket.destroy(),
  };
}

function wholeAnswer(socket: Socket): Promise<void> {
  return new Promise((done, fail) => {
    let head: Buffer | null = Buffer.alloc(0);
    let missing = 0;
    const end = (error?: Error) => {
      socket.off('data', take).off('error', end);
      if (error) fail(error);
      else done();
    };
    const take = (chunk: Buffer) => {
      if (head === null) missing -= chunk.length;
      else {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const at = head.indexOf(endOfHead);
        if (at === -1) return;
        const text = head.toString('latin1', 0, at);
        if (!text.startsWith('HTTP/1.1 200')) return end(new Error(text.split('\r\n')[0]));
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
        missing = length - (head.length - at - endOfHead.length);
        head = null;
      }
      if (missing <= 0) end();
    };
    socket.on('data', take).on('error', end);
  });
}
