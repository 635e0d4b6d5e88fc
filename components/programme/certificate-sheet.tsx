import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { formatDate } from '@/lib/i18n/formats';
import { locales } from '@/lib/i18n/locales';
import type { CertificateView } from '@/lib/programme/badge-queries';

/** One A4 page that says the same in three languages; the code lets anybody check it. */
export async function CertificateSheet({
  certificate,
  checkAddress,
}: {
  certificate: CertificateView;
  checkAddress: string;
}) {
  const words = await Promise.all(
    locales.map(async (locale) => ({
      locale,
      t: await getTranslations({ locale, namespace: 'programme' }),
      layout: await getTranslations({ locale, namespace: 'layout' }),
    })),
  );
  const { name, nameRoman, titles, programmeNames, certifiedAt, code } = certificate;
  const { hostNames, attended: came, called: held } = certificate;
  return (
    <article className="border-[1.5px] border-ink bg-surface px-6 py-8 text-center sm:px-12 sm:py-12 print:min-h-[262mm] print:border-[0.6mm] print:px-[16mm] print:py-[18mm]">
      {words.map(({ locale, layout }) => (
        <p key={locale} lang={locale} className="text-sm text-muted">
          {layout('department')}
        </p>
      ))}
      <div className="mt-8 border-y-2 border-ink py-4 print:mt-[14mm]">
        {words.map(({ locale, t }) => (
          <p
            key={locale}
            lang={locale}
            className={locale === 'th' ? 'text-x2 font-semibold' : 'text-lg'}
          >
            {t('certificate.heading')}
          </p>
        ))}
      </div>
      <p className="mt-8 text-x2 font-semibold wrap-anywhere print:mt-[14mm]">
        <InScript>{name}</InScript>
      </p>
      {nameRoman && nameRoman !== name ? (
        <p lang="en" className="text-lg wrap-anywhere">
          {nameRoman}
        </p>
      ) : null}
      <div className="mt-8 grid gap-6 print:mt-[12mm] print:gap-[8mm]">
        {words.map(({ locale, t }) => (
          <div key={locale} lang={locale}>
            <p className="text-sm text-muted">{t('certificate.completed')}</p>
            <p className="text-lg font-semibold">{titles[locale]}</p>
            <p className="text-sm">{programmeNames[locale]}</p>
            {hostNames ? (
              <p className="text-sm">{t('certificate.host', { host: hostNames[locale] })}</p>
            ) : null}
            {held > 0 ? <p className="text-sm">{t('people.attended', { came, held })}</p> : null}
            <p className="text-sm">{formatDate(certifiedAt, locale)}</p>
          </div>
        ))}
      </div>
      <div className="mt-10 border-t border-line pt-4 text-sm print:mt-[16mm]">
        <p className="tabular text-md font-semibold">{code}</p>
        {words.map(({ locale, t }) => (
          <p key={locale} lang={locale} className="text-xs text-muted">
            {t('certificate.check')}
          </p>
        ))}
        <p className="mt-1 text-xs break-all">{checkAddress}</p>
        {certificate.isExample ? (
          <p className="mt-3 text-xs text-muted">
            {words.map(({ locale, t }) => (
              <span key={locale} lang={locale} className="mx-1.5">
                {t('certificate.example')}
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </article>
  );
}
