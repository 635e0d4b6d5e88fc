import type { VideoProvider } from './provider';

/** Any server that opens a room when its link is first followed, as Jitsi Meet does. */
export function jitsi(baseUrl: string): VideoProvider {
  const base = baseUrl.replace(/\/+$/, '');
  return { name: 'jitsi', roomUrl: (secret) => `${base}/JapanDesk-${secret}` };
}
