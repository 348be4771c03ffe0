import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { XliffVersion } from '../xliff/write.ts';
import { runClient, schemaFolder } from './client.ts';

const schemas: Record<XliffVersion, string> = {
  '1.2': 'xliff-core-1.2-strict.xsd',
  '2.0': 'xliff-core-2.0.xsd',
  '2.1': 'xliff-core-2.0.xsd',
};

/**
 * What xmllint says against XLIFF files by the strict 1.2 or the 2.0 core schema; nothing where all are valid.
 *
 * @param files absolute paths
 * @throws Error where xmllint or the schemas are absent: it says what to install
 */
export function schemaViolations(files: readonly string[], version: XliffVersion): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-schemas-'));
  try {
    const environment = { XML_CATALOG_FILES: layOut(folder) };
    runClient('xmllint', ['--nonet', '--noout', '--schema', join(folder, schemas[version]), ...files], environment);
    return [];
  } catch (error) {
    const lines = (error as Error).message.split('\n').filter((line) => / : |: .* error : /.test(line));
    if (lines.length === 0) throw error;
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether the schemas are on this machine. */
export const hasSchemas = (): boolean => existsSync(schemaFolder);

/** The schemas where they look for each other, with no network. Gives the catalog. */
function layOut(folder: string): string {
  cpSync(schemaFolder, folder, { recursive: true });
  mkdirSync(join(folder, 'informativeCopiesOf3rdPartySchemas/w3c'), { recursive: true });
  cpSync(join(schemaFolder, 'xml.xsd'), join(folder, 'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd'));
  const catalog = join(folder, 'catalog.xml');
  const entry = `<system systemId="http://www.w3.org/2001/xml.xsd" uri="file://${folder}/xml.xsd"/>`;
  writeFileSync(catalog, `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${entry}</catalog>`);
  return catalog;
}
