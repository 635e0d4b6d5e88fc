import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { ProcessThread } from '@/components/ui/process-thread';
import { Section } from '@/components/ui/section';
import { StateTag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { type RegistrationStep, stepOfPoint } from '@/lib/sme/points';
import type { ReviewView, SmeView } from '@/lib/sme/queries';
import { turnOf } from '@/lib/sme/states';

type Words = Awaited<ReturnType<typeof getTranslations<'sme'>>>;

function turnWords(t: Words, view: SmeView, locale: Locale): string {
  const turn = turnOf(view.state);
  if (turn === 'SME') return t('home.turn.sme');
  if (turn === 'NOBODY') return t('home.turn.nobody');
  if (view.stage === 2) return t('home.turn.officer2');
  const centre = view.centre?.names[locale] ?? t('review.myCentre');
  return t('home.turn.officer1', { centre });
}

/** Where a registration stands: its state, whose turn, until when, what officers asked. */
export async function RegistrationStatus({
  locale,
  view,
  now,
}: {
  locale: Locale;
  view: SmeView;
  now: Date;
}) {
  const t = await getTranslations('sme');
  const turn = turnOf(view.state);
  const isWaiting = view.state === 'STAGE_1' || view.state === 'STAGE_2';
  const approvals = view.reviews.filter((review) => review.decision === 'approve');
  const passed = view.state === 'APPROVED' ? 2 : view.state === 'DRAFT' ? 0 : view.stage - 1;
  const due = view.dueAt ? formatDate(view.dueAt, locale, 'weekday') : null;
  return (
    <Section title={t('home.status')}>
      <ProcessThread
        className="mt-5"
        steps={[
          {
            key: 'sent',
            title: t('home.stageSent'),
            done: view.submittedAt !== null,
            text: view.submittedAt ? formatDate(view.submittedAt, locale) : undefined,
          },
          {
            key: 'stage1',
            title: t('home.stage1'),
            done: passed >= 1,
            text: dateOf(approvals, 1, locale),
          },
          {
            key: 'stage2',
            title: t('home.stage2'),
            done: passed >= 2,
            text: dateOf(approvals, 2, locale),
          },
          { key: 'approved', title: t('home.approved'), done: view.state === 'APPROVED' },
        ]}
      />
      <DescriptionList
        className="mt-5 border-t border-line"
        items={[
          {
            key: 'state',
            term: t('home.status'),
            text: (
              <StateTag
                side={turn === 'SME' ? 'sme' : turn === 'OFFICER' ? 'officer' : 'none'}
                yours={turn === 'SME'}
              >
                {t(`state.${view.state}`)}
              </StateTag>
            ),
          },
          { key: 'turn', term: t('home.whoseTurn'), text: turnWords(t, view, locale) },
          ...(isWaiting && due
            ? [
                {
                  key: 'due',
                  term: t('home.dueBy'),
                  text: (
                    <>
                      {due}
                      {view.dueAt && view.dueAt < now ? (
                        <span className="block text-bad">{t('home.overdue')}</span>
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
          ...(view.centre
            ? [{ key: 'centre', term: t('home.centre'), text: view.centre.names[locale] }]
            : []),
          { key: 'code', term: t('home.code'), text: view.code },
        ]}
      />
    </Section>
  );
}

function dateOf(approvals: readonly ReviewView[], stage: number, locale: Locale) {
  const approval = approvals.filter((review) => review.stage === stage).at(-1);
  return approval ? formatDate(approval.createdAt, locale) : undefined;
}

/** The officers' questions in one place, each leading to the step where it is answered. */
export async function OfficerQuestions({ locale, view }: { locale: Locale; view: SmeView }) {
  const returned = view.reviews.filter((review) => review.decision === 'return').at(-1);
  if (view.state !== 'RETURNED' || !returned) return null;
  const t = await getTranslations('sme');
  return (
    <Section title={t('home.questions')}>
      {returned.note ? (
        <p lang={returned.language} className="mt-3 whitespace-pre-line">
          {returned.note}
        </p>
      ) : null}
      <ul className="mt-2">
        {view.questions.map((question) => {
          const step: RegistrationStep = stepOfPoint[question.point];
          return (
            <li key={question.point} className="border-b border-line py-3">
              <p className="text-sm font-semibold">{t(`point.${question.point}`)}</p>
              <p lang={question.language}>{question.body}</p>
              <TextLink
                href={`/${locale}/sme/register/${step}`}
                className="inline-block py-1.5 text-sm"
              >
                {t('home.answerAt', { step: t(`step.${step}`) })}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** A closing or a pause always has its reason and a next step. */
export async function OutcomeNote({ view }: { view: SmeView }) {
  if (view.state !== 'REJECTED' && view.state !== 'ON_HOLD') return null;
  const t = await getTranslations('sme');
  const decision = view.state === 'REJECTED' ? 'reject' : 'hold';
  const review = view.reviews.filter((one) => one.decision === decision).at(-1);
  const reason = review?.reason ? t(`reason.${review.reason as 'other'}`) : t('reason.other');
  return (
    <Alert
      tone={view.state === 'REJECTED' ? 'bad' : 'warn'}
      title={view.state === 'REJECTED' ? t('home.rejected') : t('home.hold')}
    >
      <p>{t('home.holdText', { reason })}</p>
      {review?.note ? <p lang={review.language}>{review.note}</p> : null}
      {view.state === 'REJECTED' ? <p>{t('home.rejectedText')}</p> : null}
    </Alert>
  );
}

/** Every decision, newest first. */
export async function RegistrationHistory({ locale, view }: { locale: Locale; view: SmeView }) {
  if (view.reviews.length === 0) return null;
  const t = await getTranslations('sme');
  return (
    <Section title={t('home.history')}>
      <ol>
        {view.reviews.toReversed().map((review) => (
          <li
            key={review.id}
            className="grid gap-x-4 border-b border-line py-2 text-sm sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <span className="text-muted">{formatDate(review.createdAt, locale)}</span>
            <span className="min-w-0">
              <span className="font-semibold">
                {t(`decision.${review.decision as 'approve'}`, { stage: review.stage })}
              </span>{' '}
              <span className="text-muted">
                <InScript within={locale}>{review.actorName}</InScript>
              </span>
              {review.note ? (
                <span lang={review.language} className="block whitespace-pre-line">
                  {review.note}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
