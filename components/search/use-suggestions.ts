'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownSuggestion } from '@/lib/api/suggest-answers';

/** Nobody reads what changes with every key. */
const pauseMs = 150;

/** One Han character is a word; of an alphabet one letter is nothing yet. */
const worthAsking = (text: string) =>
  [...text].length >= 2 || /^\p{Script=Han}$/u.test(text.normalize('NFKC'));

type State = { text: string; items: readonly ShownSuggestion[] };
const nothing: State = { text: '', items: [] };

/**
 * Suggestions for what is being typed. An older question is given up as soon as there is a newer one,
 * so that answers never overtake each other; a failed one shows nothing.
 */
export function useSuggestions(source: string, locale: string) {
  const [state, setState] = useState<State>(nothing);
  const running = useRef<{ timer: number; abort: AbortController } | null>(null);

  const stop = useCallback(() => {
    if (!running.current) return;
    window.clearTimeout(running.current.timer);
    running.current.abort.abort();
    running.current = null;
  }, []);

  useEffect(() => stop, [stop]);

  const ask = useCallback(
    (typed: string) => {
      stop();
      const text = typed.trim().slice(0, 200);
      if (!worthAsking(text)) {
        setState(nothing);
        return;
      }
      const abort = new AbortController();
      const timer = window.setTimeout(() => {
        const query = new URLSearchParams({ q: text, locale });
        fetch(`${source}?${query}`, { signal: abort.signal })
          .then(async (answer) => {
            const { items } = answer.ok ? await answer.json() : nothing;
            if (!abort.signal.aborted) setState({ text, items });
          })
          .catch(() => {
            if (!abort.signal.aborted) setState(nothing);
          });
      }, pauseMs);
      running.current = { timer, abort };
    },
    [source, locale, stop],
  );

  const clear = useCallback(() => {
    stop();
    setState(nothing);
  }, [stop]);

  return { ...state, ask, clear };
}
