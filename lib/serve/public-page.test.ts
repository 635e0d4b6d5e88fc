import { describe, expect, test } from 'vitest';
import { isPublicPage } from './public-page.mjs';

const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  isPublicPage({ method, url, headers });

describe('a page that may be kept', () => {
  test.each(['/th', '/ja/partners', '/en/partners?q=food', '/th/centres?province=TH-22'])(
    '%s',
    (url) => {
      expect(asked(url)).toBe(true);
    },
  );

  test('is nobody’s own', () => {
    expect(asked('/th/partners', { cookie: 'a=1; japan-desk=x' })).toBe(false);
    expect(asked('/th/partners', { cookie: '__Host-japan-desk=x' })).toBe(false);
    expect(asked('/th/partners', { cookie: 'other=1' })).toBe(true);
    expect(asked('/th/partners', { rsc: '1' })).toBe(false);
    expect(asked('/th/partners', {}, 'POST')).toBe(false);
  });

  test('is no event, which names people as long as they agree', () => {
    expect(asked('/th/events')).toBe(true);
    expect(asked('/th/events/EV-2569-0001')).toBe(false);
  });

  test('has no query longer than a form makes', () => {
    expect(asked(`/th/partners?q=${'a'.repeat(2000)}`)).toBe(false);
  });

  test('is no answer of the search, asked by whomever', () => {
    const session = { cookie: 'japan-desk=x' };
    for (const url of [
      '/th/search',
      '/th/search?q=food',
      '/en/search?kind=sme&q=x',
      '/ja/search/',
    ]) {
      expect(asked(url), url).toBe(false);
      expect(asked(url, session), url).toBe(false);
    }
    for (const url of ['/api/suggest?q=food', '/api/v1/suggest?q=food', '/api/v1/search?q=food']) {
      expect(asked(url), url).toBe(false);
    }
  });
});
