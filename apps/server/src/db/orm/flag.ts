import { Type } from '@mikro-orm/core';

/** A condition that is kept as 1 or 0 in every database, so that statements of ours can be the same. */
export class Flag extends Type<boolean, number> {
  override convertToDatabaseValue(value: boolean | number): number {
    return Number(value);
  }

  override convertToJSValue(value: boolean | number): boolean {
    return value === true || value === 1;
  }

  override get runtimeType(): string {
    return 'boolean';
  }

  override compareAsType(): string {
    return 'boolean';
  }

  override getColumnType(): string {
    return 'smallint';
  }
}
