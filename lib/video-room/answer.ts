import type { FailureCode } from '@/lib/failure';

/** What a browser in a room is answered: JSON, kept by nobody. */
const headers = { 'cache-control': 'private, no-store' };

const statuses: Partial<Record<FailureCode, number>> = {
  'access.not-found': 404,
  'access.denied': 404,
  'access.sign-in-needed': 404,
  'request.foreign-origin': 403,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.unavailable': 503,
  'video-room.seat-taken': 409,
  'video-room.seat-lost': 409,
  'video-room.not-yet-open': 403,
  'video-room.over': 403,
  'video-room.cancelled': 403,
  'video-room.moved': 403,
  'video-room.case-closed': 403,
};

export function roomAnswer(value: object): Response {
  return Response.json(value, { headers });
}

export function roomRefusal(code: FailureCode, more: object = {}): Response {
  return Response.json({ code, ...more }, { status: statuses[code] ?? 400, headers });
}
