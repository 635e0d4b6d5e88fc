import type { ReactNode } from 'react';
import { cx } from './cx';

export type ThreadedQuestion = {
  key: string;
  /** Id of the control. */
  id: string;
  label: ReactNode;
  control: ReactNode;
  note?: ReactNode;
};

/** A few questions joined by a stitch, on the indigo cloth: across on wide screens, down on phones. */
export function QuestionThread({
  questions,
  action,
  className,
}: {
  questions: readonly ThreadedQuestion[];
  action: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div className={cx('md:flex md:items-start md:gap-5', className)}>
      <ol className="md:grid md:flex-1 md:auto-cols-fr md:grid-flow-col md:gap-5">
        {questions.map((question, index) => (
          <li key={question.key} className="relative pb-6 pl-11 md:pt-10 md:pb-0 md:pl-0">
            <span
              aria-hidden="true"
              className="stitch-y absolute top-8 bottom-0 left-[13px] w-[2px] text-cloth-line md:hidden"
            />
            <span
              aria-hidden="true"
              className="stitch-x absolute top-[13px] right-[-14px] left-9 hidden h-[2px] text-cloth-line md:block"
            />
            <span
              aria-hidden="true"
              className="absolute top-0 left-0 grid size-7 place-items-center rounded-full border-[1.5px] border-on-cloth text-sm font-semibold text-on-cloth"
            >
              {index + 1}
            </span>
            <label htmlFor={question.id} className="block text-sm font-semibold text-on-cloth">
              {question.label}
            </label>
            <div className="mt-1 text-ink">{question.control}</div>
            {question.note ? (
              <p className="mt-1 text-xs text-on-cloth-muted">{question.note}</p>
            ) : null}
          </li>
        ))}
      </ol>
      <div className="pl-11 md:shrink-0 md:pt-10 md:pl-0">
        <span aria-hidden="true" className="hidden text-sm leading-[var(--leading-body)] md:block">
          &nbsp;
        </span>
        <div className="md:mt-1 [&>*]:w-full">{action}</div>
      </div>
    </div>
  );
}

/** The indigo band at the head of a public page, with the mark woven in. */
export function ClothBand({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div className={cx('on-cloth relative bg-cloth text-on-cloth', className)}>
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden">
        <svg
          viewBox="0 0 60 34"
          aria-hidden="true"
          className="absolute -top-2 left-1/2 h-[118%] translate-x-[4%] text-cloth-mark max-md:top-8 max-md:left-[54%] max-md:h-64"
          fill="currentColor"
        >
          <path d="M16 2.5v29h-1.5a14.5 14.5 0 0 1 0-29z" />
          <rect x="21" y="0" width="18" height="34" rx="1" />
          <path d="M44 2.5v29h1.5a14.5 14.5 0 0 0 0-29z" />
        </svg>
      </div>
      <div className="page-width relative py-10 md:py-12">{children}</div>
    </div>
  );
}
