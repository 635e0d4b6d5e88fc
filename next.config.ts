import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

// The headers that do not depend on the request; the content security policy, which carries a
// nonce, is set in proxy.ts.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
];

/** Camera and microphone are for the room's own pages alone, and their addresses are secrets. */
const roomHeaders = [
  {
    key: 'Permissions-Policy',
    value:
      'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Referrer-Policy', value: 'strict-origin' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

const cameraHeaders = [
  {
    key: 'Permissions-Policy',
    value: 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

const nothingAllowed = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm test` checks the types in a stage of its own; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'graphile-worker',
    'pg',
    'pino',
    'nodemailer',
    'web-push',
  ],
  // Files come with messages; lib/serve/caller.mjs takes in this much on the pages of cases alone.
  experimental: { serverActions: { bodySizeLimit: '26mb' }, proxyClientMaxBodySize: '26mb' },
  headers: async () => [
    { source: '/:path*', headers },
    // What proxy.ts leaves alone is no document; where one comes after all, it may do nothing.
    { source: '/api/:path*', headers: [nothingAllowed] },
    { source: '/_next/:path*', headers: [nothingAllowed] },
    { source: '/:locale/room/:secret', headers: roomHeaders },
    { source: '/:locale/link/room/:token', headers: roomHeaders },
    // Badges are read by the camera of whoever stands at the door.
    { source: '/:locale/:bench(officer|desk)/events/:code/check-in', headers: cameraHeaders },
    // The address of a hall's screen is a secret, too.
    {
      source: '/:locale/hall/:secret',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
      ],
    },
    // A partner's link is a secret in an address. `no-referrer` would also hide the origin of the
    // answer's own POST, which is checked; this hides the path from everybody.
    {
      source: '/:locale/partner/answer/:token',
      headers: [
        { key: 'Referrer-Policy', value: 'strict-origin' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
      ],
    },
  ],
};

export default withNextIntl(config);
