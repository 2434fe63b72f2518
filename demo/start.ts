/** `npm start`: builds what is stale, serves the demo on 127.0.0.1, opens a browser with the extension where it can. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, isFresh, parts } from './build.ts';
import { extensionFolder, findBrowser, hasDisplay, openBrowser, profileFolder } from './browser.ts';
import { prepareProfile } from './prepare.ts';
import { startDemoServer, type DemoServer } from './server.ts';

const PORT = 8600;
const MORE_PORTS = 20;

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log('npm start -- [--port 8600] [--no-open]');
    return;
  }
  const asked = values.port === undefined ? undefined : Number(values.port);
  if (asked !== undefined && !(Number.isInteger(asked) && asked >= 0 && asked <= 65535)) {
    throw new Error(
      `--port 应为 0 至 65535 的整数 / has to be a whole number from 0 to 65535: ${values.port}`,
    );
  }

  for (const part of parts) {
    if (isFresh(part)) continue;
    console.log(`构建${part.name} … / building`);
    if (!build(part))
      console.log(`${part.name} 构建失败，演示照常启动 / build failed, the demo starts without it`);
  }

  const server = await listen(asked);
  console.log(`
信哨演示已启动 / Xinshao demo is running
  首页 index           ${server.url}/
  旧审批系统 legacy    ${server.url}/legacy/
  门户 portal          ${server.url}/portal/
  组件试验场 elements  ${server.url}/playground/
  名单 list            ${server.url}/data/list.json
按 Ctrl+C 结束 / Ctrl+C to stop`);

  if (!values['no-open'] && (await open(server))) return;
  console.log(`
在浏览器里加载扩展 / To load the extension:
  1. 打开 chrome://extensions，开启“开发者模式” / open it and switch on developer mode
  2. “加载已解压的扩展程序”，选择 / “Load unpacked”, choose
     ${extensionFolder}
  3. 在扩展的选项页导入名单和站点配置 / on its options page load the list and the site profiles
     demo/data/list.json, demo/data/profile-legacy*.json, demo/data/catalogue.json
  4. 打开 / open ${server.url}/`);
}

async function open(server: DemoServer): Promise<boolean> {
  const browser = findBrowser();
  if (!browser) {
    console.log(
      '\n没有找到 Chromium 或 Edge，可用 CHROME_PATH 指明 / no Chromium or Edge found; CHROME_PATH names one',
    );
    return false;
  }
  if (!hasDisplay()) {
    console.log('\n没有图形界面，不打开浏览器 / no display, no browser is opened');
    return false;
  }
  if (!existsSync(extensionFolder)) return openBrowser(browser, `${server.url}/`);
  console.log('\n正在准备演示用的浏览器：名单、站点配置 … / preparing the demo browser: list, site profiles');
  if (!(await prepareProfile(browser, profileFolder))) {
    console.log('没有自动导入，请在扩展的选项页导入 / not imported; use the extension’s options page:');
    console.log('  demo/data/list.json, demo/data/profile-legacy*.json, demo/data/catalogue.json');
  }
  console.log(`正在打开 / opening ${browser}`);
  return openBrowser(browser, `${server.url}/`);
}

/** The port asked for or none; without a wish the first free one from 8600 on. */
async function listen(asked: number | undefined): Promise<DemoServer> {
  const first = asked ?? PORT;
  const last = asked === undefined ? PORT + MORE_PORTS : asked;
  for (let port = first; ; port++) {
    try {
      return await startDemoServer({ port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (port >= last) {
        const ports = first === last ? first : `${first}-${last}`;
        throw new Error(
          `端口 ${ports} 已被占用；请用 --port 换一个，或用 --port 0 任选空闲端口 / port is taken; name another with --port, or any free one with --port 0`,
          { cause: error },
        );
      }
    }
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
