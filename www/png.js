// Turns a picture in SVG into PNG, in the browser and without the network.
//
// The page's content security policy has to allow `img-src blob:`, and nothing else for this.

/** What browsers draw at most along one side of a canvas, in pixels. */
const MOST = 16_384;

/**
 * Draws a picture: `scale` pixels of the PNG for each of the SVG's. Give one that was made light or dark: a picture that
 * follows its reader's settings is drawn as they are now.
 *
 * @param {string} svg with a width and a height
 * @param {{ scale?: number }} [options] `scale` is 2 unless given; large pictures get less, as browsers draw no more
 * @returns {Promise<Blob>} of the type `image/png`
 * @throws {Error} a sentence for people, where the browser cannot draw it
 */
export async function png(svg, { scale = 2 } = {}) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch((cause) => {
      throw new Error('The picture could not be read: it is no SVG, or this page may not show it.', { cause });
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    const by = Math.min(scale, MOST / width, MOST / height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * by);
    canvas.height = Math.round(height * by);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    if (!blob) throw new Error('This browser could not make a PNG of the picture.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
