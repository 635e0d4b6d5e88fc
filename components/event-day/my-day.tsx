import { getTranslations } from 'next-intl/server';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { type MyDayOf, type MyMeeting, myDay } from '@/lib/event-day/my-day';
import type { Locale } from '@/lib/i18n/locales';
import { publicPushKey } from '@/lib/push/keys';
import { PushOffer } from './push-offer';
import { RatingCard } from './rating-card';

/** Of the address: the meeting that is being rated, and how useful it was. */
export type MyDayQuery = { rate?: string | string[]; useful?: string | string[] };

/** Whether this side still has something to say of a meeting. */
const waits = ({ rating, said, settled, held }: MyMeeting) =>
  rating === null && (held || (said === null && !settled));

const one = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

/**
 * The day for one side: what to say after each meeting, in three taps, and notices on this phone.
 * Stands on the page of its meetings and behind its personal link.
 *
 * @param page the page it stands on, without the language
 */
export async function MyDay({
  of,
  page,
  query,
  locale,
}: {
  of: MyDayOf;
  page: string;
  query: MyDayQuery;
  locale: Locale;
}) {
  const day = await myDay(of);
  if (!day) return null;
  const today = day;
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  const token = 'token' in of ? of.token : null;
  const isStaff = 'registrationId' in of && of.registrationId !== undefined;
  const useful = Number(one(query.useful));
  const key = publicPushKey();
  const asked = day.begun.filter((meeting) => waits(meeting) || one(query.rate) === meeting.id);
  const said = day.begun.filter((meeting) => !asked.includes(meeting));
  return (
    <div className="grid gap-8">
      {key && day.isRunning && !isStaff ? (
        <PushOffer
          publicKey={key}
          token={token}
          language={locale}
          texts={{
            title: t('offer.title'),
            text: t('offer.text'),
            allow: t('offer.allow'),
            allowed: t('offer.allowed'),
            end: t('offer.end'),
            refused: t('offer.refused'),
            failed: t('offer.failed'),
          }}
        />
      ) : null}
      {day.begun.length > 0 ? (
        <Section title={t('attend.title')} id="after">
          <ul>{asked.map(card)}</ul>
          {said.length > 0 ? (
            <Fold title={t('attend.recorded', { count: said.length })} open={asked.length === 0}>
              <ul>{said.map(card)}</ul>
            </Fold>
          ) : null}
        </Section>
      ) : null}
    </div>
  );

  function card(meeting: MyMeeting) {
    return (
      <RatingCard
        key={meeting.id}
        meeting={meeting}
        day={today}
        page={page}
        token={token}
        isStaff={isStaff}
        correct={one(query.rate) === meeting.id}
        useful={one(query.rate) === meeting.id && useful >= 1 && useful <= 5 ? useful : null}
        locale={locale}
      />
    );
  }
}
