import type { Row } from './routes';

/** Who reaches business matching events: everybody what is public, each side its own. */
export const eventRoutes: readonly Row[] = [];
