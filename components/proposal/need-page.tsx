import { getTranslations } from 'next-intl/server';
import type { Choice } from '@/components/form/autocomplete-filter';
import { PageTitle } from '@/components/layout/page-title';
import { ApprovalForms, NeedControls } from '@/components/need/need-decisions';
import { NeedFacts } from '@/components/need/need-facts';
import { NeedStateTag } from '@/components/need/need-list';
import { NeedNotices } from '@/components/need/need-notices';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { ExampleTag, Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedFile } from '@/lib/proposal/need-file';
import { ProposalForm } from './proposal-form';
import { ProposalList } from './proposal-list';

/** One need with its proposals, for its owner, those who write for it and those who may answer. */
export async function NeedPage({
  reader,
  file,
  base,
  locale,
  saved,
  may,
  partners = null,
}: {
  /** The viewer's id. */
  reader: string;
  file: NeedFile;
  base: string;
  locale: Locale;
  saved: string | undefined;
  /** What the reader's role allows; commands check again. */
  may: { propose: boolean; decide: boolean };
  partners?: readonly Choice[] | null;
}) {
  const { need, proposals } = file;
  const [t, p, intro] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'proposal' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const title = need.title ? (
    <span lang={need.title.language}>{need.title.body}</span>
  ) : (
    t('untitled', { code: need.code })
  );
  // How many others have answered is not a reader's to know.
  const posted = need.state !== 'DRAFT' && need.state !== 'WAITING';
  const hasProposals = posted && (proposals.length > 0 || need.proposals !== null);
  const made = partners === null && proposals.some((one) => one.own && one.state !== 'WITHDRAWN');
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[{ href: `/${locale}${base}`, text: t('title') }, { text: need.code }]}
          />
        }
        title={title}
      />
      <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
        <NeedStateTag need={need} locale={locale} />
        <Tag tone="outline">{t(`kind.${need.kind}`)}</Tag>
        {need.isPublic ? null : (
          <Tag tone="outline">
            {need.managed
              ? t('recipients', { count: need.managed.recipients.length })
              : t('chosenOnly')}
          </Tag>
        )}
        {need.isExample ? <ExampleTag>{intro('example')}</ExampleTag> : null}
        {need.managed?.postedBySide === 'STAFF' ? (
          <span className="text-muted">
            <InScript within={locale}>
              {t('postedBy', { name: need.managed.postedByName })}
            </InScript>
          </span>
        ) : null}
      </p>
      <NeedNotices need={need} saved={saved} locale={locale} />
      <ApprovalForms need={need} base={base} locale={locale} />
      <NeedFacts need={need} locale={locale} />
      <NeedControls need={need} base={base} locale={locale} />
      {hasProposals ? (
        <Section id="proposals" title={p('title')} className="mt-10">
          {proposals.length === 0 ? (
            <p className="py-3 text-sm text-muted">
              {need.proposals === null || need.proposals === 0
                ? p('empty')
                : t('proposalCount', { count: need.proposals })}
            </p>
          ) : (
            <ProposalList
              {...{ proposals, need, base, locale }}
              canDecide={may.decide && need.role !== 'READER'}
            />
          )}
        </Section>
      ) : null}
      {may.propose && need.role === 'READER' && need.state === 'OPEN' && !made ? (
        <Section id="propose" title={p('form.title')} className="mt-10">
          <ProposalForm
            reader={reader}
            need={need}
            partners={partners}
            base={base}
            locale={locale}
          />
        </Section>
      ) : null}
    </>
  );
}
