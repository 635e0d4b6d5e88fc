import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '@/lib/i18n/routing';

const localise = createMiddleware(routing);

/**
 * Sends a path without a language to the reader's language, and gives every document a content
 * security policy with a fresh nonce. It guards nothing: access is decided in queries and commands.
 */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = request.headers.get('x-nonce') ?? btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  request.headers.set('x-nonce', nonce);
  request.headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  request.headers.set('content-security-policy', policy);
  const response = isNoAddress(request.nextUrl.pathname)
    ? new NextResponse(null, { status: 404 })
    : localise(request);
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

/** The database keeps no zero character: nothing is found under an address that holds one. */
function isNoAddress(path: string): boolean {
  return /%00|\0/.test(path);
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates strings to rebuild server stack traces.
  const evaluate = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Widths of bars and clocks are computed; an attribute can style, not run.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

// Every address but the interface's, Next's own and the files at the root: a page whose address
// holds a dot is a page all the same.
export const config = {
  matcher: [
    '/((?!api(?:/|$)|_next(?:/|$)|(?:icon|logo)\\.svg$|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$|readme/).*)',
  ],
};
