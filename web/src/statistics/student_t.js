// SPDX-License-Identifier: Apache-2.0
// Student's t of any number of degrees of freedom, also of one and a half.

const lanczos = [676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

// Of the gamma function (Lanczos 1964). REQUIRES: value >= 0.5.
function logGamma(value) {
  const x = value - 1;
  const series = lanczos.reduce((sum, factor, index) => sum + factor / (x + index + 1), 0.99999999999980993);
  const t = x + lanczos.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(series);
}

// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
function betaFraction(x, a, b) {
  const tiny = 1e-300;
  const nonzero = (value) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; ++m) {
    for (const factor of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / nonzero(1 + factor * d);
      c = nonzero(1 + factor / c);
      result *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return result;
}

// Regularized: I_x(a, b).
function incompleteBeta(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

// How often |t| is at least as large by chance.
export function tTwoSided(t, degrees) {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

const normal95 = 1.959963984540054;

// The t that |t| exceeds in 5 % of all cases: 2.2281 of 10 degrees. Newton's method rises to it from
// the first terms of its expansion, which are below it.
export function t95(degrees) {
  const scale = Math.exp(logGamma((degrees + 1) / 2 + 1) - Math.log((degrees + 1) / 2) - logGamma(degrees / 2 + 1) + Math.log(degrees / 2))
    / Math.sqrt(degrees * Math.PI);
  let t = normal95 + (normal95 ** 3 + normal95) / (4 * degrees);
  for (let step = 0; step < 50; ++step) {
    const density = scale * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2);
    const change = (tTwoSided(t, degrees) - 0.05) / (2 * density);
    t += change;
    if (Math.abs(change) < 1e-10 * t) break;
  }
  return t;
}
