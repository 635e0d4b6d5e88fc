import { getTranslations } from 'next-intl/server';
import { getExplainer } from '@/components/match/explanation';
import type { Locale } from '@/lib/i18n/locales';
import type { Brief } from '@/lib/meeting/brief';

const most = 5;

/** What neither the profiles nor the talk so far have answered. */
export async function BriefQuestions({ brief, locale }: { brief: Brief; locale: Locale }) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'brief' }),
    getExplainer(locale),
  ]);
  const { item } = brief;
  const demands = item.partner.requirements
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ requirement }) => explainer.requirement(requirement, 'unknown'));
  const unknown = (item.explanation?.unknown ?? []).map((each) => explainer.unknown(each));
  const questions = [...new Set([...demands, ...unknown])].slice(0, most);
  if (questions.length === 0) return <p className="text-muted">{t('noQuestions')}</p>;
  return (
    <ul className="list-disc pl-5">
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  );
}
