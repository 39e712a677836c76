import { JsonType } from '@mikro-orm/core';

/** JSON that is kept as a text, byte for byte as it was written, in every database. */
export class JsonText extends JsonType {
  override convertToJSValue(value: unknown): unknown {
    return typeof value === 'string' ? JSON.parse(value) : value;
  }

  override getColumnType(): string {
    return 'text';
  }
}
