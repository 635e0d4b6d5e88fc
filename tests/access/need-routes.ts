import type { Row } from './routes';

/** Addresses of posted needs: who reads which, among the needs of the demo world. */
const officers = ['officer09', 'officer01', 'headquarters'] as const;
const everybody = [
  ...(['visitor', 'sme', 'otherSme', ...officers] as const),
  ...(['desk', 'partner', 'admin'] as const),
];
const noToken = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const nobody: Row['open'] = [];

export const needRoutes: readonly Row[] = [
  { route: 'sme/needs', path: () => '/sme/needs', open: ['sme', 'otherSme'] },
  { route: 'sme/needs/new', path: () => '/sme/needs/new', open: ['sme', 'otherSme'] },
  {
    route: 'sme/needs/[code]',
    path: ({ needOfFirm }) => `/sme/needs/${needOfFirm}`,
    open: ['sme'],
  },
  // What a partner seeks is for approved firms.
  {
    route: 'sme/needs/[code]',
    path: ({ needOfPartner }) => `/sme/needs/${needOfPartner}`,
    open: ['sme'],
  },
  ...['edit', 'candidates'].flatMap((page): Row[] => [
    {
      route: `sme/needs/[code]/${page}`,
      path: ({ needOfFirm }) => `/sme/needs/${needOfFirm}/${page}`,
      open: ['sme'],
    },
    {
      route: `sme/needs/[code]/${page}`,
      path: ({ needOfPartner }) => `/sme/needs/${needOfPartner}/${page}`,
      open: nobody,
    },
    {
      route: `partner/needs/[code]/${page}`,
      path: ({ needOfPartner }) => `/partner/needs/${needOfPartner}/${page}`,
      open: ['partner'],
    },
    {
      route: `partner/needs/[code]/${page}`,
      path: ({ needOfFirm }) => `/partner/needs/${needOfFirm}/${page}`,
      open: nobody,
    },
  ]),
  { route: 'partner/needs', path: () => '/partner/needs', open: ['partner'] },
  { route: 'partner/needs/new', path: () => '/partner/needs/new', open: ['partner'] },
  {
    route: 'partner/needs/[code]',
    path: ({ needOfFirm }) => `/partner/needs/${needOfFirm}`,
    open: ['partner'],
  },
  {
    route: 'partner/needs/[code]',
    path: ({ needWaiting }) => `/partner/needs/${needWaiting}`,
    open: nobody,
  },
  { route: 'officer/needs', path: () => '/officer/needs', open: [...officers, 'admin'] },
  { route: 'officer/needs/new', path: () => '/officer/needs/new', open: officers },
  {
    route: 'officer/needs/[code]',
    path: ({ needOfFirm }) => `/officer/needs/${needOfFirm}`,
    open: ['officer09', 'headquarters', 'admin'],
  },
  {
    route: 'officer/needs/[code]/candidates',
    path: ({ needOfFirm }) => `/officer/needs/${needOfFirm}/candidates`,
    open: ['officer09', 'headquarters', 'admin'],
  },
  // What is open is its owner's to change.
  {
    route: 'officer/needs/[code]/edit',
    path: ({ needOfFirm }) => `/officer/needs/${needOfFirm}/edit`,
    open: nobody,
  },
  { route: 'desk/needs', path: () => '/desk/needs', open: ['desk'] },
  { route: 'desk/needs/new', path: () => '/desk/needs/new', open: ['desk'] },
  {
    route: 'desk/needs/[code]',
    path: ({ needOfFirm }) => `/desk/needs/${needOfFirm}`,
    open: ['desk'],
  },
  {
    route: 'desk/needs/[code]',
    path: ({ needWaiting }) => `/desk/needs/${needWaiting}`,
    open: nobody,
  },
  {
    route: 'desk/needs/[code]/candidates',
    path: ({ needOfPartner }) => `/desk/needs/${needOfPartner}/candidates`,
    open: ['desk'],
  },
  {
    route: 'desk/needs/[code]/edit',
    path: ({ needOfFirm }) => `/desk/needs/${needOfFirm}/edit`,
    open: nobody,
  },
  // They say that they do not know the link, to everybody alike.
  ...['need', 'question', 'fresh'].map((page) => ({
    route: `link/${page}/[token]`,
    path: () => `/link/${page}/${noToken}`,
    open: everybody,
  })),
];
