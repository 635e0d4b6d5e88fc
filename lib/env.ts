import { z } from 'zod';

/** The only reader of process.env. Read lazily, so that pure code can be tested without any. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATABASE_URL: z.string().url(),
  DATA_DIR: z.string().default('.data'),
  APP_URL: z.string().url().optional(),
  AUTH_SECRET: z.string().min(32),
  SMTP_URL: z.string().url().optional(),
  SEED: z.enum(['demo', 'facts']).default('demo'),
});

export type Env = z.infer<typeof schema> & { APP_URL: string };

let kept: Env | undefined;

export function env(): Env {
  if (!kept) {
    const read = schema.parse(process.env);
    kept = { ...read, APP_URL: read.APP_URL ?? `http://localhost:${read.PORT}` };
  }
  return kept;
}
