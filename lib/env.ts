import { z } from 'zod';

/**
 * The only reader of process.env in TypeScript. Read on first use, so that pure code can be tested
 * without any. lib/launch/settings.mjs reads the same names before the packages are there, makes
 * what may be left out, and hands everything on.
 */
const address = (...protocols: string[]) =>
  z.url().refine((text) => protocols.includes(new URL(text).protocol), {
    error: `must begin with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Where the portal listens. */
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** PostgreSQL 14 or later, UTF8; every connection takes the role japan_desk_portal. */
  DATABASE_URL: address('postgresql:', 'postgres:'),
  /** Holds the embedded database, its secrets, the launcher's lock and logs. */
  DATA_DIR: z.string().default('.data'),
  /** Where people reach the portal, without a slash at the end; https behind a proxy. */
  APP_URL: address('http:', 'https:').optional(),
  /** Signs the session cookie. */
  AUTH_SECRET: z.string().min(32),
  /** Without it notices stay in the outbox, which an administrator can read. */
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  /** A Jitsi-compatible server on which rooms for meetings are opened; else the portal's own room. */
  VIDEO_PROVIDER_URL: address('https:').optional(),
  /** How two browsers find a way to each other's camera where no direct one is open. */
  STUN_URL: address('stun:', 'stuns:').optional(),
  TURN_URL: address('turn:', 'turns:').optional(),
  TURN_USERNAME: z.string().optional(),
  TURN_CREDENTIAL: z.string().optional(),
  SEED: z.enum(['demo', 'facts']).default('demo'),
  /** Where the bytes of attachments are kept: in PostgreSQL, or in S3-compatible storage. */
  FILE_STORAGE: z.enum(['database', 's3']).default('database'),
  S3_ENDPOINT: address('http:', 'https:').optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** A ClamAV daemon, `clamd://host:3310`; without one attachments are marked as not checked. */
  FILE_SCANNER: address('clamd:').optional(),
  /** A server of the LibreTranslate protocol; without one texts wait for a person to translate. */
  TRANSLATION_URL: address('http:', 'https:').optional(),
  TRANSLATION_API_KEY: z.string().optional(),
  /** Keys for notices to browsers (web push); the launcher makes and keeps a pair. */
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  /** Push services besides the browsers' own, `host:port`, separated by commas. */
  PUSH_HOSTS: z.string().optional(),
});

export type Env = z.infer<typeof schema> & { APP_URL: string };

/** What S3-compatible storage cannot be reached without. */
const s3Names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** What is set to nothing counts as not set. */
export function readEnv(given: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const read = schema.safeParse(set);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not right: ${problems.join('; ')}.`);
  }
  if (read.data.FILE_STORAGE === 's3') {
    const missing = s3Names.filter((name) => !read.data[name]);
    if (missing.length > 0) {
      throw new Error(`The environment is not right: FILE_STORAGE=s3 needs ${missing.join(', ')}.`);
    }
  }
  const appUrl = read.data.APP_URL ?? `http://localhost:${read.data.PORT}`;
  return { ...read.data, APP_URL: appUrl.replace(/\/+$/, '') };
}

let kept: Env | undefined;

export function env(): Env {
  kept ??= readEnv(process.env);
  return kept;
}
