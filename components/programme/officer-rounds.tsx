import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundListItem } from '@/lib/programme/queries';
import type { RoundPhase } from '@/lib/programme/states';
import { RoundList } from './round-list';

const groups: readonly { key: 'now' | 'prepared' | 'over'; phases: readonly RoundPhase[] }[] = [
  { key: 'now', phases: ['OPEN', 'CLOSING', 'SELECTING', 'RUNNING'] },
  { key: 'prepared', phases: ['DRAFT', 'ANNOUNCED'] },
  { key: 'over', phases: ['ENDED', 'CANCELLED'] },
];

/** Everything sent, whatever has become of it. */
function sentOf({ counts }: RoundListItem): number {
  const { DRAFT: _draft, LAPSED: _lapsed, ...sent } = counts ?? {};
  return Object.values(sent).reduce((sum, count) => sum + count, 0);
}

/** All rounds for those with an office: what runs, what is being prepared, what is over. */
export async function OfficerRounds({
  rounds,
  lead,
  base,
  mayMake,
  side,
  locale,
}: {
  rounds: readonly RoundListItem[];
  lead: string;
  base: string;
  mayMake: boolean;
  side: 'SME' | 'PARTNER';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const byCode = new Map(rounds.map((round) => [round.code, round]));
  return (
    <>
      <PageTitle
        title={t('officer.title')}
        lead={lead}
        aside={
          mayMake ? (
            <ButtonLink href={`/${locale}${base}/new`} wide="phone">
              {t('officer.new')}
            </ButtonLink>
          ) : null
        }
      />
      {rounds.length === 0 ? <EmptyState title={t('officer.none')} className="mt-6" /> : null}
      {groups.map(({ key, phases }) => {
        const some = rounds.filter(({ phase }) => phases.includes(phase));
        return some.length === 0 ? null : (
          <Section key={key} id={key} title={t(`officer.group.${key}`)} className="mt-8">
            <RoundList
              rounds={some}
              side={side}
              locale={locale}
              hrefOf={({ code }) => `/${locale}${base}/${code}`}
              endOf={({ code }) => {
                const round = byCode.get(code);
                if (!round) return null;
                const waiting = round.counts?.SUBMITTED ?? 0;
                return (
                  <p className="mt-1 tabular">
                    {t('officer.applied', { count: sentOf(round) })}
                    {waiting > 0 ? ` · ${t('officer.waiting', { count: waiting })}` : ''}
                  </p>
                );
              }}
            />
          </Section>
        );
      })}
    </>
  );
}
