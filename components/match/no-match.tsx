import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import { RequirementList } from '@/components/ui/requirement-list';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { type Help, helpFor } from '@/lib/matching/no-match-help';
import type { Missing } from '@/lib/matching/no-match-reasons';
import { nameOfCode } from '@/lib/taxonomy/names';
import { ChangeList } from './change-list';
import { getNoMatchWords, type NoMatchWords, type WhyProps } from './no-match-words';
import { pageOfReason, pageOfUnknown } from './profile-step';

const mostReasons = 4;
const mostMissing = 6;
const mostHelp = 4;

/** Why there is no match: the causes, what is not said, what would help, and who helps. */
export async function NoMatch({
  why,
  centreCode,
  locale,
}: WhyProps & { centreCode: string | null }) {
  const [t, matching] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-10">
        <Section id="why" title={matching('none.title')} rule="above">
          <ReasonLines why={why} locale={locale} />
        </Section>
        {why.changes.length > 0 ? (
          <Section id="changes" title={t('none.changes')} rule="above">
            <ChangeList why={why} locale={locale} />
          </Section>
        ) : null}
        {why.missing.length > 0 ? (
          <Section id="missing" title={t('none.missing')} rule="above">
            <MissingLines missing={why.missing} locale={locale} />
          </Section>
        ) : null}
      </div>
      <HelpLines why={why} centreCode={centreCode} locale={locale} />
    </div>
  );
}

/** The causes, the main one first. */
export async function ReasonLines({ why, locale, links = true }: WhyProps & { links?: boolean }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getNoMatchWords(locale),
  ]);
  const { partners, best, threshold } = why;
  return (
    <>
      {partners > 0 && best > 0 ? (
        <p className="mt-1 max-w-text">{t('none.lead', { partners, best, threshold })}</p>
      ) : null}
      <ul className="mt-3 grid max-w-text gap-2">
        {why.reasons
          // The lead says how near the nearest comes.
          .filter(({ code }) => code !== 'low-score' || why.reasons.length === 1)
          .slice(0, mostReasons)
          .map((reason) => {
            const page = links ? pageOfReason(locale, reason) : null;
            return (
              <li key={words.reason(reason)} className="flex items-baseline gap-2">
                <Icon name="arrow-right" className="shrink-0 text-muted" />
                <span>
                  {words.reason(reason)}{' '}
                  {page ? (
                    <TextLink href={page} className="text-sm max-lg:inline-block max-lg:py-2">
                      {t('none.go')}
                    </TextLink>
                  ) : null}
                </span>
              </li>
            );
          })}
      </ul>
    </>
  );
}

async function MissingLines({ missing, locale }: { missing: readonly Missing[]; locale: Locale }) {
  const [t, matching, words] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getTranslations({ locale, namespace: 'matching' }),
    getNoMatchWords(locale),
  ]);
  return (
    <RequirementList
      className="mt-3"
      items={missing.slice(0, mostMissing).map((one) => {
        const text = missingText(one, words, matching);
        const page = pageOfUnknown(locale, one);
        return {
          key: text,
          state: 'unknown' as const,
          text,
          ...(one.pairs > 0
            ? { note: t('none.points', { points: one.points, pairs: one.pairs }) }
            : {}),
          ...(page === null
            ? {}
            : {
                end: (
                  <TextLink
                    href={page}
                    className="max-lg:inline-block max-lg:py-2"
                    aria-label={`${t('none.fill')}: ${text}`}
                  >
                    {t('none.fill')}
                  </TextLink>
                ),
              }),
        };
      })}
    />
  );
}

function missingText(
  { code, requirement }: Missing,
  words: NoMatchWords,
  matching: Awaited<ReturnType<typeof getTranslations<'matching'>>>,
): string {
  return requirement ? words.requirement(requirement) : matching(`unknown.${code}.supply`);
}

/** Services and programmes that close the gaps, and the firm's centre. */
export async function HelpLines({
  why,
  centreCode,
  locale,
}: WhyProps & { centreCode: string | null }) {
  const [t, matching] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  const changes = why.changes.map(({ change }) => change);
  const help = helpFor(why.reasons, changes, mostHelp);
  return (
    <Section id="help" title={t('none.helpTitle')} size="md" rule="above">
      <ul className="mt-2 grid gap-4 text-sm">
        {centreCode ? (
          <li>
            <span className="block text-muted">{t('none.centre')}</span>
            <TextLink
              href={`/${locale}/centres/${centreCode}`}
              className="max-lg:inline-block max-lg:py-2"
            >
              {nameOfCode(centreCode, locale)}
            </TextLink>
          </li>
        ) : null}
        {help.map((one) => (
          <li key={one.programme}>
            <TextLink href={programmePage(locale, one)} className="max-lg:inline-block max-lg:py-2">
              {nameOfCode(one.programme, locale)}
            </TextLink>
            <span className="block text-muted">{matching(`help.because.${one.because}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A programme's page is named after its code. */
function programmePage(locale: Locale, { programme }: Help): string {
  return `/${locale}/programmes/${programme.toLowerCase().replaceAll('_', '-')}`;
}
