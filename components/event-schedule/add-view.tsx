import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import type { MovePlace, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import { isPublic, schedulable } from '@/lib/event-schedule/plan-write';
import type { Pair } from '@/lib/event-schedule/run-schema';
import type { FailureCode } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { PairForm } from './pair-form';
import { PlaceList } from './place-list';
import { deskWords } from './words';

/** A pair that has no meeting: every place where it may get one, or why it gets none. */
export async function AddView({
  plan,
  pair,
  places,
  guarded,
  day,
  locale,
}: {
  plan: SchedulePlan;
  pair: Pair;
  places: readonly MovePlace[];
  /** Why the two are not to be brought together, whatever the place; null: they may be. */
  guarded: FailureCode | null;
  day: string | null;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const href = schedulePath(locale, plan.event.code, 'overview');
  const query = new URLSearchParams({ sme: pair.smeRegId, partner: pair.partnerRegId });
  const refusal = refusalOf(plan, pair, guarded);
  return (
    <>
      <p className="mt-6 text-sm">
        <TextLink href={schedulePath(locale, plan.event.code, 'unmet')}>{t('part.unmet')}</TextLink>
      </p>
      <h2 className="mt-2 text-xl">
        {t('places.addTitle', { pair: planWords(plan, locale).pair(pair) })}
      </h2>
      {refusal ? (
        <Refused plan={plan} pair={pair} code={refusal} locale={locale} />
      ) : (
        <>
          <p className="mt-2 max-w-text text-sm text-muted">
            {t(isPublic(plan.event.state) ? 'places.addTextPublic' : 'places.addText')}
          </p>
          <PlaceList
            plan={plan}
            places={places}
            subject={{ kind: 'add', eventId: plan.event.id, ...pair }}
            day={day}
            hrefOf={(key) => `${href}/place?${query}&day=${key}`}
            locale={locale}
          />
        </>
      )}
    </>
  );
}

function meetingOf(plan: SchedulePlan, { smeRegId, partnerRegId }: Pair) {
  return plan.meetings.find(
    (one) => one.smeRegId === smeRegId && one.partnerRegId === partnerRegId,
  );
}

/** What the command would answer wherever the pair were placed. */
function refusalOf(plan: SchedulePlan, pair: Pair, guarded: FailureCode | null) {
  if (!schedulable.includes(plan.event.state)) return 'schedule.not-now';
  return meetingOf(plan, pair) ? 'event-meeting.already-planned' : guarded;
}

/** Why no place is offered, and what can be done about it. */
async function Refused({
  plan,
  pair,
  code,
  locale,
}: {
  plan: SchedulePlan;
  pair: Pair;
  code: FailureCode;
  locale: Locale;
}) {
  const [t, failure] = await Promise.all([
    deskWords(locale),
    getTranslations({ locale, namespace: 'failure' }),
  ]);
  const event = `/${locale}/officer/events/${plan.event.code}`;
  const planned = meetingOf(plan, pair);
  const query = new URLSearchParams({ sme: pair.smeRegId, partner: pair.partnerRegId });
  const ruled = code === 'event-meeting.guarded' || code === 'event-meeting.forbidden';
  return (
    <Alert
      tone="warn"
      className="mt-4"
      title={t('places.refusedTitle')}
      actions={
        code === 'event-meeting.already-planned' && planned ? (
          <TextLink href={`${event}/schedule/meetings/${planned.id}`}>
            {t('places.toMeeting')}
          </TextLink>
        ) : ruled ? (
          <TextLink href={`${event}/wishes?${query}#rule`}>{t('places.toRule')}</TextLink>
        ) : null
      }
    >
      {failure(code)}
    </Alert>
  );
}

/** Which two are to be placed. */
export async function ChooseView({
  plan,
  chosen,
  locale,
}: {
  plan: SchedulePlan;
  chosen: Parameters<typeof PairForm>[0]['chosen'];
  locale: Locale;
}) {
  const t = await deskWords(locale);
  return (
    <>
      <p className="mt-6 text-sm">
        <TextLink href={schedulePath(locale, plan.event.code, 'overview')}>
          {t('part.overview')}
        </TextLink>
      </p>
      <h2 className="mt-2 text-xl">{t('byHand.title')}</h2>
      <PairForm plan={plan} chosen={chosen} locale={locale} />
    </>
  );
}
