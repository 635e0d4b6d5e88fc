import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { controlProps, Field } from '@/components/ui/field';
import { type Option, Select } from '@/components/ui/input';
import { Phrases } from '@/components/ui/phrases';

export type Question = {
  key: 'industry' | 'province' | 'seeks';
  label: string;
  /** What the answer means: a code, a centre, a phase. */
  hint: string | null;
  value: string;
  options?: readonly Option[];
  groups?: readonly { label: string; options: readonly Option[] }[];
};

/** One question on the cloth, three answers joined by a stitch. A plain GET form. */
export function ThreeQuestions({
  action,
  title,
  lead,
  empty,
  button,
  questions,
  error,
}: {
  action: string;
  title: ReactNode;
  lead: ReactNode;
  empty: string;
  button: string;
  questions: readonly Question[];
  error?: ReactNode;
}) {
  return (
    <div className="on-cloth relative overflow-hidden bg-cloth text-on-cloth">
      <ClothMark />
      <div className="page-width relative pt-10 pb-9 md:pt-14 md:pb-12">
        <h1 className="text-x3">
          <Phrases>{title}</Phrases>
        </h1>
        <p className="max-w-text text-md text-on-cloth-muted">{lead}</p>
        <form
          method="get"
          action={`${action}#fitting`}
          className="mt-7 grid gap-y-5 md:mt-9 md:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)_minmax(0,1.3fr)_auto] md:gap-x-6"
        >
          {questions.map((question, index) => (
            <div key={question.key} className="relative pl-11 md:pl-0">
              <Node number={index + 1} last={index === questions.length - 1} />
              <Field id={question.key} label={question.label}>
                <Select
                  {...controlProps(question.key, {})}
                  name={question.key}
                  defaultValue={question.value}
                  empty={empty}
                  options={question.options}
                  groups={question.groups}
                  required
                />
              </Field>
              <p className="mt-1 min-h-[1.7em] text-xs text-on-cloth-muted">{question.hint}</p>
            </div>
          ))}
          <div className="pl-11 text-sm md:pt-[calc(2.5rem+1lh)] md:pl-0">
            <Button type="submit" variant="cloth" wide="phone" className="h-12 whitespace-nowrap">
              {button}
            </Button>
          </div>
        </form>
        {error ? (
          <p role="alert" className="mt-3 font-semibold">
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Node({ number, last }: { number: number; last: boolean }) {
  return (
    <span aria-hidden="true">
      <span className="absolute top-0 left-0 flex size-7 items-center justify-center rounded-full border-2 border-cloth-line text-sm font-semibold md:static md:mb-2">
        {number}
      </span>
      {last ? null : (
        <span className="stitch-y absolute top-8 bottom-[-1.25rem] left-[13px] w-[2px] text-cloth-line md:hidden" />
      )}
      <span className="stitch-x absolute top-[13px] right-0 left-9 hidden h-[2px] text-cloth-line md:block" />
    </span>
  );
}

/** The mark, large and quiet: a table seen from above with a seat on either side. */
function ClothMark() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 620 400"
      className="absolute top-8 right-[-9rem] hidden h-full w-auto fill-cloth-mark md:block"
      preserveAspectRatio="xMinYMin meet"
    >
      <path d="M170 20 A180 180 0 0 0 170 380 Z" />
      <rect x="215" y="0" width="190" height="400" rx="10" />
      <path d="M450 20 A180 180 0 0 1 450 380 Z" />
    </svg>
  );
}
