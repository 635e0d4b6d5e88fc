import type { Person, Row } from './routes';

/** Who reaches the cases: their own firm, the officers of its centre, and once passed on the others. */
const officers = ['officer09', 'officer01', 'headquarters'] as const;
const staff = [...officers, 'admin'] as const;
const ofFirmsCentre = ['officer09', 'headquarters', 'admin'] as const;
const nobody: readonly Person[] = [];

export const caseRoutes: readonly Row[] = [
  { route: 'sme/introductions', path: () => '/sme/introductions', open: ['sme', 'otherSme'] },
  ...['cases', 'cases/stalled'].flatMap((page): Row[] => [
    { route: `officer/${page}`, path: () => `/officer/${page}`, open: staff },
    { route: `desk/${page}`, path: () => `/desk/${page}`, open: ['desk'] },
  ]),
  // The lists of cases have moved.
  {
    route: 'officer/introductions',
    path: () => '/officer/introductions',
    open: nobody,
    otherwise: Object.fromEntries(staff.map((person) => [person, '/officer/cases'])),
  },
  {
    route: 'desk/introductions',
    path: () => '/desk/introductions',
    open: nobody,
    otherwise: { desk: '/desk/cases' },
  },
  {
    route: 'officer/introductions/propose',
    path: () => '/officer/introductions/propose',
    open: officers,
  },
  {
    route: 'sme/introductions/[code]',
    path: ({ caseInReview }) => `/sme/introductions/${caseInReview}`,
    open: ['sme'],
  },
  {
    route: 'sme/introductions/[code]',
    path: ({ caseElsewhere }) => `/sme/introductions/${caseElsewhere}`,
    open: nobody,
  },
  {
    route: 'officer/introductions/[code]',
    path: ({ caseInReview }) => `/officer/introductions/${caseInReview}`,
    open: ofFirmsCentre,
  },
  {
    route: 'officer/introductions/[code]',
    path: ({ caseElsewhere }) => `/officer/introductions/${caseElsewhere}`,
    open: ['officer01', 'headquarters', 'admin'],
  },
  {
    route: 'desk/introductions/[code]',
    path: ({ caseElsewhere }) => `/desk/introductions/${caseElsewhere}`,
    open: ['desk'],
  },
  {
    route: 'desk/introductions/[code]',
    path: ({ caseInReview }) => `/desk/introductions/${caseInReview}`,
    open: nobody,
  },
  {
    route: 'partner/introductions/[code]',
    path: ({ caseElsewhere }) => `/partner/introductions/${caseElsewhere}`,
    open: ['partner'],
  },
  {
    route: 'partner/introductions/[code]',
    path: ({ caseInReview }) => `/partner/introductions/${caseInReview}`,
    open: nobody,
  },
  {
    route: 'partner/introductions/[code]',
    path: ({ caseOfOtherPartner }) => `/partner/introductions/${caseOfOtherPartner}`,
    open: nobody,
  },
];
