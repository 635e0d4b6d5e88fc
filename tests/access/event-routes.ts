import type { Row } from './routes';

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

/** Who reaches business matching events: everybody what is public, each side its own. */
export const eventRoutes: readonly Row[] = [...resultRoutes];
