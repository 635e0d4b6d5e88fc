/**
 * Everyday words of the factory floor and of cooperation, each row with one meaning in all three
 * languages (see preferred-words.ts): processes, materials, marks, fields and groups. Where both
 * lists hold a word, this one decides what it means first and the other which industry a note with
 * it names: `金型` is mould making, in special-purpose machinery. Editorial.
 */
const rows = `
PRC-INJECTION-MOULDING: ฉีดพลาสติก, 射出成形, 射出成型, injection moulding, injection molding, plastic injection
PRC-ELECTROPLATING: ชุบโลหะ, ชุบ, งานชุบ, ชุบผิว, めっき, メッキ, めっき加工, plating, metal plating
PRC-TURNING: งานกลึง, กลึง, เครื่องกลึง, 旋盤加工, 旋盤, 旋削, turning, lathe
PRC-MILLING: งานกัด, กัดโลหะ, เครื่องกัด, フライス, フライス盤, milling, milling machine
PRC-DRILLING: งานเจาะ, เจาะ, เจาะรู, 穴あけ, ドリル, drilling
PRC-MACHINING-CENTRE: แมชชีนนิ่ง, ซีเอ็นซี, マシニング, マシニングセンタ, machining centre, machining center, CNC
PRC-PRECISION-MACHINING: งานกลึงกัดละเอียด, พรีซิชั่น, 精密加工, 精密部品, precision machining, precision parts
PRC-GRINDING: เจียระไน, เจียร, งานเจียระไน, 研削, 研削加工, grinding
PRC-POLISHING: ขัดเงา, ขัดผิว, 研磨, 研磨加工, polishing
PRC-EDM: สปาร์ค, อีดีเอ็ม, 放電加工, EDM, electrical discharge machining
PRC-WIRE-CUT: ไวร์คัท, ไวร์คัต, ワイヤーカット, ワイヤカット, wire cut, wire-cut
PRC-STAMPING: ปั๊มโลหะ, งานปั๊ม, ปั๊มขึ้นรูป, プレス, プレス加工, stamping, metal stamping, pressing
PRC-SHEET-METAL: โลหะแผ่น, แผ่นโลหะ, 板金, 板金加工, 鈑金, sheet metal, sheet-metal
PRC-PRESS-BRAKE: พับโลหะ, งานพับ, 曲げ加工, 曲げ, bending, sheet bending
PRC-FORGING: ตีขึ้นรูป, ฟอร์จจิ้ง, 鍛造, 鍛造品, forging
PRC-SPRING-FORMING: สปริง, ばね, スプリング, springs, spring
PRC-DIE-CASTING: ไดคาสติ้ง, ไดคาสท์, ฉีดอลูมิเนียม, ダイカスト, ダイキャスト, die casting, die-casting, diecasting
PRC-HEAT-TREATMENT: อบชุบ, ชุบแข็ง, อบชุบความร้อน, 熱処理, 焼入れ, heat treatment, hardening
PRC-BRAZING: แล่นประสาน, ろう付け, brazing
PRC-ANODISING: อโนไดซ์, アルマイト, anodising, anodizing
PRC-ZINC-PLATING: ชุบซิงค์, ชุบสังกะสี, 亜鉛めっき, zinc plating
PRC-PAINTING: พ่นสี, งานพ่นสี, 塗装, painting, spray painting
PRC-POWDER-COATING: พ่นสีฝุ่น, สีฝุ่น, 粉体塗装, powder coating
PRC-WELDING: งานเชื่อม, เชื่อม, เชื่อมโลหะ, เชื่อมเหล็ก, 溶接, welding
PRC-SOLDERING: บัดกรี, はんだ付け, はんだ, soldering
PRC-LASER-CUTTING: ตัดเลเซอร์, เลเซอร์คัท, レーザーカット, レーザー加工, laser cutting
PRC-BLOW-MOULDING: เป่าพลาสติก, เป่าขวด, ブロー成形, blow moulding, blow molding
PRC-PLASTIC-EXTRUSION: อัดรีดพลาสติก, 樹脂押出, プラスチック押出, plastic extrusion
PRC-VACUUM-FORMING: แวคคั่มฟอร์ม, 真空成形, vacuum forming
PRC-RUBBER-MOULDING: ขึ้นรูปยาง, ชิ้นส่วนยาง, ゴム成形, ゴム部品, rubber moulding, rubber parts
PRC-ADDITIVE: พิมพ์สามมิติ, พิมพ์ 3 มิติ, 3Dプリンター, 3Dプリント, 3D printing, 3D printer
PRC-PROTOTYPING: ต้นแบบ, ทำต้นแบบ, 試作, 試作品, prototype, prototyping
PRC-MOULD-MAKING: แม่พิมพ์, ทำแม่พิมพ์, ผลิตแม่พิมพ์, 金型, 金型製作, 金型製造, mould, mold, moulds, molds, mould and die, mould making, mold making
PRC-DIE-MAKING: แม่พิมพ์ปั๊ม, แม่พิมพ์ปั๊มโลหะ, ทำแม่พิมพ์ปั๊ม, プレス金型, 抜き型, press die, press dies, die, dies
PRC-DIE-MAINTENANCE: ซ่อมแม่พิมพ์, 金型修理, 金型補修, mould repair, mould maintenance
PRC-DIE-DESIGN: ออกแบบแม่พิมพ์, 金型設計, mould design, die design
PRC-JIG-FIXTURE: จิ๊ก, จิ๊กฟิกซ์เจอร์, 治具, 治工具, jig, jigs and fixtures, fixtures
PRC-PCB-ASSEMBLY: ประกอบแผงวงจร, 基板実装, PCB assembly, PCBA
PRC-SEMICON-ASSEMBLY: ประกอบเซมิคอนดักเตอร์, 半導体後工程, 半導体組立, semiconductor assembly
PRC-WIRE-HARNESS: ชุดสายไฟ, ไวร์ฮาร์เนส, ワイヤーハーネス, ワイヤハーネス, wire harness, wiring harness
PRC-CONTROL-PANEL: ตู้ควบคุม, ตู้ควบคุมไฟฟ้า, ตู้คอนโทรล, 制御盤, control panel, control panels
PRC-ASSEMBLY: งานประกอบ, ประกอบ, ประกอบชิ้นส่วน, 組立, 組み立て, assembly
PRC-OEM-ODM: รับจ้างผลิต, โออีเอ็ม, 受託製造, 受託生産, 受託加工, contract manufacturing, OEM
PRC-AUTOMATION: ระบบอัตโนมัติ, ออโตเมชัน, 自動化, 省人化, 省力化, automation
PRC-INDUSTRIAL-ROBOT: หุ่นยนต์, หุ่นยนต์อุตสาหกรรม, แขนกล, ロボット, 産業用ロボット, robots, robot, industrial robot, industrial robots
PRC-CONVEYOR: สายพานลำเลียง, สายพาน, コンベア, コンベヤ, conveyor, conveyors
PRC-AI-ANALYTICS: ปัญญาประดิษฐ์, เอไอ, 人工知能, artificial intelligence, AI
PRC-INSPECTION: ตรวจสอบคุณภาพ, ควบคุมคุณภาพ, 品質検査, 品質管理, quality inspection, quality control
PRC-NDT: ทดสอบแบบไม่ทำลาย, 非破壊検査, non-destructive testing, NDT
PRC-CALIBRATION: สอบเทียบ, 校正, calibration
PRC-LEAN: ระบบลีน, ลีน, リーン生産, リーン, トヨタ生産方式, lean production, lean, lean manufacturing
PRC-ENERGY-SAVING: ประหยัดพลังงาน, การประหยัดพลังงาน, 省エネ, 省エネルギー, energy saving, energy efficiency
PRC-CARBON-FOOTPRINT: คาร์บอนฟุตพริ้นท์, ลดคาร์บอน, カーボンフットプリント, 脱炭素, carbon footprint, decarbonisation
PRC-QUICK-FREEZING: อาหารแช่แข็ง, แช่แข็ง, 冷凍食品, 冷凍, frozen food, frozen foods, freezing
PRC-FREEZE-DRYING: ฟรีซดราย, フリーズドライ, 凍結乾燥, freeze drying, freeze-dried
PRC-HOT-AIR-DRYING: อบแห้ง, ผลไม้อบแห้ง, 乾燥加工, ドライフルーツ, dried fruit, drying
PRC-CANNING: อาหารกระป๋อง, 缶詰, canned food, canning
PRC-RETORT: รีทอร์ต, รีทอร์ท, レトルト, レトルト食品, retort, retort food
PRC-FERMENTATION: การหมัก, หมัก, 発酵, 発酵食品, fermentation, fermented food
PRC-EXTRACTION: การสกัด, สารสกัด, 抽出, エキス, extraction, extract
PRC-NOODLE-MAKING: บะหมี่, เส้นก๋วยเตี๋ยว, 麺, 麺類, 製麺, noodles, noodle
PRC-SAUCE-SEASONING: น้ำปลา, ナンプラー, 魚醤, fish sauce
PRC-FOOD-MACHINERY: เครื่องจักรอาหาร, เครื่องแปรรูปอาหาร, 食品機械, food machinery, food processing machines
PRC-SMART-FARMING: เกษตรอัจฉริยะ, สมาร์ทฟาร์ม, スマート農業, smart farming, smart agriculture
PRC-PLANT-FACTORY: โรงงานปลูกพืช, ไฮโดรโปนิกส์, 植物工場, 水耕栽培, plant factory, hydroponics
PRC-DAIRY: แปรรูปนม, การแปรรูปนม, 乳製品製造, dairy processing
PRC-SHOE-MAKING: ผลิตรองเท้า, การผลิตรองเท้า, 靴製造, footwear making, shoemaking
PRC-SAWMILL: โรงเลื่อย, การเลื่อยและไสไม้, 製材, 製材所, sawmilling, sawmill
PRC-FURNITURE-MAKING: ผลิตเฟอร์นิเจอร์, การผลิตเฟอร์นิเจอร์, 家具製造, furniture making
PRC-SEWING: ตัดเย็บ, เย็บผ้า, 縫製, sewing
PRC-WEAVING: ทอผ้า, 織物, 織布, weaving, woven fabric
PRC-EMBROIDERY: ปักผ้า, งานปัก, 刺繍, embroidery
PRC-SILK-REELING: ผ้าไหม, ไหมไทย, タイシルク, 絹織物, Thai silk, silk fabric
PRC-LACQUERWARE: เครื่องเขิน, 漆器, 漆塗り, lacquerware
PRC-FLEXIBLE-PACKAGING: บรรจุภัณฑ์อ่อน, 軟包装, flexible packaging
PRC-LABEL-PRINTING: ฉลาก, พิมพ์ฉลาก, ラベル, ラベル印刷, labels, label printing
PRC-RECYCLING: รีไซเคิล, リサイクル, recycling
PRC-PLASTIC-RECYCLING: รีไซเคิลพลาสติก, พลาสติกรีไซเคิล, プラスチックリサイクル, 廃プラ, 廃プラスチック, plastic recycling
PRC-ELV: รื้อซากรถ, ถอดแยกซากรถยนต์, 自動車解体, 廃車, ELV dismantling, car dismantling
PRC-INDUSTRIAL-WASTE: กากอุตสาหกรรม, 産業廃棄物, 産廃, industrial waste
PRC-WASTEWATER: บำบัดน้ำเสีย, 排水処理, 廃水処理, wastewater treatment, waste water treatment
PRC-SOLAR: โซลาร์เซลล์, โซลาร์, พลังงานแสงอาทิตย์, 太陽光, 太陽光発電, 太陽電池, 太陽光パネル, ソーラーパネル, solar, solar power, solar energy, solar panels
PRC-BIOMASS: ชีวมวล, バイオマス, biomass
PRC-BIOGAS: ก๊าซชีวภาพ, ไบโอแก๊ส, バイオガス, biogas
PRC-HYDROGEN: ไฮโดรเจน, 水素, hydrogen
PRC-ENERGY-STORAGE: กักเก็บพลังงาน, 蓄電システム, エネルギー貯蔵, energy storage
PRC-EV-CHARGING: สถานีชาร์จ, เครื่องชาร์จรถไฟฟ้า, 充電スタンド, EV充電器, charging station, EV charger
PRC-COLD-CHAIN: ห้องเย็น, โคลด์เชน, 冷蔵倉庫, コールドチェーン, cold storage, cold chain
PRC-WAREHOUSING: คลังสินค้า, โกดัง, 倉庫, warehouse, warehousing
PRC-SOFTWARE-DEV: พัฒนาซอฟต์แวร์, พัฒนาระบบ, ソフトウェア開発, システム開発, software development, system development
PRC-MACHINE-MAINTENANCE: ซ่อมเครื่องจักร, ซ่อมบำรุงเครื่องจักร, 機械修理, 設備保全, machine maintenance, machine repair, machinery repair
PRC-TRANSLATION: ล่าม, ล่ามญี่ปุ่น, 通訳, interpreter, interpreting
PRC-PRODUCT-DESIGN: ออกแบบผลิตภัณฑ์, 製品デザイン, プロダクトデザイン, product design
PRC-ELDERLY-CARE: ดูแลผู้สูงอายุ, 介護, 介護サービス, elderly care, nursing care
PRC-PET-FOOD: อาหารสัตว์เลี้ยง, ペットフード, pet food
PRC-AQUACULTURE: เพาะเลี้ยงสัตว์น้ำ, 養殖, aquaculture
PRC-MEAT-PROCESSING: แปรรูปเนื้อสัตว์, 食肉加工, meat processing
PRC-FUNCTIONAL-FOOD: อาหารเสริม, อาหารฟังก์ชัน, サプリメント, サプリ, 健康食品, 機能性食品, dietary supplement, dietary supplements, functional food
MAT-STAINLESS-AUSTENITIC: สแตนเลส, สเตนเลส, ステンレス, ステンレス鋼, stainless, stainless steel
MAT-CARBON-FIBRE: คาร์บอนไฟเบอร์, 炭素繊維, カーボンファイバー, carbon fibre, carbon fiber
MAT-BIOPLASTIC: พลาสติกชีวภาพ, ไบโอพลาสติก, バイオプラスチック, bioplastics, bioplastic
MAT-TAPIOCA-STARCH: แป้งมันสำปะหลัง, タピオカ澱粉, タピオカでん粉, tapioca starch
MAT-COPPER: ทองแดง, 銅, copper
MAT-SUGAR: น้ำตาล, 砂糖, sugar
MAT-PALM-OIL: น้ำมันปาล์ม, パーム油, palm oil
MAT-LEATHER: หนังสัตว์, หนังแท้, 皮革, 本革, 革, leather, genuine leather
MAT-PLASTIC-FILM: ฟิล์มพลาสติก, ฟิล์ม, フィルム, プラスチックフィルム, plastic film, film
MAT-SHRIMP: กุ้ง, エビ, 海老, shrimp, shrimps, prawns
MAT-CHICKEN: เนื้อไก่, ไก่, 鶏肉, chicken
CRT-HACCP: แฮซเซป, ハサップ, HACCP
FTI-G44: เหล็ก, เหล็กกล้า, 鉄鋼, 鋼材, 鉄, steel, iron
FTI-G31: ยา, ยารักษาโรค, 医薬品, 薬, pharmaceuticals, pharmaceutical, medicine, medicines
FTI-G26: พลาสติก, プラスチック, plastics, plastic
FTI-G04: การบินและอวกาศ, การบิน, 航空宇宙, 航空, aviation, aviation and aerospace
FTI-G09: เครื่องจักรกลและโลหะการ, 機械・金属, machinery and metals
FTI-G21: ปูนซีเมนต์, ซีเมนต์, セメント, cement
AUTO_PARTS: ชิ้นส่วนยานยนต์, ชิ้นส่วนและอะไหล่ยานยนต์, อะไหล่, อะไหล่รถยนต์, 自動車部品, カーパーツ, auto parts, automotive parts and accessories, car parts
TRADE_EXPORT: ส่งออก, การส่งออก, 輸出, export, exports, exporting
CRT-HALAL-CICOT: ฮาลาล, ハラール, ハラル, halal
FTI-G45: อลูมิเนียม, อะลูมิเนียม, アルミ, アルミニウム, aluminium, aluminum
FTI-G06: แก้ว, กระจก, ガラス, glass
FTI-G30: ยาง, ผลิตภัณฑ์ยาง, ゴム, ゴム製品, rubber, rubber products
FTI-G42: เครื่องหนัง, 革製品, レザー, leather goods, leather products
FTI-G07: เคมีภัณฑ์, เคมี, 化学品, 化学, chemicals, chemical
FTI-G40: หัตถกรรม, 工芸品, 伝統工芸, handicraft, handicrafts, crafts
FTI-G37: สมุนไพร, ハーブ, 生薬, herbs, herbal
CIRCULAR_ELV: เศรษฐกิจหมุนเวียน, サーキュラーエコノミー, 循環経済, circular economy
DX_ITC: ดิจิทัลทรานส์ฟอร์เมชัน, ดีเอ็กซ์, デジタル化, デジタル変革, digital transformation, DX, digitalisation
ENV_TECH: เทคโนโลยีสิ่งแวดล้อม, สิ่งแวดล้อม, 環境, 環境技術, environment, environmental technology
HRD: ฝึกอบรม, อบรม, 研修, 人材開発, training, staff training
JOINT_RND: วิจัยร่วม, วิจัยและพัฒนา, การวิจัยและพัฒนาร่วม, 共同研究, 共同研究開発, 研究開発, joint research, research and development, R&D
`;

export const preferredTechniques: readonly (readonly [code: string, ...words: string[]])[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', words = ''] = row.split(': ');
    return [code, ...words.split(', ')];
  });
