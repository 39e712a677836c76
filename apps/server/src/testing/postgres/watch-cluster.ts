import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ClusterWatch {
  /** Which process runs in the folder from now on; 0 is none. */
  tell(pid: number): void;
  /** Ends that process at once and deletes the folder. */
  end(): Promise<void>;
}

/** Has a cluster's folder cleared away with the end of this process, even by SIGKILL. */
export function watchCluster(folder: string): ClusterWatch {
  const program = join(import.meta.dirname, 'cluster-watcher.ts');
  const watcher = spawn(process.execPath, [program, folder], {
    // A terminal's Ctrl+C is not for it.
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const exited = once(watcher, 'exit');
  return {
    tell: (pid) => {
      // The end that it brings about itself is no news to it.
      if (watcher.stdin.writable) watcher.stdin.write(`${pid}\n`);
    },
    end: async () => {
      watcher.stdin.end();
      await exited;
      if (watcher.exitCode !== 0) throw new Error(`${folder} could not be cleared away.`);
    },
  };
}
