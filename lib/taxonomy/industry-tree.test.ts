import { describe, expect, it } from 'vitest';
import { conceptOf } from './concept-of';
import { ftiClusters, ftiGroups, targetIndustries } from './facts';
import { industryRows, toIsic } from './industries';
import { industryNode, industrySections } from './industry-tree';
import { isicLevel } from './isic';

/** All classes from the sections down, each visited once. */
function walk(codes: readonly string[]): string[] {
  return codes.flatMap((code) => [code, ...walk(industryNode(code)?.children ?? [])]);
}

describe('the tree of industries', () => {
  it('holds every class of the facts once', () => {
    const reached = walk(industrySections);
    expect(new Set(reached).size).toBe(reached.length);
    expect(reached.sort()).toEqual(industryRows.map(({ code }) => code).sort());
    expect(industrySections).toHaveLength(15);
    expect(industryNode('ISIC-C')?.children).toHaveLength(24);
    expect(industryNode('ISIC-999')).toBeNull();
  });

  it('knows the way down and up', () => {
    expect(industryNode('ISIC-101')?.parent).toBe('ISIC-10');
    expect(industryNode('ISIC-10')?.parent).toBe('ISIC-C');
    for (const { code } of industryRows) {
      const node = industryNode(code);
      for (const child of node?.children ?? []) expect(industryNode(child)?.parent).toBe(code);
    }
  });

  it('has counterparts in TSIC and JSIC that lead back', () => {
    for (const { code } of industryRows) {
      const node = industryNode(code);
      if (isicLevel(code) === 'section') continue;
      expect(conceptOf(`TSIC ${node?.tsic}`)?.code).toBe(code);
      expect([code, node?.jsic.length]).not.toEqual([code, 0]);
    }
    expect(industryNode('ISIC-10')?.jsic.map((jsic) => jsic.code)).toEqual(['09', '10']);
  });

  it('carries the views: what a view holds says so', () => {
    for (const { code } of [...targetIndustries, ...ftiGroups, ...ftiClusters]) {
      expect([code, toIsic(code).length]).not.toEqual([code, 0]);
      for (const isic of toIsic(code)) expect(industryNode(isic)?.views).toContain(code);
    }
    expect(industryNode('ISIC-10')?.views).toEqual(
      expect.arrayContaining(['TGT-05', 'FTI-G47', 'FTI-C04']),
    );
    expect(industryNode('ISIC-C')?.views).toEqual([]);
  });
});
