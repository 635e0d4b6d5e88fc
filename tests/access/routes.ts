import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { caseRoutes } from './case-routes';
import { centreRoutes } from './centre-routes';
import { consultationRoutes } from './consultation-routes';
import { eventRoutes } from './event-routes';
import { knowledgeRoutes } from './knowledge-routes';
import { meetingRoutes } from './meeting-routes';
import { needRoutes } from './need-routes';
import { programmeRoutes } from './programme-routes';
import { searchRoutes } from './search-routes';
import type { Things } from './things';
import { vocabularyRoutes } from './vocabulary-routes';

/**
 * The access matrix of addresses: for every page and route handler below app/, what each kind of
 * person is answered, with things of their own and of others. An address without a row fails the
 * test. tests/e2e/access-routes.spec.ts asks all of it of the built portal; pages with errors and
 * in other languages take their addresses from here, too.
 */
export const people = [
  'visitor',
  'sme',
  'otherSme',
  'officer09',
  'officer01',
  'headquarters',
  'desk',
  'partner',
  'admin',
] as const;

export type Person = (typeof people)[number];

/** Who signs in as whom (prisma/seed/demo-accounts.json). */
export const accountOf: Record<Exclude<Person, 'visitor'>, string> = {
  sme: 'sme@',
  otherSme: 'new-sme@',
  officer09: 'officer09@',
  officer01: 'officer01@',
  headquarters: 'headquarters@',
  desk: 'desk@',
  partner: 'partner@',
  admin: 'admin@',
};

/** A status, or the path that a redirect leads to, without the language. */
export type Answer = number | string;

export type Row = {
  /** The folder below app/, without the language and the groups. */
  route: string;
  /** The address without the language; below /api there is none. */
  path: (things: Things) => string;
  /** Who gets the page. */
  open: readonly Person[];
  /** Who is answered otherwise; everybody else signs in, or is told that there is no such page. */
  otherwise?: Partial<Record<Person, Answer>>;
  /** Of a page that nobody signed in needs for it: what a visitor is answered. */
  visitor?: Answer;
  /** Not one to look at: a file, or a page that another row looks at. */
  unseen?: true;
};

/** A partner of the facts. */
export const publicPartner = 'yamamori';

const everybody = people;
const members = ['sme', 'otherSme'] as const;
const officers = ['officer09', 'officer01', 'headquarters'] as const;
const staff = [...officers, 'admin'] as const;
const ofFirmsCentre = ['officer09', 'headquarters', 'admin'] as const;
const nobody: readonly Person[] = [];

export const rows: readonly Row[] = [
  // public
  ...[
    '',
    'partners',
    'centres',
    'programmes',
    'cooperations',
    'statistics',
    'sources',
    'privacy',
    'accessibility',
    'contact',
  ].map((route) => ({ route, path: () => (route === '' ? '' : `/${route}`), open: everybody })),
  { route: 'partners/[slug]', path: () => `/partners/${publicPartner}`, open: everybody },
  // An invented partner is in no list, but matches and cases lead to its page.
  { route: 'partners/[slug]', path: () => '/partners/mihon-foods', open: everybody },
  {
    route: 'partners/[slug]',
    path: () => '/partners/no-such-partner',
    open: nobody,
    visitor: 404,
  },
  {
    route: 'programmes/[slug]',
    path: ({ programme }) => `/programmes/${programme}`,
    open: everybody,
  },
  {
    route: 'cooperations/[code]',
    path: ({ cooperation }) => `/cooperations/${cooperation}`,
    open: everybody,
  },
  ...centreRoutes,
  { route: '[...rest]', path: () => '/no/such/page', open: nobody, visitor: 404 },

  // accounts: what is proved is held in the hand
  ...[
    'sign-in',
    'register',
    'register/sent',
    'recover',
    'recover/sent',
    'verify',
    'set-password',
  ].map((route) => ({ route, path: () => (route === '' ? '' : `/${route}`), open: everybody })),

  // members: everything is the viewer's own firm
  { route: 'sme', path: () => '/sme', open: members },
  { route: 'sme/need', path: () => '/sme/need', open: members },
  { route: 'sme/profile', path: () => '/sme/profile', open: members },
  {
    route: 'sme/profile/[step]',
    path: () => '/sme/profile/industries',
    open: ['sme'],
    otherwise: { otherSme: '/sme/profile' },
  },
  { route: 'sme/profile/[step]', path: () => '/sme/profile/no-step', open: nobody },
  {
    route: 'sme/register',
    path: () => '/sme/register',
    open: nobody,
    otherwise: { sme: '/sme', otherSme: '/sme/register/review' },
  },
  {
    route: 'sme/register/[step]',
    path: () => '/sme/register/firm',
    open: ['otherSme'],
    otherwise: { sme: '/sme/profile' },
  },
  { route: 'sme/matches', path: () => '/sme/matches', open: members },
  {
    route: 'sme/matches/[partnerId]',
    path: ({ matchedPartner }) => `/sme/matches/${matchedPartner}`,
    open: ['sme'],
  },

  // officers: their centre's firms; headquarters and admins all
  ...['', '/registrations', '/reply-times', '/partners', '/audit', '/specimen'].map((page) => ({
    route: `officer${page}`,
    path: () => `/officer${page}`,
    open: staff,
  })),
  ...['', '/draft', '/versions'].map((page) => ({
    route: `officer/matching${page}`,
    path: () => `/officer/matching${page}`,
    open: staff,
  })),
  { route: 'officer/requests', path: () => '/officer/requests', open: officers },
  {
    route: 'officer/registrations/[id]',
    path: ({ returnedFirm }) => `/officer/registrations/${returnedFirm}`,
    open: ofFirmsCentre,
  },
  {
    route: 'officer/registrations/[id]',
    path: ({ draftFirm }) => `/officer/registrations/${draftFirm}`,
    open: nobody,
  },
  {
    route: 'officer/partners/new',
    path: () => '/officer/partners/new',
    open: ['headquarters', 'admin'],
  },
  {
    route: 'officer/partners/[id]',
    path: ({ partner }) => `/officer/partners/${partner}`,
    open: staff,
  },
  {
    route: 'officer/partners/[id]/edit',
    path: ({ partner }) => `/officer/partners/${partner}/edit`,
    open: staff,
  },
  {
    route: 'officer/audit/[id]',
    path: ({ auditOfCentre }) => `/officer/audit/${auditOfCentre}`,
    open: ofFirmsCentre,
  },
  {
    route: 'officer/audit/[id]',
    path: ({ auditOfNoCentre }) => `/officer/audit/${auditOfNoCentre}`,
    open: ['headquarters', 'admin'],
  },
  ...['holidays', 'outcomes'].map((page) => ({
    route: `officer/${page}`,
    path: () => `/officer/${page}`,
    open: staff,
  })),
  ...['settings', 'people', 'people/new', 'mail'].map((page) => ({
    route: `officer/${page}`,
    path: () => `/officer/${page}`,
    open: ['admin'] as const,
  })),
  {
    route: 'officer/people/[id]',
    path: ({ member }) => `/officer/people/${member}`,
    open: ['admin'],
  },
  { route: 'officer/mail/[id]', path: ({ mail }) => `/officer/mail/${mail}`, open: ['admin'] },

  // the desk: cases that an officer has let through
  ...['', '/reply-times', '/requests', '/translations', '/holidays', '/cooperations'].map(
    (page) => ({
      route: `desk${page}`,
      path: () => `/desk${page}`,
      open: ['desk'] as const,
    }),
  ),
  // A text by the id of its source, and the language to read it in.
  {
    route: 'desk/translations/[text]/[into]',
    path: ({ textOfCase }) => `/desk/translations/${textOfCase}/ja`,
    open: ['desk'],
  },

  ...caseRoutes,
  ...consultationRoutes,
  ...meetingRoutes,
  ...needRoutes,
  ...programmeRoutes,
  ...eventRoutes,
  ...vocabularyRoutes,
  ...knowledgeRoutes,
  ...searchRoutes,

  // a partner's contact: their partner's cases that an officer has let through
  { route: 'partner', path: () => '/partner', open: ['partner'] },
  // Say that they do not know the link, to everybody alike.
  ...['meeting', 'survey', 'outcome', 'room'].map((purpose) => ({
    route: `link/${purpose}/[token]`,
    path: () => `/link/${purpose}/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`,
    open: everybody,
  })),
  // Says the same of a room of others and of one that there is not.
  { route: 'room/[secret]', path: () => `/room/${'0'.repeat(32)}`, open: everybody },
  // Says that it does not know the link, to everybody alike.
  {
    route: 'partner/answer/[token]',
    path: () => '/partner/answer/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    open: everybody,
  },
];

/** A row's address as a browser asks for it. */
export function addressOf(row: Row, things: Things, locale = 'th'): string {
  const path = row.path(things);
  return path.startsWith('/api/') ? path : `/${locale}${path}`;
}

/** What a person should be answered at a row's address. */
export function expectedOf(row: Row, person: Person): Answer {
  if (row.open.includes(person)) return 200;
  const special = row.otherwise?.[person];
  if (special !== undefined) return special;
  return person === 'visitor' ? (row.visitor ?? '/sign-in') : 404;
}

/** Every page and route handler there is, as `Row.route` names them. */
export function routesOfApp(): string[] {
  const app = join(import.meta.dirname, '..', '..', 'app');
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((file) => /^(page\.tsx|route\.ts)$/.test(file.name))
    .map((file) =>
      relative(app, file.parentPath)
        .split(sep)
        .filter((part) => part !== '[locale]' && !/^\(.*\)$/.test(part))
        .join('/'),
    );
}
