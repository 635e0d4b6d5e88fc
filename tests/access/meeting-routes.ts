import type { Row } from './routes';

/** Who reads the brief of a case, and what a link about a meeting says to people at large. */
export const meetingRoutes: readonly Row[] = [
  {
    route: 'sme/introductions/[code]/brief',
    path: ({ caseInReview }) => `/sme/introductions/${caseInReview}/brief`,
    open: ['sme'],
  },
  {
    route: 'officer/introductions/[code]/brief',
    path: ({ caseInReview }) => `/officer/introductions/${caseInReview}/brief`,
    open: ['officer09', 'headquarters', 'admin'],
  },
  {
    route: 'officer/introductions/[code]/brief',
    path: ({ caseElsewhere }) => `/officer/introductions/${caseElsewhere}/brief`,
    open: ['officer01', 'headquarters', 'admin'],
  },
  {
    route: 'desk/introductions/[code]/brief',
    path: ({ caseElsewhere }) => `/desk/introductions/${caseElsewhere}/brief`,
    open: ['desk'],
  },
  {
    route: 'desk/introductions/[code]/brief',
    path: ({ caseInReview }) => `/desk/introductions/${caseInReview}/brief`,
    open: [],
  },
  {
    route: 'partner/introductions/[code]/brief',
    path: ({ caseElsewhere }) => `/partner/introductions/${caseElsewhere}/brief`,
    open: ['partner'],
  },
  {
    route: 'partner/introductions/[code]/brief',
    path: ({ caseOfOtherPartner }) => `/partner/introductions/${caseOfOtherPartner}/brief`,
    open: [],
  },
];
