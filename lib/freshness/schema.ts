import { z } from 'zod';

/** What is confirmed: `profile`, or a need by its code. */
const items = z
  .array(z.string().regex(/^(profile|ND-\d{4,8})$/, 'field.not-a-choice'))
  .max(100, 'field.out-of-range')
  .default([]);

export const confirmSchema = z.object({
  items,
  /** The partner that the desk speaks for. */
  partnerId: z.uuid().optional(),
});

export const confirmByLinkSchema = z.object({ token: z.string().max(100), items });
