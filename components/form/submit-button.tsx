'use client';

import { type ComponentProps, type ReactNode, useContext } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';
import { FormContext } from './form-context';

/** Sends the form. While it is under way the button keeps its focus and sends nothing more. */
export function SubmitButton({
  pendingText,
  children,
  ...rest
}: ComponentProps<typeof Button> & { pendingText?: ReactNode }) {
  const { pending: waiting } = useContext(FormContext);
  const pending = useFormStatus().pending || waiting;
  return (
    <Button
      type="submit"
      {...rest}
      {...(pending ? { 'aria-disabled': true, onClick: (event) => event.preventDefault() } : {})}
    >
      {pending && pendingText ? pendingText : children}
    </Button>
  );
}
