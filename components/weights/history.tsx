import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { rollBack } from '@/lib/ranking/weights-actions';
import type { VersionView } from '@/lib/weights/queries';
import { weightsMoves } from '@/lib/weights/states';
import { Differences } from './differences';
import { moment, type WeightsWords, weightsWords } from './words';

/** Every version, newest first: what it changed, why, and who did what with it. */
export async function History({
  versions,
  locale,
}: {
  versions: readonly VersionView[];
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  return (
    <Section id="history" title={t('history.title')}>
      <ol>
        {versions.map((one) => (
          <li
            key={one.version}
            className="grid gap-x-10 gap-y-2 border-b border-line py-5 lg:grid-cols-[12rem_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <div>
              <h3 className="text-lg">{t('version', { version: one.version })}</h3>
              <Tag
                tone={one.state === 'ACTIVE' ? 'ok' : one.state === 'PROPOSED' ? 'mark' : 'plain'}
              >
                {t(`history.state.${one.state}`)}
              </Tag>
            </div>
            <div>
              {one.note ? (
                <p className="mb-2 text-md leading-[1.7] whitespace-pre-line">
                  <InScript within={locale}>{one.note}</InScript>
                </p>
              ) : null}
              <Changes one={one} versions={versions} t={t} locale={locale} />
            </div>
            <Events one={one} t={t} locale={locale} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Changes({
  one,
  versions,
  t,
  locale,
}: {
  one: VersionView;
  versions: readonly VersionView[];
  t: WeightsWords;
  locale: Locale;
}) {
  const before = versions.find(({ version }) => version === one.basedOn);
  if (before) return <Differences before={before} after={one} locale={locale} />;
  return <p className="text-sm text-muted">{t('history.first')}</p>;
}

function Events({ one, t, locale }: { one: VersionView; t: WeightsWords; locale: Locale }) {
  if (one.events.length === 0) {
    return one.activatedAt ? (
      <p className="text-sm text-muted">
        {t('force.since', { date: formatDate(one.activatedAt, locale) })}
      </p>
    ) : null;
  }
  return (
    <ul aria-label={t('history.events')} className="grid content-start gap-1 text-sm leading-[1.7]">
      {one.events.map((event) => {
        const move = weightsMoves.find((known) => known === event.move) ?? 'save';
        return (
          <li key={`${event.at.getTime()} ${event.move}`}>
            <InScript within={locale}>
              {t(`history.move.${move}`, { name: event.actorName })}
            </InScript>
            <span className="tabular block text-xs text-muted">{moment(t, event.at, locale)}</span>
            {event.note && event.note !== one.note ? (
              <span className="block border-l-2 border-line-strong pl-3 whitespace-pre-line">
                <InScript within={locale}>{event.note}</InScript>
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Back to the version before, by one person with a reason. */
export async function RollBackSection({
  active,
  earlier,
  locale,
}: {
  active: VersionView;
  earlier: VersionView;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const to = earlier.version;
  return (
    <Section id="roll-back" title={t('rollBack.title', { to })}>
      <div className="mt-3 grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <div>
          <p className="max-w-text text-sm">{t('rollBack.text', { to })}</p>
          <div className="mt-3">
            <Differences before={active} after={earlier} locale={locale} />
          </div>
        </div>
        <ActionForm
          action={rollBack}
          id="back"
          nouns={['weights', 'ranking']}
          labels={{ note: t('rollBack.note') }}
        >
          <input type="hidden" name="version" value={active.version} />
          <input type="hidden" name="to" value={to} />
          <TextAreaField
            name="note"
            rows={3}
            label={t('rollBack.note')}
            hint={t('rollBack.noteHint')}
          />
          <SubmitButton
            variant="secondary"
            wide="phone"
            className="mt-4"
            pendingText={t('rollBack.pending')}
          >
            {t('rollBack.submit', { to })}
          </SubmitButton>
        </ActionForm>
      </div>
    </Section>
  );
}
