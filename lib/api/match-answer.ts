import { getReference, type Reference, withDescendants } from '@/lib/catalogue/reference';
import { catalogueVersion } from '@/lib/catalogue/version';
import { anonymousSme } from '@/lib/matching/anonymous';
import type { SmeFacts } from '@/lib/matching/facts';
import { listCandidates, scoreCandidates } from '@/lib/partner/candidates';
import { modelName } from '@/lib/weights/active';
import { bodyProblem, readJson, refuseUnknown } from './input';
import type { FieldProblem } from './problem';
import { type MatchRequest, matchRequestSchema } from './schemas';

/** POST /api/v1/match: partners for a firm that is described by codes alone. Nothing is stored. */

type Facts = MatchRequest['facts'];

function unknownCodesOf(facts: Facts, reference: Reference): FieldProblem[] {
  const check = (key: string, codes: readonly string[], known: { has(code: string): boolean }) =>
    codes.flatMap((value, index) =>
      known.has(value)
        ? []
        : [{ pointer: `/facts/${key}/${index}`, code: 'field.not-a-choice' as const, value }],
    );
  const regions = new Set(reference.prefectures.map(({ region }) => region));
  const places = { has: (code: string) => reference.prefecture.has(code) || regions.has(code) };
  const { province } = facts;
  return [
    ...check('industries', facts.industries, reference.industry),
    ...check('seeks', facts.seeks, reference.field),
    ...check('offers', facts.offers ?? [], reference.field),
    ...check('prefectures', facts.prefectures ?? [], places),
    ...(province && !reference.province.has(province)
      ? [{ pointer: '/facts/province', code: 'field.not-a-choice' as const, value: province }]
      : []),
    ...(facts.requirements ?? []).flatMap((requirement, index) =>
      requirement.kind === 'certificate' && !reference.certificate.has(requirement.code)
        ? [
            {
              pointer: `/facts/requirements/${index}/code`,
              code: 'field.not-a-choice' as const,
              value: requirement.code,
            },
          ]
        : [],
    ),
  ];
}

/** Target industries and FTI groups stand for the ISIC divisions that they cover. */
function isicOnly(codes: readonly string[], reference: Reference): string[] {
  const found = codes.flatMap((code) => {
    if (reference.industry.get(code)?.system === 'isic') return [code];
    const divisions = withDescendants(code, reference);
    return divisions.filter((below) => /^ISIC-\d\d$/.test(below));
  });
  return [...new Set(found)];
}

function toSme(facts: Facts, reference: Reference): SmeFacts {
  return anonymousSme({
    industries: isicOnly(facts.industries, reference),
    province: facts.province ?? null,
    seeks: facts.seeks,
    ...(facts.offers ? { offers: facts.offers } : {}),
    ...(facts.phases ? { phases: facts.phases } : {}),
    ...(facts.prefectures ? { prefectures: facts.prefectures } : {}),
    ...(facts.requirements ? { requirements: facts.requirements } : {}),
  });
}

export async function answerMatch(request: Request): Promise<Response> {
  const parsed = matchRequestSchema.safeParse(await readJson(request));
  if (!parsed.success) throw bodyProblem(parsed.error.issues);
  const { facts, limit } = parsed.data;
  const version = await catalogueVersion();
  const reference = await getReference(version);
  refuseUnknown(unknownCodesOf(facts, reference));
  const candidates = await listCandidates(version);
  const sme = toSme(facts, reference);
  const scored = await scoreCandidates(candidates, sme);
  const fitting = scored
    .filter(({ result }) => !result.excluded)
    .sort((a, b) => b.result.score - a.result.score || (a.partner.code < b.partner.code ? -1 : 1));
  return Response.json(
    {
      model: `${modelName}/${candidates.weights.version}`,
      considered: scored.length,
      excluded: scored.length - fitting.length,
      results: fitting.slice(0, limit).map(({ partner, result }) => ({
        partner: {
          code: partner.code,
          slug: partner.slug,
          names: partner.names,
          prefecture: partner.prefecture,
        },
        score: result.score,
        forSme: result.forSme,
        forPartner: result.forPartner,
        unknown: result.unknown,
      })),
    },
    { headers: { 'cache-control': 'no-store' } },
  );
}
