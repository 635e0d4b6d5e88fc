/**
 * The weights of November 2026: maxima as drawn in the design, rarity frozen from the fields of the
 * 84 partner organisations of the facts on 22 November 2026. Never edit a version that matches were
 * stored with: make a new one.
 */
import { standardMaxima, type Weights } from './weights';

export const weights202611: Weights = {
  version: '2026-11',
  forSme: standardMaxima,
  forPartner: standardMaxima,
  idf: {
    AUTO_PARTS: 534,
    BCG: 895,
    BIZ_MATCHING: 349,
    CIRCULAR_ELV: 895,
    CONSULTING: 649,
    CO_DEVELOPMENT: 1000,
    DIGITAL_PLATFORM: 895,
    DX_ITC: 822,
    ECO_TOWN: 895,
    EEC_EECI: 822,
    ENV_TECH: 596,
    EV: 895,
    EXHIBITION_SEMINAR: 517,
    FOOD_INNOVATION: 517,
    HRD: 502,
    HRD_ENGINEER: 682,
    HRD_VOCATIONAL: 1000,
    INFO_EXCHANGE: 765,
    INVESTMENT: 573,
    IOT_SMART: 621,
    JOINT_RND: 682,
    LEAN_AUTOMATION: 822,
    RENEWABLE: 765,
    SMART_MONODZUKURI: 822,
    SUPPLY_CHAIN: 822,
    TECH_TRANSFER: 534,
    TRADE_EXPORT: 765,
  },
};
