import type { JsObject, JsValue } from './js-settings.ts';

/** What an object says of a key; `otherwise` where nothing does. What is spread may say it, too: null. */
export function said(object: JsObject, key: string, otherwise: JsValue): JsValue {
  return object.get(key) ?? (object.has(key) || object.has('...') ? null : otherwise);
}
