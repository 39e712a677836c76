import type { InputIssue, Result } from '@trackside/core';
import type { RefusalReason } from '../errors.ts';

/** What came of a change: what is there now, or why it was refused. */
export type Changed<Value> = Result<Value, RefusalReason | readonly InputIssue[]>;
