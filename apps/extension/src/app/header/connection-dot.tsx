import { i18n } from '../../language/i18n.ts';
import { classNames } from '../../ui/class-names.ts';

const dots = {
  connected: 'bg-ok',
  connecting: 'border-2 border-muted',
  local: 'rounded-none! bg-muted',
  broken: 'bg-error [clip-path:polygon(50%_0,100%_100%,0_100%)]',
} as const;

/** Whether the server answers, or that there is none, by shape, colour and name. */
export function ConnectionDot({ state }: { readonly state: keyof typeof dots }) {
  const words = i18n.t(state === 'local' ? 'local.mode' : `shell.${state}`);
  return (
    <span
      role="status"
      title={words}
      className="inline-flex size-5 shrink-0 items-center justify-center"
    >
      <span aria-hidden className={classNames('size-2.5 rounded-full', dots[state])} />
      <span className="sr-only">{words}</span>
    </span>
  );
}
