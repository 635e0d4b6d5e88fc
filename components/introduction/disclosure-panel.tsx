import { getTranslations } from 'next-intl/server';
import { DisclosureLadder } from '@/components/ui/disclosure-ladder';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { disclosureStages, isOpenFor, seenBy } from '@/lib/introduction/disclosure';
import type { CaseDisclosure } from '@/lib/introduction/disclosure-view';
import { DisclosureActs } from './disclosure-acts';
import { type DisclosureSeat, seatOf } from './disclosure-seat';
import { DisclosedContacts, statusText } from './disclosure-status';

/**
 * What the two sides let each other see, one stage below the other, with what the reader may do
 * about it now and the record of what was done. Works without JavaScript.
 *
 * @param viewer null for a partner's contact who came by a link
 * @param token the link's
 */
export async function DisclosurePanel({
  item,
  disclosure = item.disclosure,
  viewer,
  token,
  locale,
  now,
}: {
  item: CaseDetail;
  disclosure?: CaseDisclosure;
  viewer: Viewer | null;
  token?: string | undefined;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'disclosure' });
  const seat = seatOf({ item, disclosure, viewer, token });
  const stages = await Promise.all(
    disclosureStages.map(async (stage) => ({
      key: stage,
      title: t(`stage.${stage}`),
      open:
        stage === 'NAME'
          ? isOpenFor(seat.row, stage, 'PARTNER')
          : isOpenFor(seat.row, stage, seat.reads),
      children: (
        <>
          {stage === 'NAME' ? null : <p className="text-xs text-muted">{t(`what.${stage}`)}</p>}
          <p>{statusText(t, seat, stage, locale, now)}</p>
          <SeenByOther seat={seat} stage={stage} locale={locale} />
          {stage === 'CONTACT' ? (
            <DisclosedContacts item={item} seat={seat} locale={locale} />
          ) : null}
          <DisclosureActs item={item} seat={seat} stage={stage} locale={locale} now={now} />
        </>
      ),
    })),
  );
  const teaser = {
    key: 'TEASER',
    title: t('stage.TEASER'),
    open: true,
    children: <p className="text-xs text-muted">{t('what.TEASER')}</p>,
  };
  return (
    <Section title={t('title')} id="disclosure" size="md" rule="above">
      <p className="mt-1 mb-4 text-sm text-muted">{t('lead')}</p>
      <DisclosureLadder
        stages={[teaser, ...stages]}
        openText={t('open')}
        closedText={t('closed')}
      />
      {seat.behalf && !seat.acts ? (
        <p className="mt-3 text-xs text-muted">{t('partnerDecides')}</p>
      ) : null}
      <DisclosureRecord disclosure={disclosure} locale={locale} />
    </Section>
  );
}

/** That the other side has looked: from then on a consent stands. */
async function SeenByOther({
  seat,
  stage,
  locale,
}: {
  seat: DisclosureSeat;
  stage: 'NAME' | 'CONTACT' | 'DOCUMENTS';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'disclosure' });
  const own = seat.row.disclosures.find((each) => each.stage === stage);
  if (!own || stage === 'NAME') return null;
  const sides = seat.side
    ? [seat.side === 'SME' ? ('PARTNER' as const) : ('SME' as const)]
    : (['SME', 'PARTNER'] as const);
  return sides.map((side) => {
    const at = seenBy(own, side);
    return at ? (
      <p key={side} className="text-xs text-muted">
        {t(`seenBy.${seat.side ? 'mine' : side}`, { date: formatDate(at, locale, 'short') })}
      </p>
    ) : null;
  });
}

/** Who asked, consented, refused, took back and looked, and when. */
async function DisclosureRecord({
  disclosure,
  locale,
}: {
  disclosure: CaseDisclosure;
  locale: Locale;
}) {
  if (disclosure.log.length === 0) return null;
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'disclosure' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  return (
    <details className="mt-3">
      <summary className="link py-2 text-sm">
        {t('log.title', { count: disclosure.log.length })}
      </summary>
      <ol className="grid text-xs">
        {disclosure.log.map((entry) => (
          <li key={entry.id} className="border-b border-line py-2">
            <p className="font-semibold">
              {t('log.entry', { stage: entry.stage, act: entry.act })}
            </p>
            <p className="text-muted">
              <time dateTime={entry.createdAt.toISOString()} className="tabular">
                {formatDate(entry.createdAt, locale, 'short')}{' '}
                {formatTime(entry.createdAt, locale, zoneOf(locale))}
              </time>
              {' · '}
              {words(`side.${entry.actorSide}`)}
              <InScript within={locale}>
                {entry.actorName ? ` · ${entry.actorName}` : null}
              </InScript>
            </p>
            {entry.onBehalf ? <p className="text-muted">{words('onBehalf')}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
