import { z } from 'zod';
import { partnerQuerySchema } from '@/lib/partner/search-schema';
import { industryQuerySchema } from './catalogue-answers';
import * as schemas from './schemas';
import { searchApiSchema } from './search-answers';
import { searchListSchema, suggestionListSchema, suggestQuerySchema } from './search-schemas';

/** The description of the interface for programs, made from the schemas that it runs on. */

const components = {
  Partner: schemas.partnerSchema,
  PartnerList: schemas.partnerListSchema,
  PartnerDetail: schemas.partnerDetailSchema,
  CentreList: schemas.centreListSchema,
  IndustryList: schemas.industryListSchema,
  FieldList: schemas.fieldListSchema,
  SearchList: searchListSchema,
  SuggestionList: suggestionListSchema,
  MatchRequest: schemas.matchRequestSchema,
  MatchResponse: schemas.matchResponseSchema,
  Problem: schemas.problemSchema,
  Health: schemas.healthSchema,
};

type ComponentName = keyof typeof components;

const ref = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: ComponentName, description: string) => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
});
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const refusals = {
  '405': problem('The address does not answer the method'),
  '422': problem('A value is not accepted; errors say which'),
  '429': problem('The limit per address is reached; Retry-After says how long to wait'),
  '503': problem('The database cannot be reached'),
};

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function queryParameters(schema: z.ZodObject) {
  const { properties = {} } = jsonSchema(schema, 'input') as {
    properties?: Record<string, { type?: string }>;
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: false,
    schema: property,
    ...(property.type === 'array' ? { style: 'form', explode: true } : {}),
  }));
}

function read(summary: string, name: ComponentName, parameters: unknown[] = []) {
  return {
    get: {
      summary,
      parameters,
      responses: {
        '200': {
          ...json(name, summary),
          headers: { ETag: { schema: { type: 'string' } } },
        },
        '304': { description: 'Unchanged since the ETag that was sent' },
        ...refusals,
      },
    },
  };
}

let made: string | undefined;

export function openapiText(): string {
  made ??= JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Japan Desk',
      version: '1',
      description:
        'The public directory of Japanese partner organisations and explained matches. No personal data. Codes are those of the reference facts.',
    },
    paths: {
      '/api/v1/partners': read(
        'Search the directory in Thai, Japanese or English',
        'PartnerList',
        queryParameters(partnerQuerySchema),
      ),
      '/api/v1/partners/{slug}': read('One partner', 'PartnerDetail', [
        { name: 'slug', in: 'path', required: true, schema: { type: 'string' } },
      ]),
      '/api/v1/centres': read('The 14 Business Service Centres', 'CentreList'),
      '/api/v1/industries': read(
        'Industries; with q the best suggestions in any of three languages',
        'IndustryList',
        queryParameters(industryQuerySchema),
      ),
      '/api/v1/fields': read('Cooperation fields', 'FieldList'),
      '/api/v1/search': read(
        'Search all that is public, in any of three languages; a session makes no difference',
        'SearchList',
        queryParameters(searchApiSchema),
      ),
      '/api/v1/suggest': read(
        'Suggestions while typing: concepts first, then names; public ones alone',
        'SuggestionList',
        queryParameters(suggestQuerySchema),
      ),
      '/api/suggest': {
        get: {
          summary: 'The same for the portal’s own pages: what the session’s cookie may see',
          parameters: queryParameters(suggestQuerySchema),
          responses: {
            '200': json('SuggestionList', 'Private; kept nowhere'),
            ...refusals,
          },
        },
      },
      '/api/v1/match': {
        post: {
          summary: 'Partners that fit, with reasons whose parts add up to the score',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: ref('MatchRequest') } },
          },
          responses: {
            '200': json('MatchResponse', 'Partners, best first; excluded ones are left out'),
            '400': problem('The body is not JSON'),
            '413': problem('The body is larger than 64 KiB'),
            '415': problem('The body is not announced as JSON'),
            ...refusals,
          },
        },
      },
      '/api/health': {
        get: {
          summary: 'The process answers',
          responses: { '200': json('Health', 'The process answers') },
        },
      },
      '/api/ready': {
        get: {
          summary: 'The database answers and its migrations are current',
          responses: {
            '200': { description: 'Ready' },
            '503': problem('Not ready'),
          },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(components).map(([name, schema]) => [
          name,
          jsonSchema(schema, name === 'MatchRequest' ? 'input' : 'output'),
        ]),
      ),
    },
  });
  return made;
}

/** GET /api/v1/openapi.json */
export async function answerOpenapi(): Promise<Response> {
  return new Response(openapiText(), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=300',
    },
  });
}
