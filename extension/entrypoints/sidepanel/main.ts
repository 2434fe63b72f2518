import '../../lib/side-panel/app.ts';
