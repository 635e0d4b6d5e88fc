'use client';

import type { ReactNode } from 'react';
import { useField } from '@/components/form/form-context';
import { Checkbox } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';

export type CheckboxGroupOf = {
  key: string;
  label: string;
  options: readonly { value: string; label: string }[];
};

/** A long list of answers in folded groups: a phone shows one group, not thirty lines. */
export function GroupedCheckboxes({
  name,
  label,
  hint,
  optional,
  groups,
  defaultValue,
  openFirst = false,
}: {
  /** Ends in `[]`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: ReactNode;
  groups: readonly CheckboxGroupOf[];
  defaultValue: readonly string[];
  openFirst?: boolean | undefined;
}) {
  const { id, error, typed, version } = useField(name);
  const chosen = version === 'sent' ? [typed ?? []].flat() : defaultValue;
  return (
    <Field group id={id} label={label} hint={hint} optional={optional} error={error}>
      <div key={version} className="border-t border-line">
        {groups.map((group, index) => {
          const count = group.options.filter((option) => chosen.includes(option.value)).length;
          const open = count > 0 || (openFirst && index === 0);
          return (
            <details key={group.key} open={open} className="group border-b border-line">
              <summary className="flex min-h-11 items-center gap-2 py-1.5 text-sm font-semibold">
                <Icon name="chevron-right" className="text-muted group-open:rotate-90" />
                <span className="min-w-0 flex-1">{group.label}</span>
                <span className="tabular font-normal text-muted">{group.options.length}</span>
              </summary>
              <div className="grid gap-x-6 pb-3 pl-6 sm:grid-cols-2">
                {group.options.map((option) => (
                  <Checkbox
                    key={option.value}
                    name={name}
                    value={option.value}
                    label={option.label}
                    defaultChecked={chosen.includes(option.value)}
                  />
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </Field>
  );
}
