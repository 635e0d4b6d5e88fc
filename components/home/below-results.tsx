import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { CountRow } from '@/components/ui/count-row';
import { Doors } from '@/components/ui/doors';
import { TextLink } from '@/components/ui/link';
import { ProcessThread } from '@/components/ui/process-thread';
import type { Reference } from '@/lib/catalogue/reference';
import { formatNumber, formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** How a request goes, with its deadlines. */
export async function ProcessBand() {
  const t = await getTranslations('home');
  return (
    <section aria-labelledby="process-title" className="bg-sunken">
      <div className="page-width py-11">
        <h2 id="process-title" className="text-xl">
          {t('process.title')}
        </h2>
        <p className="mb-6 text-md text-muted">{t('process.lead')}</p>
        <ProcessThread
          steps={(['ask', 'officer', 'partner', 'meet'] as const).map((key, index) => ({
            key,
            title: t(`process.${key}.title`),
            text: t(`process.${key}.text`),
            limit: t(`process.${key}.limit`),
            done: index === 0,
          }))}
        />
      </div>
    </section>
  );
}

/** Entrances for the three kinds of visitor; the partners' one speaks Japanese in any language. */
export async function DoorsBand({ locale }: { locale: Locale }) {
  const t = await getTranslations('home');
  return (
    <section className="page-width pt-12">
      <h2 className="sr-only">{t('title')}</h2>
      <Doors
        items={[
          {
            key: 'sme',
            who: t('doors.sme.who'),
            title: t('doors.sme.title'),
            text: t('doors.sme.text'),
            actions: (
              <>
                <ButtonLink href={`/${locale}/register`}>{t('doors.sme.register')}</ButtonLink>
                <TextLink href={`/${locale}/sign-in`} className="max-md:py-2.5">
                  {t('doors.sme.signIn')}
                </TextLink>
              </>
            ),
          },
          {
            key: 'partner',
            who: t('doors.partner.who'),
            lang: 'ja',
            title: t('doors.partner.title'),
            text: t('doors.partner.text'),
            actions: (
              <ButtonLink href="/ja/contact" variant="secondary">
                {t('doors.partner.contact')}
              </ButtonLink>
            ),
          },
          {
            key: 'public',
            who: t('doors.public.who'),
            title: t('doors.public.title'),
            text: t('doors.public.text'),
            actions: (['partners', 'cooperations', 'programmes'] as const).map((key) => (
              <TextLink key={key} href={`/${locale}/${key}`} className="max-md:py-2.5">
                {t(`doors.public.${key}`)}
              </TextLink>
            )),
          },
        ]}
      />
    </section>
  );
}

/** What is in the database, counted. */
export async function CountsBand({
  partners,
  prefectures,
  reference,
  locale,
}: {
  partners: number;
  prefectures: number;
  reference: Reference;
  locale: Locale;
}) {
  const t = await getTranslations('home');
  const years = reference.cooperations.flatMap(({ year }) => (year ? [year] : []));
  const span = {
    from: formatYear(Math.min(...years), locale),
    to: formatYear(Math.max(...years), locale),
  };
  const items = [
    { key: 'partners', count: partners, label: t('counts.partners') },
    { key: 'prefectures', count: prefectures, label: t('counts.prefectures') },
    {
      key: 'cooperations',
      count: reference.cooperations.length,
      label: t('counts.cooperations', span),
    },
    { key: 'programmes', count: reference.programmes.length, label: t('counts.programmes') },
  ];
  return (
    <section className="page-width pt-12">
      <h2 className="sr-only">{t('counts.note')}</h2>
      <CountRow
        items={items.map((item) => ({ ...item, count: formatNumber(item.count, locale) }))}
      />
      <p className="mt-4 flex flex-wrap gap-x-3 text-xs text-muted">
        <span>{t('counts.note')}</span>
        <TextLink href={`/${locale}/sources`}>{t('counts.sources')}</TextLink>
      </p>
    </section>
  );
}
