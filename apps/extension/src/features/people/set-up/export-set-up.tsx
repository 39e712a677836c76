import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { SetUpFormat } from '../../../api/people-types.ts';
import { saveFile } from '../../../downloads/save-file.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { fileNameOf, mediaTypes, setUpFormats } from './set-up-format.ts';

/** Saves the set-up as a file, in either format. */
export function ExportSetUp() {
  const { client } = useWorkspace();
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async (format: SetUpFormat) => {
      const { text } = await client.setup.export.query({ format });
      const name = fileNameOf(format, new Date());
      saveFile(new Blob([text], { type: mediaTypes[format] }), name);
      return name;
    },
  });
  return (
    <section aria-labelledby="set-up-out" className="flex flex-col gap-3">
      <div>
        <h3 id="set-up-out" className="text-lg font-semibold">
          {i18n.t('set_up_file.export')}
        </h3>
        <p className="max-w-3xl text-muted">{i18n.t('set_up_file.export_about')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {setUpFormats.map((format) => (
          <Button
            key={format}
            icon={<Download aria-hidden size={14} />}
            busy={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {i18n.t(`set_up_file.save_${format}`)}
          </Button>
        ))}
        <span role="status" className="text-sm text-muted">
          {save.isSuccess && i18n.t('set_up_file.saved', { file: save.data })}
        </span>
      </div>
      {save.isError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(save.error)).text}
        </Notice>
      )}
    </section>
  );
}
