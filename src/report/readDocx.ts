import type Mammoth from 'mammoth';
import type { ReportPages } from './page';
import { readHtml } from './readHtml';

type Library = typeof Mammoth;

/** The library is CommonJS: a bundler hands it over as `default`. */
async function loadLibrary(): Promise<Library> {
  const loaded = (await import('mammoth')) as Library & { default?: Library };
  return loaded.default ?? loaded;
}

/**
 * Blocks of a Word document (.docx), through the same tables and paragraphs as a page of HTML.
 * Offsets lead to that page. `broken` when the archive cannot be opened.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReportPages | 'broken'> {
  const mammoth = await loadLibrary();
  try {
    const { value } = await mammoth.convertToHtml(inputOf(bytes), {
      // Pictures would come out as text of their bytes.
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return { ...readHtml(value), format: 'docx' };
  } catch {
    return 'broken';
  }
}

/** Node's build of the library takes a buffer, the browser's an ArrayBuffer; both ignore the other. */
function inputOf(bytes: Uint8Array): { arrayBuffer: ArrayBuffer } & { buffer: never } {
  const arrayBuffer = new Uint8Array(bytes).buffer;
  return { arrayBuffer, buffer: new Uint8Array(arrayBuffer) as never };
}
