import { z } from 'zod';

/** Asking needs no words. */
export const startRunSchema = z.object({});

export const cancelRunSchema = z.object({ runId: z.uuid('field.check') });
