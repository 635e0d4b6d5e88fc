import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TextOrigin } from '@/components/text-record/text-origin';
import { Tag } from '@/components/ui/tag';
import { formatNumber, formatYear } from '@/lib/i18n/formats';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Requirement } from '@/lib/matching/requirement-schema';
import type { Registration } from '@/lib/sme/completeness';
import { consentVersion } from '@/lib/sme/consent';
import type { RegistrationStep } from '@/lib/sme/points';
import type { SmeView } from '@/lib/sme/queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { formatAddress } from '@/lib/text/address';
import { formatJuristicId } from '@/lib/text/juristic-id';
import { formatPhone } from '@/lib/text/phone';
import { countryName, languageName } from './codes';

/** What was answered in each step, as lines of a description list. */
export type Answer = { key: string; term: string; text: ReactNode };

type Given = { locale: Locale; view: SmeView | null; registration: Registration };

const listOf = (values: readonly string[], locale: Locale) =>
  values.length === 0 ? null : new Intl.ListFormat(locale).format(values);

function TagList({ codes, locale }: { codes: readonly string[]; locale: Locale }) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {codes.map((code) => (
        <li key={code}>
          <Tag>
            {nameOfCode(code, locale)}
            {code.startsWith('ISIC') ? ` · TSIC ${code.slice(5)}` : ''}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

const tags = (codes: readonly string[], locale: Locale) =>
  codes.length === 0 ? null : <TagList codes={codes} locale={locale} />;

/** A text in every language that it exists in, each with where it comes from. */
function Versions({ texts, locale }: { texts: SmeView['products']; locale: Locale }) {
  return (
    <div className="grid gap-3">
      {locales.flatMap((language) => {
        const text = texts[language];
        return text
          ? [
              <div key={language}>
                <p lang={language} className="whitespace-pre-line">
                  {text.body}
                </p>
                <TextOrigin text={text} locale={locale} wanted={null} className="mt-0.5" />
              </div>,
            ]
          : [];
      })}
    </div>
  );
}

type FirmKey =
  | ('nameTh' | 'nameEn' | 'nameJa' | 'juristicId' | 'provinceCode' | 'address' | 'foundedYear')
  | ('website' | 'contactName' | 'contactEmail' | 'contactPhone' | 'nameReading');

function wholeAddress(given: Registration, locale: Locale): string | null {
  const { address: lines, subdistrict, district, postalCode, provinceCode } = given;
  if (!lines && !subdistrict && !district && !postalCode) return null;
  const region = provinceCode ? nameOfCode(provinceCode, locale) : null;
  const parts = { lines, subdistrict, district, postalCode, region };
  return formatAddress({ country: 'TH', ...parts }, locale);
}

/** The name in every way in which its owner wrote it. */
function contactName({ contactName: name, contactRoman, contactReading }: Registration): ReactNode {
  if (!name && !contactRoman && !contactReading) return null;
  const ways = [
    { text: name, lang: 'th' },
    { text: contactRoman, lang: 'en' },
    { text: contactReading, lang: 'ja' },
  ];
  return ways.map(({ text, lang }) =>
    text ? (
      <span key={lang} lang={lang} className="block">
        {text}
      </span>
    ) : null,
  );
}

async function firmAnswers({ locale, view, registration: given }: Given): Promise<Answer[]> {
  const t = await getTranslations('sme');
  const line = (key: FirmKey, text: ReactNode): Answer => ({ key, term: t(`field.${key}`), text });
  const field = (key: FirmKey) => line(key, given[key]);
  const inLanguage = (text: string | null, lang: string) =>
    text ? <span lang={lang}>{text}</span> : null;
  return [
    line('nameTh', inLanguage(given.nameTh, 'th')),
    line('nameEn', inLanguage(given.nameEn, 'en')),
    line('nameJa', inLanguage(given.nameJa, 'ja')),
    line('nameReading', inLanguage(given.nameReading, 'ja')),
    line('juristicId', given.juristicId ? formatJuristicId(given.juristicId) : null),
    line('provinceCode', given.provinceCode ? nameOfCode(given.provinceCode, locale) : null),
    ...(view?.centre
      ? [{ key: 'centre', term: t('home.centre'), text: view.centre.names[locale] }]
      : []),
    line('address', wholeAddress(given, locale)),
    line('foundedYear', given.foundedYear ? formatYear(given.foundedYear, locale) : null),
    field('website'),
    line('contactName', contactName(given)),
    field('contactEmail'),
    line('contactPhone', given.contactPhone ? formatPhone(given.contactPhone, locale) : null),
  ];
}

async function industryAnswers({ locale, registration: given }: Given): Promise<Answer[]> {
  const t = await getTranslations('sme');
  return [
    { key: 'industries', term: t('field.industries'), text: tags(given.industries, locale) },
    { key: 'processes', term: t('field.processes'), text: tags(given.processes, locale) },
  ];
}

async function productAnswers({ locale, view, registration: given }: Given): Promise<Answer[]> {
  const [t, need] = await Promise.all([getTranslations('sme'), getTranslations('need')]);
  const { capacity, employees, exportExperience } = given;
  const amount = capacity
    ? need('perMonth', {
        amount: formatNumber(capacity.amount, locale),
        unit: need(`unitName.${capacity.unit as 'piece'}`),
      })
    : null;
  const texts = view && Object.keys(view.products).length > 0 ? view.products : null;
  const countries = given.exportsTo.map((code) => countryName(code, locale));
  const spoken = given.languages.map((code) => languageName(code, locale));
  return [
    {
      key: 'products',
      term: t('point.products'),
      text: texts ? <Versions texts={texts} locale={locale} /> : null,
    },
    { key: 'offers', term: t('field.offers'), text: tags(given.offers, locale) },
    {
      key: 'employees',
      term: t('field.employees'),
      text: employees === null ? null : t('profile.people', { count: employees }),
    },
    { key: 'capacity', term: t('point.capacity'), text: amount },
    { key: 'certificates', term: t('field.certificates'), text: tags(given.certificates, locale) },
    {
      key: 'exportExperience',
      term: t('field.exportExperience'),
      text: exportExperience ? t(`export.${exportExperience as 'none'}`) : null,
    },
    { key: 'exportsTo', term: t('field.exportsTo'), text: listOf(countries, locale) },
    { key: 'languages', term: t('field.languages'), text: listOf(spoken, locale) },
  ];
}

type Say = Awaited<ReturnType<typeof getTranslations<'need'>>>;

/** A requirement as a sentence. */
export function sayRequirement(t: Say, requirement: Requirement, locale: Locale): string {
  const number = (value: number) => ({ value: formatNumber(value, locale) });
  switch (requirement.kind) {
    case 'certificate':
      return t('say.certificate', { value: nameOfCode(requirement.code, locale) });
    case 'monthly-volume':
      return t('say.monthly-volume', {
        ...number(requirement.amount),
        unit: t(`unitName.${requirement.unit}`),
      });
    case 'employees':
      return t('say.employees', number(requirement.min));
    case 'language':
      return t('say.language', { value: languageName(requirement.language, locale) });
    case 'exports-to':
      return t('say.exports-to', { value: countryName(requirement.country, locale) });
    case 'lead-time':
      return t('say.lead-time', number(requirement.maxDays));
    case 'established':
      return t('say.established', number(requirement.minYears));
    case 'place':
      return t('say.place', { value: nameOfCode(requirement.place, locale) });
    case 'video-meeting':
    case 'interpreter':
      return t(`say.${requirement.kind}`);
  }
}

export async function needAnswers({ locale, view, registration: given }: Given): Promise<Answer[]> {
  const t = await getTranslations('need');
  const places = [...given.regions, ...given.prefectures];
  const phases = given.phases.map((phase) => t(`phase.${phase as 1}`));
  const texts = view && Object.keys(view.seeking).length > 0 ? view.seeking : null;
  const requirements = view?.requirements ?? [];
  const sme = await getTranslations('sme');
  return [
    {
      key: 'seeking',
      term: sme('point.seeking'),
      text: texts ? <Versions texts={texts} locale={locale} /> : null,
    },
    { key: 'fields', term: t('fields'), text: tags(given.fields, locale) },
    { key: 'phases', term: t('phases'), text: listOf(phases, locale) },
    { key: 'places', term: t('regions'), text: tags(places, locale) ?? t('anywhere') },
    {
      key: 'requirements',
      term: t('requirements'),
      text:
        requirements.length === 0 ? (
          t('noRequirements')
        ) : (
          <ul className="grid gap-1">
            {requirements.map((requirement) => (
              <li key={JSON.stringify(requirement)}>{sayRequirement(t, requirement, locale)}</li>
            ))}
          </ul>
        ),
    },
  ];
}

async function consentAnswers({ registration: given }: Given): Promise<Answer[]> {
  const t = await getTranslations('consent');
  const sme = await getTranslations('sme');
  const lines = [
    { purpose: 'registration', label: t(`${consentVersion}.registration`) },
    { purpose: 'transfer-to-japan', label: t(`${consentVersion}.transferLabel`) },
  ] as const;
  return [
    {
      key: 'consent',
      term: sme('field.consent'),
      text: (
        <ul className="grid gap-1">
          {lines.map(({ purpose, label }) => (
            <li key={purpose}>
              {label}{' '}
              <Tag tone={given.consents.includes(purpose) ? 'ok' : 'unknown'}>
                {given.consents.includes(purpose) ? t('agreed') : t('notGiven')}
              </Tag>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

export async function answersOf(step: RegistrationStep, given: Given): Promise<Answer[]> {
  switch (step) {
    case 'firm':
      return firmAnswers(given);
    case 'industries':
      return industryAnswers(given);
    case 'products':
      return productAnswers(given);
    case 'need':
      return needAnswers(given);
    case 'consent':
      return consentAnswers(given);
    case 'review':
      return [];
  }
}
