/** Red, green and blue, linear, 0…1. */
export type Rgb = readonly [red: number, green: number, blue: number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** A colour from "#rrggbb". */
export const linear = (hex: string): Rgb => {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const times = (matrix: Matrix, rgb: Rgb): Rgb =>
  matrix.map((row) => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]) as unknown as Rgb;
const clip = (rgb: Rgb): Rgb => rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb;

/** How a colour looks to someone without one kind of cone. @see Machado, Oliveira & Fernandes 2009, severity 1 */
export const VISIONS: Readonly<Record<string, (rgb: Rgb) => Rgb>> = {
  normal: (rgb) => rgb,
  protan: (rgb) =>
    clip(
      times(
        [
          [0.152286, 1.052583, -0.204868],
          [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ],
        rgb,
      ),
    ),
  deutan: (rgb) =>
    clip(
      times(
        [
          [0.367322, 0.860646, -0.227968],
          [0.280085, 0.672501, 0.047413],
          [-0.01182, 0.04294, 0.968881],
        ],
        rgb,
      ),
    ),
  tritan: (rgb) =>
    clip(
      times(
        [
          [1.255528, -0.076749, -0.178779],
          [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.3039],
        ],
        rgb,
      ),
    ),
};

/** Relative contrast of two colours, 1…21. @see WCAG 2.2 */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [a, b].map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) as [
    number,
    number,
  ];
  return Math.max(one, other) / Math.min(one, other);
}

/** CIELAB of a linear colour, white D65. */
function cielab(rgb: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const [x, y, z] = times(
    [
      [0.4123908, 0.3575843, 0.1804808],
      [0.212639, 0.7151687, 0.0721923],
      [0.0193308, 0.1191948, 0.9505322],
    ],
    rgb,
  );
  const [fx, fy, fz] = [f(x / 0.9504559), f(y), f(z / 1.0890578)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** Difference of two colours, ΔE of CIE 1976: their distance in CIELAB. */
export function difference(a: Rgb, b: Rgb): number {
  const [p, q] = [cielab(a), cielab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
