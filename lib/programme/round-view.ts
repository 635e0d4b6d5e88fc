import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { type Eligibility, type Quota, readEligibility, readQuotas } from './eligibility-schema';
import { type FormField, readForm } from './form-schema';
import { readHostNames } from './host-schema';
import { type Criterion, readSheet } from './sheet-schema';
import type { RoundKind, RoundPhase, RoundState } from './states';
import { phaseOf, takesApplications } from './states';

/** A round as pages and commands read it: its row with what it keeps as data. Pure. */
export type RoundView = {
  id: string;
  code: string;
  programmeCode: string;
  programmeNames: Names;
  programmeSlug: string;
  kind: RoundKind;
  state: RoundState;
  /** What readers see: announced, open, closing … */
  phase: RoundPhase;
  /** Whether applications and bookings are taken now. */
  takesApplications: boolean;
  titles: Names;
  opensAt: Date;
  closesAt: Date;
  answersBy: Date;
  startsOn: Date | null;
  endsOn: Date | null;
  place: PartialNames | null;
  host: { id: string; slug: string; names: Names } | null;
  /** Of a host that is not in the directory. */
  hostNames: Names | null;
  /** Of a course: the year for which its curriculum is offered. */
  curriculumYear: number | null;
  audience: string | null;
  placesSme: number | null;
  placesPartner: number | null;
  takenSme: number;
  takenPartner: number;
  quotas: Quota[];
  eligibility: Eligibility;
  form: FormField[];
  sheet: Criterion[];
  badgeMonths: number | null;
  selected: { byId: string; by: string; at: Date } | null;
  confirmed: { by: string; at: Date } | null;
  cancelledReason: string | null;
  source: string | null;
  isExample: boolean;
  version: number;
};

type Named = { nameTh: string; nameJa: string; nameEn: string };

export type RoundRow = {
  id: string;
  code: string;
  programmeCode: string;
  programme: Named & { slug: string };
  kind: string;
  state: RoundState;
  titleTh: string;
  titleJa: string;
  titleEn: string;
  opensAt: Date;
  closesAt: Date;
  answersBy: Date;
  startsOn: Date | null;
  endsOn: Date | null;
  place: unknown;
  host: (Named & { id: string; slug: string }) | null;
  hostNames: unknown;
  curriculumYear: number | null;
  audience: string | null;
  placesSme: number | null;
  placesPartner: number | null;
  takenSme: number;
  takenPartner: number;
  quotas: unknown;
  eligibility: unknown;
  form: unknown;
  sheet: unknown;
  badgeMonths: number | null;
  selectedById: string | null;
  selectedByName: string | null;
  selectedAt: Date | null;
  confirmedByName: string | null;
  confirmedAt: Date | null;
  cancelledReason: string | null;
  source: string | null;
  isExample: boolean;
  version: number;
};

function placeOf(stored: unknown): PartialNames | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { th, ja, en } = stored as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
  const names = { th: text(th), ja: text(ja), en: text(en) };
  return names.th || names.ja || names.en ? names : null;
}

export const roundKindOf = (kind: string): RoundKind =>
  kind === 'pairing' || kind === 'call' ? kind : 'course';

export function roundView(row: RoundRow, now: Date): RoundView {
  const { selectedById, selectedByName, selectedAt, confirmedByName, confirmedAt } = row;
  const { id, code, programmeCode, state, opensAt, closesAt, answersBy, startsOn, endsOn } = row;
  const { audience, placesSme, placesPartner, takenSme, takenPartner, badgeMonths } = row;
  const { cancelledReason, source, isExample, version } = row;
  return {
    ...{ id, code, programmeCode, state, opensAt, closesAt, answersBy, startsOn, endsOn },
    ...{ audience, placesSme, placesPartner, takenSme, takenPartner, badgeMonths },
    ...{ cancelledReason, source, isExample, version },
    programmeNames: namesOf(row.programme),
    programmeSlug: row.programme.slug,
    kind: roundKindOf(row.kind),
    phase: phaseOf(row, now),
    takesApplications: takesApplications(row, now),
    titles: { th: row.titleTh, ja: row.titleJa, en: row.titleEn },
    place: placeOf(row.place),
    hostNames: readHostNames(row.hostNames),
    curriculumYear: row.curriculumYear,
    host: row.host && { id: row.host.id, slug: row.host.slug, names: namesOf(row.host) },
    quotas: readQuotas(row.quotas),
    eligibility: readEligibility(row.eligibility),
    form: readForm(row.form),
    sheet: readSheet(row.sheet),
    selected:
      selectedById && selectedAt
        ? { byId: selectedById, by: selectedByName ?? '', at: selectedAt }
        : null,
    confirmed: confirmedAt ? { by: confirmedByName ?? '', at: confirmedAt } : null,
  };
}
