import '../../lib/guide/app.ts';
