import '../../lib/popup/app.ts';
