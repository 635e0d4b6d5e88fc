import type { Row } from './command-inputs';

/** Events: who sets them up, who registers for whom. */
export const eventRows: Record<string, Row> = {};
