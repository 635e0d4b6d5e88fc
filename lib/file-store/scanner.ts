import { connect } from 'node:net';
import { env } from '@/lib/env';

/**
 * The hook for a virus scanner: a ClamAV daemon asked over TCP with INSTREAM. What it cannot answer
 * is an error, so that the job asks again; a file is never called clean by default.
 */
const patienceMs = 60_000;
const chunkBytes = 64 * 1024;

export type Verdict = { clean: true } | { clean: false; found: string };

export function hasScanner(): boolean {
  return env().FILE_SCANNER !== undefined;
}

export async function scanBytes(bytes: Uint8Array): Promise<Verdict> {
  const address = env().FILE_SCANNER;
  if (!address) throw new Error('no scanner is configured');
  // `clamd:` is none of the schemes whose host and port a URL takes apart.
  const { hostname, port } = new URL(address.replace(/^clamd:/, 'http:'));
  const answer = await askDaemon(hostname.replace(/^\[|\]$/g, ''), Number(port || 3310), bytes);
  return verdictOf(answer);
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`; anything else is no verdict. */
export function verdictOf(answer: string): Verdict {
  const text = answer.replace(/\0/g, '').trim();
  if (/^stream: OK$/.test(text)) return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (found) return { clean: false, found };
  throw new Error(`the scanner gave no verdict: ${text.slice(0, 200) || 'nothing'}`);
}

function askDaemon(host: string, port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let answer = '';
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('the scanner does not answer')));
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const chunk = bytes.subarray(at, at + chunkBytes);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        socket.write(length);
        socket.write(chunk);
      }
      socket.write(Buffer.alloc(4));
    });
  });
}
