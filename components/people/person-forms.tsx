import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import type { Locale, Names } from '@/lib/i18n/locales';
import { disable, enable, saveRole, sendInviteAgain } from '@/lib/people/actions';
import type { Person } from '@/lib/people/queries';
import { headquarters } from '@/lib/people/schema';
import { RoleFields } from './role-fields';

type Place = { code: string; names: Names };

const nouns = ['account', 'user'];

function Known({ person }: { person: Person }) {
  return (
    <>
      <input type="hidden" name="userId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
    </>
  );
}

export async function RoleForm({
  person,
  centres,
  partners,
  locale,
}: {
  person: Person;
  centres: readonly Place[];
  partners: readonly Place[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'people' });
  return (
    <Section id="role" title={t('detail.roleTitle')} size="md">
      {person.role === 'SME_MEMBER' ? (
        <p className="py-3 text-sm text-muted">{t('detail.roleFixed')}</p>
      ) : (
        <ActionForm
          action={saveRole}
          id="save-role"
          nouns={nouns}
          className="mt-4 grid gap-5"
          labels={{
            role: t('field.role'),
            place: t('field.place'),
            partnerCode: t('field.partnerCode'),
          }}
        >
          <Known person={person} />
          <RoleFields
            chosen={person.role}
            place={person.role === 'OFFICER' ? (person.centre?.code ?? headquarters) : ''}
            partnerCode={person.partner?.code ?? ''}
            centres={centres}
            partners={partners}
            locale={locale}
          />
          <p className="text-sm text-muted">{t('detail.roleText')}</p>
          <div>
            <SubmitButton wide="phone" pendingText={t('pending')}>
              {t('detail.save')}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}

/** Takes access away or gives it back; sends a pending invitation once more. */
export async function AccessForms({ person, locale }: { person: Person; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'people' });
  if (person.state === 'disabled') {
    return (
      <Alert tone="warn" title={t('detail.enableText')}>
        <ActionForm action={enable} id="enable" nouns={nouns} className="mt-2">
          <Known person={person} />
          <SubmitButton variant="secondary" size="sm" pendingText={t('pending')}>
            {t('detail.enable')}
          </SubmitButton>
        </ActionForm>
      </Alert>
    );
  }
  return (
    <div className="grid gap-8">
      {person.state === 'invited' ? (
        <ActionForm action={sendInviteAgain} id="invite-again" nouns={nouns}>
          <Known person={person} />
          <SubmitButton variant="secondary" size="sm" pendingText={t('pending')}>
            {t('detail.again')}
          </SubmitButton>
          <p className="mt-1 text-sm text-muted">{t('detail.againText')}</p>
        </ActionForm>
      ) : null}
      <Section id="access" title={t('detail.disableTitle')} size="md">
        <ActionForm action={disable} id="disable" nouns={nouns} className="mt-3">
          <Known person={person} />
          <p className="mb-3 text-sm">{t('detail.disableText')}</p>
          <SubmitButton variant="bad" size="sm" pendingText={t('pending')}>
            {t('detail.disable')}
          </SubmitButton>
        </ActionForm>
      </Section>
    </div>
  );
}
