import { db } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { maskWords, type Writer, writerSelect } from '@/lib/need/posted-mask';
import { readPostedRequirements } from '@/lib/need/posted-requirement-schema';
import { managedScope, needScope } from '@/lib/need/posted-scope';
import type { PostedState } from '@/lib/need/states';
import type { Description, EntryText } from '../entry';
import { quality } from '../quality';
import { type Asker, type Proposed, type Reader, uuids } from '../reader';
import { type StoredTexts, textsSql, versionsOfField } from './owned-texts';

/**
 * Posted needs that their owners have approved. Whose need it is stands in no column, and is struck
 * out of its words: some readers are told, some are not, and the index tells nobody.
 */
const written = Object.keys(writerSelect);

const writer = (alias: string) => `CASE WHEN ${alias}."id" IS NULL THEN NULL ELSE json_build_object(
    ${written.map((column) => `'${column}', ${alias}."${column}"`).join(', ')}) END`;

const sql = `SELECT n."id", n."code", n."state"::text, n."smeId", n."partnerId", n."isPublic",
    coalesce(n."industries", '{}') AS "industries", coalesce(n."fields", '{}') AS "fields", n."requirements", n."volume", n."cost", n."leadTimeDays",
    n."isExample", s."centreCode", coalesce(s."provinceCode", p."prefectureCode") AS "place",
    coalesce(${writer('s')}, ${writer('p')}) AS "writer",
    ARRAY(SELECT "recipientId"::text FROM "NeedRecipient" WHERE "needId" = n."id") AS "recipients",
    ARRAY(SELECT coalesce("smeId", "partnerId")::text FROM "NeedProposal"
      WHERE "needId" = n."id") AS "answered",
    ${textsSql('POSTED_NEED', 'n."id"', ['title', 'specification'])} AS "texts"
  FROM "PostedNeed" n LEFT JOIN "Sme" s ON s."id" = n."smeId"
    LEFT JOIN "Partner" p ON p."id" = n."partnerId"
  WHERE n."id" = ANY($1::uuid[]) AND n."state" IN ('OPEN', 'CLOSED', 'ENDED')`;

type Row = {
  id: string;
  code: string;
  state: PostedState;
  smeId: string | null;
  partnerId: string | null;
  isPublic: boolean;
  industries: string[];
  fields: string[];
  requirements: unknown;
  volume: unknown;
  cost: unknown;
  leadTimeDays: number | null;
  isExample: boolean;
  centreCode: string | null;
  place: string | null;
  writer: Writer | null;
  recipients: string[];
  answered: string[];
  texts: StoredTexts;
};

/** As lib/need/posted-scope.ts has it, which every hit passes before it is shown. */
function readersOfNeed(row: Row): string[] {
  const isOpen = row.state === 'OPEN';
  const other = row.smeId === null ? 'sme' : 'partner';
  const answering = [...row.answered, ...(isOpen ? row.recipients : [])].map(
    (id) => `${other}:${id}`,
  );
  if (row.smeId !== null) {
    return [
      ...[`sme:${row.smeId}`, 'headquarters', 'admin', ...answering],
      ...(row.centreCode ? [`centre:${row.centreCode}`] : []),
      ...(isOpen ? ['desk'] : []),
      ...(isOpen && row.isPublic ? ['partners'] : []),
    ];
  }
  return [
    ...[`partner:${row.partnerId}`, 'desk', 'admin', ...answering],
    ...(isOpen ? ['headquarters'] : []),
    ...(isOpen && row.isPublic ? ['members', 'officers'] : []),
  ];
}

function titlesOf(titles: readonly EntryText[]): PartialNames {
  const titleIn = (language: string) =>
    titles.find((title) => title.language === language)?.body ?? null;
  return { th: titleIn('th'), ja: titleIn('ja'), en: titleIn('en') };
}

function describe(row: Row): Description {
  const hide = (words: string) => maskWords(words, row.writer, 'unnamed');
  const titles = versionsOfField(row.texts, 'title', hide);
  const words = versionsOfField(row.texts, 'specification', hide);
  const requirements = readPostedRequirements(row.requirements);
  const codes = (kind: 'process' | 'certificate') =>
    requirements.flatMap((one) => (one.kind === kind && 'code' in one ? [one.code] : []));
  return {
    ...{ id: row.id, code: row.code, slug: null, isExample: row.isExample },
    readers: readersOfNeed(row),
    names: titlesOf(titles),
    otherNames: [],
    quality: quality({
      base: row.state === 'OPEN' ? 450 : 50,
      filled: [
        ...[row.industries, row.fields, requirements, words],
        ...[row.volume, row.cost, row.leadTimeDays],
      ],
    }),
    ...{ industries: row.industries, fields: row.fields, programmes: [] },
    places: row.place ? [row.place] : [],
    ...{ processes: codes('process'), certificates: codes('certificate') },
    near: {
      fields: [],
      places: requirements.flatMap((o) => (o.kind === 'place' ? [o.place] : [])),
    },
    shown: words,
    hidden: [],
  };
}

const rooms = {
  SME_MEMBER: 'sme',
  PARTNER_CONTACT: 'partner',
  OFFICER: 'officer',
  ADMIN: 'officer',
  JAPAN_DESK: 'desk',
} as const;

export const needReader: Reader = {
  name: 'need',
  kind: 'NEED',
  async describe(client, ids) {
    const { rows } = await client.query<Row>(sql, [uuids(ids)]);
    return rows.map(describe);
  },
  async open({ viewer, firmIsApproved }: Asker, found: readonly Proposed[]) {
    if (!viewer) return new Map();
    const wide = viewer.role !== 'SME_MEMBER' || firmIsApproved;
    const scope = wide ? needScope(viewer) : managedScope(viewer);
    if (!scope) return new Map();
    const ids = uuids(found.map(({ id }) => id));
    const needs = await db.postedNeed.findMany({
      where: { AND: [scope, { id: { in: ids } }] },
      select: { id: true, code: true },
    });
    const room = rooms[viewer.role];
    return new Map(needs.map(({ id, code }) => [id, `/${room}/needs/${code}`]));
  },
};
