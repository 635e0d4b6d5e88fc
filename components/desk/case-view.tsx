import { getTranslations } from 'next-intl/server';
import { CaseThread, FutureThread } from '@/components/introduction/case-thread';
import { ContactDetails } from '@/components/introduction/contact-details';
import { TeaserFacts } from '@/components/introduction/teaser-facts';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { ExampleTag, Tag } from '@/components/ui/tag';
import { TurnMark, type TurnSide } from '@/components/ui/turn-mark';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenTranslation } from '@/lib/introduction/desk-queries';
import type { CaseDetail } from '@/lib/introduction/detail';
import { type Turn, turnOf } from '@/lib/introduction/states';
import { openStates } from '@/lib/ranking/case-states';
import { TurnPanel } from './turn-panel';

const sides: Record<Turn, TurnSide> = {
  SME: 'sme',
  OFFICER: 'officer',
  HEADQUARTERS: 'officer',
  DESK: 'partner',
  PARTNER: 'partner',
  NOBODY: 'none',
};

/** One case as the desk works on it: the two sides, the thread, and what to do now. */
export async function CaseView({
  item,
  translations,
  locale,
  now,
  headingLevel: Heading = 'h1',
}: {
  item: CaseDetail;
  translations: readonly OpenTranslation[];
  locale: Locale;
  now: Date;
  headingLevel?: 'h1' | 'h2';
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const industry = item.teaser.industries[0]?.[locale] ?? '–';
  const turn = turnOf(item.state);
  const waits = (openStates as readonly string[]).includes(item.state);
  const example = <ExampleTag>{words('example')}</ExampleTag>;
  return (
    <article>
      <p className="text-xs text-muted">
        {item.code} {words(`state.${item.state}`)}
      </p>
      <Heading className="border-b-2 border-ink pb-3 text-xl">
        {t('case.title', { industry })}
      </Heading>
      <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-x-4 border-b border-line py-4">
        <div className="text-right">
          <p className="text-xs text-muted">{t('case.thai')}</p>
          <p className="font-semibold">
            {item.sme ? <NameText names={item.sme.names} locale={locale} /> : words('unnamed')}
          </p>
          <p className="text-xs text-muted">
            {locale !== 'th' && item.sme?.names.th ? (
              <span lang="th">{item.sme.names.th}</span>
            ) : null}{' '}
            {item.teaser.isExample ? example : null}
          </p>
        </div>
        <TurnMark side={sides[turn]} yours={turn === 'DESK' || turn === 'PARTNER'} size={56} />
        <div>
          <p className="text-xs text-muted">{t('case.japanese')}</p>
          <p className="font-semibold">
            <TextLink href={`/${locale}/partners/${item.partner.slug}`} quiet>
              {item.partner.names[locale]}
            </TextLink>
          </p>
          <p className="text-xs text-muted">
            {item.partner.nameReading ? <span lang="ja">{item.partner.nameReading}</span> : null}{' '}
            {item.partner.isExample ? example : null}{' '}
            {waits ? <Tag>{t('case.onBehalf')}</Tag> : null}
          </p>
        </div>
      </div>
      <div className="pt-5">
        <CaseThread item={item} locale={locale} future={false} />
      </div>
      <div className="mt-4">
        <TurnPanel item={item} translations={translations} locale={locale} now={now} />
      </div>
      <div className="mt-5">
        <FutureThread item={item} locale={locale} />
      </div>
      <div className="mt-10 grid gap-x-10 gap-y-8 xl:grid-cols-2">
        <Section title={t('case.facts')} id="facts">
          <TeaserFacts item={item} locale={locale} />
        </Section>
        <Section title={words('contact.title')} id="contacts">
          <h3 className="mt-3 text-sm font-semibold">{t('case.japanese')}</h3>
          <ContactDetails contact={item.partnerContact} locale={locale} />
          <h3 className="mt-4 text-sm font-semibold">{t('case.thai')}</h3>
          <ContactDetails contact={item.smeContact} locale={locale} />
        </Section>
      </div>
    </article>
  );
}
