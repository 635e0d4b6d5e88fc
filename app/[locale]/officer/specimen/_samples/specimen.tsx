import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { TextLink } from '@/components/ui/link';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { CaseSamples } from './cases';
import { FormSamples } from './forms';
import { ListSamples } from './lists';
import { MarkSamples } from './marks';
import { ReasonSamples } from './reasons';
import type { Sample } from './say';

async function wordsOf(locale: Locale, hard: boolean): Promise<Sample['say']> {
  const t = (await getTranslations({ locale, namespace: 'specimen' })) as Sample['say'];
  return hard ? hardest(t) : t;
}

/**
 * Instead of each sample the string of about its length that is hardest to set; headings stay, and
 * the names of the two sides, which stand over columns of figures and are short in every language.
 */
function hardest(say: Sample['say']): Sample['say'] {
  return (key, values) => {
    const usual = say(key, values);
    if (/^(headings\.|hard\.|thaiSide$|japanSide$)/.test(key)) return usual;
    return say(`hard.${usual.length <= 20 ? 'word' : usual.length <= 48 ? 'phrase' : 'sentence'}`);
  };
}

/**
 * Every component in its states. The page's language shows all of them, the
 * other two the marks, texts and reasons; each on light and on dark ground.
 */
export async function Specimen({ locale: own, hard }: { locale: Locale; hard: boolean }) {
  const say = await wordsOf(own, false);
  const samples = await Promise.all(
    [own, ...locales.filter((other) => other !== own)].map(async (lang) => ({
      lang,
      say: await wordsOf(lang, hard),
    })),
  );
  return (
    <>
      <PageTitle title={say('title')} lead={say('lead')} />
      <p className="mt-2">
        <TextLink href={`/${own}/officer/specimen${hard ? '' : '?strings=hard'}`}>
          {say(hard ? 'hard.back' : 'hard.switch')}
        </TextLink>
      </p>
      {samples.map(({ lang, say: words }) => (
        <section key={lang} className="mt-10 border-t-2 border-ink pt-3">
          <h2 className="text-xl" lang={lang}>
            {languageNames[lang]}
          </h2>
          {(['light', 'dark'] as const).map((theme) => {
            const sample: Sample = { say: words, lang, suffix: `${theme}-${lang}` };
            return (
              <div
                key={theme}
                id={`specimen-${sample.suffix}`}
                data-theme={theme}
                lang={lang}
                className="-mx-4 mt-4 px-4 py-6 md:mx-0 md:px-6"
              >
                <p className="mb-4 text-lg">{words(theme)}</p>
                <MarkSamples {...sample} />
                <ReasonSamples {...sample} />
                {lang === own ? (
                  <>
                    <FormSamples {...sample} />
                    <CaseSamples {...sample} />
                    <ListSamples {...sample} />
                  </>
                ) : null}
              </div>
            );
          })}
        </section>
      ))}
    </>
  );
}
