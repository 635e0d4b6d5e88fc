import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { dayOf } from '@/lib/calendar/working-days';
import { book, moveBooking } from '@/lib/consultation/actions';
import type { BookingView, ConsultationDetail } from '@/lib/consultation/project';
import { ways } from '@/lib/consultation/schema';
import type { FreeSlot } from '@/lib/consultation/slot-queries';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';
import { placeName } from './place-name';
import { type SlotDay, SlotPicker } from './slot-picker';

const zone = 'Asia/Bangkok';
const openDays = 4;

/** Free times by day, on the clock of Thailand, one to book or to move a conversation to. */
export async function BookForm({
  item,
  slots,
  moved = null,
  locale,
}: {
  item: Pick<ConsultationDetail, 'id' | 'version'>;
  slots: readonly FreeSlot[];
  /** Which conversation is moved; its way stays. */
  moved?: BookingView | null;
  locale: Locale;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  if (slots.length === 0) {
    return (
      <p className="text-sm">
        <span className="block">{t('booking.none')}</span>
        <span className="text-muted">{t(moved ? 'times.noneText' : 'booking.noneText')}</span>
      </p>
    );
  }
  const days = await daysOf(slots, locale, moved === null);
  const [first] = slots;
  return (
    <ActionForm
      key={item.version}
      action={moved ? moveBooking : book}
      id={moved ? 'move' : 'book'}
      nouns={['consultation', 'slot']}
      labels={{ slotId: t('booking.slot'), way: t('booking.way') }}
      className="grid gap-4"
    >
      <input type="hidden" name={moved ? 'bookingId' : 'id'} value={moved ? moved.id : item.id} />
      {first && isOne(slots) ? (
        <p className="text-sm">
          <span className="text-muted">{t('booking.with')}</span>{' '}
          <InScript within={locale}>{await nameOf(first, locale)}</InScript>
        </p>
      ) : null}
      <SlotPicker
        label={t('booking.slot')}
        hint={t('booking.lead')}
        days={days}
        more={t('booking.more', { count: days.length - openDays })}
        open={openDays}
      />
      {moved ? null : <WayField slots={slots} locale={locale} />}
      <div>
        <SubmitButton variant="secondary" pendingText={form('pending')} wide="phone">
          {t(moved ? 'times.moveSend' : 'booking.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

async function WayField({ slots, locale }: { slots: readonly FreeSlot[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  if (slots.every(({ way }) => way === 'video')) {
    return (
      <p className="text-sm text-muted">
        <input type="hidden" name="way" value="video" />
        {t('booking.video')} · {t('booking.videoHint')}
      </p>
    );
  }
  return (
    <RadioGroup
      name="way"
      label={t('booking.way')}
      defaultValue="video"
      options={ways.map((way) => ({
        value: way,
        label: t(`booking.${way}`),
        hint: t(`booking.${way}Hint`),
      }))}
    />
  );
}

/** Who can be met is said once where it is one person, else at each time. */
async function daysOf(
  slots: readonly FreeSlot[],
  locale: Locale,
  saysWay: boolean,
): Promise<SlotDay[]> {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const one = isOne(slots);
  const byVideo = !saysWay || slots.every(({ way }) => way === 'video');
  const days = new Map<string, { label: string; slots: SlotDay['slots'][number][] }>();
  for (const slot of slots) {
    const key = dayOf(slot.startsAt);
    const label = formatDate(slot.startsAt, locale, 'weekday', zone);
    const day = days.get(key) ?? { label, slots: [] };
    const notes = [
      ...(one ? [] : [await nameOf(slot, locale)]),
      ...(byVideo ? [] : [t(`booking.${slot.way}`)]),
    ];
    day.slots.push({
      value: slot.id,
      time: `${bareTime(slot.startsAt, locale, zone)}–${formatTime(slot.endsAt, locale, zone)}`,
      note: notes.join(' · '),
    });
    days.set(key, day);
  }
  return [...days].map(([key, day]) => ({ key, ...day }));
}

function isOne(slots: readonly FreeSlot[]): boolean {
  return slots.every(({ advisor }) => advisor.id === slots[0]?.advisor.id);
}

async function nameOf({ advisor, centre }: FreeSlot, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return t('withAdvisor', { name: advisor.name, centre: await placeName(centre, locale) });
}
