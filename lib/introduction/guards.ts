import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { isExcluded } from '@/lib/matching/requirement';
import { toPartnerFacts } from '@/lib/partner/facts';
import { toSmeFacts } from '@/lib/sme/facts';
import { takesPlace } from './places';
import { isAccepted } from './states';

/** What an officer should know before deciding. `block` cannot be ticked away. */
export type GuardCode =
  | 'met-before'
  | 'declined-before'
  | 'partner-full'
  | 'requirement-fails'
  | 'same-person';

export type Guard = {
  code: GuardCode;
  /** `ok` is shown too: an officer sees what was looked at. `queue`: approving leads into a queue. */
  level: 'ok' | 'warn' | 'block' | 'queue';
  /** Earlier cases of the pair, or how many of the partner's places are taken. */
  cases: { code: string; state: string; at: Date }[];
  taken?: number;
  limit?: number;
};

const pairColumns = {
  sme: { include: { needs: true } },
  partner: {
    include: {
      introductions: {
        select: {
          id: true,
          code: true,
          smeId: true,
          state: true,
          resumeState: true,
          acceptedAt: true,
          enteredAt: true,
          requestedBy: true,
          requestedById: true,
        },
        orderBy: { createdAt: 'desc' },
      },
    },
  },
} satisfies Prisma.IntroductionSelect;

/**
 * Looks at the pair's past, the partner's places, both sides' requirements and who proposed, in one
 * round trip. Requirements are held against the facts of this moment: most pairs are on no list.
 */
export async function introductionGuards(
  client: Tx,
  viewer: Viewer,
  pair: { smeId: string; introductionId: string },
): Promise<Guard[]> {
  const { sme, partner } = await client.introduction.findUniqueOrThrow({
    where: { id: pair.introductionId },
    select: pairColumns,
  });
  const cases = partner.introductions;
  // Cooperations play no part in requirements.
  const fails = isExcluded(toSmeFacts(sme, sme.needs), toPartnerFacts(partner, []));
  const own = cases.find((each) => each.id === pair.introductionId);
  const past = cases.filter((each) => each.smeId === pair.smeId && each !== own);
  const taken = cases.filter((each) => each !== own && takesPlace(each)).length;
  const limit = partner.openLimit;
  const pick = (wanted: (each: (typeof past)[number]) => boolean) =>
    past.filter(wanted).map((each) => ({ code: each.code, state: each.state, at: each.enteredAt }));
  const met = pick((each) => isAccepted(each.state) || each.acceptedAt !== null);
  const declined = pick((each) => each.state === 'DECLINED' || each.state === 'REJECTED');
  const samePerson = own?.requestedBy === 'OFFICER' && own.requestedById === viewer.id;
  return [
    { code: 'met-before', level: met.length > 0 ? 'warn' : 'ok', cases: met },
    { code: 'declined-before', level: declined.length > 0 ? 'warn' : 'ok', cases: declined },
    { code: 'partner-full', level: taken >= limit ? 'queue' : 'ok', cases: [], taken, limit },
    { code: 'requirement-fails', level: fails ? 'warn' : 'ok', cases: [] },
    { code: 'same-person', level: samePerson ? 'block' : 'ok', cases: [] },
  ];
}
