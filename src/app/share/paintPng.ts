import { Failure } from '../../domain/failure';
import type { Sheet } from './drawSheet';

/**
 * A sheet as PNG, `scale` pixels for each px. Throws a Failure where the browser has no canvas, keeps
 * pages from reading it, or has none that large.
 */
export async function paintPng({ svg, widthPx, heightPx }: Sheet, scale: number): Promise<Blob> {
  try {
    const image = new Image();
    // A data address, as some browsers count a picture behind a blob address as another origin's.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = widthPx * scale;
    canvas.height = heightPx * scale;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
    });
  } catch (cause) {
    throw new Failure('unreadable', 'The canvas gave no picture', { cause });
  }
}
