/**
 * Hours of sleep gained by ten patients with each of two drugs (Student, The Probable Error of a Mean, Biometrika 6,
 * 1908): R's data set `sleep`.
 */
export const SLEEP: readonly (readonly [number, number])[] = [
  [0.7, 1.9],
  [-1.6, 0.8],
  [-0.2, 1.1],
  [-1.2, 0.1],
  [-0.1, -0.1],
  [3.4, 4.4],
  [3.7, 5.5],
  [0.8, 1.6],
  [0, 4.6],
  [2, 3.4],
]
