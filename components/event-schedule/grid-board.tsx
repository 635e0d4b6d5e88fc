'use client';

import {
  type FocusEvent,
  type KeyboardEvent as Press,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import type { FormAction } from '@/lib/form-state';
import { type CarryTexts, useCarry } from './use-carry';

type Carry = ReturnType<typeof useCarry>;

/**
 * Makes the grid inside it one in which meetings can be moved: dragged, or picked up with the space
 * bar, led with the arrows and set down with Enter; where it could change places with another, Tab
 * leads to the button for that. The cells stay the server's; all listening is done once for the
 * whole grid.
 */
export function GridBoard({
  placesUrl,
  move,
  swap,
  texts,
  messages,
  children,
}: {
  placesUrl: string;
  move: FormAction;
  swap: FormAction;
  texts: CarryTexts & { swap: string; help: string };
  messages: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const root = useRef<HTMLDivElement>(null);
  const carry = useCarry({ root, placesUrl, move, swap, texts, messages });
  const held = useRef<{ id: string; version: number } | null>(null);
  const swapButton = useRef<HTMLButtonElement>(null);
  const [byPointer, setByPointer] = useState(false);
  const { said, arrived, cells, cancel } = carry;

  useDragging(root, carry, held, setByPointer);
  useKeys(root, carry, held, swapButton);
  // The children are others when the page was read again.
  useEffect(() => {
    if (children) arrived();
  }, [arrived, children]);

  const other = said?.swap;
  const toMeeting = () => held.current && cells()?.focus(held.current.id);
  const pressOnSwap = (event: Press) => {
    const isBack = event.key === 'Tab' && event.shiftKey;
    if (!isBack && event.key !== 'Escape') return;
    event.preventDefault();
    toMeeting();
    if (!isBack) cancel();
  };
  /** Whoever goes on from the button leaves the meeting where it is; back to the grid, they carry it. */
  const leaveSwap = ({ relatedTarget: to }: FocusEvent) => {
    if (to && !cells()?.link(to)) cancel();
  };
  const swapWith = (one: NonNullable<typeof other>) => {
    if (!held.current) return;
    // The button goes away; whoever pressed it is not to be lost.
    toMeeting();
    void carry.changePlaces(one, held.current);
  };
  return (
    <div ref={root}>
      <p className="mb-2 hidden max-w-text text-sm text-muted md:block" data-print="hide">
        {texts.help}
      </p>
      {children}
      <div
        className={cx(
          'sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 bg-selected px-4 text-sm',
          said ? 'border-l-[5px] border-focus py-2' : '',
        )}
        data-print="hide"
      >
        <p
          role="status"
          className={cx(
            'flex min-w-0 gap-2',
            said?.tone === 'bad' && 'text-bad',
            said?.tone === 'ok' && 'text-ok',
          )}
        >
          {said && said.tone !== 'plain' ? (
            <Icon name={said.tone === 'ok' ? 'check' : 'warn'} className="mt-[0.4em]" />
          ) : null}
          <span className="min-w-0">{said?.text}</span>
        </p>
        {other && !byPointer ? (
          <Button
            ref={swapButton}
            size="sm"
            variant="secondary"
            onClick={() => swapWith(other)}
            onKeyDown={pressOnSwap}
            onBlur={leaveSwap}
          >
            {texts.swap}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type Held = { current: { id: string; version: number } | null };
type Root = { current: HTMLDivElement | null };

function useDragging(root: Root, carry: Carry, held: Held, setByPointer: (is: boolean) => void) {
  const { cells, pickUp, aimAt, setDown, carried, release } = carry;
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    const start = (event: DragEvent) => {
      const link = cells()?.link(event.target);
      if (!link) return;
      setByPointer(true);
      event.dataTransfer?.setData('text/plain', link.textContent ?? '');
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      void pickUp(link);
      held.current = carried.current;
    };
    const over = (event: DragEvent) => {
      const cell = cells()?.cell(event.target) ?? null;
      if (!cell || !carried.current) return;
      // Also over a place that is not free: set down there, it says why.
      event.preventDefault();
      aimAt(cell);
    };
    const drop = (event: DragEvent) => {
      if (!carried.current) return;
      event.preventDefault();
      void setDown(cells()?.cell(event.target) ?? null);
    };
    const end = () => {
      setByPointer(false);
      release();
    };
    board.addEventListener('dragstart', start);
    board.addEventListener('dragover', over);
    board.addEventListener('drop', drop);
    board.addEventListener('dragend', end);
    return () => {
      board.removeEventListener('dragstart', start);
      board.removeEventListener('dragover', over);
      board.removeEventListener('drop', drop);
      board.removeEventListener('dragend', end);
    };
  }, [aimAt, carried, cells, held, pickUp, release, root, setByPointer, setDown]);
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

function useKeys(
  root: Root,
  carry: Carry,
  held: Held,
  swapButton: { current: HTMLButtonElement | null },
) {
  const { cells, pickUp, aimAt, aimed, setDown, carried, cancel } = carry;
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    const press = (event: KeyboardEvent) => {
      const grid = cells();
      const link = grid?.link(event.target);
      if (!grid || !link || event.ctrlKey || event.metaKey || event.altKey) return;
      const isCarrying = carried.current !== null;
      if (!isCarrying && event.key !== ' ') return;
      const from = aimed.current ?? grid.cell(link);
      if (!isCarrying) {
        void pickUp(link);
        held.current = carried.current;
        aimed.current = from;
      } else if (arrows.includes(event.key) && from) {
        const to = grid.beside(from, event.key);
        aimAt(to);
        to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      } else if (event.key === ' ' || event.key === 'Enter') void setDown(from);
      else if (event.key === 'Escape') cancel();
      else if (event.key === 'Tab') {
        const swap = event.shiftKey ? null : swapButton.current;
        if (!swap) {
          cancel();
          return;
        }
        swap.focus();
      } else return;
      event.preventDefault();
    };
    board.addEventListener('keydown', press);
    return () => board.removeEventListener('keydown', press);
  }, [aimAt, aimed, cancel, carried, cells, held, pickUp, root, setDown, swapButton]);
}
