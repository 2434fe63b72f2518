import '../../lib/panel/app.ts';
