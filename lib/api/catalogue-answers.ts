import { z } from 'zod';
import { catalogueCache } from '@/lib/catalogue/cache';
import { getReference, type Reference } from '@/lib/catalogue/reference';
import { locales } from '@/lib/i18n/locales';
import { coversPartner } from '@/lib/partner/facts';
import { findPartner, searchPartners } from '@/lib/partner/queries';
import {
  type FacetKey,
  type PartnerQuery,
  partnerQuerySchema,
  readParams,
} from '@/lib/partner/search-schema';
import { suggestIndustries } from '@/lib/taxonomy/suggest';
import { queryProblem, refuseUnknown } from './input';
import { ApiProblem, type FieldProblem } from './problem';
import { catalogueResponse, type Params } from './route';

/** Reads of the catalogue for programs. Answers are kept as finished JSON. */

const texts = catalogueCache<string>('api-texts', 500);

function knownCodes(
  reference: Reference,
): Partial<Record<FacetKey, { has(code: string): boolean }>> {
  return {
    industry: reference.industry,
    prefecture: reference.prefecture,
    region: new Set(reference.prefectures.map(({ region }) => region)),
    field: reference.field,
    programme: reference.programme,
  };
}

function unknownCodesOf(query: PartnerQuery, reference: Reference): FieldProblem[] {
  return Object.entries(knownCodes(reference)).flatMap(([key, known]) =>
    (query[key as FacetKey] as string[])
      .filter((code) => !known.has(code))
      .map((value) => ({ pointer: `?${key}`, code: 'field.not-a-choice' as const, value })),
  );
}

/** GET /api/v1/partners */
export async function answerPartners(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const parsed = partnerQuerySchema.safeParse(readParams(params));
  if (!parsed.success) throw queryProblem(parsed.error.issues);
  const query = parsed.data;
  return catalogueResponse(request, (version) =>
    texts.get(version, `partners?${JSON.stringify(query)}`, async () => {
      const reference = await getReference(version);
      refuseUnknown(unknownCodesOf(query, reference));
      const found = await searchPartners(version, query, 'en');
      return JSON.stringify({
        items: found.items,
        total: found.total,
        page: query.page,
        perPage: query.perPage,
        understood: found.terms.map(({ text, kind, code, names }) => ({ text, kind, code, names })),
        facets: found.facets,
      });
    }),
  );
}

/** GET /api/v1/partners/{slug} */
export async function answerPartner(request: Request, params: Params): Promise<Response> {
  const slug = String(params.slug);
  // Slugs are made of these characters; anything else cannot exist.
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) throw new ApiProblem(404, 'access.not-found');
  return catalogueResponse(request, (version) =>
    texts.get(version, `partner/${slug}`, async () => {
      const [partner, reference] = await Promise.all([
        findPartner(version, slug),
        getReference(version),
      ]);
      if (!partner) throw new ApiProblem(404, 'access.not-found');
      const { id, nameReading, websiteConfidence, link, languages, ...open } = partner;
      const covered = { ...partner, prefectureCode: partner.prefecture };
      const cooperations = reference.cooperations
        .filter((cooperation) => coversPartner(cooperation, covered))
        .map(({ code, kind, titles, date, prefectures, fields, source, confidence }) => ({
          code,
          kind,
          titles,
          date,
          prefectures,
          fields,
          source,
          confidence,
        }));
      return JSON.stringify({ ...open, cooperations });
    }),
  );
}

/** GET /api/v1/centres */
export async function answerCentres(request: Request): Promise<Response> {
  return catalogueResponse(request, (version) =>
    texts.get(version, 'centres', async () => {
      const reference = await getReference(version);
      const items = reference.centres.map(({ specialty, ...centre }) => ({
        ...centre,
        provinces: reference.provinces
          .filter((province) => province.centre === centre.code)
          .map((province) => province.code),
      }));
      return JSON.stringify({ items });
    }),
  );
}

export const industryQuerySchema = z.object({
  q: z
    .string()
    .max(100)
    .refine((text) => !/\0|\p{Surrogate}/u.test(text))
    .optional(),
  locale: z.enum(locales).default('en'),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** GET /api/v1/industries: all ISIC codes, or with `q` the best suggestions. */
export async function answerIndustries(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = industryQuerySchema.safeParse(params);
  if (!parsed.success) throw queryProblem(parsed.error.issues);
  const { q, locale, limit } = parsed.data;
  return catalogueResponse(request, (version) =>
    texts.get(version, `industries?${JSON.stringify(parsed.data)}`, async () => {
      if (q !== undefined) return JSON.stringify({ items: suggestIndustries(q, locale, limit) });
      const reference = await getReference(version);
      const items = reference.industries
        .filter(({ system }) => system === 'isic')
        .map(({ code, names, level, parent, tsic, jsic }) => ({
          code,
          names,
          level,
          parent,
          tsic,
          jsic: jsic.map((entry) => entry.code),
        }));
      return JSON.stringify({ items });
    }),
  );
}

/** GET /api/v1/fields */
export async function answerFields(request: Request): Promise<Response> {
  return catalogueResponse(request, (version) =>
    texts.get(version, 'fields', async () => {
      const { fields } = await getReference(version);
      const items = fields.map(({ code, names, descriptions, phase }) => ({
        code,
        names,
        descriptions,
        phase,
      }));
      return JSON.stringify({ items });
    }),
  );
}
