import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { builtIn } from './built-in';
import { jitsi } from './jitsi';
import type { VideoProvider } from './provider';

/** What a room is for. */
export type RoomOwner = { meetingId: string } | { bookingId: string };

/** The provider of this installation: the portal itself, unless another is set. */
export function videoProvider(): VideoProvider {
  const { VIDEO_PROVIDER_URL, APP_URL } = env();
  return VIDEO_PROVIDER_URL ? jitsi(VIDEO_PROVIDER_URL) : builtIn(APP_URL);
}

/**
 * A new room, known to nobody yet. Its owner's row must be there already.
 *
 * @returns what the owner keeps as `videoUrl` and `videoProvider`
 */
export async function newRoom(
  tx: Tx,
  owner: RoomOwner,
  provider: VideoProvider = videoProvider(),
): Promise<{ url: string; name: string }> {
  const secret = randomBytes(16).toString('hex');
  if (provider.builtIn) await tx.videoRoom.create({ data: { secret, ...owner } });
  return { url: provider.roomUrl(secret), name: provider.name };
}

/** A meeting that takes another's place keeps its room, and with it the link in the calendars. */
export async function keepRoom(tx: Tx, from: string, to: string): Promise<void> {
  const taken = await tx.videoRoom.findFirst({ where: { meetingId: to }, select: { id: true } });
  if (!taken) {
    await tx.videoRoom.updateMany({ where: { meetingId: from }, data: { meetingId: to } });
  }
}
