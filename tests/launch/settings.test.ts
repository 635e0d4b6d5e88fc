import { expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { versionTrouble } from '@/lib/launch/node-version.mjs';
import { readSettings } from '@/lib/launch/settings.mjs';

const secret = 'x'.repeat(32);
const external = 'postgresql://me:secret-word@db.example:5432/desk';

test('without anything set the embedded default and its demo world are meant', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
    authSecret: undefined,
    appUrl: 'http://localhost:3000',
    seed: 'demo',
  });
  expect(settings.dataDir).toMatch(/\.data$/);
});

test('an external database gets facts alone and asks for a secret', () => {
  expect(readSettings({ DATABASE_URL: external, AUTH_SECRET: secret }).seed).toBe('facts');
  expect(() => readSettings({ DATABASE_URL: external })).toThrow(/AUTH_SECRET/);
});

test.each([
  [{ PORT: '70000' }, /PORT must be a number from 1 to 65535/],
  [{ PORT: 'http' }, /PORT must be a number/],
  [{ SEED: 'all' }, /SEED must be demo or facts/],
  [{ DATABASE_URL: 'mysql://x/y', AUTH_SECRET: secret }, /DATABASE_URL must be an address/],
  [{ APP_URL: 'japan-desk.example' }, /APP_URL must be an address/],
  [{ SMTP_URL: 'mail.example:25' }, /SMTP_URL must be an address/],
  [{ FILE_STORAGE: 'disk' }, /FILE_STORAGE must be database or s3/],
  [{ FILE_STORAGE: 's3', S3_ENDPOINT: 'http://s3.example' }, /must be set too: S3_BUCKET/],
  [{ FILE_SCANNER: 'http://scanner' }, /FILE_SCANNER must be an address of the form clamd/],
  [{ TRANSLATION_URL: 'translate.example' }, /TRANSLATION_URL must be an address of the form http/],
  [{ AUTH_SECRET: 'short' }, /AUTH_SECRET must have at least 32/],
])('%o is refused with one sentence', (given, sentence) => {
  expect(() => readSettings(given)).toThrow(sentence);
});

test('a refusal does not repeat a password', () => {
  const refused = () => readSettings({ DATABASE_URL: 'mysql://me:secret-word@x/y' });
  expect(refused).toThrow(expect.not.stringContaining('secret-word') as unknown as Error);
});

test('the portal reads the same names', () => {
  const read = readEnv({ DATABASE_URL: external, AUTH_SECRET: secret, PORT: '8080', SMTP_URL: '' });
  expect(read).toMatchObject({ PORT: 8080, APP_URL: 'http://localhost:8080', SEED: 'demo' });
  expect(read.SMTP_URL).toBeUndefined();
  expect(readEnv({ ...read, PORT: '1', APP_URL: 'https://a.example/' }).APP_URL).toBe(
    'https://a.example',
  );
  expect(() => readEnv({ DATABASE_URL: external })).toThrow(/not right: AUTH_SECRET: /);
});

test.each([
  ['18.20.4', true],
  ['20.18.3', true],
  ['20.19.0', false],
  ['24.0.0', false],
])('Node %s is too old: %s', (version, tooOld) => {
  expect(versionTrouble(version) !== undefined).toBe(tooOld);
});
