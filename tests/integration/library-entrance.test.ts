import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { GET } from '@/app/api/auth/[...nextauth]/route';
import { hashPassword } from '@/lib/auth/authenticate';
import { findViewer } from '@/lib/auth/find-viewer';
import { authOptions } from '@/lib/auth/options';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { addPerson } from '../access/actors';

/** next-auth's own addresses: they open nothing that the portal's forms would not. */
const password = 'แม่น้ำสีครามยามเช้า';

describe('the library’s own entrance', () => {
  type Provider = {
    options: { authorize(given: object, request: object): Promise<{ id: string } | null> };
  };
  const enter = (given: object) => {
    const provider = authOptions().providers[0] as unknown as Provider;
    return provider.options.authorize(given, { headers: { 'x-client-address': randomUUID() } });
  };

  test('goes through the same doorway: limits, schema, audit', async () => {
    const { email } = await addPerson('JAPAN_DESK');
    await db.user.update({
      where: { email },
      data: { passwordHash: await hashPassword(password) },
    });
    const entered = await enter({ email, password });
    expect(await findViewer(entered?.id ?? '')).toMatchObject({ email });
    const where = { action: 'account.sign-in', subjectLabel: email };
    expect(await db.auditEntry.count({ where })).toBe(1);
    expect(await enter({ email, password: 'wrong' })).toBeNull();
    expect(await enter({ email: { not: 'text' }, password })).toBeNull();
    expect(await enter({ email: `${email}\0`, password })).toBeNull();
  });

  test('leads to our own pages alone, and shows none of its own', async () => {
    const redirect = authOptions().callbacks?.redirect;
    const { APP_URL } = env();
    const to = (url: string) => redirect?.({ url, baseUrl: 'http://localhost:3000' });
    expect(await to('https://evil.example/')).toBe(APP_URL);
    expect(await to('//evil.example/')).toBe(APP_URL);
    expect(await to(`${APP_URL}.evil.example/`)).toBe(APP_URL);
    expect(await to('/th/sme')).toBe(`${APP_URL}/th/sme`);
    for (const page of ['signout', 'error', 'verify-request', 'callback/credentials', '_log']) {
      const params = Promise.resolve({ nextauth: page.split('/') });
      const answer = await GET(new Request(`${APP_URL}/api/auth/${page}`), { params });
      expect(answer.status, page).toBe(404);
    }
  });
});
