import { getTranslations } from 'next-intl/server';
import { turnSide } from '@/components/introduction/turn-side';
import { PageTitle } from '@/components/layout/page-title';
import { shortCentreName } from '@/components/officer/centre-name';
import { NameText, PairName } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StalledList } from '@/components/ui/stalled-list';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { StateTag } from '@/components/ui/tag';
import { measuredSteps } from '@/lib/casework/schema';
import type { StepTime, StillCase, WaitingOn } from '@/lib/casework/stalled-queries';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

export type Stalled = {
  still: StillCase[];
  unanswered: WaitingOn[];
  silent: WaitingOn[];
  steps: StepTime[];
};

/** What stands still, and how long each step takes; every number opens its cases. */
export async function StalledPage({
  stalled,
  base,
  now,
  locale,
}: {
  stalled: Stalled;
  base: '/officer' | '/desk';
  now: Date;
  locale: Locale;
}) {
  const [t, replies] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'replyTime' }),
  ]);
  const path = `/${locale}${base}/cases`;
  return (
    <>
      <PageTitle
        title={t('stalled.title')}
        lead={
          <>
            {t('stalled.lead')} · <TextLink href={path}>{t('stalled.back')}</TextLink> ·{' '}
            <TextLink href={`/${locale}${base}/reply-times`}>{replies('title')}</TextLink>
          </>
        }
      />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 lg:grid-cols-2">
        <Still cases={stalled.still} base={base} now={now} locale={locale} />
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          <Waiting kind="partners" rows={stalled.unanswered} path={path} locale={locale} />
          <Waiting kind="smes" rows={stalled.silent} path={path} locale={locale} />
        </div>
      </div>
      <Steps steps={stalled.steps} path={path} locale={locale} />
    </>
  );
}

async function Still({
  cases,
  base,
  now,
  locale,
}: {
  cases: readonly StillCase[];
  base: string;
  now: Date;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const total = cases[0]?.total ?? 0;
  return (
    <Section
      id="still"
      title={t('stalled.still')}
      aside={<span className="tabular">{t('stalled.stillCount', { count: total })}</span>}
    >
      <p className="py-2 text-xs text-muted">
        {cases.length === 0 ? t('stalled.stillEmpty') : t('stalled.stillNote')}
      </p>
      <StalledList
        items={cases.map((one) => ({
          key: one.id,
          days: Math.floor((now.getTime() - one.movedAt.getTime()) / 86_400_000),
          unit: t('stalled.days'),
          title: (
            <TextLink quiet href={`/${locale}${base}/introductions/${one.code}`}>
              <PairName sme={one.sme} partner={one.partner} locale={locale} />
            </TextLink>
          ),
          note: (
            <>
              <StateTag side={turnSide(one.turn)}>{words(`state.${one.state}`)}</StateTag>{' '}
              {one.move
                ? t('stalled.lastMove', {
                    move: words(`move.${one.move}` as 'move.request'),
                    date: formatDate(one.movedAt, locale, 'short'),
                  })
                : null}
            </>
          ),
        }))}
      />
      {total > cases.length ? (
        <p className="mt-3 text-sm">
          <TextLink href={`/${locale}${base}/cases?who=all&still=1`}>
            {t('stalled.showAll', { count: total })}
          </TextLink>
        </p>
      ) : null}
    </Section>
  );
}

async function Waiting({
  kind,
  rows,
  path,
  locale,
}: {
  kind: 'partners' | 'smes';
  rows: readonly WaitingOn[];
  path: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const partners = kind === 'partners';
  const href = (id: string) =>
    `${path}?who=all&${partners ? `partner=${id}&state=OFFERED` : `sme=${id}&silent=1`}`;
  return (
    <Section id={kind} title={t(`stalled.${kind}`)}>
      {rows.length === 0 ? (
        <p className="py-2 text-sm text-muted">{t(`stalled.${kind}Empty`)}</p>
      ) : (
        <Table caption={t(`stalled.${kind}`)}>
          <TableHead>
            <Th>{t(partners ? 'stalled.partner' : 'stalled.sme')}</Th>
            <Th end>{t(partners ? 'stalled.offers' : 'stalled.cases')}</Th>
            <Th end>{t(partners ? 'stalled.oldest' : 'stalled.since')}</Th>
          </TableHead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <Td>
                  <NameText names={row.names} locale={locale} />
                </Td>
                <Td end>
                  <TextLink className="inline-block min-w-6 py-1" href={href(row.id)}>
                    {row.count}
                  </TextLink>
                </Td>
                <Td end className="whitespace-nowrap">
                  {formatDate(row.since, locale, 'short')}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

async function Steps({
  steps,
  path,
  locale,
}: {
  steps: readonly StepTime[];
  path: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const centres = [...new Set(steps.map(({ centreCode }) => centreCode))];
  return (
    <Section id="centres" title={t('stalled.centres')} className="mt-12">
      <p className="py-2 text-xs text-muted">
        {centres.length === 0 ? t('stalled.centresEmpty') : t('stalled.centresNote')}
      </p>
      {centres.length === 0 ? null : (
        <Table caption={t('stalled.centres')}>
          <TableHead>
            <Th>{t('stalled.centre')}</Th>
            {measuredSteps.map((step) => (
              <Th key={step} end>
                {t(`stalled.step.${step}`)}
              </Th>
            ))}
          </TableHead>
          <tbody>
            {centres.map((centre) => (
              <Tr key={centre}>
                <Td>{shortCentreName(centre, locale)}</Td>
                {measuredSteps.map((step) => {
                  const found = steps.find((one) => one.centreCode === centre && one.step === step);
                  return (
                    <Td key={step} end className="whitespace-nowrap">
                      {found ? (
                        <TextLink
                          className="inline-block py-1"
                          href={`${path}?who=all&centre=${centre}&left=${step}`}
                        >
                          {t('stalled.value', { days: found.days, count: found.count })}
                        </TextLink>
                      ) : (
                        <span className="text-muted">{t('stalled.none')}</span>
                      )}
                    </Td>
                  );
                })}
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
