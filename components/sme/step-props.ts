import type { Locale } from '@/lib/i18n/locales';
import type { Registration } from '@/lib/sme/completeness';
import type { SmeView } from '@/lib/sme/queries';
import type { StepMode } from './step-form';

/** What every step of a registration is given. */
export type StepProps = {
  locale: Locale;
  mode: StepMode;
  /** Null before the first saving. */
  view: SmeView | null;
  registration: Registration;
  questions: SmeView['questions'];
  /** What the address asks for: words searched for, a row to add. */
  asked: Readonly<Record<string, string | undefined>>;
};
