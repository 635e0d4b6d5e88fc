import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { delay, hall } from '@/lib/event-day/day-actions';
import type { DayView } from './day-view';

const delays = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120];

/** The whole day's delay, and the screen in the hall. */
export function DayControls({ board, words, own, locale }: DayView) {
  const { t } = words;
  const choices = [...new Set([...delays, board.delayMinutes])].sort((a, b) => a - b);
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Section title={t('day.delay')} size="md">
        <ActionForm action={delay} nouns={['event-day']} id="delay-form">
          <div className="mt-3 grid max-w-field gap-3">
            <input type="hidden" name="code" value={board.code} />
            <input type="hidden" name="back" value={own} />
            <SelectField
              name="minutes"
              label={t('day.delayLabel')}
              hint={t('day.delayHint')}
              options={choices.map((minutes) => ({
                value: String(minutes),
                label: t('day.minutes', { minutes }),
              }))}
              defaultValue={String(board.delayMinutes)}
            />
            <SubmitButton variant="secondary" wide="phone">
              {t('day.tellAll')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Section>
      <Section title={t('day.hall')} size="md">
        <div className="mt-3 grid gap-3">
          <p className="text-sm text-muted">{t('day.hallHint')}</p>
          {board.hallSecret ? (
            <p>
              <TextLink href={`/${locale}/hall/${board.hallSecret}`} className="inline-block py-1">
                {t('day.hallOpen')}
              </TextLink>
            </p>
          ) : null}
          <ActionForm action={hall} nouns={['event-day']} id="hall-form">
            <input type="hidden" name="code" value={board.code} />
            <input type="hidden" name="back" value={own} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton name="act" value="open" size="sm" variant="secondary">
                {board.hallSecret ? t('day.hallAnew') : t('day.hallMake')}
              </SubmitButton>
              {board.hallSecret ? (
                <SubmitButton name="act" value="close" size="sm" variant="quiet">
                  {t('day.hallEnd')}
                </SubmitButton>
              ) : null}
            </div>
          </ActionForm>
        </div>
      </Section>
    </div>
  );
}
