import { type WarningCode, warningMessage } from './warning-registry.ts';

/** A remark kept with a postback that was not turned away for it. */
export interface PostbackWarning {
  readonly code: WarningCode;
  /** The parameter that it speaks of, where there is one. */
  readonly parameter: string | null;
  readonly message: string;
}

/** Makes the remark that is kept with a postback; the parameter is null where there is no single one. */
export function warning(code: WarningCode, parameter: string | null): PostbackWarning {
  return { code, parameter, message: warningMessage(code) };
}
