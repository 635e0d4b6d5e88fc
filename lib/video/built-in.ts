import type { VideoProvider } from './provider';

export const builtInName = 'built-in';

/** The portal's own room for two (lib/video-room): the address alone opens nothing. */
export function builtIn(appUrl: string): VideoProvider {
  return {
    name: builtInName,
    builtIn: true,
    roomUrl: (secret) => `${appUrl}/room/${secret}`,
  };
}

/** The secret of a room of this portal, from its address; null for anybody else's link. */
export function secretOf(url: string, appUrl: string): string | null {
  const start = `${appUrl}/room/`;
  const secret = url.startsWith(start) ? url.slice(start.length) : '';
  return /^[0-9a-f]{32}$/.test(secret) ? secret : null;
}
