import { adobe } from './adobe.ts';
import { blob } from './blob.ts';
import type { Dialect } from './dialect.ts';
import { fork } from './fork.ts';
import { git } from './git.ts';
import { helm } from './helm.ts';
import { md5 } from './md5.ts';
import { mdn } from './mdn.ts';
import { microsoft } from './microsoft.ts';
import { opentelemetry } from './opentelemetry.ts';
import { sha256 } from './sha256.ts';

/** The dialects, in the order in which they are tried on a page. A dialect is one file and one line here. */
export const dialects: readonly Dialect[] = [microsoft, adobe, opentelemetry, helm, mdn, blob, md5, sha256, git, fork];
