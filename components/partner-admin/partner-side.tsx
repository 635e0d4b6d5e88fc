import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { turnSide } from '@/components/introduction/turn-side';
import { FactsGrid } from '@/components/officer/facts-grid';
import { NameText } from '@/components/officer/name-text';
import { PersonNameText } from '@/components/people/person-name';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StateTag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, languageNames } from '@/lib/i18n/locales';
import { archive, restore } from '@/lib/partner/actions';
import type { PartnerRecord } from '@/lib/partner/admin-queries';
import { formatPhone, telLink } from '@/lib/text/phone';

/** Beside a partner's record: whom to write to, its limit, its latest cases. */
export async function PartnerSide({ partner, locale }: { partner: PartnerRecord; locale: Locale }) {
  const [t, officer, words] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const unknown = <span className="text-muted">{officer('unknown')}</span>;
  return (
    <div className="grid content-start gap-9">
      <FactsGrid
        id="contact"
        title={t('section.contact')}
        items={[
          {
            key: 'name',
            term: t('field.contactName'),
            text: partner.contactName ? (
              <PersonNameText
                name={partner.contactName}
                reading={partner.contactReading}
                roman={partner.contactRoman}
                locale={locale}
              />
            ) : (
              unknown
            ),
          },
          {
            key: 'email',
            term: t('field.contactEmail'),
            text: partner.contactEmail ? (
              <TextLink className="break-all" href={`mailto:${partner.contactEmail}`}>
                {partner.contactEmail}
              </TextLink>
            ) : (
              unknown
            ),
          },
          {
            key: 'phone',
            term: t('field.contactPhone'),
            text: partner.contactPhone ? (
              <TextLink className="tabular" href={telLink(partner.contactPhone)}>
                {formatPhone(partner.contactPhone, locale)}
              </TextLink>
            ) : (
              unknown
            ),
          },
          {
            key: 'language',
            term: t('field.contactLanguage'),
            text: partner.contactLanguage ? languageNames[partner.contactLanguage] : unknown,
          },
          { key: 'limit', term: t('field.openLimit'), text: partner.openLimit },
        ]}
      />
      <Section id="cases" title={t('detail.cases')} size="md">
        {partner.introductions.length === 0 ? (
          <p className="py-3 text-sm text-muted">{t('detail.noCases')}</p>
        ) : (
          <ul className="text-sm">
            {partner.introductions.map((one) => (
              <li key={one.id} className="border-b border-line py-2">
                <TextLink
                  quiet
                  className="font-semibold"
                  href={`/${locale}/officer/introductions/${one.code}`}
                >
                  <NameText
                    names={{ th: one.sme.nameTh, ja: one.sme.nameJa, en: one.sme.nameEn }}
                    locale={locale}
                  />
                </TextLink>
                <span className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-muted">
                  <StateTag side={turnSide(one.turn)}>{words(`state.${one.state}`)}</StateTag>
                  <span>
                    {one.code} · {formatDate(one.enteredAt, locale, 'short')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <p className="text-sm">
        <TextLink href={`/${locale}/officer/audit?subject=${partner.id}`}>
          {t('detail.trail')}
        </TextLink>
      </p>
    </div>
  );
}

/** Takes the partner out of the directory, or brings it back. */
export async function ArchiveForm({ partner, locale }: { partner: PartnerRecord; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'partnerAdmin' });
  const hidden = (
    <>
      <input type="hidden" name="partnerId" value={partner.id} />
      <input type="hidden" name="version" value={partner.version} />
    </>
  );
  if (partner.archivedAt) {
    return (
      <ActionForm action={restore} id="restore" nouns={['partner']}>
        {hidden}
        <SubmitButton variant="secondary" size="sm" pendingText={t('form.pending')}>
          {t('detail.restore')}
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <details className="text-sm">
      <summary className="link inline-block">{t('detail.archive')}</summary>
      <ActionForm action={archive} id="archive" nouns={['partner']} className="mt-3 max-w-text">
        {hidden}
        <p className="font-semibold">{t('detail.archiveTitle')}</p>
        <p className="mb-3">{t('detail.archiveText')}</p>
        <SubmitButton variant="bad" size="sm" pendingText={t('form.pending')}>
          {t('detail.archive')}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
