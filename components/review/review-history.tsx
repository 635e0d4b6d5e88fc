import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { formatDate, formatList, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { readQuestionField, reviewPoints } from '@/lib/sme/points';
import type { Registration } from '@/lib/sme/review-queries';

type Review = Registration['reviews'][number];

/** Every decision on the registration, latest first; none is ever changed. */
export async function ReviewHistory({ sme, locale }: { sme: Registration; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getTranslations({ locale, namespace: 'sme' }),
  ]);
  const questions = sme.texts.flatMap((text) => {
    const read = text.ownerKind === 'SME' ? readQuestionField(text.field) : null;
    return read ? [{ ...read, body: text.body, language: text.language }] : [];
  });
  const at = (review: Review) =>
    `${formatDate(review.createdAt, locale, 'short', 'Asia/Bangkok')} ${formatTime(review.createdAt, locale, 'Asia/Bangkok')}`;
  const decisionOf = (review: Review) =>
    t(`history.${review.decision}` as 'history.approve', { stage: review.stage });
  return (
    <Section id="history" title={t('section.history')} size="md">
      {sme.reviews.length === 0 ? (
        <p className="py-3 text-sm text-muted">{t('history.empty')}</p>
      ) : (
        <ol className="text-sm">
          {sme.reviews.map((review) => {
            const points = reviewPoints.filter((point) => review.checklist.includes(point));
            const asked = questions.filter((question) => question.reviewId === review.id);
            return (
              <li key={review.id} className="border-b border-line py-2.5">
                <p className="font-semibold">
                  {decisionOf(review)}
                  {review.reason ? (
                    <span className="font-normal">
                      {' · '}
                      {words(`reason.${review.reason}` as 'reason.other')}
                    </span>
                  ) : null}
                </p>
                <p className="text-xs text-muted">
                  <InScript within={locale}>
                    {t('history.by', { name: review.actorName, date: at(review) })}
                  </InScript>
                </p>
                {review.note ? (
                  <p lang={review.language} className="mt-1 whitespace-pre-line">
                    {review.note}
                  </p>
                ) : null}
                {asked.length > 0 ? (
                  <dl className="mt-1">
                    {asked.map((question) => (
                      <div key={question.point} className="flex flex-wrap gap-x-2">
                        <dt className="text-muted">{words(`point.${question.point}`)}</dt>
                        <dd lang={question.language}>{question.body}</dd>
                      </div>
                    ))}
                  </dl>
                ) : null}
                {points.length > 0 ? (
                  <p className="mt-1 text-xs text-muted">
                    {t('history.checked', {
                      points: formatList(
                        points.map((point) => words(`point.${point}`)),
                        locale,
                      ),
                    })}
                  </p>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
