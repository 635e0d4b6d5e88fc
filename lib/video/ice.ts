import { type Env, env } from '@/lib/env';

/** As a browser's RTCPeerConnection takes it. */
export type IceServer = { urls: string; username?: string; credential?: string };

/** For those who are in a room, and nobody else: it holds the relay's password. */
export function iceServers(
  settings: Pick<Env, 'STUN_URL' | 'TURN_URL' | 'TURN_USERNAME' | 'TURN_CREDENTIAL'> = env(),
): IceServer[] {
  const { STUN_URL, TURN_URL, TURN_USERNAME, TURN_CREDENTIAL } = settings;
  return [
    ...(STUN_URL ? [{ urls: STUN_URL }] : []),
    ...(TURN_URL
      ? [
          {
            urls: TURN_URL,
            ...(TURN_USERNAME ? { username: TURN_USERNAME } : {}),
            ...(TURN_CREDENTIAL ? { credential: TURN_CREDENTIAL } : {}),
          },
        ]
      : []),
  ];
}
