/**
 * Other spellings and well-known cities of Thai provinces and Japanese prefectures, and of regions. Thai writes
 * Japanese names in more than one way; the facts hold the Royal Society's. Editorial.
 */
const rows = `
TH-10: กรุงเทพ, กรุงเทพฯ, กทม., กทม, バンコク, Bangkok
TH-14: อยุธยา, アユタヤ, Ayutthaya, Ayuthaya
TH-20: พัทยา, แหลมฉบัง, ศรีราชา, パタヤ, レムチャバン, シラチャ, シーラーチャー, レームチャバン, Pattaya, Laem Chabang, Si Racha, Sriracha
TH-21: มาบตาพุด, マプタプット, マープタープット, Map Ta Phut, Maptaphut
TH-24: แปดริ้ว
TH-30: โคราช, コラート, Korat
TH-74: มหาชัย, マハーチャイ, Mahachai
TH-90: หาดใหญ่, ハジャイ, ハートヤイ, Hat Yai
JP-01: ฮ็อกไกโด, ซัปโปโร, 札幌, Sapporo
JP-02: อาโอโมะริ
JP-04: มิยากิ, เซนได, 仙台, Sendai
JP-06: ยามากาตะ
JP-07: ฟุกุชิมะ
JP-08: อิบะระกิ
JP-09: โทชิงิ, โทชิกิ
JP-10: กุนมะ, กุมมา
JP-12: จิบะ
JP-14: คานากาวะ, คานางาว่า, โยโกฮามะ, โยโกฮาม่า, คาวาซากิ, 横浜, 川崎, Yokohama, Kawasaki
JP-15: นีกาตะ, นิงาตะ, นิอิกาตะ
JP-16: โทยาม่า
JP-17: อิชิคาวะ, อิชิกาว่า, คานาซาวะ, 金沢, Kanazawa
JP-18: ฟุกุอิ
JP-20: นากาโน่, นากาโนะ, นางาโน่
JP-21: กิฟู
JP-22: ชิซุโอกะ, ชิสุโอกะ, ฮามามัตสึ, 浜松, Hamamatsu
JP-23: นาโกย่า, นาโงยะ, นาโกยะ, 名古屋, Nagoya
JP-24: 四日市, 鈴鹿, 桑名, Yokkaichi, Suzuka
JP-25: ชิกะ
JP-26: เกียวโตะ, เคียวโตะ
JP-27: โอซาก้า, โอซากา
JP-28: เฮียวโก, เฮียวโกะ, โกเบ, โคเบะ, 神戸, Kobe
JP-29: นารา
JP-30: วาคายามะ
JP-31: ทตโทริ, โทตโตริ
JP-32: ชิมาเน่, ชิมะเนะ
JP-34: ฮิโรชิม่า
JP-35: ยามากูชิ, ยามากุจิ, ยามางุจิ
JP-36: โทคุชิมะ, โทกุชิมะ
JP-37: คากาวะ
JP-38: เอฮิเม่
JP-39: โคชิ
JP-40: ฟุกุโอกะ, คิตะคิวชู, 北九州, Kitakyushu
JP-42: นากาซากิ
JP-43: คุมาโมโตะ
JP-46: คาโกชิมะ, คาโกะชิมะ
JP-47: โอกินาว่า
KINKI: 関西, 関西地方, 近畿地方, คันไซ, คิงกิ, Kansai, Kinki
KYUSHU_OKINAWA: 九州, 九州地方, คิวชู, Kyushu
northeast: อีสาน, ภาคอีสาน, イサーン, イサン, Isan, Isaan
`;

const byCode = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [code = '', words = ''] = row.split(': ');
      return [code, words.split(', ')] as const;
    }),
);

/** `チョンブリー` → `チョンブリ`, `Chon Buri` → `Chonburi`. */
function looser(name: string): string {
  return /[ァ-ヶ]/.test(name)
    ? name.replace(/ー/g, '').replace(/県$/, '')
    : name.replace(/ (.)/g, (_, letter: string) => letter.toLowerCase());
}

/** What else people call a place; the names of the facts are not among it. */
export function otherPlaceWords(code: string, names: readonly string[]): readonly string[] {
  const loose = names.filter((name) => !/[\u0e00-\u0e7f]/.test(name)).map(looser);
  return [
    ...new Set([...loose.filter((word) => !names.includes(word)), ...(byCode.get(code) ?? [])]),
  ];
}
