import type { LineView } from './line-view';
import { listCurrentLines } from './queries';

const keptMs = 10_000;
let kept: { at: number; lines: Promise<LineView[]> } | undefined;

/** What a case's page offers, at most ten seconds old, so that the page does not read it each time. */
export function linesOfPages(): Promise<LineView[]> {
  const now = Date.now();
  if (!kept || now - kept.at > keptMs) {
    const lines = listCurrentLines();
    kept = { at: now, lines };
    // A failed read is not kept for the next page.
    lines.catch(() => {
      kept = undefined;
    });
  }
  return kept.lines;
}
