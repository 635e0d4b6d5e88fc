/** How the invented people of the demo world are spelt in Latin letters and said in katakana. */
type Spelt = { roman: string; reading: string };

const parts = `
กนกวรรณ Kanokwan カノックワン
ชัยวัฒน์ Chaiwat チャイワット
ดวงใจ Duangjai ドゥアンチャイ
ธีรพงษ์ Theeraphong ティーラポン
นภัสสร Napatsorn ナパッソーン
ประภาส Prapas プラパート
พรทิพย์ Pornthip ポーンティップ
มงคล Mongkol モンコン
รุ่งนภา Rungnapa ルンナパー
วรวิทย์ Worawit ウォーラウィット
ศุภลักษณ์ Suphalak スパラック
สมพงษ์ Sompong ソムポン
สุภาพร Supaporn スパーポーン
อภิชาติ Apichat アピチャート
อรอนงค์ Onanong オーンアノン
เกรียงไกร Kriangkrai クリアンクライ
แสงดาว Saengdao セーンダーオ
ทองประเสริฐ Thongprasert トーンプラスート
แก้วมณี Kaewmanee ケーオマニー
บุญรักษา Boonraksa ブンラックサー
พงษ์ไพร Phongphrai ポンプライ
รุ่งเรืองผล Rungruangphon ルンルアンポン
วงศ์สว่าง Wongsawang ウォンサワーン
ศรีจันทร์ดี Srichandee シーチャンディー
สายน้ำเย็น Sainamyen サーイナームイェン
อุ่นเรือน Unruean ウンルアン
คำมูล Khammoon カムムーン
จันทร์ฉาย Chanchai チャンチャーイ
ดีพร้อม Deeprom ディープローム
ใจซื่อ Jaisue チャイスー
จันทร์เพ็ญ Chanpen チャンペン
สวนสุข Suansuk スワンスック
สุนทร Sunthorn スントーン
ป่าสมุนไพร Pasamunphrai パーサムンプライ
สมหญิง Somying ソムイン
ใจดี Jaidee ジャイディー
อินทิรา Inthira インティラー
ปันแก้ว Pankaew パンケーオ
วิภาวี Wipawee ウィパーウィー
ศรีตระกูล Sritrakul シートラクーン
ธนากร Thanakorn タナーコーン
พูนสุข Poonsuk プーンスック
ปรีชา Preecha プリーチャー
ดูแลดี Dulaedee ドゥーレーディー
ปิยะนุช Piyanuch ピヤヌット
แสงทอง Saengthong セーントーン
ธนวัฒน์ Thanawat タナワット
เครื่องมั่น Khrueangman クルアンマン
สุเมธ Sumet スメート
บุญโคราช Boonkorat ブンコラート
วราภรณ์ Waraporn ワラーポーン
นาดี Nadee ナーディー
จำนงค์ Chamnong チャムノン
ดินเผา Dinphao ディンパオ
กฤษดา Kritsada クリッサダー
พระนคร Phranakhon プラナコーン
มาลี Malee マーリー
เวียงดอย Wiangdoi ウィアンドーイ`;

const spelt = new Map<string, Spelt>(
  parts
    .trim()
    .split('\n')
    .map((line) => {
      const [thai = '', roman = '', reading = ''] = line.split(' ');
      return [thai, { roman, reading }];
    }),
);

/** Null for a name of which a part is not listed. */
export function spellThai(name: string): Spelt | null {
  const found = name.split(' ').map((part) => spelt.get(part));
  const known = found.filter((part) => part !== undefined);
  if (known.length < found.length) return null;
  return {
    roman: known.map(({ roman }) => roman).join(' '),
    reading: known.map(({ reading }) => reading).join(' '),
  };
}
