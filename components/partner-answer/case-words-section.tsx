import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';

/** The firm's message, and question and answer if there were any. */
export async function CaseWordsSection({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const message = item.texts.filter(
    (text) => text.ownerKind === 'INTRODUCTION' && text.field === 'message',
  );
  const talk = item.events.filter((event) => event.move === 'ask' || event.move === 'answer');
  if (message.length === 0 && talk.length === 0) return null;
  return (
    <Section title={t('message')} id="message">
      <div className="mt-3 grid gap-4 text-sm">
        <LabelledText rows={message} locale={locale} />
        {talk.map((event) => (
          <div key={event.id}>
            <p className="font-semibold">
              {words(`move.${event.move}`)}{' '}
              <span className="font-normal text-muted">{formatDate(event.createdAt, locale)}</span>
            </p>
            <LabelledText
              rows={item.texts.filter((text) => text.field === `event:${event.id}`)}
              locale={locale}
            />
          </div>
        ))}
        {item.sme ? null : <p className="text-xs text-muted">{t('masked')}</p>}
      </div>
    </Section>
  );
}
