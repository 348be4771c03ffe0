import { lstatSync, readlinkSync } from 'node:fs';

/** Whether a path itself is a symbolic link, whatever it leads to. */
export const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** What git stores of a symbolic link: where it leads to. Null where the path is none. */
export const linkBytes = (path: string): Uint8Array | null => (isLink(path) ? readlinkSync(path, 'buffer') : null);
