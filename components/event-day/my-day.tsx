import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { type MyDayOf, myDay } from '@/lib/event-day/my-day';
import type { Locale } from '@/lib/i18n/locales';
import { publicPushKey } from '@/lib/push/keys';
import { PushOffer } from './push-offer';
import { RatingCard } from './rating-card';

/** Of the address: the meeting that is being rated, and how useful it was. */
export type MyDayQuery = { rate?: string | string[]; useful?: string | string[] };

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
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  const token = 'token' in of ? of.token : null;
  const isStaff = 'registrationId' in of && of.registrationId !== undefined;
  const useful = Number(one(query.useful));
  const key = publicPushKey();
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
          <ul>
            {day.begun.map((meeting) => (
              <RatingCard
                key={meeting.id}
                meeting={meeting}
                day={day}
                page={page}
                token={token}
                isStaff={isStaff}
                correct={one(query.rate) === meeting.id}
                useful={
                  one(query.rate) === meeting.id && useful >= 1 && useful <= 5 ? useful : null
                }
                locale={locale}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}
