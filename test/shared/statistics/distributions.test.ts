// Tail probabilities and quantiles against tables (SciPy 1.17 for the long ones) and against each other.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  chiSquaredUpperTail,
  fUpperQuantile,
  fUpperTail,
  normalCdf,
} from "../../../shared/statistics/distributions.ts";

test.each([
  [-8, 6.22096057427174e-16],
  [-3, 0.0013498980316300933],
  [-1.959963984540054, 0.025],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.5, 0.9937903346742238],
  [6, 0.9999999990134123],
])("P(Z ≤ %d) of the normal distribution", (z, p) => {
  expect(Math.abs(normalCdf(z) - p)).toBeLessThan(1e-14 + 1e-11 * p);
});

test.each([
  [0.001, 1, 0.9747728793699604],
  [3.841458820694124, 1, 0.04999999999999989],
  [10, 3, 0.01856613546304325],
  [30.76, 19, 0.042888230510340374],
  [120, 100, 0.08440668109369177],
  [16900, 17057, 0.8020699389506157],
  [17500, 17057, 0.008618017972023273],
])("P(χ² > %d) with %d degrees of freedom", (x, df, p) => {
  expect(chiSquaredUpperTail(x, df) / p).toBeCloseTo(1, 9);
});

test.each([
  [0.5, 2, 3, 0.649519052838329],
  [1.794678492239, 5, 18, 0.1647688083447367],
  [11.027247956403, 5, 15, 0.00013456651648435553],
  [2.77, 71, 144, 1.1696421024387767e-7],
  [1.02, 17057, 34116, 0.06728888723448075],
  [300, 1, 2, 0.0033167587223568605],
  [1.5, 4.3, 7.9, 0.2907238856609424],
])("P(F > %d) with %d and %d degrees of freedom", (x, d1, d2, p) => {
  expect(fUpperTail(x, d1, d2) / p).toBeCloseTo(1, 8);
});

test.each([
  [0.025, 5, 18, 3.381967805875243],
  [0.025, 18, 5, 6.361883204654352],
  [0.025, 5, 4.2, 8.77605167440651],
  [0.025, 0.3, 5, 13.755829391028202],
  [0.5, 71, 144, 0.9952312321730306],
  [0.025, 17057, 34116, 1.0262757013628514],
])("the F quantile for tail %d with %d and %d degrees of freedom", (upper, d1, d2, x) => {
  expect(fUpperQuantile(upper, d1, d2) / x).toBeCloseTo(1, 9);
});

test("a quantile is where its tail probability is", () => {
  const df = fc.double({ min: 0.5, max: 200, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), df, df, (upper, d1, d2) => {
      expect(fUpperTail(fUpperQuantile(upper, d1, d2), d1, d2)).toBeCloseTo(upper, 9);
    }),
  );
});

test("F with one degree of freedom above is the square of a normal variable in the limit", () => {
  expect(fUpperTail(1.96 ** 2, 1, 1e7)).toBeCloseTo(2 * normalCdf(-1.96), 6);
});

test("there is no F quantile without degrees of freedom", () => {
  expect(fUpperQuantile(0.025, 0, 5)).toBeNaN();
  expect(fUpperQuantile(0.025, 5, Number.NaN)).toBeNaN();
});

test("nothing lies below the smallest value", () => {
  expect([chiSquaredUpperTail(0, 3), fUpperTail(0, 2, 3)]).toEqual([1, 1]);
});
