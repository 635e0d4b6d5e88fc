import type { Row } from './routes';

/** Search: one page and its addresses for programs, for everybody; what they answer differs. */
export const searchRoutes: readonly Row[] = ['', '?q=อาหาร', '?q=zzzzqq&kind=sme'].map((query) => ({
  route: 'search',
  path: () => `/search${query}`,
  open: [
    'visitor',
    'sme',
    'otherSme',
    'officer09',
    'officer01',
    'headquarters',
    'desk',
    'partner',
    'admin',
  ],
}));

export const searchPrograms = [
  { route: 'api/v1/search', path: '/api/v1/search?q=อาหาร', answer: 200 },
  { route: 'api/v1/suggest', path: '/api/v1/suggest?q=อาหาร', answer: 200 },
  { route: 'api/suggest', path: '/api/suggest?q=อาหาร', answer: 200 },
] as const;
