import * as z from 'zod/mini';

// zod probes `Function("")`, which the extension's content security policy reports. Imported first
// by every entrypoint.
z.config({ jitless: true });
