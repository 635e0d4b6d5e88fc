import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ContactDetails } from '@/components/introduction/contact-details';
import { TeaserFacts } from '@/components/introduction/teaser-facts';
import { DescriptionList } from '@/components/ui/description-list';
import { formatDate, formatList } from '@/lib/i18n/formats';
import { bestName, type Locale, locales, type Names } from '@/lib/i18n/locales';
import type { Brief } from '@/lib/meeting/brief';
import { BriefMeeting } from './brief-meeting';
import { BriefQuestions } from './brief-questions';
import { BriefReasons } from './brief-reasons';

/** What one side needs at the table, on one A4 page in its language. */
export async function BriefSheet({
  brief,
  locale,
  now,
}: {
  brief: Brief;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'brief' });
  const { item, side } = brief;
  const firm = item.sme ? bestName(item.sme.names, locale) : null;
  const names = { firm: firm?.text ?? t('unnamed'), partner: item.partner.names[locale] };
  return (
    <article className="grid gap-5 text-sm print:gap-3 print:[zoom:0.74]">
      <header className="border-b-2 border-ink pb-2">
        <p className="text-xs text-muted">
          {t('head', { code: item.code, date: formatDate(now, locale) })}
        </p>
        <h1 className="text-xl">
          {side === 'SME' ? t('titleSme', names) : t('titlePartner', names)}
        </h1>
      </header>
      <BriefMeeting meeting={brief.meeting} locale={locale} />
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 print:grid-cols-2 print:gap-y-3">
        <Part title={t('who')}>
          {side === 'SME' ? (
            <PartnerFacts brief={brief} locale={locale} />
          ) : (
            <FirmFacts brief={brief} locale={locale} />
          )}
        </Part>
        <div className="grid content-start gap-5 print:gap-3">
          <Part title={t('why')}>
            <BriefReasons brief={brief} locale={locale} />
          </Part>
          <Part title={t('questions')}>
            <BriefQuestions brief={brief} locale={locale} />
          </Part>
        </div>
      </div>
      <Part title={t('glossary')}>
        <Glossary terms={brief.terms} locale={locale} />
      </Part>
      <p className="border-t border-line pt-2 text-xs text-muted">{t('foot')}</p>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="border-b border-ink pb-1 text-md font-semibold">{title}</h2>
      <div className="pt-1">{children}</div>
    </section>
  );
}

async function FirmFacts({ brief, locale }: { brief: Brief; locale: Locale }) {
  const { item } = brief;
  return (
    <>
      <OtherNames names={item.sme?.names ?? null} />
      <TeaserFacts item={item} locale={locale} />
      {isStated(item.smeContact) ? (
        <ContactDetails contact={item.smeContact} locale={locale} />
      ) : null}
    </>
  );
}

async function PartnerFacts({ brief, locale }: { brief: Brief; locale: Locale }) {
  const [t, kinds] = await Promise.all([
    getTranslations({ locale, namespace: 'brief' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  const { item, partner } = brief;
  const display = new Intl.DisplayNames(locale, { type: 'language' });
  const list = (all: readonly Names[]) =>
    formatList(
      all.map((one) => one[locale]),
      locale,
    );
  const place = [item.partner.prefecture?.[locale], partner.city].filter(Boolean).join(' ');
  const rows = {
    reading: item.partner.nameReading && <span lang="ja">{item.partner.nameReading}</span>,
    kind: kinds(`kind.${partner.kind}`),
    place,
    offers: list(partner.offers),
    seeks: list(partner.seeks),
    languages: formatList(
      partner.languages.map((code) => display.of(code) ?? code),
      locale,
    ),
    relation: partner.relation[locale],
  };
  return (
    <>
      <OtherNames names={item.partner.names} />
      <DescriptionList
        narrow
        items={Object.entries(rows).flatMap(([key, text]) =>
          text ? [{ key, term: t(`facts.${key}`), text }] : [],
        )}
      />
      {isStated(item.partnerContact) ? (
        <ContactDetails contact={item.partnerContact} locale={locale} />
      ) : null}
    </>
  );
}

/** Contact data that are open and there. */
function isStated(contact: { name: string | null; email: string | null } | null): boolean {
  return Boolean(contact?.name || contact?.email);
}

/** The name as each side writes it. */
function OtherNames({ names }: { names: Record<Locale, string | null> | null }) {
  if (!names) return null;
  return (
    <p className="font-semibold">
      {locales
        .filter((each) => names[each])
        .map((each) => (
          <span key={each} lang={each} className="mr-3 inline-block">
            {names[each]}
          </span>
        ))}
    </p>
  );
}

/** Terms that both sides can point at. */
async function Glossary({ terms, locale }: { terms: readonly Names[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'brief' });
  if (terms.length === 0) return <p className="text-muted">{t('noTerms')}</p>;
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <thead>
        <tr>
          {locales.map((each) => (
            <th key={each} scope="col" className="py-1 pr-3 text-xs font-normal text-muted">
              {t(`language.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.en} className="border-t border-line align-top">
            {locales.map((each) => (
              <td key={each} lang={each} className="py-0.5 pr-3 break-words">
                {term[each]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
