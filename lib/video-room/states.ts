/**
 * How a conversation stands in one browser. Pure: what happens, and what it means.
 *
 * - *waiting*: nobody is across the table yet.
 * - *connecting*: somebody is there; the browsers look for a way to each other.
 * - *connected*: picture and sound go.
 * - *interrupted*: they went, and the way is being looked for anew.
 * - *no-path*: no way was found; captions still go, and the search goes on quietly.
 * - *alone*: the other person was there and has gone.
 * - *taken-over*, *over*, *ended*: this browser is out: by a colleague, by the clock, by itself.
 */
export const phases = [
  'waiting',
  'connecting',
  'connected',
  'interrupted',
  'no-path',
  'alone',
  'taken-over',
  'over',
  'ended',
] as const;

export type Phase = (typeof phases)[number];

export const happenings = [
  'other-came',
  'other-left',
  'path-found',
  'path-broken',
  'path-missing',
  'seat-taken',
  'time-over',
  'hung-up',
] as const;

export type Happening = (typeof happenings)[number];

const out: readonly Phase[] = ['taken-over', 'over', 'ended'];

export function isOut(phase: Phase): boolean {
  return out.includes(phase);
}

/** Somebody is across the table, with a picture or without. */
export function hasCompany(phase: Phase): boolean {
  return ['connecting', 'connected', 'interrupted', 'no-path'].includes(phase);
}

export function phaseAfter(phase: Phase, happening: Happening): Phase {
  if (isOut(phase)) return phase;
  switch (happening) {
    case 'seat-taken':
      return 'taken-over';
    case 'time-over':
      return 'over';
    case 'hung-up':
      return 'ended';
    case 'other-came':
      return 'connecting';
    case 'other-left':
      return hasCompany(phase) ? 'alone' : phase;
    case 'path-found':
      return hasCompany(phase) ? 'connected' : phase;
    case 'path-broken':
      return phase === 'connected' ? 'interrupted' : phase;
    case 'path-missing':
      return hasCompany(phase) ? 'no-path' : phase;
  }
}
