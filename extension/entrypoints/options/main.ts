import '../../lib/options/app.ts';
