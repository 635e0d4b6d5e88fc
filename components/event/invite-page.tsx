import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { FilterForm } from '@/components/officer/filter-form';
import { Checkbox } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { EventDesk } from '@/lib/event/event-view';
import type { Candidate } from '@/lib/event/invitation-queries';
import { type Side, sides } from '@/lib/event/states';
import { invite } from '@/lib/event-registration/registration-actions';
import { formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';
import { EventExample } from './event-tags';

/** Whom to invite: those who fit the others' side best stand first; as many as are ticked. */
export async function InvitePage({
  event,
  candidates,
  side,
  q,
  ticked,
  bench,
  locale,
}: {
  event: EventDesk;
  candidates: readonly Candidate[];
  side: Side;
  q: string;
  /** All lines are ticked to begin with. */
  ticked: boolean;
  bench: 'officer' | 'desk';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const path = `/${bench}/events/${event.code}/registrations`;
  const mine = bench === 'desk' ? (['PARTNER'] as const) : sides;
  const query = `side=${side}${q ? `&q=${encodeURIComponent(q)}` : ''}`;
  const fitting = candidates.filter(({ lines }) =>
    lines.every(({ verdict }) => verdict !== 'fails'),
  );
  return (
    <Section id="invite" title={t('invite.title')} className="mt-8">
      <p className="mt-3 max-w-text text-sm">{t('invite.lead')}</p>
      <FilterForm locale={locale} path={`${path}/invite`} filtered={q !== ''}>
        <Field id="invite-side" label={t('registrations.side')}>
          <Select
            id="invite-side"
            name="side"
            options={mine.map((value) => ({
              value,
              label: t(value === 'SME' ? 'side.sme' : 'side.partner'),
            }))}
            defaultValue={side}
          />
        </Field>
        <Field id="invite-q" label={t('registrations.search')}>
          <TextInput id="invite-q" name="q" maxLength={100} defaultValue={q} />
        </Field>
      </FilterForm>
      {candidates.length === 0 ? (
        <EmptyState title={t('invite.none')} className="mt-6" />
      ) : (
        <ActionForm
          action={invite}
          id="invite-form"
          key={`${side}-${q}-${ticked}`}
          nouns={['event', 'registration']}
          labels={{ invite: t('invite.title') }}
          className="mt-5"
        >
          <input type="hidden" name="page" value={path} />
          <input type="hidden" name="code" value={event.code} />
          <p className="text-sm">
            <TextLink
              href={`/${locale}${path}/invite?${query}${ticked ? '' : '&tick=all'}`}
              className="inline-block py-1"
            >
              {ticked ? t('invite.tickNone') : t('invite.tickAll', { count: fitting.length })}
            </TextLink>
          </p>
          <ul className="mt-2 border-t-2 border-ink">
            {candidates.map((one) => (
              <Line
                key={one.id}
                candidate={one}
                ticked={ticked && fitting.includes(one)}
                behalf={`/${locale}${path}/new?side=${side}&attendee=${one.id}`}
                locale={locale}
              />
            ))}
          </ul>
          <div className="sticky bottom-0 border-t-2 border-ink bg-ground py-3">
            <SubmitButton wide="phone">{t('invite.send')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}

async function Line({
  candidate,
  ticked,
  behalf,
  locale,
}: {
  candidate: Candidate;
  ticked: boolean;
  behalf: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const name = bestName(candidate.names, locale);
  const fails = candidate.lines.some(({ verdict }) => verdict === 'fails');
  const industry = candidate.industries[0];
  const notes = [
    candidate.placeCode ? nameOfCode(candidate.placeCode, locale) : null,
    industry ? nameOfCode(industry, locale) : null,
    candidate.fits > 0
      ? t('invite.fits', {
          count: candidate.fits,
          best: formatNumber(candidate.best, locale),
        })
      : null,
    fails ? t('invite.outside') : null,
  ].filter((note) => note !== null);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-1.5">
      <Checkbox
        name={candidate.side === 'SME' ? 'smeIds[]' : 'partnerIds[]'}
        value={candidate.id}
        defaultChecked={ticked}
        label={
          <span className="font-semibold">
            {name ? <span lang={name.language}>{name.text}</span> : candidate.code}{' '}
            {candidate.isExample ? <EventExample locale={locale} /> : null}
          </span>
        }
        hint={notes.join(' · ')}
        className="min-w-0 basis-full sm:basis-0 sm:flex-1"
      />
      <TextLink
        href={behalf}
        aria-label={t('invite.behalfOf', { name: name?.text ?? candidate.code })}
        className="ml-8 inline-block py-1 text-sm sm:ml-0 sm:py-2"
      >
        {t('invite.behalf')}
      </TextLink>
    </li>
  );
}
