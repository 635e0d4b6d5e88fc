import type { EventSetUp } from '@/lib/event/event-view';
import type { Locale } from '@/lib/i18n/locales';
import { bangkokDay } from '@/lib/programme/days';
import { lastDay } from './event-list';

/** An event as its form shows it first. Pure. */
export type EventValues = ReturnType<typeof eventValues>;

const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

const dayOf = (limit: Date | null | undefined) => (limit ? bangkokDay(lastDay(limit)) : '');

export function eventValues(
  event: EventSetUp | null,
  about: Partial<Record<Locale, string>>,
  centreCode: string,
) {
  const names = event?.names;
  const place = event?.place;
  return {
    centreCode: event?.centreCode ?? centreCode,
    presence: event?.presence ?? 'place',
    names: { th: names?.th ?? '', ja: names?.ja ?? '', en: names?.en ?? '' },
    places: { th: place?.th ?? '', ja: place?.ja ?? '', en: place?.en ?? '' },
    about: { th: about.th ?? '', ja: about.ja ?? '', en: about.en ?? '' },
    address: event?.address ?? '',
    lat: figure(event?.lat),
    lon: figure(event?.lon),
    days: {
      startsOn: event?.startsOn ?? '',
      endsOn: event?.endsOn ?? '',
      opensOn: event?.opensAt ? bangkokDay(event.opensAt) : '',
      registrationEndsOn: dayOf(event?.registrationEndsAt),
      wishesEndOn: dayOf(event?.wishesEndAt),
      confirmOn: dayOf(event?.confirmBy),
    },
    numbers: {
      placesSme: figure(event?.placesSme),
      placesPartner: figure(event?.placesPartner),
      meetingsPerSme: figure(event?.meetingsPerSme ?? 8),
      meetingsPerPartner: figure(event?.meetingsPerPartner ?? 12),
      travelSlots: figure(event?.travelSlots ?? 1),
      sparePercent: figure(event?.sparePercent ?? 5),
    },
    eligibility: event?.eligibility ?? {},
  };
}
