import { getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import {
  askAgainDays,
  consentOf,
  type DisclosureSide,
  type DisclosureStage,
  isAgreed,
  isEnded,
  isOpenFor,
  otherSide,
  type StageRow,
  seenBy,
  stageRow,
} from '@/lib/introduction/disclosure';
import { addressOf, ContactDetails } from './contact-details';
import type { DisclosureSeat } from './disclosure-seat';

type Translate = Awaited<ReturnType<typeof getTranslations<'disclosure'>>>;

/** How far a stage is, in one sentence for who reads it. */
export function statusText(
  t: Translate,
  seat: DisclosureSeat,
  stage: DisclosureStage,
  locale: Locale,
  now: Date,
): string {
  const day = (date: Date) => formatDate(date, locale, 'short');
  const { row } = seat;
  const own = stageRow(row, stage);
  if (stage === 'NAME') {
    if (own?.partnerConsentAt) return t('status.name.open', { date: day(own.partnerConsentAt) });
    return t(isEnded(row.state) ? 'status.name.never' : 'status.name.waits');
  }
  const looked = own && seenBy(own, seat.reads);
  if (looked && isOpenFor(row, stage, seat.reads)) return t('status.seen', { date: day(looked) });
  if (isEnded(row.state)) return t('status.ended');
  if (!isAgreed(row, stage === 'CONTACT' ? 'NAME' : 'CONTACT')) return t(`status.before.${stage}`);
  if (!own) return t('status.none');
  if (isAgreed(row, stage)) {
    return seat.acts || seat.behalf ? t(`status.agreed.${stage}`) : t('status.agreedStaff');
  }
  return waitingText(t, seat, own, day, now);
}

/** The side whose move it is not: "you", "the other side", or for staff by its name. */
function whose(seat: DisclosureSeat, side: DisclosureSide) {
  if (!seat.side) return side;
  return side === seat.side ? 'mine' : 'theirs';
}

function waitingText(
  t: Translate,
  seat: DisclosureSeat,
  own: StageRow,
  day: (date: Date) => string,
  now: Date,
): string {
  const { refusedAt, refusedBySide } = own;
  if (refusedAt) {
    const again = new Date(refusedAt.getTime() + askAgainDays * 86_400_000);
    const who = whose(seat, refusedBySide === 'SME' ? 'SME' : 'PARTNER');
    if (who !== 'theirs' || again > now) {
      return t(`status.refused.${who}`, { date: day(refusedAt), again: day(again) });
    }
  }
  const asker = (['SME', 'PARTNER'] as const).find((side) => consentOf(own, side));
  const at = asker && consentOf(own, asker);
  return at ? t(`status.asked.${whose(seat, asker)}`, { date: day(at) }) : t('status.none');
}

/** Contact data that are open to the reader; the desk and officers also keep their own side's. */
export async function DisclosedContacts({
  item,
  seat,
  locale,
}: {
  item: CaseDetail;
  seat: DisclosureSeat;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'disclosure' });
  const shown = (seat.side ? [otherSide(seat.side)] : (['SME', 'PARTNER'] as const)).filter(
    (side) => (side === 'SME' ? item.smeContact : item.partnerContact),
  );
  return shown.map((side) => (
    <div key={side} id={`contact-${side.toLowerCase()}`} className="mt-1">
      <h4 className="text-xs text-muted">{t(`contactOf.${side}`)}</h4>
      <ContactDetails
        contact={side === 'SME' ? item.smeContact : item.partnerContact}
        address={side === 'SME' ? addressOf(item, locale) : null}
        locale={locale}
      />
    </div>
  ));
}
