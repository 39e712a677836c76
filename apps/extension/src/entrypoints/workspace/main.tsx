import '../../zod-without-eval.ts';
import '../../ui/style.css';
import { mountApp } from '../../app/mount-app.tsx';

await mountApp(document.getElementById('root'), 'workspace');
