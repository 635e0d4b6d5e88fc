/**
 * From words to a firm's facts, as the portal's three questions give them: what the firm makes gives
 * industries and province, what it seeks gives cooperation fields, where it looks gives prefectures.
 * Nothing but the alias table is asked; a word that it does not know is lost, and that shows in the
 * figures of its language.
 */
import { anonymousSme } from '@/lib/matching/anonymous';
import type { SmeFacts } from '@/lib/matching/facts';
import type { ConceptKind } from '@/lib/taxonomy/concepts';
import { industriesNamed, understand } from '@/lib/taxonomy/understand';

export interface Words {
  makes: string;
  seeks: string;
  /** Empty when the firm names no place in Japan. */
  where: string;
}

/** Codes of one kind that a text can mean, in order of code. */
function codesOf(text: string, kind: ConceptKind): string[] {
  const codes = understand(text).found.flatMap(
    ({ concepts }) => concepts.find((concept) => concept.kind === kind)?.code ?? [],
  );
  return [...new Set(codes)].sort();
}

/** Industries by name; those of processes and materials only where no industry is named. */
function industriesMade(text: string): string[] {
  const named = industriesNamed(text);
  if (named.length > 0) return named;
  const meant = understand(text).found.flatMap(({ meaning }) => meaning.industries);
  return [...new Set(meant)].sort();
}

/** The firm that says these words. */
export function situationOf({ makes, seeks, where }: Words): SmeFacts {
  return anonymousSme({
    industries: industriesMade(makes),
    province: codesOf(makes, 'province')[0] ?? null,
    seeks: codesOf(seeks, 'field'),
    prefectures: codesOf(where, 'prefecture'),
  });
}
