import { publicPartner } from './routes';
import { searchPrograms } from './search-routes';

/** Addresses for programs: the same answer for everybody, whoever asks. */
export const programRows: readonly { route: string; path: string; answer: number }[] = [
  { route: 'api/health', path: '/api/health', answer: 200 },
  { route: 'api/ready', path: '/api/ready', answer: 200 },
  { route: 'api/v1/partners', path: '/api/v1/partners', answer: 200 },
  { route: 'api/v1/partners/[slug]', path: `/api/v1/partners/${publicPartner}`, answer: 200 },
  { route: 'api/v1/centres', path: '/api/v1/centres', answer: 200 },
  { route: 'api/v1/industries', path: '/api/v1/industries', answer: 200 },
  { route: 'api/v1/fields', path: '/api/v1/fields', answer: 200 },
  { route: 'api/v1/openapi.json', path: '/api/v1/openapi.json', answer: 200 },
  { route: 'api/v1/match', path: '/api/v1/match', answer: 405 },
  { route: 'api/v1/[...rest]', path: '/api/v1/smes', answer: 404 },
  ...searchPrograms,
  // What belongs to cases is not there for those who do not see the case, whoever they are.
  { route: 'api/cases/[code]/live', path: '/api/cases/JD-0000-0000/live', answer: 404 },
  { route: 'api/cases/[code]/changes', path: '/api/cases/JD-0000-0000/changes', answer: 404 },
  {
    route: 'api/files/[id]',
    path: '/api/files/00000000-0000-7000-8000-000000000000',
    answer: 404,
  },
  {
    route: 'api/consultations/files/[id]',
    path: '/api/consultations/files/00000000-0000-7000-8000-000000000000',
    answer: 404,
  },
  {
    route: 'api/consultations/bookings/[id]/calendar',
    path: '/api/consultations/bookings/00000000-0000-7000-8000-000000000000/calendar',
    answer: 404,
  },
  {
    route: 'api/meetings/[id]/calendar',
    path: '/api/meetings/00000000-0000-7000-8000-000000000000/calendar',
    answer: 404,
  },
  { route: 'api/rooms/[secret]/signal', path: `/api/rooms/${'0'.repeat(32)}/signal`, answer: 405 },
  {
    route: 'api/events/[code]/check-in',
    path: '/api/events/EV-0000-0000/check-in',
    answer: 405,
  },
  { route: 'api/push', path: '/api/push', answer: 405 },
  {
    route: 'api/rooms/[secret]/events',
    path: `/api/rooms/${'0'.repeat(32)}/events?seat=00000000-0000-4000-8000-000000000000`,
    answer: 404,
  },
  // For feed readers; in each language.
  { route: 'knowledge/feed.xml', path: '/th/knowledge/feed.xml', answer: 200 },
  // The figures of the statistics as files, in each language.
  { route: 'statistics/csv/[name]', path: '/th/statistics/csv/boi-2021', answer: 200 },
  {
    route: 'statistics/csv/[name]',
    path: '/ja/statistics/csv/introductions-by-state',
    answer: 200,
  },
  { route: 'statistics/csv/[name]', path: '/en/statistics/csv/no-such-figure', answer: 404 },
  {
    route: 'api/knowledge/files/[id]',
    path: '/api/knowledge/files/00000000-0000-7000-8000-000000000000',
    answer: 404,
  },
  // Staff alone get the glossary, and nobody in a format that it does not have.
  {
    route: 'api/vocabulary/glossary/[format]',
    path: '/api/vocabulary/glossary/xlsx',
    answer: 404,
  },
  { route: 'api/auth/[...nextauth]', path: '/api/auth/session', answer: 200 },
];
