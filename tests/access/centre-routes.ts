import type { Person, Row } from './routes';

const everybody: readonly Person[] = [
  ...(['visitor', 'sme', 'otherSme', 'officer09', 'officer01', 'headquarters'] as const),
  ...(['desk', 'partner', 'admin'] as const),
];

/** Centres and incentives: everybody reads, officers and admins see who keeps what. */
const staff: readonly Person[] = ['officer09', 'officer01', 'headquarters', 'admin'];

export const centreRoutes: readonly Row[] = [
  { route: 'centres/[code]', path: () => '/centres/BSC-09', open: everybody },
  { route: 'centres/[code]', path: () => '/centres/BSC-99', open: [], visitor: 404 },
  { route: 'incentives', path: () => '/incentives', open: everybody },
  ...['centres', 'centres/provinces', 'incentives'].map((page) => ({
    route: `officer/${page}`,
    path: () => `/officer/${page}`,
    open: staff,
  })),
  { route: 'officer/centres/[code]', path: () => '/officer/centres/BSC-09', open: staff },
  { route: 'officer/centres/[code]', path: () => '/officer/centres/BSC-99', open: [] },
];
