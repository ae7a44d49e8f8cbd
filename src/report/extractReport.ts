import type { Fault } from '../domain/fault';
import type { Figure } from '../domain/figure';
import { clean } from './clean';
import { figuresFromProse } from './figuresFromProse';
import { figuresFromTables } from './figuresFromTables';
import { identify, type ReportIdentity } from './identify';
import type { PdfAssets } from './openPdf';
import { isFault, readReport } from './readReport';
import { sha256 } from './sha256';

/** All that one file says. */
export interface Extraction {
  /** Undefined when the file could not be read at all. */
  identity: ReportIdentity | undefined;
  /** Whether the file is an annual report whose body and year are known. */
  isReport: boolean;
  /** Figures from tables, then from prose; where both state one, both are here. */
  figures: Figure[];
  faults: Fault[];
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
}

/**
 * From the bytes of a report to its figures: read → clean → identify → tables and prose. Every
 * figure's source and every fault's file is `fileName`. What is no annual report, or does not say
 * whose and of which year, gives no figures but the fault that says so.
 */
export async function extractReport(
  bytes: Uint8Array,
  fileName: string,
  assets?: PdfAssets,
): Promise<Extraction> {
  // The platform hashes beside this thread while the report is read.
  const hashing = sha256(bytes);
  const read = await readReport(bytes, assets);
  if (isFault(read))
    return {
      identity: undefined,
      isReport: false,
      figures: [],
      faults: [inFile(read, fileName)],
      sha256: await hashing,
    };
  const pages = clean(read);
  const identity = identify(pages, fileName);
  const { agency, province, level, year, notReport } = identity;
  const isKnown = [agency, province, level, year].every((finding) => finding.value !== undefined);
  if (notReport !== undefined || !isKnown)
    return {
      identity,
      isReport: false,
      figures: [],
      faults: strangeFaults(identity, fileName),
      sha256: await hashing,
    };
  const tables = figuresFromTables(pages, identity);
  const prose = figuresFromProse(pages, identity);
  return {
    identity,
    isReport: true,
    figures: [...tables.figures, ...prose.figures].map((figure) => {
      figure.source = fileName;
      return figure;
    }),
    faults: [...identity.faults, ...tables.faults, ...prose.faults].map((fault) => inFile(fault, fileName)),
    sha256: await hashing,
  };
}

function strangeFaults(identity: ReportIdentity, fileName: string): Fault[] {
  const faults = identity.faults.map((fault) => inFile(fault, fileName));
  if (faults.length > 0 && identity.notReport === undefined) return faults;
  const message = identity.notReport ?? 'the body or the year of the report is not known';
  const isSaid = faults.some((fault) => fault.message === message);
  return isSaid ? faults : [...faults, { code: 'not_a_report', message, place: { file: fileName } }];
}

function inFile(fault: Fault, file: string): Fault {
  return { ...fault, place: { file, ...fault.place } };
}
