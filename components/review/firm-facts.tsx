import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { getExplainer } from '@/components/match/explanation';
import { FactsGrid } from '@/components/officer/facts-grid';
import { PersonNameText } from '@/components/people/person-name';
import { AllVersions } from '@/components/text-record/all-versions';
import { TextLink } from '@/components/ui/link';
import { formatList, formatNumber, formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { readQuantity } from '@/lib/sme/facts';
import type { Registration } from '@/lib/sme/review-queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { formatAddress } from '@/lib/text/address';
import { formatJuristicId } from '@/lib/text/juristic-id';
import { formatPhone } from '@/lib/text/phone';

/** All that a firm has stated, in the order of the points that are checked. */
export async function FirmFacts({ sme, locale }: { sme: Registration; locale: Locale }) {
  const [t, officer, matching, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'matching' }),
    getExplainer(locale),
  ]);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const unknown = <span className="text-muted">{officer('unknown')}</span>;
  const names = (codes: readonly string[]) =>
    codes.length > 0
      ? formatList(
          codes.map((code) => nameOfCode(code, locale)),
          locale,
        )
      : unknown;
  const texts = (kind: 'SME' | 'NEED', owner: string, field: string) => (
    <AllVersions
      stacked
      locale={locale}
      rows={sme.texts.filter(
        (row) => row.ownerKind === kind && row.ownerId === owner && row.field === field,
      )}
    />
  );
  const row = (key: string, text: ReactNode) => ({
    key,
    term: t(`field.${key}` as 'field.nameTh'),
    text: text ?? unknown,
  });
  const spoken = (text: string | null, lang: Locale) =>
    text ? <span lang={lang}>{text}</span> : unknown;
  const capacity = readQuantity(sme.monthlyCapacity) ?? null;
  const [need] = sme.needs;
  return (
    <div className="grid gap-9">
      <FactsGrid
        id="firm"
        title={t('section.firm')}
        items={[
          row('nameTh', spoken(sme.nameTh, 'th')),
          row(
            'nameJa',
            <>
              {spoken(sme.nameJa, 'ja')}
              {sme.nameReading ? (
                <span lang="ja" className="text-sm text-muted">
                  （{sme.nameReading}）
                </span>
              ) : null}
            </>,
          ),
          row('nameEn', spoken(sme.nameEn, 'en')),
          row(
            'juristicId',
            sme.juristicId ? (
              <span className="tabular">{formatJuristicId(sme.juristicId)}</span>
            ) : null,
          ),
          row('place', sme.provinceCode ? nameOfCode(sme.provinceCode, locale) : null),
          row('centre', sme.centreCode ? nameOfCode(sme.centreCode, locale) : null),
          row(
            'address',
            <>
              {texts('SME', sme.id, 'address')}
              {placeOf(sme, locale)}
            </>,
          ),
          row('contact', <Contact sme={sme} unknown={unknown} locale={locale} />),
          row(
            'website',
            sme.website ? <TextLink href={sme.website}>{sme.website}</TextLink> : null,
          ),
          row('founded', sme.foundedYear ? formatYear(sme.foundedYear, locale) : null),
          row(
            'employees',
            sme.employees === null ? null : t('field.employeesCount', { count: sme.employees }),
          ),
          row('profile', texts('SME', sme.id, 'profile')),
        ]}
      />
      <FactsGrid
        id="industries"
        title={t('section.industries')}
        items={[
          row('industries', <Coded codes={sme.industries} locale={locale} unknown={unknown} />),
          row('processes', names(sme.processes)),
          row('products', texts('SME', sme.id, 'products')),
          row('offers', names(sme.offers)),
        ]}
      />
      <FactsGrid
        id="ability"
        title={t('section.ability')}
        items={[
          row(
            'capacity',
            capacity
              ? `${formatNumber(capacity.amount, locale)}\u00a0${matching(`unit.${capacity.unit}`)}`
              : null,
          ),
          row('certificates', names(sme.certificates)),
          row(
            'languages',
            sme.languages.length > 0
              ? formatList(
                  sme.languages.map((code) => languages.of(code) ?? code),
                  locale,
                )
              : null,
          ),
          row(
            'export',
            sme.exportExperience === null
              ? null
              : t(`export.${sme.exportExperience}` as 'export.none'),
          ),
          row(
            'exportsTo',
            sme.exportsTo.length > 0
              ? formatList(
                  sme.exportsTo.map((code) => countries.of(code) ?? code),
                  locale,
                )
              : null,
          ),
        ]}
      />
      {need ? (
        <FactsGrid
          id="seeking"
          title={t('section.seeking')}
          items={[
            row('seeks', names(need.fields)),
            row(
              'phases',
              need.phases.length > 0
                ? formatList(
                    need.phases.map((phase) => matching(`phase.${phase}` as 'phase.1')),
                    locale,
                  )
                : null,
            ),
            row('places', names([...need.regions, ...need.prefectures])),
            row('seeking', texts('NEED', need.id, 'seeking')),
            row(
              'requirements',
              need.requirements.length > 0 ? (
                <ul>
                  {need.requirements.map((requirement) => (
                    <li key={JSON.stringify(requirement)}>
                      {explainer.requirement(requirement, 'name')}
                    </li>
                  ))}
                </ul>
              ) : null,
            ),
          ]}
        />
      ) : null}
    </div>
  );
}

/** Subdistrict, district and postal code; the lines above are a text with its language. */
function placeOf(sme: Registration, locale: Locale): string | null {
  const { subdistrict, district, postalCode, provinceCode } = sme;
  if (!subdistrict && !district && !postalCode) return null;
  const region = provinceCode ? nameOfCode(provinceCode, locale) : null;
  const parts = { lines: null, subdistrict, district, postalCode, region };
  return formatAddress({ country: 'TH', ...parts }, locale);
}

function Contact({
  sme,
  unknown,
  locale,
}: {
  sme: Registration;
  unknown: ReactNode;
  locale: Locale;
}) {
  if (!sme.contactName && !sme.contactEmail && !sme.contactPhone) return unknown;
  return (
    <>
      {sme.contactName ? (
        <span className="block">
          <PersonNameText
            name={sme.contactName}
            reading={sme.contactReading}
            roman={sme.contactRoman}
            locale={locale}
          />
        </span>
      ) : null}
      {sme.contactEmail ? (
        <TextLink className="break-all" href={`mailto:${sme.contactEmail}`}>
          {sme.contactEmail}
        </TextLink>
      ) : null}
      {sme.contactPhone ? (
        <span className="block tabular">{formatPhone(sme.contactPhone, locale)}</span>
      ) : null}
    </>
  );
}

/** Industries with their codes, since the reviewer compares the codes. */
function Coded({
  codes,
  locale,
  unknown,
}: {
  codes: readonly string[];
  locale: Locale;
  unknown: ReactNode;
}) {
  if (codes.length === 0) return unknown;
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>
          {nameOfCode(code, locale)}{' '}
          <span className="text-xs whitespace-nowrap text-muted">
            {code.startsWith('ISIC-') ? `TSIC ${code.slice(5)}` : code}
          </span>
        </li>
      ))}
    </ul>
  );
}
