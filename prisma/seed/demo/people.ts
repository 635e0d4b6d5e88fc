/**
 * The people of the demo world beside the accounts of demo-accounts.json: an officer for each other
 * centre, the desk's second secondee, and a contact for each firm. They have no password and cannot
 * sign in; they are there as authors and addressees.
 */
export type DemoOfficer = { key: string; centre: string; name: string };

export const otherOfficers: DemoOfficer[] = [
  { key: 'officer02', centre: 'BSC-02', name: 'กมลชนก วังแก้ว' },
  { key: 'officer03', centre: 'BSC-03', name: 'ณัฐพล บึงงาม' },
  { key: 'officer04', centre: 'BSC-04', name: 'พิมพ์ใจ ธรรมดี' },
  { key: 'officer05', centre: 'BSC-05', name: 'วีระชัย แก่นคำ' },
  { key: 'officer06', centre: 'BSC-06', name: 'ศิริพร โคกสูง' },
  { key: 'officer07', centre: 'BSC-07', name: 'อุดมศักดิ์ มูลมี' },
  { key: 'officer08', centre: 'BSC-08', name: 'รัตนา สุพรรณดี' },
  { key: 'officer10', centre: 'BSC-10', name: 'อารีย์ ทะเลใต้' },
  { key: 'officer11', centre: 'BSC-11', name: 'ฟาริดา หลีเส็น' },
  { key: 'officer12', centre: 'BSC-12', name: 'บุญส่ง ดินขาว' },
  { key: 'officer13', centre: 'BSC-13', name: 'ชลธิชา พระรามดี' },
  { key: 'officer14', centre: 'BSC-14', name: 'เอกชัย น้ำไทย' },
];

export const secondDesk = {
  key: 'desk2',
  name: '鈴木 健太',
  nameReading: 'スズキ ケンタ',
} as const;

const firstNames = [
  ...['กนกวรรณ', 'ชัยวัฒน์', 'ดวงใจ', 'ธีรพงษ์', 'นภัสสร', 'ประภาส', 'พรทิพย์', 'มงคล', 'รุ่งนภา'],
  ...['วรวิทย์', 'ศุภลักษณ์', 'สมพงษ์', 'สุภาพร', 'อภิชาติ', 'อรอนงค์', 'เกรียงไกร', 'แสงดาว'],
];

const familyNames = [
  ...['ทองประเสริฐ', 'แก้วมณี', 'บุญรักษา', 'พงษ์ไพร', 'รุ่งเรืองผล', 'วงศ์สว่าง', 'ศรีจันทร์ดี'],
  ...['สายน้ำเย็น', 'อุ่นเรือน', 'คำมูล', 'จันทร์ฉาย', 'ดีพร้อม', 'ใจซื่อ'],
];

/** A contact's name for the n-th firm: 17 × 13 pairs before one comes again. */
export function contactNameOf(index: number): string {
  return `${firstNames[index % firstNames.length]} ${familyNames[index % familyNames.length]}`;
}
