/**
 * Topics of questions and of articles: what a firm asks about when it says it in a word. Names and
 * hints are messages (`topic`); each topic names the cooperation fields that it is about.
 */
export const topics = [
  'japan-market',
  'first-meeting',
  'food-standards',
  'quality-lean',
  'iot-automation',
  'product-development',
  'digital',
  'investment-finance',
  'contract-ip',
  'people-training',
  'environment-energy',
  'ceramics',
  'startup',
  'programmes',
] as const;

export type Topic = (typeof topics)[number];

export function isTopic(code: string): code is Topic {
  return (topics as readonly string[]).includes(code);
}

/** Cooperation fields (prisma/facts/cooperation-fields.json) that each topic is about. */
export const fieldsOfTopic: Record<Topic, readonly string[]> = {
  'japan-market': ['TRADE_EXPORT', 'BIZ_MATCHING'],
  'first-meeting': ['BIZ_MATCHING', 'INFO_EXCHANGE'],
  'food-standards': ['FOOD_INNOVATION', 'TRADE_EXPORT'],
  'quality-lean': ['LEAN_AUTOMATION', 'TECH_TRANSFER'],
  'iot-automation': ['IOT_SMART', 'LEAN_AUTOMATION', 'SMART_MONODZUKURI'],
  'product-development': ['CO_DEVELOPMENT', 'JOINT_RND'],
  digital: ['DX_ITC', 'DIGITAL_PLATFORM'],
  'investment-finance': ['INVESTMENT', 'JOINT_VENTURE'],
  'contract-ip': ['JOINT_VENTURE', 'TECH_TRANSFER'],
  'people-training': ['HRD', 'HRD_ENGINEER', 'HRD_VOCATIONAL'],
  'environment-energy': ['ENV_TECH', 'RENEWABLE', 'CIRCULAR_ELV', 'BCG'],
  ceramics: ['CO_DEVELOPMENT', 'TECH_TRANSFER'],
  startup: ['STARTUP_OI', 'EEC_EECI'],
  programmes: ['CONSULTING', 'INFO_EXCHANGE'],
};
