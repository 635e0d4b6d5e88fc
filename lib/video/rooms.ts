import { randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import { jitsi } from './jitsi';
import type { VideoProvider } from './provider';

/** The provider of this installation. */
export function videoProvider(): VideoProvider {
  return jitsi(env().VIDEO_PROVIDER_URL);
}

/** A new room, known to nobody yet. */
export function newRoom(provider: VideoProvider = videoProvider()): { url: string; name: string } {
  return { url: provider.roomUrl(randomBytes(16).toString('hex')), name: provider.name };
}
