import { z } from 'zod';
import type { Viewer } from '@/lib/auth/viewer-type';
import { checkIn } from './check-in-commands';
import { badgePattern, taps } from './day-schema';

/** Taps that a phone has kept while it had no connection, sent together. */
const mostTaps = 100;

const tapSchema = z.object({
  /** Made by the phone with the tap: the same tap is written once, however often it is sent. */
  id: z.uuid(),
  badge: z.string().regex(badgePattern).optional(),
  personId: z.uuid().optional(),
  tap: z.enum(taps),
  at: z.iso.datetime(),
});

export const postSchema = z.object({ taps: z.array(tapSchema).min(1).max(mostTaps) });

/** What became of a tap: `code` when it was refused for good; left out: to be sent again. */
export type TapAnswer = { id: string; name?: string; here?: boolean; code?: string };

/** Refusals that another try may not meet. */
const passing = ['request.too-many', 'request.unavailable'];

export async function writeTaps(
  viewer: Viewer,
  code: string,
  { taps: given }: z.output<typeof postSchema>,
): Promise<TapAnswer[]> {
  const answers: TapAnswer[] = [];
  for (const { id, ...tap } of given) {
    const done = await checkIn.run(viewer, { code, ...tap }, { requestId: id });
    if (done.ok) answers.push({ id, name: done.value.name, here: done.value.here });
    else if (!passing.includes(done.failure.code)) answers.push({ id, code: done.failure.code });
  }
  return answers;
}
