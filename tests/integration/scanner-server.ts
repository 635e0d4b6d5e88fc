import { createServer, type Socket } from 'node:net';

/** The string that every scanner knows, put together so that no scanner minds this file. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

/** A small daemon that speaks clamd's INSTREAM and can be told to say nothing. */
export async function scannerServer() {
  const mood = { silent: false };
  const seen: number[] = [];
  const serve = (socket: Socket) => {
    let given = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      given = Buffer.concat([given, chunk]);
      const stream = streamOf(given);
      if (!stream) return;
      if (mood.silent) {
        socket.destroy();
        return;
      }
      seen.push(stream.length);
      const found = stream.includes(eicar);
      socket.end(found ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
    });
  };
  const server = createServer(serve);
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  return {
    url: `clamd://127.0.0.1:${port}`,
    mood,
    seen,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The whole stream once its last, empty chunk is there. */
function streamOf(given: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (!given.subarray(0, command.length).equals(Buffer.from(command))) return null;
  const parts: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= given.length) {
    const length = given.readUInt32BE(at);
    at += 4;
    if (length === 0) return Buffer.concat(parts);
    if (at + length > given.length) return null;
    parts.push(given.subarray(at, at + length));
    at += length;
  }
  return null;
}
