import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { waitingOnJapan } from './states';

/** What an officer should know before deciding. `block` cannot be ticked away. */
export type GuardCode =
  | 'met-before'
  | 'declined-before'
  | 'partner-full'
  | 'requirement-fails'
  | 'same-person';

export type Guard = {
  code: GuardCode;
  /** `ok` is shown too: an officer sees what was looked at. */
  level: 'ok' | 'warn' | 'block';
  /** Earlier cases of the pair, or how many of the partner's places are taken. */
  cases: { code: string; state: string; at: Date }[];
  taken?: number;
  limit?: number;
};

/**
 * Looks at the pair's past, the partner's places, the present match and who proposed, in one round trip.
 *
 * @param pair `introductionId` leaves the case itself out of its own past
 */
export async function introductionGuards(
  client: Tx,
  viewer: Viewer,
  pair: { smeId: string; partnerId: string; introductionId?: string },
): Promise<Guard[]> {
  const partner = await client.partner.findUnique({
    where: { id: pair.partnerId },
    select: {
      openLimit: true,
      matches: { where: { smeId: pair.smeId }, select: { excluded: true } },
      introductions: {
        select: {
          id: true,
          code: true,
          smeId: true,
          state: true,
          enteredAt: true,
          requestedBy: true,
          requestedById: true,
        },
        orderBy: { createdAt: 'desc' },
      },
    },
  });
  const cases = partner?.introductions ?? [];
  const match = partner?.matches[0];
  const own = cases.find((each) => each.id === pair.introductionId);
  const past = cases.filter((each) => each.smeId === pair.smeId && each !== own);
  const taken = cases.filter(
    (each) => each !== own && (waitingOnJapan as readonly string[]).includes(each.state),
  ).length;
  const limit = partner?.openLimit ?? 0;
  const pick = (...wanted: string[]) =>
    past
      .filter((each) => wanted.includes(each.state))
      .map((each) => ({ code: each.code, state: each.state, at: each.enteredAt }));
  const met = pick('ACCEPTED');
  const declined = pick('DECLINED', 'REJECTED');
  const samePerson = own?.requestedBy === 'OFFICER' && own.requestedById === viewer.id;
  return [
    { code: 'met-before', level: met.length > 0 ? 'warn' : 'ok', cases: met },
    { code: 'declined-before', level: declined.length > 0 ? 'warn' : 'ok', cases: declined },
    { code: 'partner-full', level: taken >= limit ? 'block' : 'ok', cases: [], taken, limit },
    { code: 'requirement-fails', level: match?.excluded ? 'warn' : 'ok', cases: [] },
    { code: 'same-person', level: samePerson ? 'block' : 'ok', cases: [] },
  ];
}
