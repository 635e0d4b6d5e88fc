import type { Row } from './routes';

const everybody = [
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
const staff = ['officer09', 'officer01', 'headquarters', 'admin'] as const;

/** Results, and events side by side: officers alone, each those of the own centre. */
const resultRoutes: readonly Row[] = [
  { route: 'officer/events/compare', path: () => '/officer/events/compare', open: staff },
  {
    route: 'officer/events/[code]/results',
    path: () => '/officer/events/EV-0000-0000/results',
    open: [],
  },
];

/** Calendar files: an event's for everybody, of one's own meetings for each side alone. */
const calendarRoutes: readonly Row[] = [
  {
    route: 'api/events/[code]/calendar',
    path: () => '/api/events/EV-0000-0000/calendar',
    open: [],
    visitor: 404,
  },
];

const none = 'EV-0000-0000';
const nobodys = '00000000-0000-7000-8000-000000000000';

/** Of an event that is not there: each bench's pages exist for their own people alone. */
const nobodysPages = (bench: string, paths: readonly string[]): Row[] =>
  paths.map((route) => ({
    route: `${bench}/events/${route}`,
    path: () =>
      `/${bench}/events/${route.replace('[code]', none).replace('[registration]', nobodys)}`,
    open: [],
  }));

const registrationPaths = [
  '[code]/registrations',
  '[code]/registrations/invite',
  '[code]/registrations/new',
  '[code]/registrations/[registration]',
];

/** The list of events, registration and set-up on every bench. */
const eventPages: readonly Row[] = [
  { route: 'events', path: () => '/events', open: everybody, visitor: 200 },
  { route: 'events/[code]', path: () => `/events/${none}`, open: [], visitor: 404 },
  { route: 'officer/events', path: () => '/officer/events', open: staff },
  { route: 'officer/events/new', path: () => '/officer/events/new', open: staff },
  ...nobodysPages('officer', ['[code]', '[code]/set-up', ...registrationPaths]),
  { route: 'desk/events', path: () => '/desk/events', open: ['desk'] },
  ...nobodysPages('desk', ['[code]', ...registrationPaths]),
  { route: 'sme/events', path: () => '/sme/events', open: ['sme', 'otherSme'] },
  ...nobodysPages('sme', ['[code]']),
  { route: 'partner/events', path: () => '/partner/events', open: ['partner'] },
  ...nobodysPages('partner', ['[code]']),
  {
    route: 'link/event/[token]',
    path: () => `/link/event/${'a'.repeat(43)}`,
    open: everybody,
    visitor: 200,
  },
];

/** The schedule, its grid and what is printed of it: those who manage the event alone. */
const schedulePages: readonly Row[] = nobodysPages('officer', [
  '[code]/schedule',
  '[code]/schedule/grid',
  '[code]/schedule/unmet',
  '[code]/schedule/what-if',
  '[code]/schedule/place',
  '[code]/print',
  '[code]/print/schedule',
  '[code]/print/cards',
  '[code]/print/badges',
  '[code]/print/briefs',
]);

const scheduleFiles: readonly Row[] = [
  {
    route: 'officer/events/[code]/schedule/meetings/[id]',
    path: () => `/officer/events/${none}/schedule/meetings/${nobodys}`,
    open: [],
  },
  {
    route: 'api/events/[code]/places',
    path: () => `/api/events/${none}/places?by=table&language=th&meeting=${nobodys}`,
    open: [],
    visitor: 404,
  },
  {
    route: 'api/events/[code]/workbook',
    path: () => `/api/events/${none}/workbook?by=all&language=th`,
    open: [],
    visitor: 404,
  },
];

/** Wishes: each side its own, the desk a partner's, officers all of an event. */
const wishPages: readonly Row[] = [
  ...nobodysPages('sme', ['[code]/wishes', '[code]/meetings']),
  ...nobodysPages('partner', ['[code]/wishes', '[code]/meetings']),
  ...nobodysPages('desk', ['[code]/wishes/[registration]', '[code]/meetings/[registration]']),
  ...nobodysPages('officer', [
    '[code]/wishes',
    '[code]/wishes/[registration]',
    '[code]/meetings/[registration]',
  ]),
];

/** The day: the door, the desk, the wall whose address is its secret, and what their pages ask. */
const dayPages: readonly Row[] = [
  ...['officer', 'desk'].flatMap((bench) => nobodysPages(bench, ['[code]/day', '[code]/check-in'])),
  ...['officer', 'desk'].map((bench) => ({
    route: `${bench}/events/[code]/check-in/[badge]`,
    path: () => `/${bench}/events/${none}/check-in/${'b'.repeat(16)}`,
    open: [],
  })),
  { route: 'hall/[secret]', path: () => `/hall/${'0'.repeat(32)}`, open: [], visitor: 404 },
  {
    route: 'api/events/[code]/day',
    path: () => `/api/events/${none}/day`,
    open: [],
    visitor: 404,
  },
  { route: 'api/hall/[secret]', path: () => `/api/hall/${'0'.repeat(32)}`, open: [], visitor: 404 },
];

/** Who reaches business matching events: everybody what is public, each side its own. */
export const eventRoutes: readonly Row[] = [
  ...resultRoutes,
  ...calendarRoutes,
  ...eventPages,
  ...wishPages,
  ...schedulePages,
  ...scheduleFiles,
  ...dayPages,
];
