'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from '@/components/ui/cx';

/** The list below a text field (ARIA 1.2 combobox): the field keeps the focus, the list only shows. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/**
 * Where an arrow key leads in a list. With `free` there is a place before the first entry: the words
 * as they were typed.
 */
export function stepTo(
  key: 'ArrowDown' | 'ArrowUp',
  active: number,
  count: number,
  free = false,
): number {
  const first = free ? -1 : 0;
  const last = Math.max(first, count - 1);
  if (key === 'ArrowDown') return active >= last ? first : active + 1;
  return active <= first ? last : active - 1;
}

/** Keys that belong to an input method while it composes (Safari tells it by the code alone). */
export function isComposing(event: { nativeEvent: KeyboardEvent }): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}

export function OptionList({
  id,
  label,
  open,
  active,
  multiple,
  items,
  onTake,
  onPoint,
  className,
}: {
  id: string;
  label: string;
  open: boolean;
  active: number;
  multiple?: boolean | undefined;
  items: readonly { key: string; content: ReactNode }[];
  onTake: (index: number) => void;
  onPoint: (index: number) => void;
  className?: string | undefined;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-multiselectable={multiple}
      aria-label={label}
      hidden={!open || items.length === 0}
      className={cx(
        'absolute z-30 mt-1 max-h-72 w-full overflow-y-auto rounded-overlay border border-line-strong bg-surface py-1 shadow-overlay',
        className,
      )}
    >
      {items.map((item, index) => (
        <div
          key={item.key}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The press must not take the focus from the text field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(index)}
          onKeyDown={(event) => event.key === 'Enter' && onTake(index)}
          onMouseEnter={() => onPoint(index)}
          className={cx(
            'flex min-h-11 cursor-pointer items-baseline justify-between gap-4 px-3 py-2 text-sm',
            index === active && 'bg-selected outline-2 -outline-offset-2 outline-focus',
          )}
        >
          {item.content}
        </div>
      ))}
    </div>
  );
}
