/** Turns the checked facts into the rows of their tables. Pure: no database, no clock. */
import { slugOf } from '@/lib/partner/slug';
import type { Facts, FactsIsic, FactsPartner, FactsView } from './facts-schema';
import { partnerReading } from './partner-readings';
import { stableId } from './stable-id';
import type { Row } from './upsert';

type Names = { th: string; ja: string; en: string };

const three = (prefix: string, names: Names) => ({
  [`${prefix}Th`]: names.th,
  [`${prefix}Ja`]: names.ja,
  [`${prefix}En`]: names.en,
});

const origin = (record: { source: string; confidence: string }) => ({
  source: record.source,
  confidence: record.confidence,
});

const noSynonyms = { th: [], ja: [], en: [] };

export function centreRows(facts: Facts): Row[] {
  return facts['bsc-centres'].map((centre) => ({
    code: centre.code,
    kind: centre.type,
    regionNumber: centre.regionNumber,
    specialty: centre.specialty,
    provinceCode: centre.province,
    ...three('name', centre.names),
    ...three('shortName', centre.shortNames),
    lat: centre.lat,
    lon: centre.lon,
    coordSource: centre.coordSource,
    coordConfidence: centre.coordConfidence,
    servesConfidence: centre.provincesServedConfidence,
    ...origin(centre),
  }));
}

export function provinceRows(facts: Facts): Row[] {
  return facts.provinces.map((province) => ({
    code: province.code,
    ...three('name', province.names),
    region: province.region,
    lat: province.lat,
    lon: province.lon,
    eec: province.eec,
    centreCode: province.bsc,
    centreConfidence: province.bscConfidence,
    centreBasis: province.bscBasis,
    alternates: [...(province.bscAlternates ?? []), ...(province.bscSpecial ?? [])],
    svgMapId: province.svgMapId,
    ...origin(province),
  }));
}

export function prefectureRows(facts: Facts): Row[] {
  return facts.prefectures.map((prefecture) => ({
    code: prefecture.code,
    ...three('name', prefecture.names),
    kana: prefecture.kana,
    region: prefecture.region,
    ...three('region', prefecture.regionNames),
    lat: prefecture.lat,
    lon: prefecture.lon,
    svgMapId: prefecture.svgMapId,
    ...origin(prefecture),
  }));
}

function isicRow(level: string, parentCode: string | null) {
  return (industry: FactsIsic): Row => ({
    code: industry.code,
    system: 'isic',
    level,
    parentCode: parentCode === 'section' ? `ISIC-${industry.section}` : (industry.parent ?? null),
    ...three('name', industry.names),
    tsic: industry.tsic2009 ?? null,
    jsic: industry.jsic ?? [],
    synonyms: industry.synonyms ?? noSynonyms,
    isicCodes: [],
    ...origin(industry),
  });
}

function viewRow(system: string) {
  return (industry: FactsView): Row => ({
    code: industry.code,
    system,
    level: 'view',
    parentCode: industry.cluster ?? null,
    ...three('name', industry.names),
    tsic: null,
    jsic: [],
    synonyms: industry.synonyms ?? noSynonyms,
    isicCodes: industry.isicDivisions ?? [],
    ...origin(industry),
  });
}

export function industryRows({ industries }: Facts): Row[] {
  return [
    ...industries.isicSections.map(isicRow('section', null)),
    ...industries.isicDivisions.map(isicRow('division', 'section')),
    ...industries.isicGroups.map(isicRow('group', 'parent')),
    ...industries.targetIndustries.map(viewRow('target')),
    ...industries.ftiClusters.map(viewRow('fti-cluster')),
    ...industries.ftiGroups.map(viewRow('fti-group')),
  ];
}

export function fieldRows(facts: Facts): Row[] {
  return facts['cooperation-fields'].map((field, position) => ({
    code: field.code,
    ...three('name', field.labels),
    ...three('description', field.descriptions),
    phase: field.phase,
    position,
    ...origin(field),
  }));
}

export function cooperationRows(facts: Facts): Row[] {
  const texts = facts['texts-cooperations'];
  return facts.cooperations.records.map((cooperation) => {
    const text = texts.records[cooperation.code];
    if (!text) throw new Error(`texts-cooperations.json lacks ${cooperation.code}`);
    return {
      code: cooperation.code,
      kind: cooperation.kind,
      ...three('title', cooperation.titles),
      thaiParty: text.thaiParty,
      japaneseParty: text.japaneseParty,
      prefectures: cooperation.prefectures,
      date: cooperation.date,
      datePrecision: cooperation.datePrecision,
      year: cooperation.date ? Number(cooperation.date.slice(0, 4)) : null,
      fields: cooperation.fields,
      noteTh: text.note?.th ?? '',
      noteJa: text.note?.ja ?? '',
      noteEn: text.note?.en ?? cooperation.note ?? '',
      noteOrigin: texts.meta.origin,
      sources: cooperation.sources,
      // The term is the desk's own: no column of it here, so that loading leaves it alone.
      items: facts['cooperation-items'].records[cooperation.code]?.items ?? [],
      ...origin(cooperation),
    };
  });
}

export function programmeRows(facts: Facts): Row[] {
  const texts = facts['texts-programmes'].records;
  return facts.programmes.map((programme, position) => {
    const text = texts[programme.code];
    if (!text) throw new Error(`texts-programmes.json lacks ${programme.code}`);
    return {
      code: programme.code,
      slug: programme.code.toLowerCase().replaceAll('_', '-'),
      kind: programme.kind,
      ...three('name', programme.names),
      ...three('summary', programme.summaries),
      ...three('description', text.description),
      dates: programme.dates,
      counts: programme.counts,
      fields: programme.fields,
      organisations: programme.organisations ?? [],
      otherSources: (programme.otherSources ?? []).map((other, index) => ({
        fact: text.otherSources[index] ?? { th: other.fact, ja: other.fact, en: other.fact },
        source: other.source,
        confidence: other.confidence,
      })),
      position,
      ...origin(programme),
    };
  });
}

/**
 * What the record does not state is left empty, which reads as unknown. The phases follow from the
 * fields offered, whose phase is a fact.
 */
export function partnerRows(facts: Facts): Row[] {
  const phaseOf = new Map(facts['cooperation-fields'].map((field) => [field.code, field.phase]));
  const texts = facts['texts-partners'];
  const taken = new Set<string>();
  const slug = (partner: FactsPartner) => {
    const wanted = slugOf(partner.names.en);
    const free = taken.has(wanted) ? `${wanted}-${partner.code.toLowerCase()}` : wanted;
    taken.add(free);
    return free;
  };
  return facts.partners.map((partner) => {
    const relation = texts.records[partner.code];
    if (!relation) throw new Error(`texts-partners.json lacks ${partner.code}`);
    const phases = partner.fields.map((field) => phaseOf.get(field) ?? null);
    return {
      id: stableId(`partner:${partner.code}`),
      code: partner.code,
      slug: slug(partner),
      kind: partner.type,
      ...three('name', partner.names),
      nameReading: partnerReading(partner.code),
      country: partner.country,
      prefectureCode: partner.prefecture,
      relatedPrefectures: partner.relatedPrefectures,
      city: partner.city,
      website: partner.website,
      websiteConfidence: partner.websiteConfidence,
      industries: partner.industries,
      fields: partner.fields,
      seeks: [],
      phases: [...new Set(phases.filter((phase) => phase !== null))].sort(),
      programmes: partner.programmes,
      languages: [],
      requirements: [],
      attributes: {},
      relationTh: relation.th,
      relationJa: relation.ja,
      relationEn: relation.en ?? partner.relation,
      relationOrigin: texts.meta.origin,
      link: partner.link,
      openLimit: 3,
      isExample: false,
      version: 1,
      ...origin(partner),
    };
  });
}

export function vocabularyRows(facts: Facts): Row[] {
  const certificates = facts.certificates.map((certificate) => {
    const { code, group, names, synonyms, neededBy, source, confidence, ...rest } = certificate;
    return {
      code,
      kind: 'certificate',
      groupCode: group,
      ...three('name', names),
      synonyms,
      industries: neededBy,
      facts: rest,
      source,
      confidence,
    };
  });
  const crafts = (['processes', 'materials'] as const).flatMap((file) =>
    facts[file].map((craft) => ({
      code: craft.code,
      kind: file === 'processes' ? 'process' : 'material',
      groupCode: craft.group,
      ...three('name', craft.names),
      synonyms: craft.synonyms,
      industries: craft.isic,
      facts: {},
      ...origin(craft),
    })),
  );
  return [...certificates, ...crafts];
}

export function holidayRows(facts: Facts): Row[] {
  return facts.holidays.map((holiday) => ({
    country: holiday.country,
    date: holiday.date,
    ...three('name', holiday.names),
    kind: holiday.kind,
    official: holiday.official,
    // What is computed and not announced yet stops the clock all the same.
    counts: holiday.countsAsHoliday !== false,
    note: holiday.note ?? null,
    ...origin(holiday),
  }));
}

/** Until an officer has checked a line, its checker is nobody by name. */
export function incentiveRows(facts: Facts): Row[] {
  return facts.incentives.map((line, position) => ({
    ...{ code: line.code, position },
    ...three('title', line.titles),
    ...three('detail', line.details),
    ...{ conditions: line.conditions, sourceTitle: line.sourceTitle, sourceUrl: line.source },
    ...{ sourceDate: line.sourceDate, checkedAt: line.checkedAt, checkedByName: '' },
    ...{ reviewBy: line.reviewBy, confidence: line.confidence },
  }));
}
