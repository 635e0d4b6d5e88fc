import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LeaveForm } from '@/components/casework/leave-form';
import { PageTitle } from '@/components/layout/page-title';
import { FactsGrid } from '@/components/officer/facts-grid';
import { NamesForm } from '@/components/people/names-form';
import { AccessForms, RoleForm } from '@/components/people/person-forms';
import { stateTones } from '@/components/people/person-list';
import { PersonNameText } from '@/components/people/person-name';
import { PersonPlace } from '@/components/people/person-place';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { ExampleTag, Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { readLeave } from '@/lib/casework/leave-queries';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale, languageNames } from '@/lib/i18n/locales';
import { findPerson, listPlaces } from '@/lib/people/queries';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'people' });
  return { title: t('title') };
}

export default async function PersonPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('ADMIN');
  const [t, officer, person, places, leave] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    getTranslations({ locale, namespace: 'officer' }),
    findPerson(viewer, id),
    listPlaces(viewer),
    readLeave(viewer, id),
  ]);
  if (!person) notFound();
  return (
    <>
      <PageTitle
        className="border-b-2 border-ink pb-4"
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[
              { href: `/${locale}/officer/people`, text: t('title') },
              { text: person.email },
            ]}
          />
        }
        title={
          <PersonNameText
            name={person.name}
            reading={person.nameReading}
            roman={person.nameRoman}
            locale={locale}
          />
        }
        mark={
          <>
            <Tag tone={stateTones[person.state]}>{t(`state.${person.state}`)}</Tag>
            {person.isExample ? <ExampleTag>{officer('exampleAccount')}</ExampleTag> : null}
          </>
        }
      />
      <div className="mt-8 grid gap-x-10 gap-y-10 md:grid-cols-2">
        <div className="grid content-start gap-8">
          <FactsGrid
            id="account"
            title={t('detail.account')}
            items={[
              {
                key: 'email',
                term: t('field.email'),
                text: <span className="break-all">{person.email}</span>,
              },
              { key: 'role', term: t('field.role'), text: t(`role.${person.role}`) },
              {
                key: 'place',
                term: t('list.place'),
                text: <PersonPlace person={person} locale={locale} />,
              },
              {
                key: 'language',
                term: t('field.language'),
                text: <span lang={person.language}>{languageNames[person.language]}</span>,
              },
              {
                key: 'since',
                term: t('field.since'),
                text: formatDate(person.createdAt, locale),
              },
            ]}
          />
          <p className="text-sm">
            <TextLink href={`/${locale}/officer/audit?actor=${encodeURIComponent(person.name)}`}>
              {t('detail.trail')}
            </TextLink>
          </p>
        </div>
        <div className="grid content-start gap-10">
          <NamesForm person={person} locale={locale} />
          <RoleForm person={person} {...places} locale={locale} />
          {leave ? <LeaveForm leave={leave} ofOther locale={locale} /> : null}
          <AccessForms person={person} locale={locale} />
        </div>
      </div>
    </>
  );
}
