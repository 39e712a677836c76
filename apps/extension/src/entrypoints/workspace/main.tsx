import '../../zod-without-eval.ts';
import '../../ui/style.css';
import { App } from '../../app/app.tsx';
import { mountApp } from '../../app/mount-app.tsx';

await mountApp(document.getElementById('root'), <App surface="workspace" />);
