'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type FormAction, idleForm } from '@/lib/form-state';
import { type Carried, GridCells, type PlacesAnswer } from './carry';

/** What the bar below the grid says. */
export type Said = {
  tone: 'plain' | 'ok' | 'bad';
  text: string;
  /** The meeting with which the carried one could change places. */
  swap?: { id: string; version: number } | undefined;
};

export type CarryTexts = Record<
  'carrying' | 'told' | 'asking' | 'free' | 'cancelled' | 'moved' | 'failed',
  string
>;

type Options = {
  root: RefObject<HTMLDivElement | null>;
  /** Answers the places of a meeting, `…?by=table&meeting=`. */
  placesUrl: string;
  move: FormAction;
  swap: FormAction;
  texts: CarryTexts;
  messages: Readonly<Record<string, string>>;
};

/** A meeting in the hand: picked up, aimed at a cell, set down. Pointer and keys share it. */
export function useCarry({ root, placesUrl, move, swap, texts, messages }: Options) {
  const router = useRouter();
  const carried = useRef<Carried | null>(null);
  const aimed = useRef<HTMLTableCellElement | null>(null);
  const focusOn = useRef<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const cells = useCallback(() => (root.current ? new GridCells(root.current) : null), [root]);

  const release = useCallback(() => {
    carried.current = null;
    aimed.current = null;
    cells()?.mark(null);
    cells()?.aim(null);
  }, [cells]);

  const aimAt = useCallback(
    (cell: HTMLTableCellElement | null) => {
      const grid = cells();
      const { current } = carried;
      if (!grid || !current || cell === null || (cell === aimed.current && current.answer === null))
        return;
      aimed.current = cell;
      grid.aim(cell);
      setSaid(sayOf(grid, cell, current, texts));
    },
    [cells, texts],
  );

  const pickUp = useCallback(
    async (link: HTMLAnchorElement) => {
      const grid = cells();
      if (!grid) return;
      const taken = grid.carry(link);
      carried.current = taken;
      grid.mark(taken);
      const start = texts.carrying.replace('{name}', taken.name);
      setSaid({ tone: 'plain', text: taken.told ? `${start} ${texts.told}` : start });
      const answer = await askPlaces(`${placesUrl}${taken.id}`);
      if (carried.current !== taken) return;
      if (!answer) {
        release();
        setSaid({ tone: 'bad', text: texts.failed });
        return;
      }
      taken.answer = answer;
      grid.mark(taken);
      if (aimed.current) aimAt(aimed.current);
    },
    [aimAt, cells, placesUrl, release, texts],
  );

  const send = useCallback(
    async (action: FormAction, meetingId: string, fields: Record<string, string | number>) => {
      const data = new FormData();
      for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
      release();
      setSaid({ tone: 'plain', text: texts.asking });
      const state = await action(idleForm, data).catch(() => null);
      const done = state?.status === 'done';
      const why = state?.code ? (messages[state.code] ?? state.code) : texts.failed;
      setSaid(done ? { tone: 'ok', text: texts.moved } : { tone: 'bad', text: why });
      if (done) focusOn.current = meetingId;
      router.refresh();
    },
    [messages, release, router, texts],
  );

  const setDown = useCallback(
    async (cell: HTMLTableCellElement | null) => {
      const grid = cells();
      const { current } = carried;
      if (!grid || !current || !cell) return;
      const key = grid.key(cell);
      const place = current.answer?.free[key];
      if (!place) {
        setSaid(sayOf(grid, cell, current, texts));
        return;
      }
      await send(move, current.id, {
        meetingId: current.id,
        version: current.version,
        slotNumber: key.split(' ')[0] ?? '',
        tableId: place.table,
        interpreterId: place.interpreter ?? '',
      });
    },
    [cells, move, send, texts],
  );

  const changePlaces = useCallback(
    async (other: { id: string; version: number }, one: { id: string; version: number }) =>
      send(swap, one.id, {
        meetingId: one.id,
        version: one.version,
        otherId: other.id,
        otherVersion: other.version,
      }),
    [send, swap],
  );

  const cancel = useCallback(() => {
    release();
    setSaid({ tone: 'plain', text: texts.cancelled });
  }, [release, texts]);

  /** After the page was read again: back to the meeting that was moved. */
  const arrived = useCallback(() => {
    if (focusOn.current) cells()?.focus(focusOn.current);
    focusOn.current = null;
  }, [cells]);

  useEffect(() => release, [release]);

  return {
    carried,
    aimed,
    said,
    setSaid,
    cells,
    pickUp,
    aimAt,
    setDown,
    changePlaces,
    cancel,
    release,
    arrived,
  };
}

function sayOf(
  grid: GridCells,
  cell: HTMLTableCellElement,
  { answer }: Carried,
  texts: CarryTexts,
): Said {
  const place = grid.place(cell);
  if (!answer) return { tone: 'plain', text: `${place}: ${texts.asking}` };
  const key = grid.key(cell);
  const free = answer.free[key];
  if (free) return { tone: 'ok', text: `${place}: ${texts.free} ${free.say}` };
  const shut = answer.shut[key];
  if (!shut) return { tone: 'bad', text: `${place}: ${answer.elsewhere}` };
  const [reason, id, version] = shut;
  return {
    tone: 'bad',
    text: `${place}: ${answer.reasons[reason] ?? ''}`,
    ...(id !== null && version !== null ? { swap: { id, version } } : {}),
  };
}

async function askPlaces(url: string): Promise<PlacesAnswer | null> {
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as PlacesAnswer) : null;
  } catch {
    return null;
  }
}
