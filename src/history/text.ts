/** The text of a file's bytes. */
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { FolderMistake } from './mistake.ts';
import type { FolderFile } from './tree.ts';

const LINE_FEED = 0x0a;

/** Reads bytes as UTF-8 and nothing else; the mistake names the line that is not. A byte order mark stays, to be refused. */
export function decodeFile(path: string, bytes: Uint8Array): Result<FolderFile, FolderMistake> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const whole = decoded(utf8, bytes);
  if (whole !== null) return accept({ path, text: whole });
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(LINE_FEED, from);
    const part = end < 0 ? bytes.subarray(from) : bytes.subarray(from, end);
    if (end < 0 || decoded(utf8, part) === null) break;
    from = end + 1;
  }
  return refuse({ file: path, line, code: 'file-not-utf-8', facts: {} });
}

function decoded(utf8: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
