import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { signIn } from './commands';
import { absoluteSeconds, endSession } from './session';

/**
 * The cookie carries nothing but a session's id: the session itself is a row, so that it ends at
 * once when the row goes (sign-out, new password, new role).
 */
export function authOptions(): NextAuthOptions {
  const secure = env().APP_URL.startsWith('https:');
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: absoluteSeconds },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    pages: { signIn: '/th/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (given, request) => {
          const address = String(request.headers?.['x-client-address'] ?? 'unknown');
          const { email, password } = given ?? {};
          // The same doorway as the form's: schema, limits and audit are the command's.
          const entered = await signIn.run({ kind: 'visitor', address }, { email, password });
          return entered.ok ? { id: entered.value.sessionId } : null;
        },
      }),
    ],
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
    callbacks: {
      jwt: async ({ token, user }) => {
        if (user) return { sid: user.id };
        return token;
      },
      redirect: ({ url }) => {
        const { APP_URL } = env();
        const isOwn =
          URL.canParse(url, APP_URL) && new URL(url, APP_URL).origin === new URL(APP_URL).origin;
        return isOwn ? new URL(url, APP_URL).href : APP_URL;
      },
      session: ({ session, token }) => {
        const sid = typeof token.sid === 'string' ? token.sid : '';
        return { expires: session.expires, sid };
      },
    },
  };
}

export function sessionCookieName(): string {
  return env().APP_URL.startsWith('https:') ? '__Host-japan-desk' : 'japan-desk';
}
