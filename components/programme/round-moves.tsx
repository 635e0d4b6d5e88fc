import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { cancelRound, closeRound, endRound, openRound } from '@/lib/programme/round-actions';
import type { RoundView } from '@/lib/programme/round-view';
import { roundAfter } from '@/lib/programme/states';

type Props = { round: RoundView; base: string; locale: Locale };

/** One move of a round: what it does in a sentence, and its button. */
function Move({
  round,
  base,
  action,
  id,
  text,
  children,
}: Omit<Props, 'locale'> & { action: FormAction; id: string; text: string; children: ReactNode }) {
  return (
    <ActionForm
      action={action}
      id={id}
      nouns={['round', 'application']}
      className="grid gap-3 py-3"
    >
      <input type="hidden" name="page" value={`${base}/${round.code}`} />
      <input type="hidden" name="code" value={round.code} />
      <input type="hidden" name="version" value={round.version} />
      <p className="max-w-text text-sm text-muted">{text}</p>
      {children}
    </ActionForm>
  );
}

/** What those who run rounds may do with one now. */
export async function RoundMoves({ round, base, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const may = (move: 'edit' | 'open' | 'end' | 'cancel') =>
    roundAfter(round.state, round.kind, move) !== null;
  const closes =
    roundAfter(round.state, round.kind, round.kind === 'course' ? 'begin' : 'close') !== null;
  const shared = { round, base };
  return (
    <Section id="moves" title={t('officer.moves')}>
      <div className="divide-y divide-line">
        {may('edit') ? (
          <div className="py-3">
            <ButtonLink
              href={`/${locale}${base}/${round.code}/edit`}
              variant="secondary"
              wide="phone"
            >
              {t('officer.edit')}
            </ButtonLink>
          </div>
        ) : null}
        {may('open') ? (
          <Move {...shared} action={openRound} id="open-round" text={t('officer.openText')}>
            <div>
              <SubmitButton wide="phone">{t('officer.openRound')}</SubmitButton>
            </div>
          </Move>
        ) : null}
        {closes ? (
          <Move
            {...shared}
            action={closeRound}
            id="close-round"
            text={t(round.kind === 'course' ? 'officer.beginText' : 'officer.closeText')}
          >
            <div>
              <SubmitButton variant="secondary" wide="phone">
                {t(round.kind === 'course' ? 'officer.begin' : 'officer.close')}
              </SubmitButton>
            </div>
          </Move>
        ) : null}
        {may('end') ? (
          <Move {...shared} action={endRound} id="end-round" text={t('officer.endText')}>
            <div>
              <SubmitButton variant="secondary" wide="phone">
                {t('officer.end')}
              </SubmitButton>
            </div>
          </Move>
        ) : null}
        {may('cancel') ? (
          <details className="py-1">
            <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
              {t('officer.cancel')}
            </summary>
            <Move {...shared} action={cancelRound} id="cancel-round" text={t('officer.cancelText')}>
              <input type="hidden" name="language" value={locale} />
              <TextAreaField name="reason" label={t('officer.reason')} rows={3} maxLength={1000} />
              <div>
                <SubmitButton variant="bad" wide="phone">
                  {t('officer.cancel')}
                </SubmitButton>
              </div>
            </Move>
          </details>
        ) : null}
      </div>
    </Section>
  );
}
