import { z } from 'zod';
import { type Provider, TranslationRefused } from './provider-type';

/**
 * A server of the LibreTranslate protocol. Neither what is sent nor what comes back stands in an
 * error or a log: the one holds people's words and the key, the other may repeat them.
 */
const patienceMs = 60_000;
const usualLimit = 2000;
/** A translation that is longer than this is none. */
const mostBytes = 1_000_000;

const answerSchema = z.object({ translatedText: z.string() });
const settingsSchema = z.object({ charLimit: z.number().int() });

/** Asking later can help. */
const passing = new Set([408, 425, 429]);

export function libreTranslate({ url, apiKey }: { url: string; apiKey?: string }): Provider {
  const { base, host, headers } = addressOf(url);
  let limit: Promise<number> | undefined;
  const ask = (path: string, init: { method?: string; body?: string } = {}) =>
    fetch(`${base}${path}`, {
      ...init,
      headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' },
      // Wherever the server leads, it is not where the operator has sent people's words: not followed.
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
  const readLimit = async () => {
    const answer = await ask('/frontend/settings');
    if (answer.status >= 500 || passing.has(answer.status)) throw notNow(host, answer.status);
    const read = settingsSchema.safeParse(answer.ok ? await jsonOf(answer) : null);
    await answer.body?.cancel().catch(() => undefined);
    // Below zero: none.
    if (!read.success || read.data.charLimit === 0) return usualLimit;
    return read.data.charLimit < 0 ? 20_000 : read.data.charLimit;
  };
  return {
    host,
    limit: () => {
      limit ??= readLimit().catch((error) => {
        // Read again the next time.
        limit = undefined;
        throw error;
      });
      return limit;
    },
    translate: async (text, from, to) => {
      const given = { q: text, source: from, target: to, format: 'text' };
      const answer = await ask('/translate', {
        method: 'POST',
        body: JSON.stringify(apiKey ? { ...given, api_key: apiKey } : given),
      });
      if (answer.ok) return wordsOf(answer, host);
      await answer.body?.cancel().catch(() => undefined);
      if (answer.status < 500 && !passing.has(answer.status)) {
        throw new TranslationRefused(`${host} refused with ${answer.status}`);
      }
      throw notNow(host, answer.status);
    },
  };
}

/** A name and password in the address are sent as such, and stand in no error. */
function addressOf(url: string) {
  const read = new URL(url);
  const { username, password, host } = read;
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const basic = `Basic ${Buffer.from(login).toString('base64')}`;
  Object.assign(read, { username: '', password: '' });
  return {
    base: read.href.replace(/\/+$/, ''),
    host,
    headers: username ? { authorization: basic } : {},
  };
}

function notNow(host: string, status: number): Error {
  return new Error(`${host} cannot translate now: ${status}`);
}

async function wordsOf(answer: Response, host: string): Promise<string> {
  const read = answerSchema.safeParse(await jsonOf(answer));
  if (!read.success) throw new Error(`${host} did not answer with a translation`);
  return read.data.translatedText;
}

/** Null for what is no JSON, or more of it than a translation can be. */
async function jsonOf(answer: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}
