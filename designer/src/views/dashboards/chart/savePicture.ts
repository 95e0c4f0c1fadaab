const SCALE = 2;

/** Gives a drawn chart to the person as a PNG file. @param paper color behind it, since a picture has no page */
export async function savePicture(drawn: SVGSVGElement, title: string, paper: string): Promise<void> {
  const { width, height } = drawn.getBoundingClientRect();
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();

  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = paper;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('Expected the browser to draw the picture, but it did not.');

  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${title}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
