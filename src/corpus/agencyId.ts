import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The id of a body that no registry lists yet: ten hexadecimal digits of the hash of its
 * province and its plain name (`plainName`), the same in every build. `data/agencies.csv` keeps an id once it
 * has been given, so that a corrected name does not change it.
 * @param digits more where another body has the shorter id: of 200 thousand bodies two may
 */
export function agencyId(province: string, name: string, digits = 10): string {
  return bytesToHex(sha256(utf8ToBytes(`${province}/${name}`))).slice(0, digits);
}
