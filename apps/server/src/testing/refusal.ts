import { TRPCClientError } from '@trpc/client';

export interface SeenRefusal {
  readonly reason: unknown;
  readonly status: unknown;
  readonly message: string;
  readonly paths: readonly string[];
}

/** How the API refuses a call; fails when it does not. */
export async function refusalOf(call: Promise<unknown>): Promise<SeenRefusal> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const data: { reason?: unknown; httpStatus?: unknown; issues?: readonly { path: string }[] } =
      error.data ?? {};
    const paths = (data.issues ?? []).map(({ path }) => path);
    return { reason: data.reason, status: data.httpStatus, message: error.message, paths };
  }
  throw new Error('The call was not refused');
}
