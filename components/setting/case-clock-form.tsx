import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { saveDurations } from '@/lib/setting/actions';
import type { CaseClockPage } from '@/lib/setting/queries';
import { type CaseClockSettings, standardCaseClock } from '@/lib/setting/schema';

type Name = keyof CaseClockSettings;

/** By who is waited for, then what the clock itself waits between its acts. */
const groups = {
  thai: ['sme', 'review', 'arrange', 'talks'],
  japanese: ['desk', 'queue', 'partner', 'report'],
  both: ['times', 'confirm'],
  clock: ['escalation', 'closeNotice', 'again'],
} as const satisfies Record<string, readonly Name[]>;

/** How long each step of a case may last, in working days. */
export async function CaseClockForm({
  settings,
  seen,
  locale,
}: CaseClockPage & { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'setting' });
  const names = Object.values(groups).flat();
  return (
    <ActionForm
      action={saveDurations}
      id="durations"
      nouns={['setting']}
      className="mt-8 grid gap-10"
      labels={Object.fromEntries(names.map((name) => [name, t(`duration.${name}.label`)]))}
    >
      <input type="hidden" name="seen" value={seen} />
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <Section key={group} id={group} title={t(`group.${group}`)}>
          <div className="grid max-w-text gap-5 pt-4">
            {groups[group].map((name) => (
              <TextField
                key={name}
                name={name}
                type="number"
                inputMode="numeric"
                min={1}
                max={120}
                className="max-w-28"
                label={t('days', { label: t(`duration.${name}.label`) })}
                hint={t('hint', {
                  text: t(`duration.${name}.hint`),
                  count: standardCaseClock[name],
                })}
                defaultValue={settings[name]}
              />
            ))}
          </div>
        </Section>
      ))}
      <div>
        <SubmitButton wide="phone">{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
