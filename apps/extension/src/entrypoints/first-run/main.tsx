import '../../zod-without-eval.ts';
import '../../ui/style.css';
import { FirstRunPage } from '../../app/first-run-page.tsx';
import { mountApp } from '../../app/mount-app.tsx';

await mountApp(document.getElementById('root'), <FirstRunPage />);
