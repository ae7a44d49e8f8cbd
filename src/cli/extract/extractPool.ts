import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ExtractedFile, ExtractReply, ExtractRequest } from './extractMessage';
import type { ReportFile } from './reportFiles';

/** Files ahead of the next one to write; what is done early waits, so this bounds the memory. */
const AHEAD_PER_WORKER = 16;
/** A file that takes longer hangs its worker: no report needs a tenth of it. */
const TIMEOUT_MS = 120_000;

/** Reads files on all cores and gives them back in the order they were given. */
export async function* extractFiles(
  files: readonly ReportFile[],
  workers = availableParallelism(),
): AsyncGenerator<ExtractedFile> {
  const pool = new ExtractPool(files, Math.max(1, Math.min(workers, files.length)));
  try {
    for (let index = 0; index < files.length; index += 1) yield await pool.take(index);
  } finally {
    await pool.close();
  }
}

interface Seat {
  worker: Worker;
  busyWith: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Workers that read files, at most so many ahead of the one that is waited for. */
class ExtractPool {
  private readonly done = new Map<number, ExtractedFile>();
  private readonly waiting = new Map<number, (file: ExtractedFile) => void>();
  private readonly seats: Seat[];
  private next = 0;
  private taken = 0;
  private closed = false;

  constructor(
    private readonly files: readonly ReportFile[],
    private readonly workers: number,
  ) {
    this.seats = Array.from({ length: workers }, () => this.open());
    this.handOut();
  }

  async take(index: number): Promise<ExtractedFile> {
    const file =
      this.done.get(index) ??
      (await new Promise<ExtractedFile>((resolve) => this.waiting.set(index, resolve)));
    this.done.delete(index);
    this.taken = index + 1;
    this.handOut();
    return file;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const seat of this.seats) clearTimeout(seat.timer);
    await Promise.all(this.seats.map((seat) => seat.worker.terminate()));
  }

  private open(): Seat {
    const worker = new Worker(new URL('./startWorker.mjs', import.meta.url));
    const seat: Seat = { worker, busyWith: undefined, timer: undefined };
    worker.on('message', (reply: ExtractReply) => {
      this.free(seat);
      if (reply.type === 'done') this.finish(reply.file);
      else this.finish(this.broken(reply.index, reply.message));
      this.handOut();
    });
    worker.on('error', (error) => this.replace(seat, error.message));
    return seat;
  }

  private handOut(): void {
    for (const seat of this.seats) {
      if (seat.busyWith !== undefined) continue;
      const file = this.files[this.next];
      if (file === undefined || this.next >= this.taken + this.workers * AHEAD_PER_WORKER) return;
      seat.busyWith = this.next;
      seat.timer = setTimeout(
        () => this.replace(seat, `gave no answer within ${String(TIMEOUT_MS / 1000)} s`),
        TIMEOUT_MS,
      );
      const request: ExtractRequest = { index: this.next, path: file.path, name: file.name };
      seat.worker.postMessage(request);
      this.next += 1;
    }
  }

  /** A worker that broke or hangs goes; its file is a fault and the others go on in a new one. */
  private replace(seat: Seat, reason: string): void {
    const index = seat.busyWith;
    this.free(seat);
    seat.worker.removeAllListeners();
    void seat.worker.terminate();
    if (this.closed) return;
    this.seats[this.seats.indexOf(seat)] = this.open();
    if (index !== undefined) this.finish(this.broken(index, reason));
    this.handOut();
  }

  private free(seat: Seat): void {
    clearTimeout(seat.timer);
    seat.busyWith = undefined;
  }

  private finish(file: ExtractedFile): void {
    const resolve = this.waiting.get(file.index);
    if (resolve === undefined) this.done.set(file.index, file);
    else {
      this.waiting.delete(file.index);
      resolve(file);
    }
  }

  private broken(index: number, message: string): ExtractedFile {
    const { name = '', bytes = 0 } = this.files[index] ?? {};
    const fault = {
      code: 'unreadable',
      message: `the file cannot be read: ${message}`,
      place: { file: name },
    };
    return { index, name, bytes, sha256: '', isReport: false, figures: [], faults: [fault] };
  }
}
