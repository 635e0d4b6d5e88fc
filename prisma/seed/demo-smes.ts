/** All invented example firms, in the order of their centres. */

import type { DemoSme } from './demo/sme-shape';
import { bsc01 } from './demo/smes/bsc-01';
import { bsc02 } from './demo/smes/bsc-02';
import { bsc03 } from './demo/smes/bsc-03';
import { bsc04 } from './demo/smes/bsc-04';
import { bsc05 } from './demo/smes/bsc-05';
import { bsc06 } from './demo/smes/bsc-06';
import { bsc07 } from './demo/smes/bsc-07';
import { bsc08 } from './demo/smes/bsc-08';
import { bsc09Food } from './demo/smes/bsc-09-food';
import { bsc09Industry } from './demo/smes/bsc-09-industry';
import { bsc10 } from './demo/smes/bsc-10';
import { bsc11 } from './demo/smes/bsc-11';
import { bsc12 } from './demo/smes/bsc-12';
import { bsc13 } from './demo/smes/bsc-13';
import { bsc14 } from './demo/smes/bsc-14';

export const demoSmes: DemoSme[] = [
  ...bsc01,
  ...bsc02,
  ...bsc03,
  ...bsc04,
  ...bsc05,
  ...bsc06,
  ...bsc07,
  ...bsc08,
  ...bsc09Food,
  ...bsc09Industry,
  ...bsc10,
  ...bsc11,
  ...bsc12,
  ...bsc13,
  ...bsc14,
];
