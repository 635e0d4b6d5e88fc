import { getLocale } from 'next-intl/server';
import { requireViewer } from '@/lib/auth/viewer';
import { redirect } from '@/lib/i18n/navigation';
import { emptyRegistration, firstOpenStep } from '@/lib/sme/completeness';
import { findOwnSme } from '@/lib/sme/queries';
import { isOpenForMember } from '@/lib/sme/states';

/** Goes on where the member left off. */
export default async function RegisterPage() {
  const viewer = await requireViewer('SME_MEMBER');
  const [sme, locale] = await Promise.all([findOwnSme(viewer), getLocale()]);
  const isOpen = !sme || isOpenForMember(sme.state);
  const step = firstOpenStep(sme?.registration ?? emptyRegistration);
  redirect({ href: isOpen ? `/sme/register/${step}` : '/sme', locale });
}
