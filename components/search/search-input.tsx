'use client';

import { useRouter } from 'next/navigation';
import {
  type ComponentProps,
  type KeyboardEvent,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { isComposing, OptionList, optionId, stepTo } from '@/components/form/option-list';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { controlClass } from '@/components/ui/input';
import type { ShownSuggestion } from '@/lib/api/suggest-answers';
import { foreign } from './foreign';
import { saysMore } from './says-more';
import { useSuggestions } from './use-suggestions';

/** Sentences with `{count}` in them, as ICU writes them. */
export type SearchInputTexts = { list: string; results: string; none: string };

const never = () => () => {};

/**
 * The field of a search form: a plain field that its form sends, and with JavaScript a combobox that
 * says while one types what would be understood. Enter without a choice sends the form.
 */
export function SearchInput({
  locale,
  source,
  texts,
  className,
  listClassName,
  ...rest
}: {
  locale: string;
  /** The address that suggests. */
  source: string;
  texts: SearchInputTexts;
  className?: string | undefined;
  listClassName?: string | undefined;
} & Pick<ComponentProps<'input'>, 'id' | 'aria-label' | 'aria-describedby' | 'defaultValue'>) {
  const router = useRouter();
  const listId = useId();
  const composing = useRef(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { text, items, ask, clear } = useSuggestions(source, locale);
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const shown = open && items.length > 0;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const look = (typed: string) => {
    setOpen(true);
    setActive(-1);
    ask(typed);
  };
  const take = (index: number) => {
    const item = items[index];
    if (!item) return;
    close();
    clear();
    router.push(item.path);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (items.length === 0) return;
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive(stepTo(event.key, active, items.length, true));
    } else if (event.key === 'Enter' && shown && active >= 0) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    }
  };

  return (
    <div className="relative min-w-0 flex-1">
      <Icon
        name="search"
        className="pointer-events-none absolute top-1/2 left-3 z-10 -translate-y-1/2 text-[1.15em]"
      />
      <input
        {...rest}
        name="q"
        type="search"
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        className={cx(controlClass, 'pl-10', className)}
        {...(ready
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list' as const,
              'aria-expanded': shown,
              'aria-controls': listId,
              'aria-activedescendant': shown && active >= 0 ? optionId(listId, active) : undefined,
            }
          : {})}
        onChange={(event) => {
          if (!composing.current) look(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          look(event.currentTarget.value);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={close}
      />
      <OptionList
        id={listId}
        label={texts.list}
        open={shown}
        active={active}
        items={items.map((item) => ({
          key: item.type === 'concept' ? `${item.kind}:${item.code}` : item.path,
          content: <SuggestionText item={item} locale={locale} />,
        }))}
        onTake={take}
        onPoint={setActive}
        className={listClassName}
      />
      <p role="status" className="sr-only">
        {ready && open && text !== ''
          ? items.length > 0
            ? texts.results.replace('{count}', String(items.length))
            : texts.none
          : ''}
      </p>
    </div>
  );
}

/** What was typed and what it was understood as, or a name; at the end what kind of thing it is. */
function SuggestionText({ item, locale }: { item: ShownSuggestion; locale: string }) {
  return (
    <>
      <span className="min-w-0">
        {item.type === 'name' ? (
          <span lang={foreign(item.language, locale)}>{item.name}</span>
        ) : (
          <>
            {saysMore(item.word, item.label) ? (
              <>
                <span lang={foreign(item.wordLanguage, locale)}>{item.word}</span>
                <Icon name="arrow-right" className="mx-1.5 align-[-0.1em] text-muted" />
              </>
            ) : null}
            <strong className="font-semibold">{item.label}</strong>
          </>
        )}
      </span>
      <span className="shrink-0 text-xs text-muted">{item.kindName}</span>
    </>
  );
}
