import type { Person, Row } from './routes';
import type { Things } from './things';

/** Who reaches programmes: the round's own applicants, offices, and everybody what is public. */
const officers = ['officer09', 'officer01', 'headquarters'] as const;
const staff = [...officers, 'admin'] as const;
const nobody: readonly Person[] = [];
const everybody: readonly Person[] = [
  ...(['visitor', 'sme', 'otherSme', ...staff, 'desk', 'partner'] as const),
];

/** Parts of a round's pages in both offices. */
const parts = ['', '/applications', '/pairs', '/sessions', '/people'] as const;

export const programmeRoutes: readonly Row[] = [
  {
    route: 'certificates/[code]',
    path: () => '/certificates/CERT-NOSUCHCODE',
    open: everybody,
  },
  {
    route: 'certificates/[code]',
    path: () => '/certificates/CERT-EXMP-LASI-0001',
    open: everybody,
  },
  { route: 'sme/programmes', path: () => '/sme/programmes', open: ['sme', 'otherSme'] },
  {
    route: 'sme/programmes/[code]',
    path: ({ openRound }) => `/sme/programmes/${openRound}`,
    open: ['sme', 'otherSme'],
  },
  // Only a firm that has been let through writes an application.
  {
    route: 'sme/programmes/[code]/apply',
    path: ({ openCall }) => `/sme/programmes/${openCall}/apply`,
    open: ['sme'],
  },
  {
    route: 'sme/programmes/certificates/[code]',
    path: () => '/sme/programmes/certificates/CERT-NOSUCHCODE',
    open: nobody,
  },
  {
    route: 'sme/programmes/pairs/[id]',
    path: ({ pairElsewhere }) => `/sme/programmes/pairs/${pairElsewhere}`,
    open: nobody,
  },
  {
    route: 'sme/programmes/pairs/[id]',
    path: ({ pairOfFirm }) => `/sme/programmes/pairs/${pairOfFirm}`,
    open: ['sme'],
  },
  { route: 'partner/programmes', path: () => '/partner/programmes', open: ['partner'] },
  {
    route: 'partner/programmes/[code]',
    path: ({ openCall }) => `/partner/programmes/${openCall}`,
    open: ['partner'],
  },
  {
    route: 'partner/programmes/[code]/apply',
    path: ({ openCall }) => `/partner/programmes/${openCall}/apply`,
    open: ['partner'],
  },
  {
    route: 'partner/programmes/pairs/[id]',
    path: ({ pairOfFirm }) => `/partner/programmes/pairs/${pairOfFirm}`,
    open: ['partner'],
  },
  { route: 'officer/programmes', path: () => '/officer/programmes', open: staff },
  // Rounds are run by headquarters and by the desk.
  {
    route: 'officer/programmes/new',
    path: () => '/officer/programmes/new',
    open: ['headquarters'],
  },
  ...parts.map(
    (part): Row => ({
      route: `officer/programmes/[code]${part}`,
      path: ({ openRound }) => `/officer/programmes/${openRound}${part}`,
      open: staff,
    }),
  ),
  {
    route: 'officer/programmes/[code]/edit',
    path: ({ openRound }) => `/officer/programmes/${openRound}/edit`,
    open: ['headquarters'],
  },
  {
    route: 'officer/programmes/[code]/selection',
    path: ({ openRound }) => `/officer/programmes/${openRound}/selection`,
    open: ['headquarters'],
  },
  ...(
    [
      [
        ({ applicationOfCentre }) => applicationOfCentre,
        [...staff].filter((one) => one !== 'officer01'),
      ],
      [({ applicationElsewhere }) => applicationElsewhere, ['headquarters', 'admin']],
      [({ applicationOfPartner }) => applicationOfPartner, ['headquarters', 'admin']],
      [() => 'PA-2569-9999', nobody],
    ] satisfies [(things: Things) => string, readonly Person[]][]
  ).map(
    ([application, open]): Row => ({
      route: 'officer/programmes/[code]/applications/[application]',
      path: (things) =>
        `/officer/programmes/BIG_BROTHER-2569-2/applications/${application(things)}`,
      open,
    }),
  ),
  {
    route: 'officer/programmes/[code]/applications.csv',
    path: ({ openRound }) => `/officer/programmes/${openRound}/applications.csv`,
    open: [...staff, 'desk'],
    visitor: 401,
    unseen: true,
  },
  {
    route: 'officer/programmes/[code]/sessions/[session]',
    path: ({ lesson }) => `/officer/programmes/LASI-2569-1/sessions/${lesson}`,
    open: staff,
  },
  {
    route: 'officer/programmes/[code]/sessions/[session]',
    path: ({ openRound, lesson }) => `/officer/programmes/${openRound}/sessions/${lesson}`,
    open: nobody,
  },
  {
    route: 'officer/programmes/pairs/[id]',
    path: ({ pairElsewhere }) => `/officer/programmes/pairs/${pairElsewhere}`,
    open: ['headquarters', 'admin'],
  },
  {
    route: 'officer/programmes/pairs/[id]',
    path: ({ pairOfFirm }) => `/officer/programmes/pairs/${pairOfFirm}`,
    open: ['officer09', 'headquarters', 'admin'],
  },
  { route: 'desk/programmes', path: () => '/desk/programmes', open: ['desk'] },
  { route: 'desk/programmes/new', path: () => '/desk/programmes/new', open: ['desk'] },
  ...[...parts, '/edit', '/selection'].map(
    (part): Row => ({
      route: `desk/programmes/[code]${part}`,
      path: ({ openRound }) => `/desk/programmes/${openRound}${part}`,
      open: ['desk'],
    }),
  ),
  {
    route: 'desk/programmes/[code]/apply',
    path: ({ openCall, partner }) => `/desk/programmes/${openCall}/apply?partner=${partner}`,
    open: ['desk'],
  },
  {
    route: 'desk/programmes/[code]/applications/[application]',
    path: ({ applicationOfPartner }) =>
      `/desk/programmes/BIG_BROTHER-2569-2/applications/${applicationOfPartner}`,
    open: ['desk'],
  },
  {
    route: 'desk/programmes/[code]/applications.csv',
    path: ({ openRound }) => `/desk/programmes/${openRound}/applications.csv`,
    open: ['desk', ...staff],
    visitor: 401,
    unseen: true,
  },
  {
    route: 'desk/programmes/[code]/sessions/[session]',
    path: ({ lesson }) => `/desk/programmes/LASI-2569-1/sessions/${lesson}`,
    open: ['desk'],
  },
  {
    route: 'desk/programmes/pairs/[id]',
    path: ({ pairElsewhere }) => `/desk/programmes/pairs/${pairElsewhere}`,
    open: ['desk'],
  },
];
