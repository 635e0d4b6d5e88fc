import { getTranslations } from 'next-intl/server';
import { FilterForm } from '@/components/officer/filter-form';
import { ListPages } from '@/components/officer/list-pages';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { EventDesk } from '@/lib/event/event-view';
import { type RegistrationList, registrationsAPage } from '@/lib/event/registration-list';
import type { RegistrationQuery } from '@/lib/event/schema';
import { eventAfter, registrationStates, sides } from '@/lib/event/states';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { RegistrationTable } from './registration-table';
import { sideLinks } from './side-links';

/** Everybody who is invited, registered, waits or has left, a page at a time. */
export async function RegistrationsPage({
  event,
  list,
  query,
  bench,
  done,
  locale,
}: {
  event: EventDesk;
  list: RegistrationList;
  query: RegistrationQuery;
  bench: 'officer' | 'desk';
  done: string | undefined;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const path = `/${bench}/events/${event.code}/registrations`;
  const filters = {
    side: query.side,
    state: query.state,
    q: query.q?.trim() || undefined,
    reach: query.reach,
  };
  const filtered = Object.values(filters).some(Boolean);
  const mayInvite = eventAfter(event.state, 'invite') !== null;
  const label = (name: string) => `filter-${name}`;
  return (
    <>
      {done === 'invited' ? (
        <Alert tone="ok" role="status" className="mt-5" title={t('done.invited')} />
      ) : null}
      {list.unreached > 0 ? (
        <Alert tone="warn" className="mt-5" title={t('unreached.title', { count: list.unreached })}>
          <p>{t('unreached.text')}</p>
          {query.reach ? null : (
            <TextLink href={`/${locale}${path}?reach=none`} className="inline-block py-1">
              {t('unreached.show')}
            </TextLink>
          )}
        </Alert>
      ) : null}
      <Section
        id="registrations"
        title={t('registrations.titleCount', { count: formatNumber(list.total, locale) })}
        className="mt-8"
        aside={
          mayInvite ? (
            <ButtonLink size="sm" href={`/${locale}${path}/invite`}>
              {t('registrations.invite')}
            </ButtonLink>
          ) : null
        }
      >
        <FilterForm locale={locale} path={path} filtered={filtered}>
          <Field id={label('side')} label={t('registrations.side')}>
            <Select
              id={label('side')}
              name="side"
              empty={t('registrations.bothSides')}
              options={sides.map((value) => ({
                value,
                label: t(value === 'SME' ? 'side.sme' : 'side.partner'),
              }))}
              defaultValue={query.side ?? ''}
            />
          </Field>
          <Field id={label('state')} label={t('registrations.state')}>
            <Select
              id={label('state')}
              name="state"
              empty={t('registrations.allStates')}
              options={registrationStates.map((value) => ({
                value,
                label: t(`registration.state.${value}`),
              }))}
              defaultValue={query.state ?? ''}
            />
          </Field>
          <Field id={label('q')} label={t('registrations.search')}>
            <TextInput id={label('q')} name="q" maxLength={100} defaultValue={query.q ?? ''} />
          </Field>
        </FilterForm>
        {list.items.length === 0 ? (
          <EmptyState title={t('registrations.none')} className="mt-6">
            {mayInvite && !filtered ? t('registrations.noneText') : null}
          </EmptyState>
        ) : (
          <RegistrationTable
            items={list.items}
            first={
              query.state === 'WAITING_LIST' && query.side
                ? (list.page - 1) * registrationsAPage + 1
                : null
            }
            hrefOf={({ id }) => `/${locale}${path}/${id}`}
            linksOf={(item) =>
              event.mayManage || item.side === 'PARTNER'
                ? sideLinks(event, item, { locale, bench })
                : { wishes: null, meetings: null }
            }
            locale={locale}
          />
        )}
        {list.pages > 1 ? (
          <ListPages
            locale={locale}
            path={`/${locale}${path}`}
            filters={filters}
            page={list.page}
            total={list.total}
            pageSize={registrationsAPage}
          />
        ) : null}
      </Section>
    </>
  );
}
