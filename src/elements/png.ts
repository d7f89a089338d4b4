/** Least and greatest scale of a picture. */
const SCALES = { least: 1, most: 4 } as const;

/**
 * An SVG file that needs nothing else, as a PNG. Loaded when it is first asked for.
 * @param scale of its size; 1 to 4.
 * @throws when there is nothing to draw, or the browser cannot draw a picture so large.
 */
export async function png(svg: string, scale: number): Promise<Blob> {
  if (!svg) throw new Error('There is no map to draw yet.');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const times = Math.min(SCALES.most, Math.max(SCALES.least, scale));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * times);
    canvas.height = Math.ceil(image.naturalHeight * times);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (!blob) throw new Error('The browser cannot draw a picture as large as this.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
