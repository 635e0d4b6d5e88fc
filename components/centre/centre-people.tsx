import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { CentrePage, PersonOnDuty } from '@/lib/centre/page-query';
import { formatDate, formatSeries, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { isTopic } from '@/lib/taxonomy/topics';

type Props = { centre: CentrePage; locale: Locale };

/** Who is there today: by name for whoever is signed in, for the public as numbers. */
export async function CentreStaff({ centre: { staff }, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  const { all, onDuty: here, advisors, people } = staff;
  return (
    <Section title={t('page.staff')} id="staff">
      <p className="mt-2 text-sm">
        {here > 0 ? t('page.staffCount', { here, all, advisors }) : t('page.staffNone')}
      </p>
      {people ? (
        <ul className="text-sm">
          {people.map((person) => (
            <li key={person.name} className="border-b border-line py-2">
              <span className="font-semibold">
                <InScript within={locale}>{person.name}</InScript>
              </span>
              <Role person={person} locale={locale} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-xs text-muted">{t('page.staffPublic')}</p>
      )}
    </Section>
  );
}

async function Role({ person, locale }: { person: PersonOnDuty; locale: Locale }) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'centre' }),
    getTranslations({ locale, namespace: 'topic' }),
  ]);
  const topics = person.topics.filter(isTopic).map((code) => topic(code));
  const roles = [
    ...(person.isHead ? [t('page.role.head')] : []),
    ...(topics.length > 0
      ? [t('page.role.advisor', { topics: formatSeries(topics, locale) })]
      : []),
  ];
  return (
    <span className="block text-muted">
      {roles.length > 0 ? roles.join(' · ') : t('page.role.officer')}
    </span>
  );
}

/** Free times by topic, each with the way to ask about it. */
export async function CentreSlots({ centre: { code, slots, specialty }, locale }: Props) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'centre' }),
    getTranslations({ locale, namespace: 'topic' }),
  ]);
  const ask = (about: string | null) =>
    `/${locale}/sme/consultations/new?centre=${code}${about ? `&topic=${about}` : ''}`;
  return (
    <Section title={t('page.slots')} id="slots">
      {slots.length === 0 ? <p className="mt-2 text-sm">{t('page.slotsNone')}</p> : null}
      <ul className="text-sm">
        {slots.map(({ topic: about, free, next }) => {
          const at = new Date(next);
          const when = {
            date: formatDate(at, locale, 'short', 'Asia/Bangkok'),
            time: formatTime(at, locale, 'Asia/Bangkok'),
          };
          return (
            <li
              key={about}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
            >
              <span className="min-w-0">
                <span className="block font-semibold">{isTopic(about) ? topic(about) : about}</span>
                <span className="text-muted">{t('page.slot', { count: free, ...when })}</span>
              </span>
              <TextLink href={ask(about)} className="py-1">
                {t('page.askTopic')}
              </TextLink>
            </li>
          );
        })}
      </ul>
      <p className="mt-4">
        <ButtonLink href={ask(specialty === 'ceramics' ? 'ceramics' : null)} wide="phone">
          {t('page.ask')}
        </ButtonLink>
      </p>
    </Section>
  );
}
