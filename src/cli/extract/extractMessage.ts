import type { Fault } from '../../domain/fault';
import type { Figure } from '../../domain/figure';

/** What the pool asks a worker: to read one file. */
export interface ExtractRequest {
  index: number;
  path: string;
  name: string;
}

/** What one file came to. */
export interface ExtractedFile {
  index: number;
  name: string;
  bytes: number;
  sha256: string;
  isReport: boolean;
  figures: Figure[];
  faults: Fault[];
}

/** What a worker answers: the file, or that the machine broke over it. */
export type ExtractReply =
  { type: 'done'; file: ExtractedFile } | { type: 'broke'; index: number; message: string };
