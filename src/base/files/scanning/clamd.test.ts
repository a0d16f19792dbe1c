import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import { readScannerPlace, readVerdict, scanned, ScannerError } from './clamd.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** A scanner that hears everything out and answers. */
async function scanner(answer: (heard: Buffer, socket: Socket) => string | null) {
  const all: Buffer[] = [];
  server = createServer((socket) => {
    socket.on('error', () => {});
    let heard = Buffer.alloc(0);
    socket.on('data', (piece) => {
      heard = Buffer.concat([heard, piece]);
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
      all.push(heard);
      const says = answer(heard, socket);
      if (says !== null) socket.end(`${says}\0`);
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { all, place: { host: '127.0.0.1', port: (server.address() as AddressInfo).port } };
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test('what it is told is the protocol’s: the command, pieces with their length, and an empty one', async () => {
  const { all, place } = await scanner(() => 'stream: OK');
  expect(await scanned(place, pieces('Dag', '', ' Ilse'))).toBeNull();
  expect(all[0]?.toString('latin1')).toBe('zINSTREAM\0\0\0\0\u0003Dag\0\0\0\u0005 Ilse\0\0\0\0');
});

test('what it found is told by name', async () => {
  const { place } = await scanner(() => 'stream: Eicar-Test-Signature FOUND');
  expect(await scanned(place, pieces('x'))).toBe('Eicar-Test-Signature');
});

test.each(['INSTREAM size limit exceeded. ERROR', 'UNKNOWN COMMAND', '', 'stream: OK FOUND? perhaps'])(
  '“%s” is no verdict, and so what was sent is not clean',
  async (says) => {
    const { place } = await scanner(() => says);
    await expect(scanned(place, pieces('x'))).rejects.toBeInstanceOf(ScannerError);
  },
);

test('one that is not there, hangs up or keeps silent is no verdict either', async () => {
  await expect(scanned({ host: '127.0.0.1', port: 1 }, pieces('x'))).rejects.toBeInstanceOf(ScannerError);
  const hanging = await scanner((_, socket) => (socket.destroy(), null));
  await expect(scanned(hanging.place, pieces('x'))).rejects.toBeInstanceOf(ScannerError);
  server?.close();
  const silent = await scanner(() => null);
  await expect(scanned(silent.place, pieces('x'), 200)).rejects.toThrow(/no answer in time/);
});

test('a scanner that has heard enough is believed before everything was said', async () => {
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end('stream: Iets.Kwaads FOUND\0'));
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const place = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  const endless = async function* () {
    for (let n = 0; n < 2000; n++) yield Buffer.alloc(64 * 1024);
  };
  expect(await scanned(place, endless())).toBe('Iets.Kwaads');
});

test('its place is a port of a host, or a socket', () => {
  expect(readScannerPlace('localhost:3310')).toEqual({ host: 'localhost', port: 3310 });
  expect(readScannerPlace('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
  expect(readScannerPlace('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  for (const wrong of ['localhost', ':3310', 'http://localhost:3310', 'localhost:0', 'localhost:99999', ''])
    expect(readScannerPlace(wrong), wrong).toBeNull();
});

test('a verdict is read to the letter', () => {
  expect(readVerdict('stream: OK\0')).toBeNull();
  expect(readVerdict('stream: A.B-1 FOUND\0')).toBe('A.B-1');
  expect(() => readVerdict('stream: OK\nstream: X FOUND')).toThrow(ScannerError);
});
