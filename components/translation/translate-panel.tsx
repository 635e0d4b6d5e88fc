import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { MessagePair } from '@/components/ui/message-pair';
import { TranslationTag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, languageNames } from '@/lib/i18n/locales';
import { lexicon } from '@/lib/taxonomy/lexicon';
import type { QueueText } from '@/lib/translation/queue';
import { startOf } from '@/lib/translation/start';
import { termsIn } from '@/lib/translation/terms';
import { MarkedText } from './marked-text';
import { TermList } from './term-list';
import { formId, TranslateForm } from './translate-form';

/** One text of a case beside its translation, which a person writes or corrects in place. */
export async function TranslatePanel({
  text,
  back,
  locale,
  turn = false,
}: {
  text: QueueText;
  /** The case to return to. */
  back: string;
  locale: Locale;
  turn?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'translation' });
  const { body, language, into, state } = text;
  const terms = termsIn(body, language, into, lexicon());
  const list = `${formId(text)}-terms`;
  const original = {
    language: languageNames[language],
    lang: language,
    tag: (
      <TranslationTag origin="original">
        {t('text.written', { date: formatDate(text.updatedAt, locale, 'day') })}
      </TranslationTag>
    ),
    text: <MarkedText body={body} language={language} terms={terms} list={list} />,
  };
  const draft = {
    language: languageNames[into],
    lang: into,
    tag:
      state === 'original' ? null : (
        <TranslationTag origin={state}>{t(`state.${state}`)}</TranslationTag>
      ),
    text: text.draft ?? '–',
  };
  return (
    <div>
      <MessagePair sides={[original, draft]} />
      <TermList id={list} terms={terms} language={language} into={into} locale={locale} />
      <p className="my-3 text-sm">
        <TextLink href={`/${locale}/desk/translations/${text.id}/${into}`}>
          {t('text.case')}
        </TextLink>
      </p>
      <TranslateForm
        text={text}
        start={startOf(text, [], [])}
        queue={null}
        back={back}
        turn={turn}
        locale={locale}
      />
    </div>
  );
}
