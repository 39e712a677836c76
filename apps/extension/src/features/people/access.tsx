import { Invitations } from './invitations/invitations.tsx';
import { NeedsRole } from './needs-role.tsx';
import { Tokens } from './tokens/tokens.tsx';

/** Who may use the API, and how they come in. */
export function Access() {
  return (
    <NeedsRole least="admin" what="access">
      <div className="flex flex-col gap-8">
        <Invitations />
        <Tokens />
      </div>
    </NeedsRole>
  );
}
