/** Groups of processes, materials and certificates: names for headings and choices. Editorial. */
import type { Names } from '../i18n/locales';
import type { ConceptKind } from './concepts';

const named = (th: string, ja: string, en: string): Names => ({ th, ja, en });

const processGroups: Readonly<Record<string, Names>> = {
  MACHINING: named('งานตัดเฉือนโลหะ', '切削・研削', 'Machining'),
  FORMING: named('งานขึ้นรูปโลหะ', '金属塑性加工', 'Metal forming'),
  CASTING: named('งานหล่อโลหะ', '鋳造', 'Casting'),
  HEAT_TREATMENT: named('งานอบชุบความร้อน', '熱処理', 'Heat treatment'),
  SURFACE: named('งานชุบและปรับสภาพผิว', '表面処理', 'Surface treatment'),
  JOINING: named('งานเชื่อม ต่อ และตัด', '接合・切断', 'Joining and cutting'),
  PLASTICS: named('งานพลาสติกและยาง', 'プラスチック・ゴム成形', 'Plastics and rubber'),
  ADDITIVE_PROTOTYPE: named('งานพิมพ์สามมิติและต้นแบบ', '積層造形・試作', 'Additive and prototyping'),
  TOOLING: named('แม่พิมพ์และเครื่องมือ', '金型・治工具', 'Moulds and tooling'),
  ELECTRONICS: named('งานอิเล็กทรอนิกส์', '電子実装', 'Electronics'),
  ASSEMBLY: named('งานประกอบ', '組立', 'Assembly'),
  AUTOMATION: named('ระบบอัตโนมัติ', '自動化', 'Automation'),
  QUALITY: named('งานตรวจสอบและวัด', '検査・測定', 'Inspection and measurement'),
  MANAGEMENT: named('การจัดการการผลิต', '生産管理', 'Production management'),
  FOOD: named('งานแปรรูปอาหาร', '食品加工', 'Food processing'),
  TEXTILE: named('งานสิ่งทอและเครื่องนุ่งห่ม', '繊維・縫製', 'Textiles and sewing'),
  CERAMICS_GLASS: named('งานเซรามิกและแก้ว', 'セラミックス・ガラス', 'Ceramics and glass'),
  WOOD_CRAFT: named('งานไม้และหัตถกรรม', '木工・工芸', 'Woodwork and craft'),
  PACKAGING_PRINT: named('งานบรรจุภัณฑ์และพิมพ์', '包装・印刷', 'Packaging and printing'),
  MEDICAL: named('งานผลิตเครื่องมือแพทย์', '医療機器製造', 'Medical manufacturing'),
  CHEMICAL: named('งานเคมี', '化学', 'Chemicals'),
  ENVIRONMENT_ENERGY: named('สิ่งแวดล้อมและพลังงาน', '環境・エネルギー', 'Environment and energy'),
  LOGISTICS: named('โลจิสติกส์', '物流', 'Logistics'),
  SOFTWARE_SERVICE: named('ซอฟต์แวร์และบริการ', 'ソフトウェア・サービス', 'Software and services'),
};

const materialGroups: Readonly<Record<string, Names>> = {
  STEEL: named('เหล็กและเหล็กกล้า', '鋼材', 'Steel'),
  CAST_METAL: named('โลหะหล่อ', '鋳物材', 'Cast metals'),
  NONFERROUS: named('โลหะนอกกลุ่มเหล็ก', '非鉄金属', 'Non-ferrous metals'),
  PLASTIC: named('พลาสติก', 'プラスチック', 'Plastics'),
  RUBBER: named('ยาง', 'ゴム', 'Rubber'),
  COMPOSITE: named('วัสดุคอมโพสิต', '複合材料', 'Composites'),
  GLASS_CERAMIC: named('แก้วและเซรามิก', 'ガラス・セラミックス', 'Glass and ceramics'),
  PAPER_WOOD: named('กระดาษและไม้', '紙・木材', 'Paper and wood'),
  TEXTILE_FIBRE: named('เส้นใยและผ้า', '繊維素材', 'Fibres and fabrics'),
  FOOD_INPUT: named('วัตถุดิบอาหาร', '食品原料', 'Food ingredients'),
  CHEMICAL_INPUT: named('วัตถุดิบเคมี', '化学原料', 'Chemical inputs'),
};

const certificateGroups: Readonly<Record<string, Names>> = {
  system: named('ระบบการจัดการ', 'マネジメントシステム', 'Management systems'),
  laboratory: named('ห้องปฏิบัติการ', '試験所', 'Laboratories'),
  process: named('กระบวนการพิเศษ', '特殊工程', 'Special processes'),
  product: named('มาตรฐานผลิตภัณฑ์', '製品認証', 'Product marks'),
  registration: named('การขึ้นทะเบียนและใบอนุญาต', '登録・許可', 'Registrations and licences'),
  award: named('รางวัล', '表彰', 'Awards'),
  procedure: named('ขั้นตอนการอนุญาต', '手続', 'Procedures'),
  declaration: named('การรับรองตนเอง', '自己宣言', 'Declarations'),
  service: named('มาตรฐานบริการ', 'サービス認証', 'Services'),
};

const byKind: Partial<Record<ConceptKind, Readonly<Record<string, Names>>>> = {
  process: processGroups,
  material: materialGroups,
  certificate: certificateGroups,
};

/** Codes of the groups of a kind, in the order of a factory; `[]` for kinds without groups. */
export function groupsOf(kind: ConceptKind): readonly string[] {
  return Object.keys(byKind[kind] ?? {});
}

/** The name of a group; null when the kind has no such group. */
export function groupNames(kind: ConceptKind, group: string): Names | null {
  const groups = byKind[kind];
  return groups !== undefined && Object.hasOwn(groups, group) ? (groups[group] ?? null) : null;
}
