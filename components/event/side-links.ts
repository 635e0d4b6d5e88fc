import type { EventState, RegistrationState } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';

/** Where staff speak for a side: its wishes, its answers to meetings, its badges. Pure. */
const told: readonly EventState[] = ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'];
const badged: readonly EventState[] = ['PUBLISHED', 'RUNNING'];

type Href = string | null;

export function sideLinks(
  event: { code: string; state: EventState },
  { id, state }: { id: string; state: RegistrationState },
  { locale, bench }: { locale: Locale; bench: 'officer' | 'desk' },
): { wishes: Href; meetings: Href; badges: Href } {
  const base = `/${locale}/${bench}/events/${event.code}`;
  const isIn = state === 'REGISTERED';
  const meets = (isIn || state === 'LEFT') && told.includes(event.state);
  // Those who manage the event print them.
  const prints = isIn && bench === 'officer' && badged.includes(event.state);
  return {
    wishes: isIn && event.state !== 'CANCELLED' ? `${base}/wishes/${id}` : null,
    meetings: meets ? `${base}/meetings/${id}` : null,
    badges: prints ? `${base}/print/badges?registration=${id}` : null,
  };
}
