import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { StaleMark } from '@/components/freshness/stale-mark';
import { getNeedWords } from '@/components/need/need-words';
import { OwnerLine } from '@/components/need/owner-line';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { RequirementList } from '@/components/ui/requirement-list';
import type { Locale } from '@/lib/i18n/locales';
import { ask } from '@/lib/need/posted-actions';
import type { CheckedPosted } from '@/lib/need/posted-check';
import type { Candidate } from '@/lib/proposal/candidates';

const states = { meets: 'met', fails: 'unmet', unknown: 'unknown' } as const;

type On = { code: string; base: string; canAsk: boolean; locale: Locale };

/** Who might meet a need, requirement by requirement; what is unknown can be asked for. */
export async function CandidateList({
  candidates,
  ...on
}: On & { candidates: readonly Candidate[] }) {
  const { locale } = on;
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'proposal' }),
    getNeedWords(locale),
  ]);
  return (
    <ol className="mt-5 border-t-2 border-ink">
      {candidates.map((candidate) => {
        const name = (
          <OwnerLine owner={candidate.owner} side={candidate.side} words={words} locale={locale} />
        );
        const { slug } = candidate.owner;
        return (
          <li
            key={candidate.id}
            id={`c-${candidate.id}`}
            className="grid scroll-mt-24 gap-x-8 gap-y-3 border-b border-line py-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]"
          >
            <div className="min-w-0">
              <p className="text-md font-semibold break-words">
                {slug ? <TextLink href={`/${locale}/partners/${slug}`}>{name}</TextLink> : name}
              </p>
              <p className="text-sm text-muted tabular">
                {t('candidate.tally', candidate.tally)}
                <span className="block">{t('candidate.score', { score: candidate.score })}</span>
              </p>
              {candidate.stale ? <StaleMark since={candidate.confirmedAt} locale={locale} /> : null}
            </div>
            <Checked candidate={candidate} {...on} />
          </li>
        );
      })}
    </ol>
  );
}

async function Checked({ candidate, canAsk, ...on }: On & { candidate: Candidate }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale: on.locale, namespace: 'proposal' }),
    getNeedWords(on.locale),
  ]);
  return (
    <RequirementList
      items={candidate.checked.map((checked) => ({
        key: String(checked.position),
        state: states[checked.verdict],
        text: words.requirement(checked.requirement, checked.verdict),
        note: checked.source ? <Source checked={checked} locale={on.locale} /> : null,
        end: checked.asked ? (
          t('candidate.asked')
        ) : checked.verdict === 'unknown' && canAsk ? (
          <AskForm {...on} candidateId={candidate.id} position={checked.position} />
        ) : null,
      }))}
    />
  );
}

/** Where a verdict comes from, and where the profile says otherwise. */
async function Source({ checked, locale }: { checked: CheckedPosted; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'proposal' });
  const differs =
    checked.source === 'answer' &&
    checked.profile !== 'unknown' &&
    checked.profile !== checked.verdict;
  return (
    <>
      <span className="block">{t(`candidate.source.${checked.source ?? 'profile'}`)}</span>
      {differs ? <span className="block">{t('candidate.differs')}</span> : null}
      {checked.note ? (
        <span className="block">
          <InScript within={locale}>{checked.note}</InScript>
        </span>
      ) : null}
    </>
  );
}

async function AskForm({
  code,
  base,
  candidateId,
  position,
  locale,
}: Omit<On, 'canAsk'> & { candidateId: string; position: number }) {
  const t = await getTranslations({ locale, namespace: 'proposal' });
  return (
    <ActionForm action={ask} id={`ask-${candidateId}-${position}`} nouns={['posted-need']}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="candidateId" value={candidateId} />
      <input type="hidden" name="position" value={position} />
      <SubmitButton variant="secondary" size="sm">
        {t('candidate.ask')}
      </SubmitButton>
    </ActionForm>
  );
}
