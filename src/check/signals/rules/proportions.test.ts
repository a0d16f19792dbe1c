import { describe, expect, test } from 'vitest';

import { chanceOfAtMost, chanceOfFall, exactDifference, pChart, wilsonInterval } from './proportions.ts';

/** R 4.2: of n, k; binom::binom.confint(method = "wilson") low and high; binom.test(k, n, 0.3, "less"). */
const binomial = [
  [1, 0, 0, 0.793450685622763, 0.7],
  [1, 1, 0.206549314377238, 1, 1],
  [5, 0, 0, 0.434482464783175, 0.16807],
  [5, 1, 0.0362241086324301, 0.624465370237475, 0.52822],
  [5, 2, 0.117620774232648, 0.769275718723987, 0.83692],
  [5, 5, 0.565517535216825, 1, 1],
  [10, 0, 0, 0.277532799862889, 0.0282475249],
  [10, 1, 0.0178762130950729, 0.404150026795238, 0.1493083459],
  [10, 2, 0.0566821514543753, 0.509837528463358, 0.3827827864],
  [10, 5, 0.236593090512564, 0.763406909487436, 0.9526510126],
  [10, 10, 0.722467200137111, 1, 1],
  [20, 0, 0, 0.161125158052819, 0.000797922662976119],
  [20, 1, 0.00888144880079538, 0.236131193446742, 0.0076372597742],
  [20, 2, 0.0278664812137682, 0.301033645228487, 0.0354831322984687],
  [20, 5, 0.111861701407666, 0.468700877618744, 0.416370829447481],
  [20, 10, 0.299298008198212, 0.700701991801788, 0.982855183568742],
  [50, 0, 0, 0.0713475991333587, 1.79846504264741e-8],
  [50, 1, 0.00353925927164623, 0.104954435896378, 4.03370016708063e-7],
  [50, 2, 0.0110388843276198, 0.13460090687507, 4.44991636266474e-6],
  [50, 5, 0.0434757649318904, 0.213602314374797, 0.000722861721162374],
  [50, 10, 0.112437500157761, 0.330371059322254, 0.0788506248230563],
  [50, 25, 0.366445143168286, 0.633554856831714, 0.999066820686744],
  [50, 50, 0.928652400866641, 1, 1],
  [100, 0, 0, 0.0369934982069857, 3.23447650962475e-16],
  [100, 1, 0.00176743206414065, 0.0544861961787053, 1.41854898350686e-14],
  [100, 2, 0.00550196755016236, 0.0700117907285439, 3.08258813312177e-13],
  [100, 5, 0.021543679154368, 0.111750469231919, 3.99294340964617e-10],
  [100, 10, 0.0552291370606751, 0.174365661504913, 1.55556593167805e-6],
  [100, 25, 0.175452113622877, 0.343044635480616, 0.163130104466351],
  [100, 50, 0.403831530365996, 0.596168469634004, 0.999990965313804],
  [100, 90, 0.825634338495087, 0.944770862939325, 1],
  [500, 0, 0, 0.00762434046155224, 3.54013649449514e-78],
  [500, 1, 0.000353136394559276, 0.0112407067051468, 7.62140813886342e-76],
  [500, 2, 0.00109763052268279, 0.014465715215177, 8.1878227532142e-74],
  [500, 5, 0.0042787538965905, 0.0231930997557307, 1.33776493949553e-68],
  [500, 10, 0.0108991835962108, 0.0364201832468793, 1.90936482634803e-61],
  [500, 25, 0.0340937452438494, 0.0727681611715476, 2.65883171417159e-45],
  [500, 50, 0.0766775627373017, 0.12942190963194, 4.40022339527492e-27],
  [500, 90, 0.148804907912759, 0.216074669982634, 5.8077653937721e-10],
  [500, 250, 0.456341265302484, 0.543658734697516, 1],
  [1000, 0, 0, 0.00382675848555512, 1.25325663996561e-155],
  [1000, 1, 0.000176546370626078, 0.00564255859795793, 5.38363245196721e-153],
  [1000, 2, 0.000548643588120727, 0.00726280786349217, 1.15518265795526e-150],
  [1000, 5, 0.00213753552732446, 0.0116509553733751, 1.51262168580661e-144],
  [1000, 10, 0.00544075444552925, 0.0183094688703148, 7.06685557337198e-136],
  [1000, 25, 0.0169901312934341, 0.0366452892678433, 4.01145998779186e-115],
  [1000, 50, 0.0381302623927488, 0.0653138202442508, 5.3923325196087e-89],
  [1000, 90, 0.0737961493150831, 0.109341792643072, 1.34223612036903e-58],
  [1000, 250, 0.224153098983691, 0.277760280259086, 0.000259803036528931],
] as const;

/** R 4.2: a of n1 against b of n2; fisher.test, two-sided. */
const fisher = [
  [15, 25, 5, 25, 0.00857850815046914],
  [5, 25, 9, 40, 1],
  [100, 1000, 130, 1000, 0.0419045483837351],
  [45, 200, 60, 210, 0.175125907067842],
  [12, 80, 20, 75, 0.0782918354605211],
  [3, 30, 11, 30, 0.0303414212619113],
] as const;

describe.each(binomial)('of %i, %i', (all, some, low, high, atMost) => {
  test('Wilson’s interval is R’s', () => {
    const interval = wilsonInterval({ some, all });
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });
  test('the chance of at most so many at 30 % is R’s', () => {
    const chance = chanceOfAtMost({ some, all }, 0.3);
    expect(Math.abs(chance / atMost - 1)).toBeLessThan(1e-9);
  });
});

test('three orders of ten quotes is 10.8 % to 60.3 %', () => {
  const { low, high } = wilsonInterval({ some: 3, all: 10 });
  expect([(low * 100).toFixed(1), (high * 100).toFixed(1)]).toEqual(['10.8', '60.3']);
});

test('of nothing, anything is possible', () => {
  expect(wilsonInterval({ some: 0, all: 0 })).toEqual({ low: 0, high: 1 });
  expect(chanceOfFall({ some: 0, all: 0 }, { some: 3, all: 10 })).toBe(1);
  expect(chanceOfFall({ some: 3, all: 10 }, { some: 0, all: 0 })).toBe(1);
});

test.each(fisher)('%i of %i against %i of %i: Fisher’s exact test is R’s', (a, n1, b, n2, chance) => {
  expect(exactDifference({ some: a, all: n1 }, { some: b, all: n2 })).toBeCloseTo(chance, 10);
  expect(exactDifference({ some: b, all: n2 }, { some: a, all: n1 })).toBeCloseTo(chance, 10);
});

test('Fisher’s tea: three of four cups right by chance is 24.3 %, so mid-p is 13 in 70', () => {
  // Fisher, The Design of Experiments (1935): 70 ways, 1 with four right and 16 with three.
  expect(chanceOfFall({ some: 1, all: 4 }, { some: 3, all: 4 })).toBeCloseTo((1 + 16 / 2) / 70, 12);
  expect(chanceOfFall({ some: 0, all: 4 }, { some: 4, all: 4 })).toBeCloseTo(0.5 / 70, 12);
});

test('a fall and a rise together are certain', () => {
  for (const [a, n1, b, n2] of fisher) {
    const fall = chanceOfFall({ some: a, all: n1 }, { some: b, all: n2 });
    const rise = chanceOfFall({ some: n1 - a, all: n1 }, { some: n2 - b, all: n2 });
    expect(fall + rise).toBeCloseTo(1, 9);
  }
});

test('the more quotes, the surer the same fall', () => {
  const chances = [1, 2, 4, 8].map((times) =>
    chanceOfFall({ some: 2 * times, all: 10 * times }, { some: 4 * times, all: 10 * times }),
  );
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
  expect(chances[0]).toBeGreaterThan(0.15);
  expect(chances[3]).toBeLessThan(0.01);
});

test('a p-chart is wide for few and narrow for many, and stays between nought and all', () => {
  const whole = { some: 36, all: 100 };
  const [few, many, none] = pChart(
    [
      { some: 1, all: 4 },
      { some: 30, all: 100 },
      { some: 0, all: 0 },
    ],
    whole,
  );
  expect(few).toEqual({ low: 0, high: 1 });
  // 0.36 ± 3 √(0.36 × 0.64 ÷ 100) = 0.36 ± 0.144
  expect(many?.low).toBeCloseTo(0.216, 12);
  expect(many?.high).toBeCloseTo(0.504, 12);
  expect(none).toBeNull();
});
