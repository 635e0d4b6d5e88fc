import type { ReactNode } from 'react';

/**
 * Shows its children only while one option of the form's `decision` is chosen. CSS alone, so that
 * it works before JavaScript; the classes stand whole because Tailwind reads them from the source.
 */
const shown = {
  approve: 'group-has-[[name=decision][value=approve]:checked]/decision:grid',
  return: 'group-has-[[name=decision][value=return]:checked]/decision:grid',
  hold: 'group-has-[[name=decision][value=hold]:checked]/decision:grid',
  reject: 'group-has-[[name=decision][value=reject]:checked]/decision:grid',
} as const;

export function WhenChosen({
  decision,
  children,
}: {
  decision: keyof typeof shown;
  children: ReactNode;
}) {
  return <div className={`hidden gap-5 ${shown[decision]}`}>{children}</div>;
}
