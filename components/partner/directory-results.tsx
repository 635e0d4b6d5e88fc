import { getTranslations } from 'next-intl/server';
import { OtherNames } from '@/components/catalogue/other-names';
import { SourceList } from '@/components/catalogue/source-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Phrases } from '@/components/ui/phrases';
import { ResultRow, ResultTable } from '@/components/ui/result-row';
import { Tag } from '@/components/ui/tag';
import type { Reference } from '@/lib/catalogue/reference';
import { shortIndustryName } from '@/lib/catalogue/short-name';
import type { Locale } from '@/lib/i18n/locales';
import type { PublicPartner } from '@/lib/partner/partner-view';
import type { SearchTerm } from '@/lib/partner/search';

type Props = {
  items: readonly PublicPartner[];
  terms: readonly SearchTerm[];
  locale: Locale;
  reference: Reference;
};

/** Which of the searched concepts a partner has by its own fields or industries. */
function marksOf(partner: PublicPartner, terms: readonly SearchTerm[]): SearchTerm[] {
  return terms.filter(
    (term) =>
      term.fields.some((code) => partner.fields.includes(code)) ||
      term.industries.some((code) => partner.industries.includes(code)) ||
      term.programmes.some((code) => partner.programmes.includes(code)),
  );
}

function listText(words: readonly string[], locale: Locale): string {
  return words.join(locale === 'ja' ? '、' : locale === 'en' ? ', ' : ' · ');
}

/** The partners found, each with what it does, its tie and where that is written. */
export async function DirectoryResults({ items, terms, locale, reference }: Props) {
  const [t, c] = await Promise.all([getTranslations('partner'), getTranslations('catalogue')]);
  const columns = (['name', 'work', 'tie', 'confidence'] as const).map((key) => ({
    key,
    label: t(`column.${key}`),
  }));
  return (
    <ResultTable caption={t('title')} columns={columns}>
      {items.map((partner) => {
        const marks = marksOf(partner, terms);
        const marked = new Set(marks.map(({ code }) => code));
        const fields = partner.fields
          .filter((code) => !marked.has(code))
          .map((code) => reference.field.get(code)?.names[locale] ?? code);
        const industries = partner.industries.map((code) => {
          const industry = reference.industry.get(code);
          return industry ? shortIndustryName(industry.names, locale) : code;
        });
        const prefecture = reference.prefecture.get(partner.prefecture ?? '');
        const place = [partner.city, prefecture?.names[locale]].filter((one) => !!one);
        return (
          <ResultRow
            key={partner.code}
            title={
              <TextLink quiet href={`/${locale}/partners/${partner.slug}`}>
                <Phrases>{partner.names[locale]}</Phrases>
              </TextLink>
            }
            names={<OtherNames names={partner.names} locale={locale} />}
            place={[c(`kind.${partner.kind}`), listText(place as string[], 'en')]
              .filter((one) => one !== '')
              .join(' · ')}
            mark={
              marks.length > 0
                ? marks.map((term) => (
                    <Tag key={term.code} tone="mark" icon={false} className="mr-1 font-semibold">
                      {term.names[locale]}
                    </Tag>
                  ))
                : undefined
            }
            work={
              <>
                {fields.length > 0 ? (
                  <span className="block">{listText(fields, locale)}</span>
                ) : null}
                {industries.length > 0 ? (
                  <span className="block text-muted">{listText(industries, locale)}</span>
                ) : null}
              </>
            }
            tie={<InScript within={locale}>{partner.relation[locale]}</InScript>}
            source={<SourceList source={partner.source} label={false} />}
            confidence={
              <>
                <span className="text-muted md:hidden">{t('column.confidence')} </span>
                {c(`confidence.${partner.confidence}`)}
              </>
            }
          />
        );
      })}
    </ResultTable>
  );
}
