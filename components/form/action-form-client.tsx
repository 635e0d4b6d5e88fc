'use client';

import {
  type ComponentProps,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Alert } from '@/components/ui/alert';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, type FormState, idleForm } from '@/lib/form-state';
import { bareName, FormContext, fieldId } from './form-context';

export type ActionFormClientProps = Omit<
  ComponentProps<'form'>,
  'action' | 'id' | 'onSubmit' | 'children'
> & {
  /** The server action that `formAction` made. */
  action: FormAction;
  /** Prefix of the field ids; needed when a page has two forms. */
  id?: string | undefined;
  requestId: string;
  /** Code → sentence, for the codes that can come back. */
  messages: Readonly<Record<string, string>>;
  /** Field name → its label, for the summary. */
  labels?: Readonly<Record<string, string>> | undefined;
  texts: { summaryTitle: string; failedTitle: string; reference?: string | undefined };
  /** Shown when the action ended well and did not send the browser on. */
  done?: ReactNode;
  children: ReactNode;
};

/**
 * A form that works before its JavaScript: it then posts as usual and the
 * server renders what came back. With JavaScript nothing that was typed is reset.
 */
export function ActionFormClient({
  action,
  id = 'form',
  requestId,
  messages,
  labels = {},
  texts,
  done,
  children,
  ...rest
}: ActionFormClientProps) {
  const [state, dispatch, pending] = useActionState<FormState, FormData>(action, idleForm);
  const [ownId, setOwnId] = useState(requestId);
  const summary = useRef<HTMLDivElement>(null);
  const seen = useRef(state);

  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    setOwnId(freshId());
    if (state.status === 'error') summary.current?.focus();
  }, [state]);

  const scope = useMemo(() => ({ id, state, pending, messages }), [id, state, pending, messages]);
  const items = Object.entries(state.fields ?? {}).map(([name, code]) => {
    const label = labels[name] ?? labels[name.split('.')[0] ?? ''];
    const text = messages[code] ?? code;
    return { href: `#${fieldId(id, bareName(name.split('.')[0] ?? name))}`, label, text };
  });
  const whole = state.code && items.length === 0 ? (messages[state.code] ?? state.code) : undefined;

  return (
    <FormContext.Provider value={scope}>
      <form
        id={id}
        action={dispatch}
        onSubmit={(event) => {
          event.preventDefault();
          if (pending) return;
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          const data = new FormData(event.currentTarget, submitter);
          startTransition(() => dispatch(data));
        }}
        aria-busy={pending}
        noValidate
        {...rest}
      >
        <input type="hidden" name="requestId" value={ownId} />
        {state.status === 'error' ? (
          <ErrorSummary
            ref={summary}
            className="mb-6"
            title={items.length > 0 ? texts.summaryTitle : texts.failedTitle}
            note={whole}
            items={items.map(({ href, label, text }) => ({ href, label, text }))}
            reference={
              state.correlationId ? `${texts.reference ?? ''} ${state.correlationId}` : undefined
            }
          />
        ) : null}
        {state.status === 'done' && done ? (
          typeof done === 'string' ? (
            <Alert tone="ok" role="status" title={done} className="mb-6" />
          ) : (
            <div role="status">{done}</div>
          )
        ) : null}
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** Unlike `crypto.randomUUID`, this also works where the page is not served over TLS. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
