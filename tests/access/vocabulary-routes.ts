import type { Row } from './routes';

const officers = ['officer09', 'officer01', 'headquarters'] as const;

const pages: readonly { route: string; path: string; open?: 'editors' }[] = [
  { route: '', path: '' },
  { route: '/[kind]/[code]', path: '/industry/ISIC-10' },
  { route: '/draft', path: '/draft' },
  { route: '/versions', path: '/versions' },
  { route: '/misses', path: '/misses' },
  { route: '/import', path: '/import' },
  { route: '/new', path: '/new', open: 'editors' },
];

/** The vocabulary: all staff read it, headquarters and the Japan Desk add to it. */
export const vocabularyRoutes: readonly Row[] = [
  ...pages.map(
    ({ route, path, open }): Row => ({
      route: `officer/vocabulary${route}`,
      path: () => `/officer/vocabulary${path}`,
      open: open === 'editors' ? ['headquarters'] : [...officers, 'admin'],
    }),
  ),
  ...pages.map(
    ({ route, path }): Row => ({
      route: `desk/vocabulary${route}`,
      path: () => `/desk/vocabulary${path}`,
      open: ['desk'],
    }),
  ),
  ...(['officer', 'desk'] as const).flatMap((room): Row[] => [
    {
      route: `${room}/vocabulary/[kind]/[code]`,
      path: () => `/${room}/vocabulary/industry/ISIC-00`,
      open: [],
    },
    {
      route: `${room}/vocabulary/import/[id]`,
      path: () => `/${room}/vocabulary/import/00000000-0000-7000-8000-000000000000`,
      open: [],
    },
  ]),
];
