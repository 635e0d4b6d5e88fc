import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { PairReasons } from '@/components/match/pair-reasons';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { PairScore } from '@/lib/matching/score-types';
import type { PairPage as Pair } from '@/lib/programme/pair-queries';
import { GoalCard } from './goal-card';
import { GoalForm } from './goal-form';
import { ReportForm } from './report-form';
import { RoundExample } from './round-tags';
import { SessionForm } from './session-form';
import { SessionList } from './session-list';

/** The engine's score with its parts; a pair made by hand has none. */
function isScored(explanation: unknown): explanation is PairScore {
  return (
    typeof explanation === 'object' &&
    explanation !== null &&
    'forSme' in explanation &&
    'forPartner' in explanation &&
    'unknown' in explanation
  );
}

/** One coach and one firm: goals with their figures, visits and what was done at them. */
export async function PairPage({
  pair,
  base,
  locale,
}: {
  pair: Pair;
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const firm = bestName(pair.sme.names, locale);
  const page = `${base}/pairs/${pair.id}`;
  const mayWork = pair.mayWork && pair.state === 'CONFIRMED';
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('own.title')}
            items={[
              { href: `/${locale}${base}`, text: t('own.title') },
              {
                href: `/${locale}${base}/${pair.round.code}`,
                text: pair.round.titles[locale],
              },
              { text: t('pair.title') },
            ]}
          />
        }
        title={t('pair.title')}
        mark={
          <span className="flex flex-wrap gap-2">
            <Tag tone={pair.state === 'CONFIRMED' ? 'ok' : 'plain'}>
              {t(`pair.state.${pair.state}`)}
            </Tag>
            {pair.isExample ? <RoundExample locale={locale} /> : null}
          </span>
        }
      />
      <DescriptionList
        className="mt-5 border-t-2 border-ink"
        items={[
          {
            key: 'firm',
            term: t('pair.firm'),
            text: firm ? <span lang={firm.language}>{firm.text}</span> : pair.sme.code,
          },
          {
            key: 'coach',
            term: t('pair.coach'),
            text: (
              <TextLink href={`/${locale}/partners/${pair.partner.slug}`}>
                {pair.partner.names[locale]}
              </TextLink>
            ),
          },
        ]}
      />
      <Section id="goals" title={t('pair.goals')} className="mt-9">
        {pair.goalList.length === 0 ? (
          <p className="py-3 text-sm text-muted">{t('pair.noGoals')}</p>
        ) : (
          <ul>
            {pair.goalList.map((goal) => (
              <li key={goal.id} className="border-b border-line py-4">
                <GoalCard goal={goal} locale={locale} />
                {mayWork ? (
                  <details className="mt-2">
                    <summary
                      aria-label={`${t('goal.edit')}: ${goal.words?.body ?? ''}`}
                      className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link md:min-h-8"
                    >
                      {t('goal.edit')}
                    </summary>
                    <GoalForm pairId={pair.id} goal={goal} page={page} locale={locale} />
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {mayWork ? (
          <details className="mt-3" open={pair.goalList.length === 0}>
            <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
              {t('goal.add')}
            </summary>
            <GoalForm pairId={pair.id} goal={null} page={page} locale={locale} />
          </details>
        ) : null}
      </Section>
      {isScored(pair.explanation) ? (
        <Section id="why" title={t('officer.why')} className="mt-9">
          <PairReasons
            result={pair.explanation}
            locale={locale}
            reader={
              base.startsWith('/partner') || base.startsWith('/desk') ? 'forPartner' : 'forSme'
            }
          />
        </Section>
      ) : null}
      <Section id="visits" title={t('pair.visits')} className="mt-9">
        <SessionList
          sessions={pair.sessions}
          locale={locale}
          endOf={(session) =>
            mayWork && !session.cancelledAt ? (
              <ReportForm session={session} page={page} locale={locale} />
            ) : null
          }
        />
        {mayWork ? (
          <details className="mt-3">
            <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
              {t('officer.addSession')}
            </summary>
            <SessionForm
              roundCode={pair.round.code}
              pairId={pair.id}
              kinds={['visit', 'meeting']}
              session={null}
              page={page}
              locale={locale}
            />
          </details>
        ) : null}
      </Section>
    </>
  );
}
