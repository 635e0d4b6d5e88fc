import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { translationServer } from '@/tests/support/translation-server';
import { libreTranslate } from './libre-translate';
import { translateWords } from './machine';
import { TranslationRefused } from './provider-type';

let server: Awaited<ReturnType<typeof translationServer>>;
let inside: Awaited<ReturnType<typeof translationServer>>;

beforeAll(async () => {
  server = await translationServer({ charLimit: 40, apiKey: 'k-123' });
  inside = await translationServer();
});
beforeEach(() => {
  Object.assign(server.state, { mood: 'well', asked: [], settings: 0 });
});
afterAll(async () => {
  await server.close();
  await inside.close();
});

const machine = () => libreTranslate({ url: `${server.url}/`, apiKey: 'k-123' });
const message = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) =>
      `${error instanceof TranslationRefused ? 'refused' : 'later'} ${String(error)}`,
  );

describe('a server of the LibreTranslate protocol', () => {
  test('is sent the words, the languages and the key, and names itself', async () => {
    const provider = machine();
    expect(await provider.translate('แม่พิมพ์', 'th', 'ja')).toBe('[ja] แม่พิมพ์');
    expect(provider.host).toBe(server.host);
    expect(server.state.asked).toEqual([
      { q: 'แม่พิมพ์', source: 'th', target: 'ja', format: 'text', api_key: 'k-123' },
    ]);
  });

  test.each([
    ['down', 'later'],
    ['busy', 'later'],
    ['refuses', 'refused'],
    ['not-json', 'later'],
    ['other-json', 'later'],
    ['huge', 'later'],
  ] as const)(
    'in the mood "%s" is asked again %s, and nothing said is repeated',
    async (mood, then) => {
      server.state.mood = mood;
      const said = await message(machine().translate('ความลับ', 'th', 'ja'));
      expect(said.split(' ')[0]).toBe(then);
      expect(said).not.toMatch(/ความลับ|k-123/);
    },
  );

  test('that leads elsewhere is not followed', async () => {
    Object.assign(server.state, { mood: 'redirects', elsewhere: `${inside.url}/translate` });
    expect(await message(machine().translate('ก', 'th', 'ja'))).toMatch(/^refused .* 307$/);
    expect(inside.state.asked).toEqual([]);
  });

  test('refuses a wrong key and an unknown address for good; nobody there is asked again', async () => {
    const wrong = libreTranslate({ url: server.url, apiKey: 'wrong-key' });
    const said = await message(wrong.translate('ความลับ', 'th', 'ja'));
    expect(said).toMatch(/^refused .* 403$/);
    expect(said).not.toMatch(/wrong-key|ความลับ/);
    const lost = libreTranslate({ url: `${server.url}/nowhere` });
    expect(await message(lost.translate('ก', 'th', 'ja'))).toMatch(/^refused .* 404$/);
    const gone = await translationServer();
    await gone.close();
    expect(await message(libreTranslate({ url: gone.url }).translate('ก', 'th', 'ja'))).toMatch(
      /^later /,
    );
  });

  test('with a password in its address is sent it apart from the address', async () => {
    const guarded = libreTranslate({ url: server.url.replace('//', '//me:secret-word@') });
    expect(guarded.host).toBe(server.host);
    const said = await message(guarded.translate('ก', 'th', 'ja'));
    expect(said).toMatch(/^refused .* 403$/);
    expect(said).not.toContain('secret-word');
  });

  test('says once how much it takes', async () => {
    const provider = machine();
    expect([await provider.limit(), await provider.limit()]).toEqual([40, 40]);
    expect(server.state.settings).toBe(1);
    expect(await libreTranslate({ url: inside.url }).limit()).toBe(20_000);
    expect(await libreTranslate({ url: `${inside.url}/nowhere` }).limit()).toBe(2000);
  });
});

describe('words of any length', () => {
  test('are cut at the limit and put together with their breaks', async () => {
    const words = `${'หนึ่ง '.repeat(6)}\n\n${'สอง '.repeat(9)}`.trim();
    const translated = await translateWords(machine(), words, 'th', 'en');
    expect(server.state.asked.every(({ q }) => q.length <= 40)).toBe(true);
    expect(server.state.asked.length).toBeGreaterThan(1);
    expect(translated.replaceAll(/\[en\] /g, '')).toBe(words);
    expect(translated).toContain('\n\n[en] สอง');
  });

  test('keep as many marks as they had, even with a machine that loses them', async () => {
    const words = 'เราคือ ＿＿＿ โทร ＿＿＿';
    expect(await translateWords(machine(), words, 'th', 'ja')).toBe(`[ja] ${words}`);
    server.state.mood = 'loses-marks';
    expect(await translateWords(machine(), words, 'th', 'ja')).toBe(
      '[ja] เราคือ ＿＿＿ [ja] โทร ＿＿＿',
    );
  });

  test('are not kept where the machine answers with many times as much', async () => {
    const provider = { ...machine(), translate: async () => '<p>x</p>'.repeat(10_000) };
    expect(await message(translateWords(provider, 'สวัสดี', 'th', 'en'))).toMatch(/^refused .*more/);
  });

  test('without a letter or a number are nobody’s to translate', async () => {
    expect(await translateWords(machine(), '＿＿＿ … —', 'th', 'ja')).toBe('＿＿＿ … —');
    expect(server.state.asked).toEqual([]);
  });
});
