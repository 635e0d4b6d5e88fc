import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { dateTexts } from '@/components/form/date-texts';
import { RadioGroup, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { FormAction } from '@/lib/form-state';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';
import type { MeetingItem, MeetingSide } from '@/lib/meeting/project';
import { interpreterPairs, meetingKinds } from '@/lib/meeting/schema';
import { suggestedDays } from '@/lib/meeting/suggestions';
import { freeRows, meetingLengths } from '@/lib/meeting/times';
import { SlotGrid } from './slot-grid';
import { TimeRows } from './time-rows';

const zoneOfSide = { SME: 'Asia/Bangkok', PARTNER: 'Asia/Tokyo' } as const;
const days = { all: 10, open: 5 };

/** Candidate times and what the meeting is to be. Works by ticks alone. */
export async function ProposeForm({
  id,
  action,
  hidden,
  side,
  answers,
  like,
  yours = false,
  onBehalf = false,
  locale,
  now,
}: {
  id: string;
  action: FormAction;
  /** The case or the link, and where to go back to. */
  hidden: Readonly<Record<string, string>>;
  side: MeetingSide;
  /** The open proposal that the reader sees. */
  answers: string | null;
  /** An earlier meeting whose kind and length are taken over. */
  like?: MeetingItem | null;
  yours?: boolean;
  onBehalf?: boolean;
  locale: Locale;
  now: Date;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'meeting' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const optional = form('optional');
  return (
    <ActionForm
      action={action}
      id={id}
      className="grid gap-6"
      nouns={['meeting', 'introduction', 'link']}
      labels={await labelsOf(locale)}
    >
      {Object.entries({ ...hidden, answers: answers ?? '', language: locale }).map((each) => (
        <input key={each[0]} type="hidden" name={each[0]} value={each[1]} />
      ))}
      <p className="text-sm">
        {onBehalf ? `${t(`propose.onBehalf${side === 'SME' ? 'Sme' : 'Partner'}`)} ` : null}
        {t('propose.lead')}
      </p>
      <SlotGrid
        label={t('propose.slots')}
        hint={t('propose.slotsHint')}
        days={await slotDays(locale, now)}
        more={t('propose.moreDays')}
        open={days.open}
      />
      <TimeRows
        zone={zoneOfSide[side]}
        first={dayOf(now)}
        last={nextDay(dayOf(now), 365)}
        texts={await rowTexts(locale)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="minutes"
          label={t('propose.minutes')}
          defaultValue={String(like?.minutes ?? 60)}
          options={meetingLengths.map((count) => ({
            value: String(count),
            label: t('propose.minutesOption', { count }),
          }))}
        />
        <SelectField
          name="interpreter"
          label={t('propose.interpreter')}
          defaultValue={like ? (like.interpreter ?? '') : 'th-ja'}
          options={[
            { value: '', label: t('interpreter.none') },
            ...interpreterPairs.map((value) => ({ value, label: t(`interpreter.${value}`) })),
          ]}
        />
      </div>
      <RadioGroup
        name="kind"
        label={t('propose.kind')}
        defaultValue={like?.kind ?? 'VIDEO'}
        options={meetingKinds.map((value) => ({
          value,
          label: t(`kindName.${value}`),
          hint: t(`kindHint.${value}`),
        }))}
      />
      <TextField
        name="videoUrl"
        type="url"
        inputMode="url"
        label={t('propose.videoUrl')}
        hint={t('propose.videoUrlHint')}
        optional={optional}
        maxLength={500}
        defaultValue={like?.videoProvider === 'pasted' ? (like.videoUrl ?? '') : ''}
      />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] sm:items-end">
        <TextField
          name="place"
          label={t('propose.place')}
          hint={t('propose.placeHint')}
          optional={optional}
          maxLength={500}
          defaultValue={like?.place ?? ''}
        />
        <TextField
          name="table"
          label={t('propose.table')}
          optional={optional}
          maxLength={60}
          defaultValue={like?.table ?? ''}
        />
      </div>
      <TextAreaField
        name="text"
        label={t('propose.text')}
        hint={t('propose.textHint')}
        optional={optional}
        rows={3}
        maxLength={2000}
      />
      <div>
        <SubmitButton variant={yours ? 'turn' : 'primary'} wide="phone">
          {t('propose.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

async function labelsOf(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const rows = freeRows.flatMap((number) => [
    [`date${number}`, t('propose.date', { number })],
    [`time${number}`, t('propose.time', { number })],
  ]);
  const names = ['slots', 'zone', 'minutes', 'interpreter', 'kind'] as const;
  const words = ['videoUrl', 'place', 'table', 'text'] as const;
  return Object.fromEntries([
    ...rows,
    ...[...names, ...words].map((name) => [name, t(`propose.${name}`)]),
  ]) as Record<string, string>;
}

async function slotDays(locale: Locale, now: Date) {
  return suggestedDays(await calendarOfPages(), now, days.all).map(({ day, starts }) => ({
    key: day,
    label: formatDate(new Date(`${day}T05:00:00Z`), locale, 'weekday', 'Asia/Bangkok'),
    slots: starts.map((at) => ({
      value: at.toISOString(),
      label: `${bareTime(at, locale, 'Asia/Bangkok')} / ${bareTime(at, locale, 'Asia/Tokyo')}`,
    })),
  }));
}

async function rowTexts(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const other = (zone: string) => t('propose.other', { zone, day: '{day}', time: '{time}' });
  return {
    zone: t('propose.zone'),
    zones: { 'Asia/Bangkok': t('zone.bangkok'), 'Asia/Tokyo': t('zone.tokyo') },
    rows: t('propose.rows'),
    rowsHint: t('propose.rowsHint'),
    days: await dateTexts(locale),
    more: t('propose.moreRows'),
    date: freeRows.map((number) => t('propose.date', { number })),
    time: freeRows.map((number) => t('propose.time', { number })),
    other: { 'Asia/Bangkok': other('bangkok'), 'Asia/Tokyo': other('tokyo') },
  };
}
