import '../../lib/editor/app.ts';
