import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';

/** The desk asks; the centre it asks, or headquarters, answers; the desk closes. Pure. */
export function canAsk(viewer: Viewer): boolean {
  return viewer.role === 'JAPAN_DESK';
}

export function canAnswer(viewer: Viewer, request: { centreCode: string | null }): boolean {
  return isOfficerOf(viewer, request.centreCode);
}

export function canClose(viewer: Viewer): boolean {
  return viewer.role === 'JAPAN_DESK';
}
