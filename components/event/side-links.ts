import type { EventState, RegistrationState } from '@/lib/event/states';

/** Where staff speak for a side: its wishes, and its answers to the meetings it is offered. Pure. */
const told: readonly EventState[] = ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'];

export function sideLinks(
  event: { state: EventState },
  registration: { id: string; state: RegistrationState },
  /** The event's pages of a workbench, with the language. */
  base: string,
): { wishes: string | null; meetings: string | null } {
  const { id, state } = registration;
  const isIn = state === 'REGISTERED';
  const wishes = isIn && event.state !== 'CANCELLED' ? `${base}/wishes/${id}` : null;
  const meets = (isIn || state === 'LEFT') && told.includes(event.state);
  return { wishes, meetings: meets ? `${base}/meetings/${id}` : null };
}
