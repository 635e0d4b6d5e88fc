import { getTranslations } from 'next-intl/server';
import { ContactDetails } from '@/components/introduction/contact-details';
import { TeaserFacts } from '@/components/introduction/teaser-facts';
import { turnSide } from '@/components/introduction/turn-side';
import { NameText } from '@/components/officer/name-text';
import { CaseTimeline } from '@/components/timeline/case-timeline';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { ExampleTag, Tag } from '@/components/ui/tag';
import { TurnMark } from '@/components/ui/turn-mark';
import type { Locale } from '@/lib/i18n/locales';
import { openStates } from '@/lib/ranking/case-states';
import type { CaseFile } from '@/lib/timeline/case-file';
import type { QueueText } from '@/lib/translation/queue';
import { TurnPanel } from './turn-panel';

/** The most pressing case beside the desk's list: the two sides, what to do now, and the thread. */
export async function CaseView({
  file,
  translations,
  locale,
  now,
}: {
  file: CaseFile;
  translations: readonly QueueText[];
  locale: Locale;
  now: Date;
}) {
  const { item } = file;
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const industry = item.teaser.industries[0]?.[locale] ?? '–';
  const page = `/${locale}/desk/introductions/${item.code}`;
  const waits = (openStates as readonly string[]).includes(item.state);
  const example = <ExampleTag>{words('example')}</ExampleTag>;
  return (
    <article>
      <p className="text-xs text-muted">
        <TextLink href={page}>{item.code}</TextLink> {words(`state.${item.state}`)}
      </p>
      <h2 className="border-b-2 border-ink pb-3 text-xl">{t('case.title', { industry })}</h2>
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
        <TurnMark
          side={turnSide(item.turn)}
          yours={item.turn === 'DESK' || item.turn === 'PARTNER'}
          size={56}
        />
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
      <div className="mt-5">
        <TurnPanel
          item={item}
          meetings={file.meetings}
          translations={translations}
          page={page}
          locale={locale}
          now={now}
        />
      </div>
      <div className="mt-8">
        <CaseTimeline items={file.timeline} path={page} locale={locale} />
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
