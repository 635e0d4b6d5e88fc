'use client';

import { startTransition, useActionState, useId, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import type { WishGrade } from '@/lib/event-wish/schema';
import { type FormAction, idleForm } from '@/lib/form-state';
import { gradeChanged } from './wish-events';

export type ChoiceTexts = {
  grades: Readonly<Record<WishGrade, string>>;
  clear: string;
  saved: string;
  failed: string;
  /** Said beside what the other side never learns. */
  private: string;
};

const order: readonly WishGrade[] = ['MUST', 'LIKE', 'RATHER_NOT', 'NEVER'];
const secret: readonly (WishGrade | null)[] = ['RATHER_NOT', 'NEVER'];

/**
 * Four choices for one participant. Each is a button that sends the form, so that it works before
 * JavaScript; with it the choice is saved where it stands and the page stays as it is.
 */
export function WishChoice({
  action,
  hidden,
  back,
  label,
  grade,
  texts,
  messages,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  /** Where the page leads back to without JavaScript. */
  back: string;
  label: string;
  grade: WishGrade | null;
  texts: ChoiceTexts;
  messages: Readonly<Record<string, string>>;
}) {
  const [first, plainAction] = useActionState(action, idleForm);
  const [chosen, setChosen] = useState(grade);
  const [said, setSaid] = useState<{ code?: string; saved?: boolean }>(
    first.code ? { code: first.code } : {},
  );
  const kept = useRef(grade);
  const turn = useRef(0);
  const id = useId();

  function choose(form: HTMLFormElement, submitter: HTMLElement | null) {
    const data = new FormData(form, submitter);
    data.delete('back');
    const wanted = order.find((one) => one === data.get('grade')) ?? null;
    turn.current += 1;
    const own = turn.current;
    setChosen(wanted);
    setSaid({});
    startTransition(async () => {
      const answer = await action(idleForm, data).catch(() => ({ status: 'error' }) as const);
      if (answer.status === 'done') {
        gradeChanged(kept.current, wanted);
        kept.current = wanted;
        if (own === turn.current) setSaid({ saved: true });
      } else if (own === turn.current) {
        setChosen(kept.current);
        setSaid({ code: ('code' in answer && answer.code) || 'request.unexpected' });
      }
    });
  }

  return (
    <form
      action={plainAction}
      onSubmit={(event) => {
        event.preventDefault();
        choose(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
      }}
      aria-labelledby={id}
      className="grid min-w-0 content-start gap-1.5"
    >
      {Object.entries({ ...hidden, back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p id={id} className="sr-only">
        {label}
      </p>
      <div className="grid grid-cols-4 rounded-field border-[1.5px] border-control">
        {order.map((one, at) => (
          <button
            key={one}
            type="submit"
            name="grade"
            value={one}
            aria-pressed={chosen === one}
            className={cx(
              'min-h-12 min-w-0 px-1 py-1 text-xs font-semibold leading-snug wrap-anywhere md:min-h-11',
              at > 0 && 'border-l border-line',
              chosen === one
                ? 'bg-action text-on-action'
                : 'text-link hover:bg-selected hover:text-action',
            )}
          >
            {texts.grades[one]}
          </button>
        ))}
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 text-xs">
        <span role="status" className="min-w-0">
          {said.code ? (
            <span className="flex items-baseline gap-1.5 font-semibold text-bad">
              <Icon name="cross" className="text-[0.85em]" />
              <span>
                {texts.failed}: {messages[said.code] ?? said.code}
              </span>
            </span>
          ) : said.saved ? (
            <span className="flex items-baseline gap-1.5 text-ok">
              <Icon name="check" className="text-[0.85em]" />
              {texts.saved}
            </span>
          ) : null}
        </span>
        {secret.includes(chosen) ? (
          <span className="flex items-baseline gap-1.5 text-muted">
            <Icon name="lock" className="text-[0.85em]" />
            {texts.private}
          </span>
        ) : null}
        {chosen ? (
          <button
            type="submit"
            name="grade"
            value=""
            className="ml-auto min-h-7 px-1 text-link underline underline-offset-4"
          >
            {texts.clear}
          </button>
        ) : null}
      </div>
    </form>
  );
}
