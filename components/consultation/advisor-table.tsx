import { getTranslations } from 'next-intl/server';
import { NameText } from '@/components/officer/name-text';
import { LabelledText } from '@/components/text-record/labelled-text';
import { ActionTable } from '@/components/ui/action-table';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { ExampleTag, Tag } from '@/components/ui/tag';
import { TurnMark } from '@/components/ui/turn-mark';
import type { QueueItem } from '@/lib/consultation/project';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { placeName } from './place-name';
import { AnswerClock } from './standing';
import { topicNames } from './topic-name';

/** Questions of firms, what is due first at the top. */
export async function AdvisorTable({
  id,
  items,
  title,
  empty,
  turn = false,
  action,
  locale,
  now,
}: {
  id: string;
  items: readonly QueueItem[];
  title: string;
  empty: string;
  /** They wait for the reader. */
  turn?: boolean;
  action: string;
  locale: Locale;
  now: Date;
}) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    topicNames(locale),
  ]);
  const rows = await Promise.all(
    items.map(async (item) => ({
      key: item.id,
      clock: <When item={item} locale={locale} now={now} />,
      subject: <NameText names={item.sme.names} locale={locale} fallback={item.sme.code} />,
      subjectNote: (
        <>
          {t('codeFirm', { code: item.code, centre: await placeName(item.centre, locale) })}{' '}
          {item.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
        </>
      ),
      task: (
        <>
          {topic(item.topic)}{' '}
          {item.urgency === 'normal' ? null : (
            <Tag tone="warn" className="font-normal">
              {t(`urgency.${item.urgency}`)}
            </Tag>
          )}
        </>
      ),
      taskNote: (
        <LabelledText
          rows={item.question}
          locale={locale}
          compact
          className="[&>p:first-child]:line-clamp-2"
        />
      ),
      action: (
        <ButtonLink
          href={`/${locale}/officer/consultations/${item.code}`}
          variant={turn ? 'primary' : 'secondary'}
          size="sm"
          aria-label={`${action} ${item.code}`}
        >
          {action}
        </ButtonLink>
      ),
    })),
  );
  return (
    <Section
      id={id}
      rule="none"
      title={
        turn && items.length > 0 ? (
          <span className="flex items-center gap-2.5">
            <TurnMark side="officer" yours size={30} />
            {title}
          </span>
        ) : (
          title
        )
      }
    >
      {items.length === 0 ? (
        <p className="mt-2 border-t-2 border-ink pt-3 text-sm text-muted">{empty}</p>
      ) : (
        <ActionTable
          caption={title}
          heads={{
            clock: t('desk.heads.clock'),
            subject: t('desk.heads.firm'),
            task: t('desk.heads.question'),
            action: t('desk.heads.action'),
          }}
          rows={rows}
          className="mt-2"
        />
      )}
    </Section>
  );
}

async function When({ item, locale, now }: { item: QueueItem; locale: Locale; now: Date }) {
  if (item.clock) return <AnswerClock item={item} now={now} locale={locale} />;
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const date = (at: Date) => formatDate(at, locale, 'day', 'Asia/Bangkok');
  if (item.state === 'CLOSED' && item.closedAt)
    return t('listClosed', { date: date(item.closedAt) });
  if (item.answeredAt && item.state === 'ANSWERED') {
    return t('listAnswer', { date: date(item.answeredAt) });
  }
  return t('firmTurn');
}
