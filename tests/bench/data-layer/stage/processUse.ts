import { readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second: the same on every Linux that Node supports. */
const TICKS = 100;

/** Memory of a process with all its threads, in bytes. */
export function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1024;
}

/** CPU seconds that a process has used so far, user and system. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Looks at the memory of a process again and again. */
export function watchMemory(pid: number): { readonly start: number; stop(): { readonly growth: number; readonly peak: number } } {
  const start = residentBytes(pid);
  let peak = start;
  const timer = setInterval(() => (peak = Math.max(peak, residentBytes(pid))), 100);
  return {
    start,
    stop() {
      clearInterval(timer);
      return { growth: peak - start, peak };
    },
  };
}
