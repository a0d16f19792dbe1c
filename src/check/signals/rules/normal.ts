/**
 * The part of a standard normal distribution above `z`. Continued fraction and series of the incomplete gamma function
 * (Numerical Recipes, 6.2), about 14 digits.
 */
export function normalAbove(z: number): number {
  const tail = 0.5 * gammaAbove(0.5, (z * z) / 2);
  return z >= 0 ? tail : 1 - tail;
}

/** The part of a chi-square distribution with one degree of freedom above `value`. */
export function chiSquareAbove(value: number): number {
  return value <= 0 ? 1 : gammaAbove(0.5, value / 2);
}

const tiny = 1e-300;
const precise = 1e-16;

/** The upper part of the incomplete gamma function, Q(a, x). */
function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 1000; n++) {
      term *= x / (a + n);
      sum += term;
      if (term < sum * precise) break;
    }
    return 1 - front * sum;
  }
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / nonZero(step * d + b);
    c = nonZero(b + step / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < precise) break;
  }
  return front * fraction;
}

const nonZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function for x > 0 (Lanczos, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const series = lanczos.reduce((sum, c, i) => (i === 0 ? c : sum + c / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/** The logarithm of the number of ways to choose k of n. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
