import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { Mover } from '@/lib/introduction/move';
import { casePath } from '@/lib/message/case-path';
import type { OneTap } from '@/lib/one-tap/links';

/** Who acts after a meeting, as the case's history names them. */
export function moverOf(viewer: Viewer): Mover {
  const { id, name, role } = viewer;
  if (role === 'OFFICER') {
    return { id, name, side: isHeadquarters(viewer) ? 'HEADQUARTERS' : 'OFFICER' };
  }
  if (role === 'JAPAN_DESK') return { id, name, side: 'DESK' };
  return { id, name, side: role === 'PARTNER_CONTACT' ? 'PARTNER' : 'SME' };
}

/** Somebody of a side who came by a one-tap link. */
export function moverOfLink(link: OneTap): Mover {
  const side = link.side === 'PARTNER' ? 'PARTNER_LINK' : 'SME';
  return { id: link.userId, name: link.recipientName, side };
}

/** The same for the audit trail. */
export function actorOfLink(link: OneTap) {
  const role = link.side === 'PARTNER' ? 'PARTNER_LINK' : 'SME_LINK';
  return { id: link.userId, name: link.recipientName, role };
}

/** Where a viewer sees what came of a case. */
export function resultPath(viewer: Viewer, code: string): string {
  return `${casePath(viewer.role, code)}#result`;
}
