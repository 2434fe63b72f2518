import '../../lib/records/app.ts';
