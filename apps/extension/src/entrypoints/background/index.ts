import '../../zod-without-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';

import { openOnInstall } from '../../features/first-run/open-on-install.ts';

export default defineBackground(openOnInstall);
