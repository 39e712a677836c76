import { z } from 'zod/mini';
import { readJson } from '../../db/read-json.ts';

/** The statements that put back what was put aside. */
export function readPutBack(text: string | undefined): readonly string[] {
  return readJson(z.array(z.string()), text ?? '[]');
}
