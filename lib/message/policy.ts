import { isOfficerOf, type Viewer, type ViewerRole } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { isEnded } from '@/lib/introduction/disclosure';
import { canActForSme } from '@/lib/introduction/policy';
import type { Audience } from '@/lib/introduction/reader';
import type { IntroductionState } from '@/lib/introduction/states';

/**
 * Who writes to whom in a case. Pure. Until the partner has accepted, firm and partner do not talk
 * to each other directly: each writes to those who work for it, and the two desks to one another.
 */
export type WriterSide = 'SME' | 'OFFICER' | 'DESK' | 'PARTNER';

export type WrittenCase = {
  smeId: string;
  partnerId: string;
  centreCode: string;
  state: IntroductionState;
  acceptedAt: Date | null;
};

const sides: Partial<Record<ViewerRole, WriterSide>> = {
  SME_MEMBER: 'SME',
  PARTNER_CONTACT: 'PARTNER',
  OFFICER: 'OFFICER',
  JAPAN_DESK: 'DESK',
};

/** As whom somebody of a role writes in the cases that they see; an admin reads and does not write. */
export function writerSideOf(role: ViewerRole): WriterSide | null {
  return sides[role] ?? null;
}

/** As whom a viewer writes in this case. */
export function writerSide(viewer: Viewer, thing: WrittenCase): WriterSide | null {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return canActForSme(viewer, thing) ? 'SME' : null;
    case 'PARTNER_CONTACT':
      return viewer.partnerId !== null && viewer.partnerId === thing.partnerId ? 'PARTNER' : null;
    case 'OFFICER':
      return isOfficerOf(viewer, thing.centreCode) ? 'OFFICER' : null;
    case 'JAPAN_DESK':
      return 'DESK';
    case 'ADMIN':
      return null;
  }
}

const ownSide: Record<WriterSide, Audience> = {
  SME: 'THAI_SIDE',
  OFFICER: 'THAI_SIDE',
  DESK: 'JAPANESE_SIDE',
  PARTNER: 'JAPANESE_SIDE',
};

/** To whom a side may write now, the usual one first. */
export function openAudiences(
  side: WriterSide,
  thing: Pick<WrittenCase, 'state' | 'acceptedAt'>,
): Audience[] {
  const together = thing.acceptedAt !== null && !isEnded(thing.state);
  return [
    ...(together ? (['ALL'] as const) : []),
    ownSide[side],
    ...(side === 'OFFICER' || side === 'DESK' ? (['STAFF'] as const) : []),
  ];
}

export function canSend(
  viewer: Viewer,
  thing: WrittenCase,
  audience: Audience | undefined,
): boolean | FailureCode {
  const side = writerSide(viewer, thing);
  if (!side) return false;
  if (audience === undefined || openAudiences(side, thing).includes(audience)) return true;
  return 'message.audience-closed';
}

/** Words are their author's alone, and a file its uploader's. */
export function isOwn(viewer: Viewer, authorId: string | null): boolean {
  return authorId !== null && authorId === viewer.id;
}
