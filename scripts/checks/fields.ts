import type { Field } from '../model/front-matter.ts';
import type { Page } from '../model/page.ts';

/** The first field of a name. Looked up by comparison, so that `__proto__` is a key like any other. */
export function fieldOf({ frontMatter }: Page, key: string): Field | undefined {
  return frontMatter.fields.find((field) => field.key === key);
}

/** The value of a field as one string, where it is a scalar with something in it. */
export function textOf(page: Page, key: string): string | null {
  const value = fieldOf(page, key)?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The keys by which a Microsoft hand-back records its source, in their order (they are the last ones of the front matter). */
export const provenanceKeys = [
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
];
