import { getTranslations } from 'next-intl/server';
import { ConfirmForm } from '@/components/freshness/confirm-form';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { confirm } from '@/lib/freshness/actions';
import type { FreshItem } from '@/lib/freshness/items';
import type { Locale } from '@/lib/i18n/locales';
import type { QuestionView } from '@/lib/need/posted-queries';
import type { NeedView } from '@/lib/need/posted-view';
import { NeedList } from './need-list';
import { QuestionList } from './question-list';

/** A firm's or partner's needs: what waits for an answer, its own, those it may answer. */
export async function SideNeeds({
  side,
  needs,
  questions,
  due,
  base,
  canPost,
  locale,
}: {
  side: 'SME' | 'PARTNER';
  needs: { own: readonly NeedView[]; others: readonly NeedView[] };
  questions: readonly QuestionView[];
  due: readonly FreshItem[];
  base: string;
  canPost: boolean;
  locale: Locale;
}) {
  const [t, fresh] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'freshness' }),
  ]);
  const post = canPost ? (
    <ButtonLink href={`/${locale}${base}/new`} wide="phone">
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t(side === 'SME' ? 'leadFirm' : 'leadPartner')}
        aside={post}
      />
      {due.length > 0 ? (
        <Section id="fresh" title={fresh('title')} className="mt-8">
          <p className="my-3 text-sm text-muted">{fresh('sink')}</p>
          <ConfirmForm items={due} action={confirm} hidden={{ back: base }} locale={locale} />
        </Section>
      ) : null}
      {questions.length > 0 ? (
        <Section id="questions" title={t('questions')} className="mt-8">
          <QuestionList
            {...{ questions, base, locale }}
            profile={side === 'SME' ? '/sme/profile' : null}
          />
        </Section>
      ) : null}
      <Section id="own" title={t('own')} className="mt-8" rule="none">
        {needs.own.length === 0 ? (
          <EmptyState title={t('emptyOwn')}>{t('emptyOwnText')}</EmptyState>
        ) : (
          <NeedList needs={needs.own} base={base} locale={locale} />
        )}
      </Section>
      <Section
        id="others"
        title={t(side === 'SME' ? 'others' : 'othersFirms')}
        className="mt-8"
        rule="none"
      >
        {needs.others.length === 0 ? (
          <p className="border-y border-line py-4 text-muted">{t('emptyOthers')}</p>
        ) : (
          <NeedList needs={needs.others} base={base} locale={locale} />
        )}
      </Section>
      {side === 'SME' ? (
        <p className="mt-8 text-sm text-muted">
          <TextLink href={`/${locale}/sme/need`}>{t('profileStep')}</TextLink>{' '}
          {t('profileStepText')}
        </p>
      ) : null}
    </>
  );
}
