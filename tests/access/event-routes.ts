import type { Person, Row } from './routes';
import type { Things } from './things';

/**
 * Who reaches business matching events: everybody what is public, each side its own, and all of an
 * event who manages it (lib/event/policy.ts): officers of the centre that holds it, headquarters and
 * admins. The desk reads every event and works at its door, but sets none up and makes no schedule.
 */
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
/** Of an event of BSC-09, and of one of headquarters. */
const managers = ['officer09', 'headquarters', 'admin'] as const;
const upper = ['headquarters', 'admin'] as const;
const nobody: readonly Person[] = [];

type Event = Things['event'];
type Which = (event: Event) => string;

const running: Which = (event) => event.running;
const told: Which = (event) => event.told;
const draft: Which = (event) => event.draft;
const elsewhere: Which = (event) => event.elsewhere;
const over: Which = (event) => event.over;
const none: Which = () => 'EV-0000-0000';

/** A page of one event; `more` is what its address has in the place of each further folder. */
function page(
  route: string,
  which: Which,
  open: readonly Person[],
  more: Record<string, Which> = {},
): Row {
  return {
    route,
    path: ({ event }) =>
      Object.entries({ '[code]': which, ...more }).reduce(
        (path, [folder, part]) => path.replace(folder, part(event)),
        `/${route}`,
      ),
    open,
  };
}

const unseen = (row: Row): Row => ({ ...row, unseen: true });

/** A query after the address. */
const asking = (row: Row, query: Which): Row => ({
  ...row,
  path: (things) => `${row.path(things)}?${query(things.event)}`,
});

/** Lists, and what everybody reads. */
const publicPages: readonly Row[] = [
  { route: 'events', path: () => '/events', open: everybody, visitor: 200 },
  ...[running, over].map((which) => ({ ...page('events/[code]', which, everybody), visitor: 200 })),
  // Nobody reads a draft here, not even who makes it.
  ...[draft, none].map((which) => ({ ...page('events/[code]', which, nobody), visitor: 404 })),
  { route: 'officer/events', path: () => '/officer/events', open: staff },
  { route: 'officer/events/new', path: () => '/officer/events/new', open: staff },
  { route: 'officer/events/compare', path: () => '/officer/events/compare', open: staff },
  { route: 'desk/events', path: () => '/desk/events', open: ['desk'] },
  { route: 'sme/events', path: () => '/sme/events', open: ['sme', 'otherSme'] },
  { route: 'partner/events', path: () => '/partner/events', open: ['partner'] },
  {
    route: 'link/event/[token]',
    path: ({ event }) => `/link/event/${event.link}`,
    open: everybody,
    visitor: 200,
  },
  // Whoever stands in the hall reads the wall; its address is its secret.
  {
    route: 'hall/[secret]',
    path: ({ event }) => `/hall/${event.hall}`,
    open: everybody,
    visitor: 200,
  },
  { route: 'hall/[secret]', path: () => `/hall/${'0'.repeat(32)}`, open: nobody, visitor: 404 },
];

/** One's own: an event's page for whoever may register, wishes and meetings once it has. */
const ownPages: readonly Row[] = [
  page('sme/events/[code]', told, ['sme', 'otherSme']),
  page('sme/events/[code]', draft, nobody),
  page('sme/events/[code]/wishes', told, ['sme']),
  page('sme/events/[code]/meetings', told, ['sme']),
  page('partner/events/[code]', told, ['partner']),
  page('partner/events/[code]', draft, nobody),
  page('partner/events/[code]/wishes', told, ['partner']),
  page('partner/events/[code]/meetings', told, ['partner']),
  // Of an event at which neither has registered.
  ...['sme', 'partner'].flatMap((bench) =>
    ['wishes', 'meetings'].map((part) => page(`${bench}/events/[code]/${part}`, over, nobody)),
  ),
];

const firm = { '[registration]': (event: Event) => event.firmAt };
const partner = { '[registration]': (event: Event) => event.partnerAt };
const badge = { '[badge]': (event: Event) => event.badge };

/** Set-up, participants, wishes, schedule, paper, day and results, for those who manage it alone. */
const officePages: readonly Row[] = [
  ...['', '/set-up', '/registrations', '/registrations/invite', '/wishes', '/print'].map((part) =>
    page(`officer/events/[code]${part}`, told, managers),
  ),
  asking(
    page('officer/events/[code]/registrations/new', (event) => event.open, managers),
    (event) => `side=PARTNER&attendee=${event.partner}`,
  ),
  ...['registrations', 'wishes', 'meetings'].map((part) =>
    page(`officer/events/[code]/${part}/[registration]`, told, managers, firm),
  ),
  ...['', '/grid', '/unmet', '/what-if'].map((part) =>
    page(`officer/events/[code]/schedule${part}`, told, managers),
  ),
  asking(
    page('officer/events/[code]/schedule/place', told, managers),
    (event) => `sme=${event.apart.sme}&partner=${event.apart.partner}`,
  ),
  page('officer/events/[code]/schedule/meetings/[id]', told, managers, {
    '[id]': (event) => event.meeting,
  }),
  ...['schedule', 'cards', 'badges', 'briefs'].map((part) =>
    page(`officer/events/[code]/print/${part}`, told, managers),
  ),
  page('officer/events/[code]/day', running, managers),
  page('officer/events/[code]/check-in', running, managers),
  page('officer/events/[code]/check-in/[badge]', running, managers, badge),
  page('officer/events/[code]/results', running, managers),
];

/** A draft, an event of headquarters, and what belongs to another event than its address says. */
const foreignPages: readonly Row[] = [
  page('officer/events/[code]', none, nobody),
  page('officer/events/[code]', draft, managers),
  ...['', '/set-up', '/registrations', '/wishes', '/schedule', '/schedule/grid', '/day'].map(
    (part) => page(`officer/events/[code]${part}`, elsewhere, upper),
  ),
  ...['print/badges', 'print/briefs', 'check-in', 'results'].map((part) =>
    page(`officer/events/[code]/${part}`, elsewhere, upper),
  ),
  ...['registrations', 'wishes', 'meetings'].map((part) =>
    page(`officer/events/[code]/${part}/[registration]`, told, nobody, {
      '[registration]': (event) => event.firmElsewhere,
    }),
  ),
  page('officer/events/[code]/schedule/meetings/[id]', told, nobody, {
    '[id]': (event) => event.meetingElsewhere,
  }),
].map(unseen);

/** The desk: every event, its partners' wishes and meetings, and the day. */
const deskPages: readonly Row[] = [
  ...['', '/registrations', '/registrations/invite'].map((part) =>
    page(`desk/events/[code]${part}`, told, ['desk']),
  ),
  asking(
    page('desk/events/[code]/registrations/new', (event) => event.open, ['desk']),
    (event) => `side=PARTNER&attendee=${event.partner}`,
  ),
  ...['registrations', 'wishes', 'meetings'].map((part) =>
    page(`desk/events/[code]/${part}/[registration]`, told, ['desk'], partner),
  ),
  // It reads who comes of the firms, but speaks for none of them.
  unseen(page('desk/events/[code]/registrations/[registration]', told, ['desk'], firm)),
  ...['wishes', 'meetings'].map((part) =>
    page(`desk/events/[code]/${part}/[registration]`, told, nobody, firm),
  ),
  page('desk/events/[code]/day', running, ['desk']),
  page('desk/events/[code]/results', running, ['desk']),
  page('desk/events/[code]/check-in', running, ['desk']),
  page('desk/events/[code]/check-in/[badge]', running, ['desk'], badge),
  ...[draft, elsewhere].map((which) => unseen(page('desk/events/[code]', which, ['desk']))),
  page('desk/events/[code]', none, nobody),
];

/** Below /api, and files: who may not have them is told that there are none. */
function file(
  route: string,
  which: Which,
  open: readonly Person[],
  more: { query?: Which; visitor?: 401 | 404; name?: string } = {},
): Row {
  const row = page(route, which, open, { '[name]': () => more.name ?? '' });
  const asked = more.query ? asking(row, more.query) : row;
  return { ...asked, visitor: more.visitor ?? 404, unseen: true };
}

const calendar = 'api/events/[code]/calendar';
const workbook = 'api/events/[code]/workbook';
const places = 'api/events/[code]/places';
const results = 'officer/events/[code]/results/files/[name]';

const files: readonly Row[] = [
  { ...file(calendar, told, everybody), visitor: 200 },
  ...[draft, none].map((which) => file(calendar, which, nobody)),
  // One's own meetings: nobody else has any there.
  file(calendar, told, ['sme', 'partner'], { query: () => 'own=1' }),
  file(calendar, over, nobody, { query: () => 'own=1' }),
  file(workbook, told, [...managers, 'desk'], { query: () => 'by=all&language=th', visitor: 401 }),
  file(workbook, elsewhere, [...upper, 'desk'], {
    ...{ query: () => 'by=registrations&language=th', visitor: 401 },
  }),
  file(places, told, managers, {
    ...{ query: (event) => `by=table&language=th&meeting=${event.meeting}`, visitor: 401 },
  }),
  file(places, told, nobody, {
    ...{ query: (event) => `by=table&language=th&meeting=${event.meetingElsewhere}`, visitor: 401 },
  }),
  ...['figures.csv', 'meetings.csv', 'results.xlsx'].map((name) =>
    file(results, running, managers, { name }),
  ),
  file(results, over, upper, { name: 'results.xlsx' }),
  file(results, over, nobody, { name: 'no-such-file.csv' }),
];

/** Streams, which stay open: access-routes.spec.ts looks at how each begins. */
export const eventStreams: readonly Row[] = [
  file('api/events/[code]/day', running, [...managers, 'desk']),
  file('api/events/[code]/day', elsewhere, [...upper, 'desk']),
  {
    ...{ route: 'api/hall/[secret]', open: everybody, visitor: 200 },
    path: ({ event }) => `/api/hall/${event.hall}`,
  },
  {
    ...{ route: 'api/hall/[secret]', open: nobody, visitor: 404 },
    path: () => `/api/hall/${'0'.repeat(32)}`,
  },
];

export const eventRoutes: readonly Row[] = [
  ...publicPages,
  ...ownPages,
  ...officePages,
  ...foreignPages,
  ...deskPages,
  ...files,
];
