/** What the facts say of a concept besides its names and words. Pure. */
import type { Concept } from '@/lib/taxonomy/concepts';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import * as facts from '@/lib/taxonomy/facts';
import { industryNode, industrySections } from '@/lib/taxonomy/industry-tree';
import type { Lexicon } from '@/lib/taxonomy/lexicon';
import { fieldSimilarity, industrySimilarity } from '@/lib/taxonomy/similarity';

type Sourced = { code?: string; key?: string; source?: string };

const rowsOfKind: Partial<Record<VocabularyKind, readonly unknown[]>> = {
  field: facts.fields,
  'fti-group': facts.ftiGroups,
  'target-industry': facts.targetIndustries,
  'fti-cluster': facts.ftiClusters,
  industry: facts.isicRows,
  process: facts.processes,
  material: facts.materials,
  certificate: facts.certificates,
  programme: facts.programmes,
  prefecture: facts.prefectures,
  province: facts.provinces,
  glossary: facts.glossaryRows,
};

/** Where the facts have a term from; null for what officers added. */
export function sourceOf(kind: VocabularyKind, code: string): string | null {
  const rows = (rowsOfKind[kind] ?? []) as readonly Sourced[];
  return rows.find((row) => (row.code ?? row.key) === code)?.source ?? null;
}

export type Related = { concept: Concept; nearness: number };

const leastNearness = 200;
const mostRelated = 12;

/** The nearest concepts of the same kind, as matching sees them; the nearest first. */
export function relatedTo({ kind, code }: Concept, lexicon: Lexicon): Related[] {
  const nearness =
    kind === 'industry' ? industrySimilarity : kind === 'field' ? fieldSimilarity : null;
  if (!nearness) return [];
  return lexicon.concepts
    .filter((other) => other.kind === kind && other.code !== code)
    .map((concept) => ({ concept, nearness: nearness(code, concept.code) }))
    .filter((related) => related.nearness >= leastNearness)
    .sort((a, b) => b.nearness - a.nearness || (a.concept.code < b.concept.code ? -1 : 1))
    .slice(0, mostRelated);
}

export type TreeNode = { code: string; children: TreeNode[] };

/** All industries as one tree: section, division, group. */
export function industryTree(codes: readonly string[] = industrySections): TreeNode[] {
  return codes.map((code) => ({
    code,
    children: industryTree(industryNode(code)?.children ?? []),
  }));
}
