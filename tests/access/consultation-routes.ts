import type { Person, Row } from './routes';

/** Who reaches consultations: their own firm, its centre, where it is answered, headquarters. */
const officers = ['officer09', 'officer01', 'headquarters'] as const;
const staff = [...officers, 'admin'] as const;
const nobody: readonly Person[] = [];

export const consultationRoutes: readonly Row[] = [
  ...['', '/new'].map(
    (page): Row => ({
      route: `sme/consultations${page}`,
      path: () => `/sme/consultations${page}`,
      open: ['sme', 'otherSme'],
    }),
  ),
  {
    route: 'sme/consultations/[code]',
    path: ({ consultationOfFirm }) => `/sme/consultations/${consultationOfFirm}`,
    open: ['sme'],
  },
  {
    route: 'sme/consultations/[code]/time',
    path: ({ consultationOfFirm }) => `/sme/consultations/${consultationOfFirm}/time`,
    open: ['sme'],
  },
  {
    route: 'sme/consultations/[code]',
    path: ({ consultationElsewhere }) => `/sme/consultations/${consultationElsewhere}`,
    open: nobody,
  },
  ...['', '/load'].map(
    (page): Row => ({
      route: `officer/consultations${page}`,
      path: () => `/officer/consultations${page}`,
      open: staff,
    }),
  ),
  {
    route: 'officer/consultations/slots',
    path: () => '/officer/consultations/slots',
    open: officers,
  },
  {
    route: 'officer/consultations/settings',
    path: () => '/officer/consultations/settings',
    open: ['headquarters', 'admin'],
  },
  {
    route: 'officer/consultations/[code]',
    path: ({ consultationOfFirm }) => `/officer/consultations/${consultationOfFirm}`,
    open: ['officer09', 'headquarters', 'admin'],
  },
  {
    route: 'officer/consultations/[code]/time',
    path: ({ consultationOfFirm }) => `/officer/consultations/${consultationOfFirm}/time`,
    open: ['officer09', 'headquarters'],
  },
  {
    route: 'officer/consultations/[code]',
    path: ({ consultationElsewhere }) => `/officer/consultations/${consultationElsewhere}`,
    open: ['officer01', 'headquarters', 'admin'],
  },
];
