import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { writtenText } from '@/lib/text-record/schema';
import { isCommonPassword } from './common-passwords';

export const passwordLength = { min: 12, max: 200 } as const;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'field.required')
  .max(254, 'field.too-long')
  .pipe(z.email('field.not-an-email'));

const newPassword = z
  .string()
  .min(1, 'field.required')
  .min(passwordLength.min, 'account.password-too-short')
  .max(passwordLength.max, 'field.too-long');

/** A name or address as the whole password is refused as well. */
function refuseCommon(
  given: { password: string; name?: string; email?: string },
  context: z.RefinementCtx,
) {
  const own = [given.name, given.email, given.email?.split('@')[0]].filter((text) => text != null);
  if (isCommonPassword(given.password, own)) {
    context.addIssue({
      code: 'custom',
      path: ['password'],
      message: 'account.password-too-common',
    });
  }
}

export const registerSchema = z
  .object({
    // It greets its owner in mails: a stranger's address must not be sent somebody's link or letter.
    name: writtenText(120).refine((name) => !/\p{Cc}|:\/\/|www\./iu.test(name), 'field.check'),
    email: emailSchema,
    password: newPassword,
    language: z.enum(locales, 'field.not-a-choice'),
  })
  .superRefine(refuseCommon);

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'field.required').max(1024, 'field.too-long'),
});

export const emailOnlySchema = z.object({ email: emailSchema });

/** 32 random bytes in base64url. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'account.link-expired');

export const tokenSchema = z.object({ token });

export const verifyEmailSchema = z.object({
  token,
  password: z.string().min(1, 'field.required').max(1024, 'field.too-long'),
});

export const setPasswordSchema = z
  .object({ token, password: newPassword })
  .superRefine(refuseCommon);

/**
 * A path of our own to go on to after signing in, without its language; anything else is dropped,
 * so that no link to our sign-in page leads off to another site.
 */
export function safeNext(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 500) return null;
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given)) return null;
  const base = 'http://portal.invalid';
  if (!URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return null;
  const path = url.pathname.replace(/^\/(th|ja|en)(?=\/|$)/, '');
  if (/^\/(api|_next)(\/|$)/.test(path) || path.startsWith('//')) return null;
  return `${path || '/'}${url.search}`;
}
