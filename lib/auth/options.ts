import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { authenticate } from './authenticate';
import { absoluteSeconds, endSession, openSession } from './session';

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
          const found = await authenticate(given?.email ?? '', given?.password ?? '', address);
          return found.ok ? { id: found.value.id } : null;
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
        if (user) return { sid: await openSession(user.id) };
        return token;
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
