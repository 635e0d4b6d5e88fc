import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A small server that speaks the LibreTranslate protocol. It "translates" by naming the language in
 * front of the words, `[ja] …`, and can be in any mood that a real one has.
 */
export type Mood =
  | 'well'
  | 'down'
  | 'busy'
  | 'refuses'
  | 'slow'
  | 'not-json'
  | 'other-json'
  | 'huge'
  | 'redirects'
  | 'loses-marks';

export type Asked = { q: string; source: string; target: string; format: string; api_key?: string };

const languages = ['th', 'ja', 'en'];

export async function translationServer({ charLimit = -1, apiKey = '' } = {}) {
  const state = {
    mood: 'well' as Mood,
    asked: [] as Asked[],
    /** How often its settings were read. */
    settings: 0,
    delayMs: 300,
    /** Where it redirects. */
    elsewhere: '',
    /** What becomes of the words themselves. */
    speak: (words: string) => words,
    /** Called before an answer to a translation goes out. */
    before: async (_asked: Asked) => {},
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  async function serve(request: IncomingMessage, response: ServerResponse) {
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/frontend/settings') {
      state.settings += 1;
      return json(200, { charLimit, apiKeys: apiKey !== '' });
    }
    if (request.url === '/languages') {
      return json(
        200,
        languages.map((code) => ({ code, name: code, targets: languages })),
      );
    }
    if (request.url !== '/translate' || request.method !== 'POST') return json(404, {});
    const asked = JSON.parse(await bodyOf(request)) as Asked;
    state.asked.push(asked);
    await state.before(asked);
    return answer(asked, response, json);
  }
  async function answer(
    asked: Asked,
    response: ServerResponse,
    json: (status: number, body: unknown) => void,
  ) {
    if (apiKey && asked.api_key !== apiKey) {
      return json(403, { error: `Invalid API key ${asked.api_key} for ${asked.q}` });
    }
    if (!languages.includes(asked.target)) return json(400, { error: 'not supported' });
    if (charLimit >= 0 && asked.q.length > charLimit) return json(400, { error: 'too long' });
    const words = `[${asked.target}] ${state.speak(asked.q)}`;
    switch (state.mood) {
      case 'down':
        return json(503, { error: asked.q });
      case 'busy':
        return json(429, { error: 'Slowdown: too many requests' });
      case 'refuses':
        return json(400, { error: asked.q });
      case 'not-json':
        return response.writeHead(200).end('<html>a page of some proxy</html>');
      case 'other-json':
        return json(200, { translated: words });
      case 'huge':
        return json(200, { translatedText: 'あ'.repeat(2_000_000) });
      case 'redirects':
        return response.writeHead(307, { location: state.elsewhere }).end();
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, state.delayMs));
        break;
      case 'loses-marks':
        return json(200, { translatedText: words.replaceAll('＿', '') });
    }
    return json(200, { translatedText: words });
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
