import type { PartialNames } from '@/lib/i18n/locales';
import { bangkokDay, lastDayOf } from '@/lib/programme/days';
import type { RoundData } from '@/lib/programme/round-form';
import type { RoundView } from '@/lib/programme/round-view';
import type { RoundKind } from '@/lib/programme/states';
import type { RoundTemplate } from '@/lib/programme/template-schema';

/** What the form of a round begins with. */
export type RoundValues = RoundData & {
  titles: PartialNames;
  place: PartialNames;
  days: Partial<Record<'opensOn' | 'closesOn' | 'answersBy' | 'startsOn' | 'endsOn', string>>;
  numbers: Partial<Record<'placesSme' | 'placesPartner' | 'badgeMonths', number | null>>;
  kind: RoundKind;
  audience: string;
  hostPartnerId: string;
  /** Of a host that is not in the directory. */
  host: PartialNames;
  curriculumYear: number | null;
};

const nothing: PartialNames = { th: null, ja: null, en: null };
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';

export function valuesOfTemplate(template: RoundTemplate): RoundValues {
  const { eligibility, quotas, form, sheet, titles, placesSme, placesPartner, badgeMonths } =
    template;
  return {
    ...{ eligibility, quotas, form, sheet, titles },
    place: template.place ?? nothing,
    days: {},
    numbers: {
      placesSme: placesSme ?? null,
      placesPartner: placesPartner ?? null,
      badgeMonths: badgeMonths ?? null,
    },
    kind: template.kind ?? 'course',
    audience: template.audiences[0] ?? '',
    ...{ hostPartnerId: '', host: nothing, curriculumYear: null },
  };
}

export function valuesOfRound(round: RoundView): RoundValues {
  const { eligibility, quotas, form, sheet, titles, placesSme, placesPartner, badgeMonths } = round;
  return {
    ...{ eligibility, quotas, form, sheet, titles },
    place: round.place ?? nothing,
    days: {
      opensOn: bangkokDay(round.opensAt),
      closesOn: lastDayOf(round.closesAt),
      answersBy: day(round.answersBy),
      startsOn: day(round.startsOn),
      endsOn: day(round.endsOn),
    },
    numbers: { placesSme, placesPartner, badgeMonths },
    kind: round.kind,
    audience: round.audience ?? '',
    hostPartnerId: round.host?.id ?? '',
    host: round.hostNames ?? nothing,
    curriculumYear: round.curriculumYear,
  };
}
