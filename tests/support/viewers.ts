import type { Viewer } from '@/lib/auth/viewer-type';

/** Somebody who asks, for tests of policies: an officer of headquarters unless said otherwise. */
export function viewerOf(id: string, over: Partial<Viewer> = {}): Viewer {
  return {
    id,
    sessionId: `session of ${id}`,
    name: id,
    email: `${id}@example.test`,
    language: 'th',
    role: 'OFFICER',
    centreCode: null,
    smeId: null,
    partnerId: null,
    ...over,
  };
}
