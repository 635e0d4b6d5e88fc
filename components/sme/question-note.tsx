import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import type { ReviewPoint } from '@/lib/sme/points';
import type { SmeView } from '@/lib/sme/queries';

export type Questions = SmeView['questions'];

/** What an officer asks about a point, right above its fields. */
export async function QuestionNote({
  questions,
  points,
}: {
  questions: Questions;
  points: readonly ReviewPoint[];
}) {
  const asked = questions.filter((question) => points.includes(question.point));
  if (asked.length === 0) return null;
  const t = await getTranslations('sme');
  return (
    <Alert tone="turn" side="sme" title={t('register.question')}>
      {asked.map((question) => (
        <p key={question.point} lang={question.language}>
          {question.body}
        </p>
      ))}
    </Alert>
  );
}
