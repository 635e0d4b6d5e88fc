import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { holidaysOn, isWeekend, type WorkingCalendar } from '@/lib/calendar/working-days';
import type { FormAction } from '@/lib/form-state';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';
import { type BusyTime, overlapOf } from '@/lib/meeting/overlap';
import type { MeetingItem, MeetingTime } from '@/lib/meeting/project';
import { wallOf } from '@/lib/meeting/times';
import { BothClocks } from './moment';
import { OverlapConfirm } from './overlap-confirm';

type Pair = { smeId: string; partnerId: string };

/** The proposed times, one to pick. What has passed stays visible and cannot be picked. */
export async function PickForm({
  action,
  hidden,
  meeting,
  pair,
  busy,
  yours = false,
  onBehalf = null,
  locale,
  now,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  meeting: MeetingItem;
  pair: Pair;
  busy: readonly BusyTime[];
  yours?: boolean;
  /** The side that is picked for. */
  onBehalf?: 'Sme' | 'Partner' | null;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const calendar = await calendarOfPages();
  const known = meeting.times.some((time) => {
    const { firm, partner } = overlapOf(time, busy, pair);
    return time.startsAt > now && (firm || partner);
  });
  const notesOn = (time: MeetingTime) => {
    if (time.startsAt <= now) return t('pick.passed');
    const { firm, partner } = overlapOf(time, busy, pair);
    const { weekend, holidays } = daysOff(time, calendar);
    const words = [
      ...(firm ? [t('pick.busyFirm')] : []),
      ...(partner ? [t('pick.busyPartner')] : []),
      ...(weekend ? [t('pick.weekend')] : []),
      ...holidays.map(({ names }) => t('pick.holiday', { name: names[locale] })),
    ];
    return formatList(words, locale);
  };
  const options = meeting.times.map((time) => {
    return {
      value: time.id,
      disabled: time.startsAt <= now,
      label: twoZones(time.startsAt, time.endsAt, locale).day,
      hint: (
        <>
          <span className="text-ink">
            <BothClocks startsAt={time.startsAt} endsAt={time.endsAt} locale={locale} />
          </span>
          {notesOn(time)}
        </>
      ),
    };
  });
  return (
    <ActionForm
      action={action}
      id="pick-form"
      className="grid gap-4"
      nouns={['meeting', 'introduction', 'link']}
      labels={{ timeId: t('pick.label'), overlap: t('pick.label') }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {onBehalf ? <p className="text-sm">{t(`pick.onBehalf${onBehalf}`)}</p> : null}
      <RadioGroup name="timeId" label={t('pick.label')} options={options} />
      <OverlapConfirm known={known} label={t('pick.overlap')} />
      <div>
        <SubmitButton variant={yours ? 'turn' : 'primary'} wide="phone">
          {t('pick.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Days off on either side, each by its own calendar. */
function daysOff({ startsAt }: MeetingTime, calendar: WorkingCalendar) {
  const thai = wallOf(startsAt, 'Asia/Bangkok').day;
  const japanese = wallOf(startsAt, 'Asia/Tokyo').day;
  return {
    weekend: isWeekend(thai) || isWeekend(japanese),
    holidays: [...holidaysOn(calendar, thai, ['TH']), ...holidaysOn(calendar, japanese, ['JP'])],
  };
}
