import { defineConfig } from 'wxt';

/**
 * Sites the package may read without asking, as match patterns. A department builds its own package with
 * `XINSHAO_HOSTS="https://sp.example.gov.cn/*,https://oa.example.gov.cn/*" npm run build:extension`.
 * The plain build knows only this computer (the demo); every other site is asked for in the popup.
 */
const hosts = (process.env.XINSHAO_HOSTS ?? 'http://127.0.0.1/*,http://localhost/*')
  .split(',')
  .map((h) => h.trim());

/**
 * What the extension's own pages and background may reach. Nothing is asked of any server about anybody: the list is on
 * this computer. Open for what the department itself names later, the files of its list and its endpoint for feedback
 * (docs/decisions/0030); a department that knows them when it builds names them:
 * `XINSHAO_CONNECT="https://credit.example.gov.cn http://10.1.2.3:8080"`.
 */
const connect = process.env.XINSHAO_CONNECT?.trim() || 'http: https:';

/** Around every script WXT puts a log of its crash, which the browser writes anyway: some 130 bytes each. */
const bareScripts = {
  name: 'bare-scripts',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.includes('wxt-unlisted-script-entrypoint')
      ? `${/^import definition .*$/m.exec(code)?.[0]}\nexport default definition.main();`
      : undefined,
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  zip: { zipSources: false },
  manifest: ({ browser }) => ({
    name: '信哨 Xinshao',
    short_name: '信哨',
    description:
      '在审批系统里提示信用记录与法律依据，并在确认前暂停审批。Credit records, with the law they rest on, in the system you approve in.',
    default_locale: undefined,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'xinshao@xinshao.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '102' }),
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      'declarativeNetRequestWithHostAccess',
    ],
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'policy-schema.json' } }),
    host_permissions: hosts,
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_scripts: [
      {
        matches: hosts,
        js: ['reader.js'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    web_accessible_resources: [{ resources: ['panel.html'], matches: ['http://*/*', 'https://*/*'] }],
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ${connect}; form-action 'none'; base-uri 'none'`,
    },
    action: { default_title: '信哨' },
  }),
  vite: () => ({ build: { target: 'chrome102' }, plugins: [bareScripts] }),
});
