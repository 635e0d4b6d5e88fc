import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { languageNames, locales } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';
import { create } from '@/lib/knowledge/actions';
import { canWrite } from '@/lib/knowledge/policy';
import { longestTitle } from '@/lib/knowledge/schema';
import { topics } from '@/lib/taxonomy/topics';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'knowledge' });
  return { title: t('create.title') };
}

export default async function NewArticlePage({ params }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  if (!canWrite(viewer)) notFound();
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getTranslations({ locale, namespace: 'topic' }),
  ]);
  const labels = { language: t('create.language'), title: t('create.name') };
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('desk.title')}
            items={[
              { href: `/${locale}/officer/knowledge`, text: t('desk.title') },
              { text: t('create.title') },
            ]}
          />
        }
        title={t('create.title')}
        lead={t('create.lead')}
      />
      <ActionForm
        action={create}
        nouns={['article']}
        labels={{ ...labels, topics: t('create.topics') }}
        className="mt-6 grid max-w-text gap-5"
      >
        <SelectField
          name="language"
          label={labels.language}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={locale}
          fieldClassName="sm:max-w-60"
        />
        <TextField name="title" label={labels.title} maxLength={longestTitle} />
        <CheckboxGroup
          name="topics[]"
          label={t('create.topics')}
          hint={t('create.topicsHint')}
          columns={2}
          options={topics.map((value) => ({ value, label: topic(value) }))}
        />
        <div>
          <SubmitButton pendingText={t('create.pending')} wide="phone">
            {t('create.action')}
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
