import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { turnSide } from '@/components/introduction/turn-side';
import { NameText } from '@/components/officer/name-text';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InScript } from '@/components/ui/in-script';
import { PlainLink } from '@/components/ui/link';
import { ExampleTag, StateTag, Tag } from '@/components/ui/tag';
import { TurnMark } from '@/components/ui/turn-mark';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { deskOfTurn } from '@/lib/introduction/in-charge-desk';
import type { StaffOnCase } from '@/lib/introduction/staff';
import { isClosed } from '@/lib/introduction/states';
import type { CaseFile } from '@/lib/timeline/case-file';
import { TurnClock } from './turn-clock';

/** The top of a case for every role: the pair at its table, whose turn it is, and until when. */
export async function CaseHead({
  file,
  yours,
  back,
  notes,
  now,
  locale,
}: {
  file: CaseFile;
  /** Whether the case waits for the reader. */
  yours: boolean;
  back: { href: string; text: string };
  /** What is known of each side, under its name. */
  notes?: readonly [ReactNode, ReactNode];
  now: Date;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { item } = file;
  const example = <ExampleTag>{words('example')}</ExampleTag>;
  const industry = item.teaser.industries[0]?.[locale] ?? '–';
  const firm = item.sme ? (
    <NameText names={item.sme.names} locale={locale} fallback={item.sme.code} />
  ) : (
    words('firmUnnamed', { industry })
  );
  const partner = (
    <PlainLink
      className="no-underline hover:underline"
      href={`/${locale}/partners/${item.partner.slug}`}
    >
      {item.partner.names[locale]}
    </PlainLink>
  );
  return (
    <header className="mb-6">
      <Breadcrumb label={t('breadcrumb')} items={[back, { text: item.code }]} />
      <div className="grid gap-x-5 gap-y-1 border-b-2 border-ink py-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] sm:items-center">
        <h1 className="contents">
          <span className="min-w-0 text-xl sm:col-start-1 sm:row-start-1 sm:text-right">
            <span className="block text-xs font-normal text-muted">{t('thaiSide')}</span>
            {firm}
          </span>
          <span className="min-w-0 text-xl max-sm:order-3 sm:col-start-3 sm:row-start-1">
            <span className="block text-xs font-normal text-muted">{t('japaneseSide')}</span>
            {partner}
          </span>
        </h1>
        <div className="hidden sm:col-start-2 sm:row-span-2 sm:row-start-1 sm:block">
          <TurnMark side={turnSide(item.turn)} yours={yours} size={56} />
          {item.score ? (
            <p className="text-center text-xs text-muted">{t('score', { score: item.score })}</p>
          ) : null}
        </div>
        <div className="text-xs text-muted max-sm:order-2 sm:col-start-1 sm:row-start-2 sm:text-right">
          {item.teaser.province?.[locale]} {item.teaser.isExample ? example : null} {notes?.[0]}
        </div>
        <div className="text-xs text-muted max-sm:order-4 sm:col-start-3 sm:row-start-2">
          {item.partner.nameReading && locale === 'ja' ? item.partner.nameReading : null}
          {locale === 'ja' ? null : <span lang="ja">{item.partner.names.ja}</span>}{' '}
          {item.partner.prefecture?.[locale]} {item.partner.isExample ? example : null} {notes?.[1]}
        </div>
      </div>
      <Standing file={file} yours={yours} now={now} locale={locale} />
    </header>
  );
}

/** State, whose turn with the person in charge, and the deadline in both zones. */
async function Standing({
  file,
  yours,
  now,
  locale,
}: {
  file: CaseFile;
  yours: boolean;
  now: Date;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { item, clock, staff } = file;
  const desk = deskOfTurn(item.turn);
  const person = desk ? staff[desk] : null;
  const date = (value: Date) => formatDate(value, locale, 'short', 'Asia/Bangkok');
  return (
    <div className="grid gap-x-8 gap-y-3 border-b border-line py-3 text-sm sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.1fr)]">
      <p>
        <StateTag side={turnSide(item.turn)} yours={yours}>
          {words(`state.${item.state}`)}
        </StateTag>
      </p>
      {isClosed(item.state) ? null : (
        <div>
          <p className="font-semibold">{yours ? t('yourTurn') : words(`turn.${item.turn}`)}</p>
          <p className="text-xs text-muted">
            <PersonText person={person} locale={locale} />
          </p>
        </div>
      )}
      {item.dueAt ? (
        <div className="grid content-start gap-1">
          <TurnClock
            from={clock.from}
            dueAt={item.dueAt}
            turn={item.turn}
            now={now}
            locale={locale}
            stacked={false}
          />
          <p className="text-xs text-muted">
            {t('due', { date: date(item.dueAt) })}
            {' · '}
            {t('dueTimes', {
              bangkok: formatTime(item.dueAt, locale, 'Asia/Bangkok'),
              tokyo: formatTime(item.dueAt, locale, 'Asia/Tokyo'),
            })}
          </p>
          {clock.closesAt ? (
            <Tag tone="bad">{t('closes', { date: date(clock.closesAt) })}</Tag>
          ) : clock.stage === 'ESCALATED' && file.reader.side !== 'PARTNER' ? (
            <Tag tone="warn">{t('escalated')}</Tag>
          ) : null}
        </div>
      ) : clock.pausedUntil ? (
        <p>
          <Tag icon="clock">{t('pausedUntil', { date: date(clock.pausedUntil) })}</Tag>
        </p>
      ) : null}
    </div>
  );
}

/** Who is in charge, or stands in for them. */
async function PersonText({ person, locale }: { person: StaffOnCase | null; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  if (!person) return <>{t('nobody')}</>;
  const { name, standIn } = person;
  return (
    <InScript within={locale}>
      {standIn ? t('inChargeFor', { name, standIn: standIn.name }) : t('inCharge', { name })}
    </InScript>
  );
}
