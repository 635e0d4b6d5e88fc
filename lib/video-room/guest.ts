import { findViewer } from '@/lib/auth/find-viewer';
import { getViewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { findRoom, findRoomByLink, type OwnRoom } from './admission';

/** Who asks: by a link that they hold, else by the account that they are signed in with. */
export type Guest = { link: string } | { sessionId: string };

export async function guestOf(link: string | undefined): Promise<Guest | null> {
  if (link) return { link };
  const viewer = await getViewer();
  return viewer && { sessionId: viewer.sessionId };
}

/** The room as it is for them now; a conversation counts as use of the session. */
export async function roomOf(guest: Guest, secret: string, now: Date): Promise<OwnRoom | null> {
  if ('link' in guest) {
    const room = await findRoomByLink(db, guest.link, now);
    return room && room !== 'ended' && room.secret === secret ? room : null;
  }
  const viewer = await findViewer(guest.sessionId, now);
  return viewer && findRoom(db, secret, viewer);
}
