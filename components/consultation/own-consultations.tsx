import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { ActionTable } from '@/components/ui/action-table';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { ExampleTag } from '@/components/ui/tag';
import type { ConsultationItem } from '@/lib/consultation/project';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { whoAnswers } from './place-name';
import { AnswerClock, StateMark } from './standing';
import { topicNames } from './topic-name';

const zone = 'Asia/Bangkok';

/** A firm's questions: until when an answer is due, about what, whose turn it is. */
export async function OwnConsultations({
  items,
  caption,
  locale,
  now,
}: {
  items: readonly ConsultationItem[];
  caption: string;
  locale: Locale;
  now: Date;
}) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    topicNames(locale),
  ]);
  const rows = await Promise.all(
    items.map(async (item) => {
      const yours = item.turn === 'SME';
      return {
        key: item.id,
        clock: <When item={item} locale={locale} now={now} />,
        subject: topic(item.topic),
        subjectNote: (
          <>
            <LabelledText
              rows={item.question}
              locale={locale}
              compact
              className="text-sm text-ink [&>p:first-child]:line-clamp-2"
            />
            {t('codeAsked', {
              code: item.code,
              date: formatDate(item.createdAt, locale, 'short', zone),
            })}{' '}
            {item.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
          </>
        ),
        task: <StateMark state={item.state} yours={yours} locale={locale} />,
        taskNote: (
          <>
            <span className="block">
              <InScript within={locale}>{await whoAnswers(item, locale)}</InScript>
            </span>
            <NextTalk item={item} locale={locale} />
          </>
        ),
        action: (
          <ButtonLink
            href={`/${locale}/sme/consultations/${item.code}`}
            variant={yours ? 'turn' : 'secondary'}
            size="sm"
            aria-label={`${t('openOne')} ${item.code}`}
          >
            {t('openOne')}
          </ButtonLink>
        ),
      };
    }),
  );
  return (
    <ActionTable
      caption={caption}
      heads={{
        clock: t('heads.clock'),
        subject: t('heads.topic'),
        task: t('heads.turn'),
        action: t('heads.action'),
      }}
      rows={rows}
      className="mt-2"
    />
  );
}

async function When({ item, locale, now }: { item: ConsultationItem; locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const date = (at: Date) => formatDate(at, locale, 'day', zone);
  if (item.state === 'CLOSED' && item.closedAt)
    return t('listClosed', { date: date(item.closedAt) });
  if (item.state === 'ANSWERED' && item.answeredAt) {
    return t('listAnswer', { date: date(item.answeredAt) });
  }
  if (item.turn === 'SME') {
    return <span className="font-semibold text-turn-text">{t('yourTurn')}</span>;
  }
  return (
    <>
      <AnswerClock item={item} now={now} locale={locale} />
      {item.dueAt ? (
        <span className="block text-xs text-muted">
          {formatDate(item.dueAt, locale, 'weekday', zone)}
        </span>
      ) : null}
    </>
  );
}

/** The conversation that is booked, where there is one. */
async function NextTalk({ item, locale }: { item: ConsultationItem; locale: Locale }) {
  if (!item.nextBooking) return null;
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const { startsAt } = item.nextBooking;
  return (
    <span className="block text-ink">
      {t('entry.booked')}{' '}
      {t('time', {
        date: formatDate(startsAt, locale, 'short', zone),
        time: formatTime(startsAt, locale, zone),
      })}
    </span>
  );
}
