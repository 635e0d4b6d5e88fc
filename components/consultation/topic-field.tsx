'use client';

import { useField } from '@/components/form/form-context';
import { Radio } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { InScript } from '@/components/ui/in-script';

export type TopicChoice = { value: string; label: string; hint: string; answer: string };

/** What the question is about. Who would answer is said at the topic that is chosen. */
export function TopicField({
  label,
  hint,
  options,
  defaultValue,
}: {
  label: string;
  hint: string;
  options: readonly TopicChoice[];
  defaultValue?: string | undefined;
}) {
  const { id, error, typed, version } = useField('topic');
  const chosen = [typed ?? defaultValue ?? []].flat().at(-1);
  return (
    <Field group id={id} label={label} hint={hint} error={error}>
      <div key={version} className="grid gap-x-8 border-t border-line sm:grid-cols-2">
        {options.map((option) => (
          <Radio
            key={option.value}
            name="topic"
            value={option.value}
            defaultChecked={chosen === option.value}
            label={<span className="font-semibold">{option.label}</span>}
            hint={
              <>
                {option.hint}
                <span className="mt-0.5 hidden text-ink group-has-checked/topic:block">
                  <InScript>{option.answer}</InScript>
                </span>
              </>
            }
            className="group/topic border-b border-line has-checked:bg-selected sm:px-2"
          />
        ))}
      </div>
    </Field>
  );
}
