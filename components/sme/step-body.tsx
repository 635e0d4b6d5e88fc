import { NeedStep } from '@/components/need/need-step';
import type { RegistrationStep } from '@/lib/sme/points';
import { ConsentStep } from './consent-step';
import { FirmStep } from './firm-step';
import { IndustriesStep } from './industries-step';
import { ProductsStep } from './products-step';
import { ReviewStep } from './review-step';
import type { StepProps } from './step-props';

const steps = {
  firm: FirmStep,
  industries: IndustriesStep,
  products: ProductsStep,
  need: NeedStep,
  consent: ConsentStep,
  review: ReviewStep,
} as const satisfies Record<RegistrationStep, unknown>;

export function StepBody({ step, ...props }: StepProps & { step: RegistrationStep }) {
  const Body = steps[step];
  return <Body {...props} />;
}
