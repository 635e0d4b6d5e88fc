import type { NeedView } from '@/lib/need/posted-view';

/** A need as its form shows it first. Pure. */
export function formValues(need: NeedView | null, usualEnd: string) {
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    kind: need?.kind ?? 'BUSINESS',
    title: need?.managed?.original.title ?? '',
    specification: need?.managed?.original.specification ?? '',
    language: need?.managed?.original.language ?? null,
    industries: need?.industries ?? [],
    fields: need?.fields ?? [],
    phases: (need?.phases ?? []).map(String),
    volumeAmount: text(need?.volume?.amount),
    volumeUnit: need?.volume?.unit ?? 'kilogram',
    volumePer: need?.volume?.per ?? 'month',
    costAmount: text(need?.cost?.amount),
    costCurrency: need?.cost?.unit ?? 'THB',
    costPer: need?.cost?.per ?? 'total',
    leadTimeDays: text(need?.leadTimeDays),
    audience: need && !need.isPublic ? 'chosen' : 'public',
    recipients: need?.managed?.recipients ?? [],
    hidesName: need?.hidesName ?? false,
    endsOn: need ? need.endsOn.toISOString().slice(0, 10) : usualEnd,
  };
}

export type FormValues = ReturnType<typeof formValues>;
