import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundTemplate } from '@/lib/programme/template-schema';
import { nameOfCode } from '@/lib/taxonomy/names';
import type { HostChoice } from './course-fields';
import { RoundForm } from './round-form';
import { valuesOfTemplate } from './round-values';

/** First the template, then the round that it fills in. */
export async function NewRound({
  templates,
  chosen,
  hosts,
  base,
  locale,
}: {
  templates: readonly RoundTemplate[];
  chosen: RoundTemplate | null;
  hosts: readonly HostChoice[];
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('officer.title')}
            items={[
              { href: `/${locale}${base}`, text: t('officer.title') },
              { text: t('officer.new') },
            ]}
          />
        }
        title={chosen ? chosen.titles[locale] : t('officer.new')}
        lead={t('officer.newLead')}
      />
      {chosen ? (
        <RoundForm
          values={valuesOfTemplate(chosen)}
          hosts={hosts}
          target={{ programmeCode: chosen.programmeCode }}
          page={base}
          locale={locale}
        />
      ) : (
        <Section id="templates" title={t('officer.template')} className="mt-8">
          <ul>
            {templates.map((template) => (
              <li
                key={template.programmeCode}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
              >
                <div className="min-w-0">
                  <p className="text-md font-semibold">{template.titles[locale]}</p>
                  <p className="text-sm text-muted">
                    {nameOfCode(template.programmeCode, locale)}
                    {template.kind ? ` · ${t(`round.kind.${template.kind}`)}` : ''}
                  </p>
                </div>
                <ButtonLink
                  href={`/${locale}${base}/new?programme=${template.programmeCode}`}
                  variant="secondary"
                  size="sm"
                  wide="phone"
                  aria-label={`${t('officer.chooseProgramme')}: ${template.titles[locale]}`}
                >
                  {t('officer.chooseProgramme')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
